internal import PropertyGraph

/// How far a reach has come, and whether it may go on.
struct ReachGauge {
  private let wanted: Int
  private let allowed: Int
  private let room: Int
  private let cut: Truncation

  init(_ hops: Int, _ limits: WalkLimits) {
    wanted = max(0, hops)
    allowed = min(wanted, limits.mostHops)
    room = max(0, min(limits.nodes ?? .max, limits.results ?? .max))
    cut = limits.nodes == room ? .nodes(room) : .results(room)
  }

  /// Takes note of a level that is whole: whether there is another to look for.
  ///
  /// A level that is larger than what may be visited is cut by row, so that the answer does not
  /// depend on the order in which relationships were made. An empty level is not counted.
  func goesOn(
    _ found: inout Frontier, _ marks: inout NodeMarks,
    _ sorter: inout RowSorter<NodeID>, _ budget: inout Budget
  ) -> Bool {
    let last = found.last
    if last.isEmpty {
      if found.depth > 0 { found.dropLevel() }
      return false
    }
    if found.count > room {
      // When the clock stops the sorting, the level is left out.
      let kept = sorter.sort(&found.rows, last, &budget) ? room : last.lowerBound
      budget.stop(cut)
      found.dropLevel()
      found.cut(to: kept, &marks)
      if kept == room { found.endLevel() }
      return false
    }
    guard found.depth < wanted else { return false }
    if found.depth == allowed {
      budget.stop(.hops(allowed))
      return false
    }
    return true
  }
}

extension Frontier {
  /// Gives back what was found behind a position.
  mutating func cut(to position: Int, _ marks: inout NodeMarks) {
    for index in position..<max(position, count) { marks[rows[index].row] &= ~NodeMarks.passing }
    count = min(count, position)
  }
}
