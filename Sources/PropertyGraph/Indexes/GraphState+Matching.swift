import GraphSchema

extension GraphState {
  /// The rows that bear a value: from the hash index, from the ordered one, or by a scan.
  func matching<ID>(_ place: IndexPlace, _ value: Value) -> MatchingRows<ID> {
    guard ValueOrder.canMatch(value) else { return MatchingRows(source: .nothing) }
    let column = indexedColumn(place.kind, place.key)
    if let index = indexes.hash(place), let rows = index.candidates(value) {
      return MatchingRows(source: .hashed(rows, column, value))
    }
    if let index = indexes.ordered(place) {
      return MatchingRows(source: .ascending(index.rows(.equal(to: value), column)))
    }
    return MatchingRows(source: .scan(rows(of: place), column, value))
  }

  /// The rows whose values lie in a range, in order: from the ordered index, or by a scan.
  func matching<ID>(
    _ place: IndexPlace, _ range: ValueRange, _ isDescending: Bool
  ) -> MatchingRows<ID> {
    let column = indexedColumn(place.kind, place.key)
    if let index = indexes.ordered(place) {
      let rows = index.rows(range, column)
      return MatchingRows(source: isDescending ? .descending(rows) : .ascending(rows))
    }
    var rows: [UInt32] = []
    self.rows(of: place).visit { row in
      if range.contains(column.value(row)) { rows.append(row) }
    }
    rows.sort(by: column)
    if isDescending { rows.reverseValues(by: column) }
    return MatchingRows(source: .list(rows))
  }

  /// The first row that bears a value.
  func firstMatch(_ place: IndexPlace, _ value: Value) -> UInt32? {
    for index in indexes.hash.indices where indexes.hash[index].place == place {
      return firstMatch(index, place, value)
    }
    let rows: MatchingRows<NodeID> = matching(place, value)
    return rows.first?.row
  }

  /// The first row that bears a value, from a hash index.
  private func firstMatch(_ index: Int, _ place: IndexPlace, _ value: Value) -> UInt32? {
    let pages = indexes.hash[index].pages
    if case .string(let text) = value {
      let utf8 = text.utf8.span
      let hash = indexes.hash[index].hashes.hash(text: utf8)
      var position = pages.position(HashProbe(target: UInt64(hash) << 32))
      while let entry = pages.entry(position), entry >> 32 == UInt64(hash) {
        let row = UInt32(truncatingIfNeeded: entry)
        if isText(row, place, utf8) { return row }
        position = pages.position(after: position)
      }
      return nil
    }
    guard let hash = indexes.hash[index].hashes.hash(value) else { return nil }
    var position = pages.position(HashProbe(target: UInt64(hash) << 32))
    while let entry = pages.entry(position), entry >> 32 == UInt64(hash) {
      let row = UInt32(truncatingIfNeeded: entry)
      if matches(row, place, value) { return row }
      position = pages.position(after: position)
    }
    return nil
  }

  @inline(__always)
  private func matches(_ row: UInt32, _ place: IndexPlace, _ value: Value) -> Bool {
    switch place.kind {
    case .node: nodeColumns[Int(place.key)].matches(row, value, strings)
    case .relationship: relationshipColumns[Int(place.key)].matches(row, value, strings)
    case .annotation: false
    }
  }

  @inline(__always)
  private func isText(_ row: UInt32, _ place: IndexPlace, _ utf8: Span<UInt8>) -> Bool {
    switch place.kind {
    case .node: nodeColumns[Int(place.key)].isText(row, utf8, strings)
    case .relationship: relationshipColumns[Int(place.key)].isText(row, utf8, strings)
    case .annotation: false
    }
  }
}

extension [UInt32] {
  /// Turns rows that are sorted by value round, but not those of one value among themselves.
  fileprivate mutating func reverseValues(by column: IndexedColumn) {
    var turned: [UInt32] = []
    turned.reserveCapacity(count)
    var end = count
    while end > 0 {
      var start = end - 1
      while start > 0, column.order(self[start - 1], self[start]) == 0 { start -= 1 }
      turned += self[start..<end]
      end = start
    }
    self = turned
  }
}
