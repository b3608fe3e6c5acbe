import GraphSchema

/// Rows in the order of their values, rows of equal values ascending.
///
/// ```
/// pages ──▶ [ row₃₂ | row₃₂ | … ]      four bytes a row; values are read from the column
/// ```
///
/// Order by value, then by row, makes a hundred thousand rows of one value as quick to edit as any
/// others.
struct OrderedIndex: Sendable {
  let place: IndexPlace
  private(set) var pages: SortedPages<UInt32>

  /// An index over the rows that a bitmap holds.
  init(_ place: IndexPlace, _ rows: PagedBitmap, _ column: IndexedColumn) {
    self.place = place
    var present: [UInt32] = []
    present.reserveCapacity(rows.count)
    rows.visit { row in
      if column.isPresent(row) { present.append(row) }
    }
    present.sort(by: column)
    self.pages = SortedPages(present, fence: column.fence)
  }

  /// Enters a row.
  ///
  /// - Precondition: the column holds the row's value already.
  mutating func insert(_ row: UInt32, _ value: Value, _ column: IndexedColumn) {
    guard value != .null else { return }
    pages.insert(row, OrderProbe(.at(value, row), column))
  }

  /// Takes a row out.
  ///
  /// - Precondition: the column still holds the row's value.
  mutating func remove(_ row: UInt32, _ value: Value, _ column: IndexedColumn) {
    guard value != .null else { return }
    pages.remove(row, OrderProbe(.at(value, row), column))
  }

  /// The rows whose values lie in a range.
  func rows(_ range: ValueRange, _ column: IndexedColumn) -> OrderedRows {
    guard let bounds = range.bounds else { return OrderedRows(pages, .start, .start, column) }
    let start = pages.position(OrderProbe(bounds.lower, column))
    let end = pages.position(OrderProbe(bounds.upper, column))
    return OrderedRows(pages, start, end, column)
  }

  /// Traps when the pages are broken or hold other rows than they must.
  func checkInvariants(_ rows: PagedBitmap, _ column: IndexedColumn) {
    pages.checkInvariants(fence: column.fence) { a, b in
      let order = column.order(a, b)
      return order < 0 || order == 0 && a < b
    }
    var count = 0
    rows.visit { row in
      guard column.isPresent(row) else { return }
      count += 1
      let position = pages.position(OrderProbe(.at(column.value(row), row), column))
      precondition(
        position.group < pages.groups.count && pages[position] == row,
        "an ordered index finds every row by its value")
    }
    precondition(count == pages.count, "an ordered index holds nothing else")
  }
}
