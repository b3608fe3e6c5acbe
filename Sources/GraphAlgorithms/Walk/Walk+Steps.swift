internal import PropertyGraph

extension Walk {
  /// Hands the steps that the rules allow from a node to `body` until it returns `false`; `false`
  /// when the budget was spent.
  @inline(__always)
  func forEachStep<Test: StepTest>(
    from row: UInt32, _ orientation: Orientation, _ view: AdjacencyView, _ test: Test.Type,
    _ budget: inout Budget, _ body: (_ neighbour: UInt32, _ relationship: UInt32) -> Bool
  ) -> Bool {
    let ways = rules.ways(orientation)
    var goesOn = true
    return each(view.outgoing(of: row), ways.outgoing, test, &goesOn, &budget, body)
      && each(view.incoming(of: row), ways.incoming, test, &goesOn, &budget, body)
  }

  @inline(__always)
  private func each<Test: StepTest>(
    _ steps: borrowing AdjacencySpan, _ way: UInt8, _ test: Test.Type, _ goesOn: inout Bool,
    _ budget: inout Budget, _ body: (UInt32, UInt32) -> Bool
  ) -> Bool {
    var cursor = 0
    while goesOn, let run = rules.nextRun(of: steps, way, from: &cursor) {
      for index in run {
        let relationship = steps.relationships[index].row
        if Test.asks, !Test.admits(relationship, rules) { continue }
        guard body(steps.neighbours[index].row, relationship) else {
          goesOn = false
          break
        }
      }
      guard budget.spend(steps: run.count) else { return false }
    }
    return true
  }

  /// The lowest admitted relationship that leads from one row to another.
  ///
  /// - Complexity: O(relationships at the end that has fewer).
  func firstRelationship<Test: StepTest>(
    from row: UInt32, to next: UInt32, _ view: AdjacencyView, _ test: Test.Type,
    _ budget: inout Budget
  ) -> RelationshipID? {
    var best = UInt32.max
    let isInTime: Bool
    if view.degree(of: row) <= view.degree(of: next) {
      isInTime = forEachStep(from: row, .forward, view, test, &budget) { neighbour, relationship in
        if neighbour == next { best = min(best, relationship) }
        return true
      }
    } else {
      isInTime = forEachStep(from: next, .backward, view, test, &budget) {
        neighbour, relationship in
        if neighbour == row { best = min(best, relationship) }
        return true
      }
    }
    return isInTime ? RelationshipID(row: best) : nil
  }
}
