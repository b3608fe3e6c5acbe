/// The rows of an ordered index between two places.
struct OrderedRows: Sendable {
  typealias Pages = SortedPages<UInt32>

  let pages: Pages
  let start: Pages.Position
  let end: Pages.Position
  let column: IndexedColumn

  init(
    _ pages: Pages, _ start: Pages.Position, _ end: Pages.Position, _ column: IndexedColumn
  ) {
    self.pages = pages
    self.start = start
    self.end = end
    self.column = column
  }

  /// The number of rows.
  var count: Int { pages.offset(of: end) - pages.offset(of: start) }

  /// Walks up: values ascending, rows of a value ascending.
  struct Ascending: Sendable {
    private let pages: Pages
    private var position: Pages.Position
    private let end: Pages.Position

    init(_ pages: Pages, _ start: Pages.Position, _ end: Pages.Position) {
      self.pages = pages
      self.position = start
      self.end = end
    }

    /// The next row.
    mutating func next() -> UInt32? {
      guard position != end else { return nil }
      let row = pages[position]
      position = pages.position(after: position)
      return row
    }
  }

  /// Walks down: values descending, rows of a value still ascending.
  ///
  /// The beginning of a run of equal values is looked for from the top of the tree, once a run of
  /// more than one row.
  struct Descending: Sendable {
    private let rows: OrderedRows
    private var run: Ascending
    /// Where the rows end that are still to come after the run.
    private var end: Pages.Position

    init(_ rows: OrderedRows) {
      self.rows = rows
      self.run = Ascending(rows.pages, rows.end, rows.end)
      self.end = rows.end
    }

    /// The next row.
    mutating func next() -> UInt32? {
      if let row = run.next() { return row }
      guard end != rows.start, let last = rows.pages.position(before: end) else { return nil }
      let start = startOfRun(last)
      run = Ascending(rows.pages, start, end)
      end = start
      return run.next()
    }

    private func startOfRun(_ last: Pages.Position) -> Pages.Position {
      guard last != rows.start, let previous = rows.pages.position(before: last) else {
        return last
      }
      let value = rows.column.value(rows.pages[last])
      guard rows.column.order(rows.pages[previous], value) == 0 else { return last }
      return rows.pages.position(OrderProbe(.before(value), rows.column))
    }
  }
}
