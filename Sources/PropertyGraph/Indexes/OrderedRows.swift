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

  /// The rows of one page, a part of it at the ends.
  struct Batch {
    var rows: [UInt32]
    var range: Range<Int>
  }

  /// Walks up, page by page: values ascending, rows of a value ascending.
  struct Ascending: Sendable {
    private let pages: Pages
    private var position: Pages.Position
    private let end: Pages.Position

    init(_ pages: Pages, _ start: Pages.Position, _ end: Pages.Position) {
      self.pages = pages
      self.position = start
      self.end = end
    }

    /// The next page's rows.
    mutating func next() -> Batch? {
      guard position != end else { return nil }
      let rows = pages.groups[position.group].pages[position.page]
      let isLast = position.group == end.group && position.page == end.page
      let range = position.slot..<(isLast ? end.slot : rows.count)
      position.slot = range.upperBound
      if !isLast { position = pages.normalised(position) }
      return Batch(rows: rows, range: range)
    }
  }

  /// Walks down, page by page: values descending, rows of a value still ascending.
  ///
  /// Within a page, runs of equal values are turned round. The beginning of a run that began in an
  /// earlier page is looked for from the top of the tree, and the run is walked up.
  struct Descending: Sendable {
    private let rows: OrderedRows
    /// A run of equal values that lies in several pages.
    private var run: Ascending?
    /// Where the rows end that are still to come after the run.
    private var end: Pages.Position

    init(_ rows: OrderedRows) {
      self.rows = rows
      self.end = rows.end
    }

    /// The next page's rows.
    mutating func next() -> Batch? {
      while true {
        if let batch = run?.next() { return batch }
        run = nil
        guard end != rows.start, let last = rows.pages.position(before: end) else { return nil }
        let page = rows.pages.groups[last.group].pages[last.page]
        var turned = turn(page, last)
        if !turned.isEmpty { return Batch(rows: turned, range: turned.indices) }
        turned = []
      }
    }

    /// The rows of a page up to one, runs of equal values in descending order; a run that goes on
    /// before the page is left to be walked up.
    private mutating func turn(_ page: [UInt32], _ last: Pages.Position) -> [UInt32] {
      let isFirst = last.group == rows.start.group && last.page == rows.start.page
      let first = isFirst ? rows.start.slot : 0
      var turned: [UInt32] = []
      turned.reserveCapacity(last.slot + 1 - first)
      var stop = last.slot + 1
      while stop > first {
        var begin = stop - 1
        while begin > first, rows.column.areEqual(page[begin - 1], page[begin]) { begin -= 1 }
        if begin == first, !isFirst {
          let place = Pages.Position(group: last.group, page: last.page, slot: first)
          if let before = rows.pages.position(before: place),
            rows.column.areEqual(rows.pages[before], page[first])
          {
            let value = rows.column.value(page[first])
            let start = rows.pages.position(OrderProbe(.before(value), rows.column))
            run = Ascending(
              rows.pages, start,
              rows.pages.normalised(
                Pages.Position(group: last.group, page: last.page, slot: stop)))
            end = start
            return turned
          }
        }
        turned += page[begin..<stop]
        stop = begin
      }
      end = Pages.Position(group: last.group, page: last.page, slot: first)
      return turned
    }
  }
}
