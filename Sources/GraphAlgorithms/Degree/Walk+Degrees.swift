public import PropertyGraph

/// The number of admitted relationships at each node.
///
/// One question of ``Walk/degrees(_:)``, which has the details.
public func degrees(
  _ direction: Direction = .both, in graph: GraphSnapshot, rules: WalkRules = WalkRules()
) -> Scores<Int> {
  var walk = Walk(in: graph, rules: rules)
  return walk.degrees(direction)
}

extension Walk {
  /// The number of admitted relationships at each admitted node: its degree.
  ///
  /// `.outgoing` counts the relationships that start at a node, `.incoming` those that end at it,
  /// whichever way the rules follow them; `.both` is the sum, in which a loop counts twice.
  /// Parallel relationships count each. The other end must be admitted too; a node that may not be
  /// walked through is counted like any other.
  ///
  /// ``WalkLimits/results`` keeps the first nodes; the other limits but the deadline do not apply.
  /// When the deadline passes, there are no degrees.
  ///
  /// - Complexity: O(nodes + relationships).
  public mutating func degrees(_ direction: Direction = .both) -> Scores<Int> {
    var budget = newWholeBudget()
    guard let rows = admittedRows(&budget),
      let outgoing = direction == .incoming ? [] : ends(outgoing: true, &budget),
      let incoming = direction == .outgoing ? [] : ends(outgoing: false, &budget)
    else { return scores(of: [], &budget) { _ in 0 } }
    return switch direction {
    case .outgoing: scores(of: rows, &budget) { Int(outgoing[$0]) }
    case .incoming: scores(of: rows, &budget) { Int(incoming[$0]) }
    case .both: scores(of: rows, &budget) { Int(outgoing[$0]) + Int(incoming[$0]) }
    }
  }

  /// The number of admitted relationships that start, or end, at each row.
  private func ends(outgoing: Bool, _ budget: inout Budget) -> [UInt32]? {
    let either = CompiledRules.eitherWay
    var pattern = StepPattern(outgoing: outgoing ? either : 0, incoming: outgoing ? 0 : either)
    (pattern.sources, pattern.targets) = (rules.admitted, rules.admitted)
    return counts(StepSelection(pattern, rules), &budget)
  }
}
