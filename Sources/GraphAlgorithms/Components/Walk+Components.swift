public import PropertyGraph

/// The weakly connected components of a graph.
///
/// One question of ``Walk/connectedComponents()``, which has the details.
public func connectedComponents(
  in graph: GraphSnapshot, rules: WalkRules = WalkRules()
) -> Components {
  var walk = Walk(in: graph, rules: rules)
  return walk.connectedComponents()
}

extension Walk {
  /// The weakly connected components: nodes that hang together when relationships are followed
  /// whichever way they point.
  ///
  /// Only admitted nodes and relationships count; a type that may be followed one way counts both
  /// ways. A node that may not be walked through joins nothing and is a component of its own.
  /// ``WalkLimits/results`` keeps the first components; the other limits but the deadline do not
  /// apply. When the deadline passes, there is no component.
  ///
  /// - Complexity: O(nodes log nodes + relationships), up to the inverse of Ackermann's function.
  ///
  /// Source: union-find, R. E. Tarjan, *Efficiency of a good but not linear set union algorithm*
  /// (1975); leaving the greatest set out: M. Sutton, T. Ben-Nun and A. Barak, *Optimizing parallel
  /// graph connectivity computation via subgraph sampling* (2018).
  public mutating func connectedComponents() -> Components {
    var budget = newWholeBudget()
    guard let rows = admittedRows(&budget), let sets = joinedSets(&budget),
      let components = Components(
        of: rows, sets.parents, most: limits.results ?? .max, &budget)
    else { return Components(budget) }
    return components
  }

  /// The sets of rows that relationships join, each row leading to its root; `nil` when the deadline
  /// passed.
  ///
  /// In most graphs nearly all nodes hang together, and few of their relationships say so. So first each
  /// node is joined along its first few; then every node that is not yet in the greatest set is joined
  /// along all, in and out. The others need not be looked at: of a relationship between two nodes of one
  /// set nothing is to be learnt, and of one that leads out of it the other end will know.
  private func joinedSets(_ budget: inout Budget) -> DisjointSets? {
    var pattern = StepPattern.joined
    // A loop joins nothing, and need not be looked for.
    pattern.hasLoops = true
    (pattern.sources, pattern.targets) = (rules.interior, rules.interior)
    let selection = StepSelection(pattern, rules)
    guard var sets = DisjointSets(count: graph.nodeBound, &budget) else { return nil }
    let isDone = graph.withAdjacency { view in
      let isSampled = sets.edit { parents in
        for row in 0..<graph.nodeBound {
          var root = parents.root(of: row)
          let isDone = selection.forEachTarget(of: row, amongFirst: 2, view, &budget) { target in
            root = parents.unite(root, with: target)
          }
          guard isDone else { return false }
        }
        return true
      }
      guard isSampled, sets.flatten(&budget) else { return false }
      let greatest = sets.frequentRoot()
      return sets.edit { parents in
        for row in 0..<graph.nodeBound {
          if parents[Int(row)] == greatest {
            guard budget.spend(steps: 1) else { return false }
            continue
          }
          var root = parents.root(of: row)
          let isDone = selection.forEachTarget(of: row, view, &budget) { target in
            root = parents.unite(root, with: target)
          }
          guard isDone else { return false }
        }
        return true
      }
    }
    return isDone && sets.flatten(&budget) ? sets : nil
  }
}
