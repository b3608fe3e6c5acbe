internal import PropertyGraph

/// A time filter with its columns at hand: asked of one relationship at a time.
///
/// Finding the columns by name is done once for the names; another window or mode is two numbers. It is
/// small, and its columns stand behind one reference, because a loop that asks it copies it.
struct TimeTest {
  private let columns: TimeColumns
  private let isPossibly: Bool
  private let first: Int64
  private let last: Int64

  /// The test of a filter; one that admits everything for none.
  init(_ filter: TimeFilter?, in graph: GraphSnapshot) {
    self.init(filter, TimeColumns(filter?.columns, in: graph))
  }

  private init(_ filter: TimeFilter?, _ columns: TimeColumns) {
    self.columns = columns
    isPossibly = filter?.mode != .certainly
    first = filter.map { Int64($0.window.lowerBound) } ?? .min
    last = filter.map { Int64($0.window.upperBound) } ?? .max
  }

  /// The test of another filter, with the same columns when it names the same.
  func turned(to filter: TimeFilter?, in graph: GraphSnapshot) -> TimeTest {
    filter?.columns == columns.names
      ? TimeTest(filter, columns) : TimeTest(filter, in: graph)
  }

  /// Whether a relationship is admitted.
  @inline(__always)
  func admits(_ row: UInt32) -> Bool {
    columns.isInterval ? admitsInterval(row) : admitsBounds(row)
  }

  /// Of an interval the start is both the earliest and the latest, and so is the end.
  @inline(__always)
  private func admitsInterval(_ row: UInt32) -> Bool {
    let start = columns.earliestStart[row]
    let end = columns.latestEnd[row]
    if isPossibly { return (start ?? .min) <= last && (end ?? .max) >= first }
    guard let low = start ?? end, let high = end ?? start else { return false }
    return min(low, high) <= last && max(low, high) >= first
  }

  /// See ``TimeFilter`` for why.
  @inline(never)
  private func admitsBounds(_ row: UInt32) -> Bool {
    if isPossibly {
      return (columns.earliestStart[row] ?? .min) <= last
        && (columns.latestEnd[row] ?? .max) >= first
    }
    let (from, to) = (columns.latestStart[row], columns.latestEnd[row])
    let (since, until) = (columns.earliestStart[row], columns.earliestEnd[row])
    guard from != nil || to != nil, until != nil || since != nil else { return false }
    return min(from ?? .max, to ?? .max) <= last && max(until ?? .min, since ?? .min) >= first
  }
}

/// The columns of a time filter, found by name once; empty where the graph has no such property.
private final class TimeColumns: Sendable {
  /// What they are columns of; `nil` for no filter.
  let names: TimeFilter.Columns?
  let earliestStart: IntegerColumn
  let latestStart: IntegerColumn
  let earliestEnd: IntegerColumn
  let latestEnd: IntegerColumn
  let isInterval: Bool

  /// The columns of a filter; for no filter, four empty ones.
  init(_ columns: TimeFilter.Columns?, in graph: GraphSnapshot) {
    func column(_ name: String?) -> IntegerColumn {
      let key = name.flatMap(graph.propertyKey(named:))
      return graph.integers(ofRelationships: key ?? PropertyKeyID(rawValue: .max))
    }
    names = columns
    switch columns {
    case .bounds(let names):
      earliestStart = column(names.earliestStart)
      latestStart = column(names.latestStart)
      earliestEnd = column(names.earliestEnd)
      latestEnd = column(names.latestEnd)
      isInterval = false
    case .interval(let start, let end):
      earliestStart = column(start)
      latestStart = earliestStart
      latestEnd = column(end)
      earliestEnd = latestEnd
      isInterval = true
    case nil:
      earliestStart = column(nil)
      (latestStart, earliestEnd, latestEnd) = (earliestStart, earliestStart, earliestStart)
      isInterval = false
    }
  }
}
