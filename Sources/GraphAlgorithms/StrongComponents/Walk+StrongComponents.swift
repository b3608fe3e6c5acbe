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
    var budget = newWholeBudget()
    var pattern = StepPattern.steps(.forward)
    (pattern.sources, pattern.targets) = (rules.interior, rules.admitted)
    guard let members = admittedRows(&budget), let steps = rows(pattern, &budget),
      let representatives = StrongComponentSearch.representatives(members, steps, &budget),
      let components = Components(
        of: members, representatives, most: limits.results ?? .max, &budget)
    else { return Components(budget) }
    return components
  }
}
