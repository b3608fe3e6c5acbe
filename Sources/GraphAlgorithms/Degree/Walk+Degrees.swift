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
    lending { walk, view in
      var budget = walk.newBudget()
      var counts = Array(repeating: 0, count: Int(walk.graph.nodeBound))
      guard let rows = walk.admittedRows(&budget),
        walk.count(direction, rows, view, &counts, &budget)
      else { return walk.scores(of: [], &budget) { _ in 0 } }
      return walk.scores(of: rows, &budget) { counts[$0] }
    }
  }

  /// Counts relationships at their ends; `false` when the deadline passed.
  private func count(
    _ direction: Direction, _ rows: [UInt32], _ view: AdjacencyView, _ counts: inout [Int],
    _ budget: inout Budget
  ) -> Bool {
    let atSource = direction == .incoming ? 0 : 1
    let atTarget = direction == .outgoing ? 0 : 1
    for row in rows {
      var steps = 1
      view.forEachOutgoing(of: row, rules) { end, _ in
        steps += 1
        guard rules.admitted[Int(end)] else { return }
        counts[Int(row)] += atSource
        counts[Int(end)] += atTarget
      }
      guard budget.spend(steps: steps) else { return false }
    }
    return true
  }
}
