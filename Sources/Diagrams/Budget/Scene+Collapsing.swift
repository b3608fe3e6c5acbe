extension Scene {
  /// The scene with leaves of some groups drawn as one node each.
  ///
  /// - Parameter kept: the most leaves of each group that stay as they are, given a group.
  func collapsing(_ groups: [LeafGroup], keeping kept: (LeafGroup) -> Int) -> Scene {
    var gone: Set<Int> = []
    var goneEdges: Set<Int> = []
    var taken = Set(nodes.map(\.key))
    var extraNodes: [Node] = []
    var extraEdges: [Edge] = []
    for group in groups {
      let kept = kept(group)
      let leaves = group.leaves.dropFirst(kept)
      let lines = group.edges.dropFirst(kept)
      gone.formUnion(leaves)
      goneEdges.formUnion(lines)
      let node = summary(of: Array(zip(leaves, lines)), isMore: kept > 0, taken: &taken)
      extraNodes.append(node)
      let isOutgoing = edges[group.edges[0]].from == nodes[group.leaves[0]].key
      let ends = [node.key, nodes[group.neighbour].key]
      extraEdges.append(
        summary(of: lines.map { edges[$0] }, ends: isOutgoing ? ends : ends.reversed()))
    }
    return replacing(
      nodes: nodes.indices.filter { !gone.contains($0) }.map { nodes[$0] } + extraNodes,
      edges: edges.indices.filter { !goneEdges.contains($0) }.map { edges[$0] } + extraEdges,
      remark: remark(on: groups, gone: gone.count))
  }

  /// How lists are opened: `22 legislators are drawn as one; --expand "House" shows each.`.
  private func remark(on groups: [LeafGroup], gone: Int) -> String {
    let hubs = groups.map { nodes[$0.neighbour].name }.uniqued().prefix(2)
      .map { "--expand \"\(PlainText.cut($0, to: 60))\"" }.joined(separator: " ")
    let kinds = Set(groups.map { nodes[$0.leaves[0]].types })
    let kind = kinds.count == 1 ? kinds.first ?? "leaves" : "leaves"
    let into = groups.count == 1 ? "one" : "\(groups.count)"
    return "\(gone) \(kind) are drawn as \(into); \(hubs) shows each."
  }

  /// One node for several.
  private func summary(
    of leaves: [(leaf: Int, edge: Int)], isMore: Bool, taken: inout Set<String>
  ) -> Node {
    let all = leaves.map { nodes[$0.leaf] }
    let first = all[0]
    let count = all.reduce(0) { $0 + $1.stands }
    var key = "more-\(first.key)"
    while !taken.insert(key).inserted { key += "-" }
    let members = members(of: leaves)
    return Node(
      key, role: first.role, type: first.type, types: first.types, look: first.look,
      name: isMore ? "+\(count) more \(first.types)" : "\(count) \(first.types)",
      sources: all.flatMap(\.sources), party: first.party,
      weight: all.reduce(0) { $0 + $1.weight }, stands: count,
      members: all.allSatisfy { $0.stands == 1 } ? members : [],
      stage: all.map(\.stage).max() ?? .plain)
  }

  /// The names of leaves, in the order of time where there are years.
  private func members(of leaves: [(leaf: Int, edge: Int)]) -> [String] {
    let years = leaves.map { self.years(of: edges[$0.edge]) }
    let order = leaves.indices.sorted {
      (years[$0].first ?? "", $0) < (years[$1].first ?? "", $1)
    }
    return order.map { member(nodes[leaves[$0].leaf], in: years[$0]) }
  }

  /// The years that an edge names, the earliest first.
  private func years(of edge: Edge) -> [Substring] {
    edge.relations.map(\.date).joined(separator: " ")
      .split { !$0.isASCII || !$0.isNumber }.filter { $0.count == 4 }.sorted()
  }

  /// `Barack Obama, 2009–2017`; where there is no room, the name is cut and the years stay.
  private func member(_ node: Node, in years: [Substring]) -> String {
    guard let first = years.first, let last = years.last else { return node.name }
    let span = first == last ? ", \(first)" : ", \(first)–\(last)"
    return PlainText.cut(node.name, to: TextBudget.memberWidth - span.count) + span
  }

  /// One edge for several: every verb once, without dates.
  private func summary(of lines: [Edge], ends: [String]) -> Edge {
    var alike: [Relation: [Relation]] = [:]
    for relation in lines.flatMap(\.relations) {
      alike[relation.bare, default: []].append(relation)
    }
    let relations = alike.map { bare, all in bare.standing(for: all) }
    return Edge(ends[0], ends[1], relations, isSymmetric: lines[0].isSymmetric)
  }
}

extension Scene.Relation {
  /// The relation without date, sources and stage.
  fileprivate var bare: Scene.Relation {
    Scene.Relation(
      label, phrase: phrase, family: family, modality: modality, isDisputed: isDisputed,
      isDenied: isDenied, change: change)
  }

  /// The relation with the sources of some like it, staged and told as the first of them to be seen.
  fileprivate func standing(for relations: [Scene.Relation]) -> Scene.Relation {
    var all = Scene.Relation(
      label, phrase: phrase, family: family, date: date, sources: relations.flatMap(\.sources),
      citations: citations, modality: modality, isDisputed: isDisputed, isDenied: isDenied,
      change: change, stage: relations.map(\.stage).max() ?? .plain)
    all.step = relations.compactMap(\.step).min()
    return all
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, in the order in which they come first.
  fileprivate func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
