internal import PropertyGraph

extension AdjacencyView {
  /// Hands every step that the rules allow from a node to `body`.
  ///
  /// A step is the neighbour's row and the relationship's. The order is that of the store; callers
  /// that need another one sort.
  ///
  /// A loop comes once for each way it may be walked.
  @inline(__always)
  func forEachStep(
    from row: UInt32, _ orientation: Orientation, _ rules: borrowing CompiledRules,
    _ body: (_ neighbour: UInt32, _ relationship: UInt32) -> Void
  ) {
    let ways = rules.ways(orientation)
    Self.admitted(outgoing(of: row), ways.outgoing, rules, body)
    Self.admitted(incoming(of: row), ways.incoming, rules, body)
  }

  /// The same, a piece at a time; `false` when the budget was spent.
  @inline(__always)
  func forEachStep(
    from row: UInt32, _ orientation: Orientation, _ rules: borrowing CompiledRules,
    _ budget: inout Budget, _ body: (_ neighbour: UInt32, _ relationship: UInt32) -> Void
  ) -> Bool {
    let ways = rules.ways(orientation)
    return budget.spend(steps: 1)
      && Self.admitted(outgoing(of: row), ways.outgoing, rules, &budget, body)
      && Self.admitted(incoming(of: row), ways.incoming, rules, &budget, body)
  }

  /// Hands every relationship that starts at a node, and may be followed one way or the other, to
  /// `body`, with the row of its end.
  @inline(__always)
  func forEachOutgoing(
    of row: UInt32, _ rules: borrowing CompiledRules,
    _ body: (_ end: UInt32, _ relationship: UInt32) -> Void
  ) {
    Self.admitted(outgoing(of: row), CompiledRules.eitherWay, rules, body)
  }

  /// The number of relationships at a node, whatever the rules say.
  @inline(__always)
  func degree(of row: UInt32) -> Int { neighbours(of: row).count }

  @inline(__always)
  private static func admitted(
    _ span: borrowing AdjacencySpan, _ ways: UInt8, _ rules: borrowing CompiledRules,
    _ budget: inout Budget, _ body: (UInt32, UInt32) -> Void
  ) -> Bool {
    var cursor = 0
    while let run = rules.nextRun(of: span, ways, from: &cursor) {
      for index in run {
        let relationship = span.relationships[index].row
        if rules.asksRelationships, !rules.admits(relationship) { continue }
        body(span.neighbours[index].row, relationship)
      }
      guard budget.spend(steps: run.count) else { return false }
    }
    return true
  }

  @inline(__always)
  private static func admitted(
    _ span: borrowing AdjacencySpan, _ ways: UInt8, _ rules: borrowing CompiledRules,
    _ body: (UInt32, UInt32) -> Void
  ) {
    var cursor = 0
    let asks = rules.asksRelationships
    while let run = rules.nextRun(of: span, ways, from: &cursor) {
      for index in run {
        let relationship = span.relationships[index].row
        if asks, !rules.admits(relationship) { continue }
        body(span.neighbours[index].row, relationship)
      }
    }
  }
}
