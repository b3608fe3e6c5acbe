/// Runs of equal values in consecutive rows, gathered by value: what makes bitmaps and batches of steps
/// out of a table's column without touching each row again.
///
/// ```
/// values:  3 3 3 1 1 3 …     runs of 3: 0..<3, 5..<6 …     runs of 1: 3..<5 …
/// ```
struct RowRuns {
  /// The runs of each value, ascending.
  private(set) var ofValue: [[Range<UInt32>]]
  private var current: Int?
  private var start: UInt32 = 0
  private var end: UInt32 = 0

  /// Values are below `bound`; others are passed over.
  init(valuesBelow bound: Int) { ofValue = Array(repeating: [], count: bound) }

  /// Takes the value of the next row.
  @inline(__always)
  mutating func append(_ value: Int) {
    if value != current {
      close()
      current = value
      start = end
    }
    end += 1
  }

  /// Ends the last run; called once all values have been taken.
  mutating func close() {
    if let current, ofValue.indices.contains(current), start < end {
      ofValue[current].append(start..<end)
    }
    start = end
  }
}
