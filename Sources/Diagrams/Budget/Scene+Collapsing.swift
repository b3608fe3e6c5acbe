extension Scene {
  /// The scene with all but the first leaves of some groups drawn as one node each.
  func collapsing(_ groups: [LeafGroup], keeping kept: Int) -> Scene {
    var gone: Set<Int> = []
    var goneEdges: Set<Int> = []
    var taken = Set(nodes.map(\.key))
    var extraNodes: [Node] = []
    var extraEdges: [Edge] = []
    for group in groups {
      let leaves = group.leaves.dropFirst(kept)
      let lines = group.edges.dropFirst(kept)
      gone.formUnion(leaves)
      goneEdges.formUnion(lines)
      let node = summary(of: leaves.map { nodes[$0] }, isMore: kept > 0, taken: &taken)
      extraNodes.append(node)
      let isOutgoing = edges[group.edges[0]].from == nodes[group.leaves[0]].key
      let ends = [node.key, nodes[group.neighbour].key]
      extraEdges.append(
        summary(of: lines.map { edges[$0] }, ends: isOutgoing ? ends : ends.reversed()))
    }
    let remark =
      "\(gone.count) leaves are drawn as \(groups.count == 1 ? "one" : "\(groups.count)")"
    return replacing(
      nodes: nodes.indices.filter { !gone.contains($0) }.map { nodes[$0] } + extraNodes,
      edges: edges.indices.filter { !goneEdges.contains($0) }.map { edges[$0] } + extraEdges,
      remark: remark)
  }

  /// One node for several.
  private func summary(of leaves: [Node], isMore: Bool, taken: inout Set<String>) -> Node {
    let first = leaves[0]
    let count = leaves.reduce(0) { $0 + $1.stands }
    var key = "more-\(first.key)"
    while !taken.insert(key).inserted { key += "-" }
    return Node(
      key, role: first.role, type: first.type, types: first.types, look: first.look,
      name: isMore ? "+\(count) more \(first.types)" : "\(count) \(first.types)",
      sources: leaves.flatMap(\.sources), party: first.party,
      weight: leaves.reduce(0) { $0 + $1.weight }, stands: count,
      stage: leaves.map(\.stage).max() ?? .plain)
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
