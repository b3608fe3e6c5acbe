extension [UInt32] {
  /// Sorts rows by their values in a column, rows of equal values ascending.
  ///
  /// Rows are first put in order of the fences of their values; only runs of one fence are compared
  /// value by value.
  ///
  /// - Precondition: the rows stand in ascending order and bear the property.
  /// - Complexity: O(*n* log *n*) comparisons at worst, among values with one fence.
  mutating func sort(by column: IndexedColumn) {
    let fences = map(column.fence)
    let order = Self.order(of: fences)
    let rows = self
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, fences[order[end]] == fences[order[start]] { end += 1 }
      var run = order[start..<end].map { rows[$0] }
      if run.count > 1 { run.sortRun(by: column) }
      for (index, row) in run.enumerated() { self[start + index] = row }
      start = end
    }
  }

  /// The positions of numbers in ascending order of the numbers, then of the positions.
  private static func order(of keys: [UInt64]) -> [Int] {
    keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
  }

  private mutating func sortRun(by column: IndexedColumn) {
    sort { a, b in
      let order = column.order(a, b)
      return order < 0 || order == 0 && a < b
    }
  }
}
