extension [KeyedRow] {
  /// Sorts rows by their values in a column, rows of equal values ascending.
  ///
  /// Rows are put in order of the fences of their values; among texts with one fence, by the next
  /// seven bytes, and so on. So no text is compared with another, and beginnings that many share are
  /// read once for each. Other values with one fence are compared as they are.
  ///
  /// - Precondition: the keys are the fences, and the rows ascend.
  /// - Complexity: O(*n* · *l*) for texts of *l* bytes.
  mutating func sortByValue(_ column: IndexedColumn) {
    sortByKey()
    settle(indices, column, depth: 1)
  }

  /// Puts the runs of one key in order, within a range that is sorted by key.
  private mutating func settle(_ range: Range<Int>, _ column: IndexedColumn, depth: Int) {
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start + 1
      while end < range.upperBound, self[end].key == self[start].key { end += 1 }
      if end - start > 1, !isSettled(start..<end, column) {
        if depth < 64, sortTexts(start..<end, column, depth) {
          settle(start..<end, column, depth: depth + 1)
        } else {
          sortByComparing(start..<end, column)
        }
      }
      start = end
    }
  }

  /// Whether the rows of a run all have one value.
  private func isSettled(_ run: Range<Int>, _ column: IndexedColumn) -> Bool {
    if let number = column.textNumber(self[run.lowerBound].row) {
      return run.allSatisfy { column.textNumber(self[$0].row) == number }
    }
    let value = column.value(self[run.lowerBound].row)
    return run.allSatisfy { column.order(self[$0].row, value) == 0 }
  }

  /// Sorts a run of texts by their next bytes; `false` when not all are texts with numbers.
  private mutating func sortTexts(
    _ run: Range<Int>, _ column: IndexedColumn, _ depth: Int
  ) -> Bool {
    var next: [KeyedRow] = []
    next.reserveCapacity(run.count)
    for index in run {
      guard let key = column.textFence(self[index].row, from: 7 * depth) else { return false }
      next.append(KeyedRow(key: key, row: self[index].row))
    }
    next.sortByKey()
    for (index, entry) in zip(run, next) { self[index] = entry }
    return true
  }

  private mutating func sortByComparing(_ run: Range<Int>, _ column: IndexedColumn) {
    let sorted = self[run].sorted { a, b in
      let order = column.order(a.row, b.row)
      return order < 0 || order == 0 && a.row < b.row
    }
    for (index, entry) in zip(run, sorted) { self[index] = entry }
  }
}

extension [UInt32] {
  /// Sorts rows by their values in a column, rows of equal values ascending.
  ///
  /// - Precondition: the rows ascend and bear the property.
  mutating func sort(by column: IndexedColumn) {
    var keyed = map { KeyedRow(key: column.fence($0), row: $0) }
    keyed.sortByValue(column)
    self = keyed.map(\.row)
  }
}
