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
    Self.admitted(outgoing(of: row), outgoing: true, orientation, rules, body)
    Self.admitted(incoming(of: row), outgoing: false, orientation, rules, body)
  }

  /// The number of relationships at a node, whatever the rules say.
  @inline(__always)
  func degree(of row: UInt32) -> Int { outgoing(of: row).count + incoming(of: row).count }

  @inline(__always)
  private static func admitted(
    _ span: borrowing AdjacencySpan, outgoing: Bool, _ orientation: Orientation,
    _ rules: borrowing CompiledRules, _ body: (UInt32, UInt32) -> Void
  ) {
    for index in 0..<span.count {
      if !rules.followsEverything,
        !rules.follows(type: Int(span.types[index]), outgoing: outgoing, orientation)
      {
        continue
      }
      let step = span.steps[index]
      if let admitted = rules.relationships, !admitted[Int(step.relationship.row)] { continue }
      body(step.neighbour.row, step.relationship.row)
    }
  }
}
