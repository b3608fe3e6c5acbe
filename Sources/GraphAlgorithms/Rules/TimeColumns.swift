internal import PropertyGraph

/// The columns of a time filter, found by name once; empty where the graph has no such property.
///
/// Of an interval the start is both the earliest and the latest, and so is the end.
///
/// A walk that is asked a second question will be asked more, so that it is worth while to write down
/// where each page of the earliest starts and latest ends lies, which are what most filters ask for:
///
/// ```
/// pages  [ starts 0, ends 0 | starts 1, ends 1 | … ]     1,024 relationships each
/// ```
///
/// A start and an end are then a look-up and two reads; from the columns each is four reads that wait for
/// one another.
final class TimeColumns: Sendable {
  /// The pages of both columns, for the same rows.
  struct Page {
    let starts: BareIntegers
    let ends: BareIntegers
    /// The rows that can be read in both.
    let count: UInt32
  }

  /// What they are columns of; `nil` for no filter.
  let names: TimeFilter.Columns?
  let earliestStart: IntegerColumn
  let latestStart: IntegerColumn
  let earliestEnd: IntegerColumn
  let latestEnd: IntegerColumn
  /// Empty until it is known that many questions come.
  let pages: [Page]

  /// The columns of a filter; for no filter, four empty ones.
  init(_ columns: TimeFilter.Columns?, in graph: GraphSnapshot) {
    func column(_ name: String?) -> IntegerColumn {
      let key = name.flatMap(graph.propertyKey(named:))
      return graph.integers(ofRelationships: key ?? PropertyKeyID(rawValue: .max))
    }
    names = columns
    pages = []
    switch columns {
    case .bounds(let names):
      earliestStart = column(names.earliestStart)
      latestStart = column(names.latestStart)
      earliestEnd = column(names.earliestEnd)
      latestEnd = column(names.latestEnd)
    case .interval(let start, let end):
      earliestStart = column(start)
      latestStart = earliestStart
      latestEnd = column(end)
      earliestEnd = latestEnd
    case nil:
      earliestStart = column(nil)
      (latestStart, earliestEnd, latestEnd) = (earliestStart, earliestStart, earliestStart)
    }
  }

  private init(withPages columns: TimeColumns) {
    names = columns.names
    (earliestStart, latestStart) = (columns.earliestStart, columns.latestStart)
    (earliestEnd, latestEnd) = (columns.earliestEnd, columns.latestEnd)
    pages = zip(earliestStart.barePages, latestEnd.barePages).map {
      Page(starts: $0, ends: $1, count: min($0.count, $1.count))
    }
  }

  /// The same columns, ready for many questions.
  var forMany: TimeColumns { pages.isEmpty ? TimeColumns(withPages: self) : self }

  /// The earliest start and the latest end of a relationship, where both are known and at hand.
  @inline(__always)
  func knownSpan(_ row: UInt32) -> (start: Int64, end: Int64)? {
    let (page, slot) = (Int(row >> 10), row & 1_023)
    guard page < pages.count, slot < pages[page].count else { return nil }
    return (Int64(pages[page].starts.known(slot)), Int64(pages[page].ends.known(slot)))
  }
}
