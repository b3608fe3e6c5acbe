internal import PropertyGraph

extension AdjacencyView {
  /// Hands every relationship that starts at a node, and may be followed one way or the other, to
  /// `body`, with the row of its end; `false` when the deadline passed.
  ///
  /// A node with very many relationships is gone over run by run, with a look at the clock after
  /// enough of them.
  @inline(__always)
  func forEachOutgoing(
    of row: UInt32, _ rules: borrowing CompiledRules, _ budget: inout Budget,
    _ body: (_ end: UInt32, _ relationship: UInt32) -> Void
  ) -> Bool {
    let steps = outgoing(of: row)
    let asks = rules.asksRelationships
    var cursor = 0
    while let run = rules.nextRun(of: steps, CompiledRules.eitherWay, from: &cursor) {
      for index in run {
        let relationship = steps.relationships[index].row
        if asks, !rules.admits(relationship) { continue }
        body(steps.neighbours[index].row, relationship)
      }
      guard budget.spend(steps: run.count) else { return false }
    }
    return budget.spend(steps: 1)
  }
}
