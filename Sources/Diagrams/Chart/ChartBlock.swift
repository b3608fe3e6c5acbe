/// A part of a chart: rows of items, the first row on top.
struct ChartBlock {
  var rows: [[Chart.Item]] = []

  /// Puts another part to the right, some rows lower.
  mutating func append(_ other: ChartBlock, below offset: Int = 0) {
    for (number, row) in other.rows.enumerated() {
      while rows.count <= number + offset { rows.append([]) }
      rows[number + offset] += row
    }
  }

  /// Puts another part underneath.
  mutating func stack(_ other: ChartBlock) { rows += other.rows }
}
