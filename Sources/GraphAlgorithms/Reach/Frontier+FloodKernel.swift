internal import PropertyGraph

extension Frontier {
  /// Finds the next level where all types may be followed alike and no relationship is asked for
  /// anything; `false` when the budget was spent in the middle of it.
  mutating func flood<Marks: Marking>(
    _ marks: inout NodeMarks, _ view: AdjacencyView, _ direction: Direction,
    _ marking: Marks.Type, _ budget: inout Budget
  ) -> Bool {
    var level = last
    let isStart = depth == 0
    while Self.sweep(
      &level, isStart, &rows, &marks.bytes, &count, view, direction, marking, &budget)
    {
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
  private static func sweep<Marks: Marking>(
    _ level: inout Range<Int>, _ isStart: Bool, _ rows: inout [NodeID], _ marks: inout [UInt8],
    _ count: inout Int, _ view: AdjacencyView, _ direction: Direction, _ marking: Marks.Type,
    _ budget: inout Budget
  ) -> Bool {
    if level.isEmpty { return true }
    return FloodKernel.lend(&rows, &marks) { kernel in
      var end = count
      defer { count = end }
      let slots = AdjacencyView.slots(direction)
      let last = level.upperBound - 1
      var ahead = unsafe view.bareNeighbours(of: kernel.row(level.lowerBound), slots)
      for index in level {
        let neighbours = unsafe ahead
        // Looked up a node before it is needed: when the loop over the neighbours ends, which the
        // processor cannot foretell, all there is to wait for is the next neighbours themselves.
        unsafe ahead = view.bareNeighbours(of: kernel.row(min(index &+ 1, last)), slots)
        if kernel.stops(at: index, marking), !isStart { continue }
        guard end &+ neighbours.count < kernel.edge else {
          level = index..<level.upperBound
          return true
        }
        guard neighbours.count <= CompiledRules.longestRun else {
          guard pour(neighbours, kernel, &end, marking, &budget) else { return false }
          continue
        }
        end = kernel.pour(neighbours, end, marking)
        guard budget.spend(steps: neighbours.count &+ 1) else { return false }
      }
      level = level.upperBound..<level.upperBound
      return true
    }
  }

  /// Takes the steps of a node that has very many, in pieces.
  @inline(never)
  private static func pour<Marks: Marking>(
    _ neighbours: UnsafeBufferPointer<NodeID>, _ kernel: FloodKernel, _ end: inout Int,
    _ marking: Marks.Type, _ budget: inout Budget
  ) -> Bool {
    for start in stride(from: 0, to: neighbours.count, by: CompiledRules.longestRun) {
      let piece = start..<min(start + CompiledRules.longestRun, neighbours.count)
      end = kernel.pour(UnsafeBufferPointer(rebasing: neighbours[piece]), end, marking)
      guard budget.spend(steps: piece.count) else { return false }
    }
    return true
  }
}
