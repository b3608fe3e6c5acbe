internal import PropertyGraph

/// A time filter with its columns at hand: asked of one relationship at a time.
///
/// Finding the columns by name is done once for the names; another window or mode is two numbers.
struct TimeTest {
  /// The filter; `nil` when days are not asked for.
  private(set) var filter: TimeFilter?
  private var mode = TimeFilter.Mode.possibly
  private var first = Int64.min
  private var last = Int64.max
  private let columns: TimeColumns

  init(_ filter: TimeFilter?, in graph: GraphSnapshot) {
    columns = TimeColumns(filter?.columns, in: graph)
    turn(to: filter)
  }

  /// Asks another filter, which reads the same columns, or none.
  mutating func turn(to filter: TimeFilter?) {
    self.filter = filter
    guard let filter else { return }
    mode = filter.mode
    first = Int64(filter.window.lowerBound)
    last = Int64(filter.window.upperBound)
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
    switch mode {
    case .possibly: return (start ?? .min) <= last && (end ?? .max) >= first
    case .certainly:
      guard let low = start ?? end, let high = end ?? start else { return false }
      return min(low, high) <= last && max(low, high) >= first
    }
  }

  private func admitsBounds(_ row: UInt32) -> Bool {
    guard let filter else { return true }
    return filter.admits(
      earliestStart: columns.earliestStart[row].map(Int.init),
      latestStart: columns.latestStart[row].map(Int.init),
      earliestEnd: columns.earliestEnd[row].map(Int.init),
      latestEnd: columns.latestEnd[row].map(Int.init))
  }
}

/// The columns of a time filter, found by name once; empty where the graph has no such property.
private struct TimeColumns {
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
