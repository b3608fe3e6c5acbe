public import PropertyGraph

/// Which single rule, lifted, gives a path between two nodes, and the path.
///
/// For an answer that is more use than "no path found": "none, except through the United States
/// government, which is a hub". Each rule that is set is lifted in turn, in the order of
/// ``RelaxableRule``'s cases, and ``shortestPath(from:to:in:rules:)`` asked again; the rules that
/// give a path are returned. When the rules as they are allow a path, there is nothing to lift and
/// the answer is empty.
///
/// ```swift
/// for relaxation in relaxations(from: a, to: b, in: graph, rules: rules).relaxations {
///   print("a path exists without the rule for \(relaxation.rule)")
/// }
/// ```
///
/// - Complexity: one ``shortestPath(from:to:in:rules:)`` for each rule that is set, and one more.
public func relaxations(
  from source: NodeID, to goal: NodeID, in graph: GraphSnapshot, rules: WalkRules
) -> Relaxations {
  var walk = Walk(in: graph, rules: rules)
  let (path, truncation) = walk.shortestPath(from: source, to: goal)
  if path != nil || truncation == .deadline || truncation == .cancelled {
    return Relaxations(relaxations: [], truncation: truncation)
  }
  var found: [Relaxation] = []
  var reason: Truncation?
  for rule in RelaxableRule.allCases where rules.restricts(rule) {
    var walk = Walk(in: graph, rules: rules.lifting(rule))
    let (path, truncation) = walk.shortestPath(from: source, to: goal)
    if let path { found.append(Relaxation(rule: rule, path: path)) }
    // That a hop limit stops the walk is the rule's answer; only a spent budget cuts it short.
    switch truncation {
    case nil, .hops: continue
    case .nodes, .results: reason = reason ?? truncation
    case .deadline, .cancelled: return Relaxations(relaxations: found, truncation: truncation)
    }
  }
  return Relaxations(relaxations: found, truncation: reason)
}
