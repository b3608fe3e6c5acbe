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
      ? TimeTest(filter, columns.forMany) : TimeTest(filter, in: graph)
  }

  /// Whether a relationship is admitted.
  @inline(__always)
  func admits(_ row: UInt32) -> Bool {
    columns.isInterval ? admitsInterval(row) : admitsBounds(row)
  }

  /// Of an interval the start is both the earliest and the latest, and so is the end.
  @inline(__always)
  private func admitsInterval(_ row: UInt32) -> Bool {
    if let (start, end) = columns.knownInterval(row) {
      return isPossibly
        ? start <= last && end >= first : min(start, end) <= last && max(start, end) >= first
    }
    return admitsAnyInterval(row)
  }

  /// The same where one of the two may be unknown.
  @inline(never)
  private func admitsAnyInterval(_ row: UInt32) -> Bool {
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
