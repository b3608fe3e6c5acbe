internal import PropertyGraph

extension Frontier {
  /// Finds the next level where no rule narrows the nodes and all types may be followed alike;
  /// `false` when the budget was spent in the middle of it.
  ///
  /// A mark is then 0 or 1 and nothing else, so that it says by itself how far the end moves.
  mutating func flood(
    _ marks: inout NodeMarks, _ view: AdjacencyView, _ ways: UInt8, _ budget: inout Budget
  ) -> Bool {
    var level = last
    while Self.sweep(&level, &rows, &marks.bytes, &count, view, ways, &budget) {
      guard let next = level.first else {
        endLevel()
        return true
      }
      makeRoom(for: view.degree(of: rows[next].row), bound: marks.bytes.count)
    }
    return false
  }

  /// Takes the steps of nodes until the level is done or there is no room for the next; `false`
  /// when the budget was spent.
  private static func sweep(
    _ level: inout Range<Int>, _ rows: inout [NodeID], _ marks: inout [UInt8], _ count: inout Int,
    _ view: AdjacencyView, _ ways: UInt8, _ budget: inout Budget
  ) -> Bool {
    var found = rows.mutableSpan
    var bytes = marks.mutableSpan
    var end = count
    defer { count = end }
    // With a place for every node and one to spare there is always room.
    let roomy = found.count > bytes.count
    for index in level {
      let row = found[index].row
      let outgoing = view.outgoingNeighbours(of: row)
      let incoming = view.incomingNeighbours(of: row)
      let degree = outgoing.count + incoming.count
      guard roomy || end + degree < found.count else {
        level = index..<level.upperBound
        return true
      }
      if degree > CompiledRules.longestRun {
        guard pour(outgoing, ways & 1, &found, &bytes, &end, &budget),
          pour(incoming, ways & 2, &found, &bytes, &end, &budget)
        else { return false }
        continue
      }
      if ways & 1 != 0 { pour(outgoing, outgoing.indices, &found, &bytes, &end) }
      if ways & 2 != 0 { pour(incoming, incoming.indices, &found, &bytes, &end) }
      guard budget.spend(steps: degree + 1) else { return false }
    }
    level = level.upperBound..<level.upperBound
    return true
  }

  /// Notes the nodes at the other end of some steps.
  @inline(__always)
  private static func pour(
    _ neighbours: Span<NodeID>, _ part: Range<Int>, _ found: inout MutableSpan<NodeID>,
    _ marks: inout MutableSpan<UInt8>, _ end: inout Int
  ) {
    var place = end
    for index in part {
      let neighbour = neighbours[index]
      found[place] = neighbour
      place &+= Int(NodeMarks.ahead &- marks[Int(neighbour.row)])
      marks[Int(neighbour.row)] = NodeMarks.ahead
    }
    end = place
  }

  /// The same for a node with very many steps, which come in pieces.
  @inline(never)
  private static func pour(
    _ neighbours: Span<NodeID>, _ way: UInt8, _ found: inout MutableSpan<NodeID>,
    _ marks: inout MutableSpan<UInt8>, _ end: inout Int, _ budget: inout Budget
  ) -> Bool {
    guard way != 0 else { return true }
    for start in stride(from: 0, to: neighbours.count, by: CompiledRules.longestRun) {
      let piece = start..<min(start + CompiledRules.longestRun, neighbours.count)
      pour(neighbours, piece, &found, &marks, &end)
      guard budget.spend(steps: piece.count) else { return false }
    }
    return true
  }
}
