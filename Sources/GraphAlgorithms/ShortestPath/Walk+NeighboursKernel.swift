internal import PropertyGraph

extension Walk {
  /// Hands the node at the other end of every step that the rules allow from a node to `body`; `false`
  /// when the budget was spent.
  ///
  /// Where nothing is asked of a step, nothing else of it is read; its place is not checked a second
  /// time.
  @inline(__always)
  func forEachNeighbour<Test: StepTest>(
    of row: UInt32, _ orientation: Orientation, _ view: AdjacencyView, _ test: Test.Type,
    _ budget: inout Budget, _ body: (_ neighbour: UInt32) -> Void
  ) -> Bool {
    guard !Test.asks, rules.treatsTypesAlike else {
      return forEachStep(from: row, orientation, view, test, &budget) { neighbour, _ in
        body(neighbour)
        return true
      }
    }
    guard let direction = rules.commonDirection(rules.ways(orientation)) else { return true }
    return each(view.neighbours(of: row, direction), &budget, body)
  }

  @inline(__always)
  private func each(
    _ neighbours: Span<NodeID>, _ budget: inout Budget, _ body: (UInt32) -> Void
  ) -> Bool {
    var cursor = 0
    while let piece = CompiledRules.nextPiece(of: neighbours, from: &cursor) {
      for index in piece { unsafe body(neighbours[unchecked: index].row) }
      guard budget.spend(steps: piece.count) else { return false }
    }
    return true
  }
}
