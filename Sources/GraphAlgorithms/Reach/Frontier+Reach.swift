internal import PropertyGraph

extension Frontier {
  /// Finds the next level of a search from one side; `false` when the budget was spent in the
  /// middle of it.
  ///
  /// Nodes that are refused are not found; nodes that are closed are found, but nothing behind them.
  mutating func advance<Test: StepTest>(
    _ marks: inout NodeMarks, _ view: AdjacencyView, _ rules: borrowing CompiledRules,
    _ test: Test.Type, _ budget: inout Budget
  ) -> Bool {
    let stops = depth == 0 ? 0 : NodeMarks.closed
    var level = last
    while Self.scan(&level, stops, &rows, &marks.bytes, &count, view, rules, test, &budget) {
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
  private static func scan<Test: StepTest>(
    _ level: inout Range<Int>, _ stops: UInt8, _ rows: inout [NodeID], _ marks: inout [UInt8],
    _ count: inout Int, _ view: AdjacencyView,
    _ rules: borrowing CompiledRules,
    _ test: Test.Type, _ budget: inout Budget
  ) -> Bool {
    var found = rows.mutableSpan
    var bytes = marks.mutableSpan
    // With a place for every node and one to spare there is always room.
    let roomy = found.count > bytes.count
    for index in level {
      let row = found[index].row
      if bytes[Int(row)] & stops != 0 { continue }
      guard roomy || count + view.degree(of: row) < found.count else {
        level = index..<level.upperBound
        return true
      }
      guard budget.spend(steps: 1) else { return false }
      guard take(view.outgoing(of: row), 1, &found, &bytes, &count, rules, test, &budget),
        take(view.incoming(of: row), 2, &found, &bytes, &count, rules, test, &budget)
      else { return false }
    }
    level = level.upperBound..<level.upperBound
    return true
  }

  /// Notes the nodes at the other end of some steps.
  @inline(__always)
  private static func take<Test: StepTest>(
    _ steps: borrowing AdjacencySpan, _ way: UInt8, _ found: inout MutableSpan<NodeID>,
    _ marks: inout MutableSpan<UInt8>, _ count: inout Int, _ rules: borrowing CompiledRules,
    _ test: Test.Type, _ budget: inout Budget
  ) -> Bool {
    var (cursor, end) = (0, count)
    defer { count = end }
    while let run = rules.nextRun(of: steps, way, from: &cursor) {
      for index in run {
        let neighbour = steps.neighbours[index]
        let mark = marks[Int(neighbour.row)]
        let isNew = mark & (NodeMarks.ahead | NodeMarks.refused) == 0
        if Test.asks {
          guard isNew, Test.admits(steps.relationships[index].row, rules) else { continue }
        }
        found[end] = neighbour
        end += isNew ? 1 : 0
        marks[Int(neighbour.row)] = isNew ? mark | NodeMarks.ahead : mark
      }
      guard budget.spend(steps: run.count) else { return false }
    }
    return true
  }
}
