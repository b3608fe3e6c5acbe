extension Scene {
  /// What things in one group have in common.
  package enum GroupKey: Sendable, Hashable {
    /// The type, and the party for those who have one.
    case typeAndParty
    /// The type.
    case type
  }

  /// The scene of its groups: a node for each with the number of its things, and a line for each two
  /// groups with the number of relations of each family between them.
  ///
  /// - Complexity: O((*n* + *m*) log *n*).
  package func groups(by key: GroupKey) -> Scene {
    var members: [Group: [Node]] = [:]
    var groupOfNode: [String: Group] = [:]
    for node in nodes {
      let group = Group(node, by: key)
      members[group, default: []].append(node)
      groupOfNode[node.key] = group
    }
    let keys = Dictionary(
      uniqueKeysWithValues: members.keys.sorted().enumerated().map { ($1, "group-\($0)") })
    var counts: [Ends: Int] = [:]
    var sources: [Ends: Set<Int>] = [:]
    var inner: [Group: Int] = [:]
    for edge in edges {
      guard let from = groupOfNode[edge.from], let to = groupOfNode[edge.to] else { continue }
      if from == to {
        inner[from, default: 0] += edge.relations.count
        continue
      }
      for relation in edge.relations {
        let ends = Ends(from: from, to: to, family: relation.family)
        counts[ends, default: 0] += 1
        sources[ends, default: []].formUnion(relation.sources)
      }
    }
    let groupNodes = members.map { group, all in
      node(for: all, key: keys[group] ?? "", inner: inner[group] ?? 0, by: key)
    }
    let groupEdges = counts.compactMap { ends, count -> Edge? in
      guard let from = keys[ends.from], let to = keys[ends.to] else { return nil }
      let isSaid = ends.family.isSaidByArrow
      let relation = Relation(
        isSaid ? "" : "\(count)×", phrase: "\(count) times '\(ends.family.caption)'",
        family: ends.family,
        date: isSaid ? "\(count)×" : "", sources: Array(sources[ends] ?? []))
      return Edge(from, to, [relation])
    }
    return replacing(
      nodes: groupNodes, edges: groupEdges,
      remark: "\(nodes.count) things are drawn as \(members.count) groups, "
        + "\(edges.count) lines as \(groupEdges.count).")
  }

  /// One node for all of a group, with the names of those with the most lines.
  private func node(for all: [Node], key: String, inner: Int, by rule: GroupKey) -> Node {
    let count = all.reduce(0) { $0 + $1.stands }
    let first = all[0]
    let top = all.sorted { ($1.weight, $0.name, $0.key) < ($0.weight, $1.name, $1.key) }.prefix(3)
    let names = top.map { PlainText.cut($0.name, to: 30) } + (all.count > 3 ? ["…"] : [])
    return Node(
      key, role: first.role, type: first.type, types: first.types, look: first.look,
      name: count == 1 ? first.name : "\(count) \(first.types)",
      detail: inner == 0 ? "" : "\(inner) \(inner == 1 ? "line" : "lines") among them",
      party: rule == .type ? nil : first.party, weight: count, stands: count,
      members: count == 1 ? [] : Array(names))
  }

  private struct Group: Hashable, Comparable {
    let role: String
    let type: String
    let party: String

    init(_ node: Node, by key: GroupKey) {
      role = node.role.rawValue
      type = node.type
      party = key == .type || !node.role.hasSide ? "" : node.party ?? ""
    }

    static func < (one: Group, other: Group) -> Bool {
      (one.role, one.type, one.party) < (other.role, other.type, other.party)
    }
  }

  private struct Ends: Hashable {
    let from: Group
    let to: Group
    let family: Family
  }
}
