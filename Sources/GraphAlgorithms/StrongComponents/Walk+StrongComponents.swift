public import PropertyGraph

/// The strongly connected components of a graph.
///
/// One question of ``Walk/stronglyConnectedComponents()``, which has the details.
public func stronglyConnectedComponents(
  in graph: GraphSnapshot, rules: WalkRules = WalkRules()
) -> Components {
  var walk = Walk(in: graph, rules: rules)
  return walk.stronglyConnectedComponents()
}

extension Walk {
  /// The strongly connected components: nodes each of which can be walked to from each other.
  ///
  /// A walk takes the steps that the rules allow, so that ``WalkRules/direction`` `.outgoing` gives
  /// the components of the relationships as they point; when everything may be followed both ways,
  /// they are the weakly connected ones. A node that may not be walked through is a component of
  /// its own.
  ///
  /// ``WalkLimits/results`` keeps the first components; the other limits but the deadline do not
  /// apply. When the deadline passes, there is no component.
  ///
  /// - Complexity: O(nodes log nodes + steps), and O(nodes + steps) memory; no recursion.
  ///
  /// Source: R. E. Tarjan, *Depth-first search and linear graph algorithms* (1972).
  public mutating func stronglyConnectedComponents() -> Components {
    lending { walk, view in
      var budget = walk.newBudget()
      var components = walk.strongComponents(view, &budget) ?? []
      let most = max(0, walk.limits.results ?? .max)
      if components.count > most {
        components.removeSubrange(most...)
        budget.stop(.results(most))
      }
      let bound = Int(walk.graph.nodeBound)
      return Components(components, bound: bound, truncation: budget.truncation)
    }
  }

  private func strongComponents(
    _ view: AdjacencyView, _ budget: inout Budget
  ) -> [[NodeID]]? {
    guard let members = admittedRows(&budget), let steps = steps(view, &budget) else { return nil }
    var search = StrongComponentSearch(steps)
    for row in members {
      guard search.run(from: row, &budget) else { return nil }
    }
    let ordered = search.components.sorted { a, b in
      a.count != b.count ? a.count > b.count : a[0] < b[0]
    }
    return ordered.map { $0.map(NodeID.init(row:)) }
  }
}
