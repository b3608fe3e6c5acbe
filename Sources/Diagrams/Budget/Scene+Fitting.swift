extension Scene {
  /// The scene within a budget: as it is when it fits, else with leaves collapsed.
  ///
  /// Groups with more leaves than ``SceneBudget/leaves`` are collapsed in any case, except for at most
  /// two leaves that weigh more than the others. When there is still too much, further groups are
  /// collapsed one at a time, the largest first, until all fits: two leaves of each are kept at first
  /// (`+14 more sessions`); when that is not enough, none is (`16 sessions`).
  ///
  /// - Throws: ``SceneRefusal`` when there is nothing to draw, or too much even so.
  /// - Complexity: O(*g* · (*n* + *m*)) in the number of groups.
  package func fitting(_ budget: SceneBudget) throws(SceneRefusal) -> Scene {
    guard !nodes.isEmpty else { throw .empty }
    guard budget.collapses else {
      if let excess = excess(over: budget) { throw excess }
      return self
    }
    return try withoutCrowds(budget).shrunk(to: budget)
  }

  /// The scene with groups of many leaves drawn as one node each.
  private func withoutCrowds(_ budget: SceneBudget) -> Scene {
    let groups = LeafGroup.groups(of: Wiring(self), sparing: budget.expanding)
      .filter { $0.leaves.count > budget.leaves }
    guard !groups.isEmpty else { return self }
    return collapsing(groups) { group in
      let lightest = group.leaves.map { nodes[$0].weight }.min() ?? 0
      return min(2, group.leaves.count { nodes[$0].weight > lightest })
    }
  }

  private func shrunk(to budget: SceneBudget) throws(SceneRefusal) -> Scene {
    guard let excess = excess(over: budget) else { return self }
    let wiring = Wiring(self)
    let groups = LeafGroup.groups(of: wiring, sparing: budget.expanding)
    var last = excess
    for kept in [2, 0] {
      var chosen: [LeafGroup] = []
      for group in groups where group.leaves.count - kept >= 2 {
        guard last.isHelped(by: group, in: self) else { continue }
        chosen.append(group)
        let smaller = collapsing(chosen) { _ in kept }
        guard let excess = smaller.excess(over: budget) else { return smaller }
        last = excess
      }
    }
    throw last
  }

  /// Why the scene does not fit, if it does not.
  func excess(over budget: SceneBudget) -> SceneRefusal? {
    if nodes.count > budget.nodes {
      return .tooManyNodes(count: nodes.count, limit: budget.nodes, kinds: largestKinds())
    }
    let wiring = Wiring(self)
    let worst = nodes.indices.max {
      (wiring.neighbours[$0].count, $1) < (wiring.neighbours[$1].count, $0)
    }
    if let worst, wiring.neighbours[worst].count > budget.degree {
      let name = PlainText.cut(nodes[worst].name, to: 80)
      return .tooManyLines(
        at: name, count: wiring.neighbours[worst].count, limit: budget.degree)
    }
    guard edges.count > budget.edges else { return nil }
    return .tooManyEdges(count: edges.count, limit: budget.edges, families: largestFamilies())
  }

  private func largestKinds() -> [SceneRefusal.Kind] {
    var counts: [String: Int] = [:]
    for node in nodes { counts[node.types, default: 0] += node.stands }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(3)
      .map { SceneRefusal.Kind(name: PlainText.cut($0.key, to: 40), count: $0.value) }
  }

  private func largestFamilies() -> [Family] {
    var counts: [Family: Int] = [:]
    for edge in edges { counts[edge.family, default: 0] += 1 }
    return counts.sorted { ($1.value, $0.key.rank) < ($0.value, $1.key.rank) }.prefix(3).map(\.key)
  }
}

extension SceneRefusal {
  /// Whether collapsing a group does anything about it.
  fileprivate func isHelped(by group: LeafGroup, in scene: Scene) -> Bool {
    guard case .tooManyLines(let name, _, _) = self else { return true }
    return PlainText.cut(scene.nodes[group.neighbour].name, to: 80) == name
  }
}
