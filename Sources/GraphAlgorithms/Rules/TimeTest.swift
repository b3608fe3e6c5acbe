internal import PropertyGraph

/// A time filter with its columns at hand: asked of one relationship at a time.
///
/// Finding the columns by name is done once for the names; another window or mode is two numbers. It is
/// small, and its columns stand behind one reference, because a loop that asks it copies it.
struct TimeTest {
  private var columns: TimeColumns
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

  /// The same test, ready for many questions.
  var forMany: TimeTest {
    var test = self
    test.columns = columns.forMany
    return test
  }

  /// Whether a relationship is admitted; see ``TimeFilter`` for why.
  @inline(__always)
  func admits(_ row: UInt32) -> Bool {
    guard isPossibly else { return admitsCertainly(row) }
    if let (start, end) = columns.knownSpan(row) { return start <= last && end >= first }
    return admitsPossibly(row)
  }

  /// The rows below a bound that are admitted; `nil` when the budget was spent.
  ///
  /// - Complexity: O(rows), in the order in which they lie in memory.
  func admitted(below bound: Int, _ budget: inout Budget) -> Bitmap? {
    Bitmap(count: bound, &budget) { admits(UInt32(truncatingIfNeeded: $0)) }
  }

  @inline(never)
  private func admitsPossibly(_ row: UInt32) -> Bool {
    (columns.earliestStart[row] ?? .min) <= last && (columns.latestEnd[row] ?? .max) >= first
  }

  @inline(never)
  private func admitsCertainly(_ row: UInt32) -> Bool {
    let (from, to) = (columns.latestStart[row], columns.latestEnd[row])
    let (since, until) = (columns.earliestStart[row], columns.earliestEnd[row])
    guard from != nil || to != nil, until != nil || since != nil else { return false }
    return min(from ?? .max, to ?? .max) <= last && max(until ?? .min, since ?? .min) >= first
  }
}
