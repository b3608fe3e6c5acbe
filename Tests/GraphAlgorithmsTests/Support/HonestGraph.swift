import GraphAlgorithms
import PropertyGraph

/// What rules leave of a small world, and slow answers about the whole of it, each straight from
/// its definition.
struct HonestGraph {
  let walk: HonestWalk
  /// The admitted nodes, ascending.
  let members: [NodeID]
  /// The undirected simple graph of the nodes that may be walked through.
  private(set) var joined: [NodeID: Set<NodeID>] = [:]

  init(world: SmallWorld, rules: WalkRules) {
    walk = HonestWalk(world: world, rules: rules)
    members = world.nodes.filter(walk.mayVisit)
    for node in members { joined[node] = [] }
    for (id, edge) in world.relationships where walk.admits(id, edge) {
      let (a, b) = (HonestWalk.node(edge.source), HonestWalk.node(edge.target))
      guard a != b, walk.mayPass(a), walk.mayPass(b) else { continue }
      joined[a]?.insert(b)
      joined[b]?.insert(a)
    }
  }

  /// Where the steps from a node lead; nowhere when it may not be walked through.
  func targets(from node: NodeID) -> [NodeID] {
    walk.mayPass(node) ? walk.steps(from: node).map(\.0).filter(walk.mayVisit) : []
  }

  func degree(_ node: NodeID, _ direction: Direction) -> Int {
    var count = 0
    for (id, edge) in walk.world.relationships where walk.admits(id, edge) {
      let (a, b) = (HonestWalk.node(edge.source), HonestWalk.node(edge.target))
      guard walk.mayVisit(a), walk.mayVisit(b) else { continue }
      if a == node, direction != .incoming { count += 1 }
      if b == node, direction != .outgoing { count += 1 }
    }
    return count
  }

  /// The ranks after some iterations, as a matrix of probabilities applied to a vector.
  func ranks(damping: Double, iterations: Int) -> [Double] {
    let count = Double(members.count)
    let matrix = members.map { node in
      let targets = targets(from: node)
      return members.map { other in
        let chosen =
          targets.isEmpty
          ? 1 / count : Double(targets.filter { $0 == other }.count) / Double(targets.count)
        return damping * chosen + (1 - damping) / count
      }
    }
    var ranks = members.map { _ in 1 / count }
    for _ in 0..<iterations {
      ranks = members.indices.map { to in
        members.indices.reduce(0) { $0 + ranks[$1] * matrix[$1][to] }
      }
    }
    return ranks
  }

  func reached(from node: NodeID) -> Set<NodeID> {
    var found: Set<NodeID> = [node]
    var news = [node]
    while let next = news.popLast() {
      for target in targets(from: next) where found.insert(target).inserted { news.append(target) }
    }
    return found
  }

  func strongComponents() -> [[NodeID]] {
    var reached: [NodeID: Set<NodeID>] = [:]
    for node in members { reached[node] = self.reached(from: node) }
    let components = Set(
      members.map { a in
        members.filter { b in
          reached[a]?.contains(b) == true && reached[b]?.contains(a) == true
        }
      })
    return components.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
  }

  /// The number of triangles at a node: pairs of neighbours that are neighbours.
  func triangles(_ node: NodeID) -> Int {
    let near = (joined[node] ?? []).sorted()
    return near.reduce(0) { sum, a in
      sum + near.filter { $0 > a && joined[a]?.contains($0) == true }.count
    }
  }

  func coefficient(_ node: NodeID) -> Double {
    let degree = joined[node]?.count ?? 0
    return degree < 2 ? 0 : Double(2 * triangles(node)) / Double(degree * (degree - 1))
  }

  /// The highest *k* for which a node survives when nodes with fewer than *k* neighbours leave.
  func coreNumber(_ node: NodeID) -> Int {
    (0...members.count).last { k in
      var left = Set(members)
      while let weak = left.first(where: { joined[$0, default: []].intersection(left).count < k }) {
        left.remove(weak)
      }
      return left.contains(node)
    } ?? 0
  }
}
