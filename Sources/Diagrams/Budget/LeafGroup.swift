/// Leaves that may be drawn as one: of one kind and party, joined in one way to the same node.
struct LeafGroup {
  /// The node they hang on.
  let neighbour: Int
  /// The leaves, the weightiest first.
  let leaves: [Int]
  /// The edges by which they hang, in the order of the leaves.
  let edges: [Int]

  /// The groups of a scene, the largest first.
  ///
  /// A leaf has one neighbour and one edge. The centre, nodes of a path, hubs and parties are no leaves.
  ///
  /// - Complexity: O(*n* log *n* + *m*).
  static func groups(of wiring: Wiring, sparing: Set<String>) -> [LeafGroup] {
    var edgesAt = [[Int]](repeating: [], count: wiring.scene.nodes.count)
    for (number, ends) in wiring.ends.enumerated() {
      edgesAt[ends.from].append(number)
      if ends.to != ends.from { edgesAt[ends.to].append(number) }
    }
    var members: [Key: [(leaf: Int, edge: Int)]] = [:]
    for (number, node) in wiring.scene.nodes.enumerated() {
      guard node.isLeafLike, edgesAt[number].count == 1, wiring.neighbours[number].count == 1
      else { continue }
      let edge = edgesAt[number][0]
      let neighbour = wiring.neighbours[number][0]
      guard !sparing.contains(wiring.scene.nodes[neighbour].key) else { continue }
      let key = Key(
        neighbour: neighbour, type: node.type, party: node.party ?? "", role: node.role.rawValue,
        direction: wiring.scene.edges[edge].isSymmetric
          ? 2 : wiring.ends[edge].from == number ? 1 : 0,
        family: wiring.scene.edges[edge].layoutFamily.rank)
      members[key, default: []].append((number, edge))
    }
    return members.filter { $0.value.count >= 3 }
      .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      .map { key, pairs in
        let sorted = pairs.sorted { one, other in
          let a = wiring.scene.nodes[one.leaf]
          let b = wiring.scene.nodes[other.leaf]
          return (b.weight, a.name, a.key) < (a.weight, b.name, b.key)
        }
        return LeafGroup(
          neighbour: key.neighbour, leaves: sorted.map(\.leaf), edges: sorted.map(\.edge))
      }
  }

  /// What leaves have in common.
  private struct Key: Hashable, Comparable {
    let neighbour: Int
    let type: String
    let party: String
    let role: String
    /// 0 when the edge reaches the leaf, 1 when it leaves it, 2 when it reads the same both ways.
    let direction: Int
    let family: Int

    static func < (one: Key, other: Key) -> Bool {
      (one.neighbour, one.type, one.party, one.role, one.direction, one.family)
        < (other.neighbour, other.type, other.party, other.role, other.direction, other.family)
    }
  }
}

extension Scene.Node {
  fileprivate var isLeafLike: Bool {
    !isCentre && pathIndex == nil && !isHub && role != .party
  }
}
