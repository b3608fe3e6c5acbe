internal import PropertyGraph

extension StepSelection {
  /// Hands the target of each step from a row to `body`; `false` when the deadline passed.
  ///
  /// A node with very many steps is gone over part by part, with a look at the clock before each.
  @inline(__always)
  func forEachTarget(
    of row: UInt32, _ view: AdjacencyView, _ budget: inout Budget, _ body: (UInt32) -> Void
  ) -> Bool {
    guard admits(source: row) else { return budget.spend(steps: 1) }
    if outgoing == .all, pattern.hasLoops {
      guard Self.all(view.outgoingNeighbours(of: row), &budget, body) else { return false }
    } else if outgoing != .none {
      let span = view.outgoing(of: row)
      guard some(span, row, outgoing, pattern.outgoing, &budget, body) else { return false }
    }
    if incoming == .all, pattern.hasLoops {
      return Self.all(view.incomingNeighbours(of: row), &budget, body)
    }
    if incoming == .none { return true }
    return some(view.incoming(of: row), row, incoming, pattern.incoming, &budget, body)
  }

  /// Hands over the targets that are among those of the first few outgoing steps from a row; `false`
  /// when the deadline passed.
  @inline(__always)
  func forEachTarget(
    of row: UInt32, amongFirst most: Int, _ view: AdjacencyView, _ budget: inout Budget,
    _ body: (UInt32) -> Void
  ) -> Bool {
    guard admits(source: row) else { return budget.spend(steps: 1) }
    if outgoing == .all, pattern.hasLoops {
      let neighbours = view.outgoingNeighbours(of: row)
      for index in 0..<min(most, neighbours.count) { body(neighbours[index].row) }
    } else if outgoing != .none {
      let span = view.outgoing(of: row)
      some(span, 0..<min(most, span.count), row, outgoing, pattern.outgoing, body)
    }
    return budget.spend(steps: most + 1)
  }

  /// The number of steps from a row; `nil` when the deadline passed.
  @inline(__always)
  func count(of row: UInt32, _ view: AdjacencyView, _ budget: inout Budget) -> Int? {
    guard admits(source: row) else { return budget.spend(steps: 1) ? 0 : nil }
    var steps = 0
    if outgoing == .all, pattern.hasLoops {
      steps += view.outgoingNeighbours(of: row).count
    } else if outgoing != .none {
      let span = view.outgoing(of: row)
      guard some(span, row, outgoing, pattern.outgoing, &budget, { _ in steps += 1 })
      else { return nil }
    }
    if incoming == .all, pattern.hasLoops {
      steps += view.incomingNeighbours(of: row).count
    } else if incoming != .none {
      let span = view.incoming(of: row)
      guard some(span, row, incoming, pattern.incoming, &budget, { _ in steps += 1 })
      else { return nil }
    }
    return budget.spend(steps: 1) ? steps : nil
  }

  /// Hands over the rows of all neighbours.
  @inline(__always)
  private static func all(
    _ neighbours: borrowing Span<NodeID>, _ budget: inout Budget, _ body: (UInt32) -> Void
  ) -> Bool {
    var first = 0
    while neighbours.count - first > Budget.stepsAPart {
      for index in first..<first + Budget.stepsAPart { body(neighbours[index].row) }
      first += Budget.stepsAPart
      guard budget.spend(steps: Budget.stepsAPart) else { return false }
    }
    for index in first..<neighbours.count { body(neighbours[index].row) }
    return budget.spend(steps: neighbours.count - first + 1)
  }

  /// Hands over the rows of the neighbours that steps lead to.
  @inline(__always)
  private func some(
    _ span: borrowing AdjacencySpan, _ row: UInt32, _ share: Share, _ bits: UInt8,
    _ budget: inout Budget, _ body: (UInt32) -> Void
  ) -> Bool {
    var first = 0
    while span.count - first > Budget.stepsAPart {
      some(span, first..<first + Budget.stepsAPart, row, share, bits, body)
      first += Budget.stepsAPart
      guard budget.spend(steps: Budget.stepsAPart) else { return false }
    }
    some(span, first..<span.count, row, share, bits, body)
    return budget.spend(steps: span.count - first + 1)
  }

  @inline(__always)
  private func some(
    _ span: borrowing AdjacencySpan, _ range: Range<Int>, _ row: UInt32, _ share: Share,
    _ bits: UInt8, _ body: (UInt32) -> Void
  ) {
    for index in range {
      let target = span.neighbours[index].row
      if !pattern.hasLoops, target == row { continue }
      if share == .some {
        if types[Int(span.types[index])] & bits == 0 { continue }
        if asks, !rules.admits(span.relationships[index].row) { continue }
        if let targets = pattern.targets, !targets[Int(target)] { continue }
      }
      body(target)
    }
  }
}
