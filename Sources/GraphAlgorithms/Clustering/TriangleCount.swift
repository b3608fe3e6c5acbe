/// Counts triangles by letting each edge point at the end with more neighbours.
///
/// ```
/// later  row → its neighbours that come later in the order (number of neighbours, row)
/// marks  row → the last row whose later neighbours it was among
/// ```
///
/// A triangle is found once, from its first corner; no row has more than √(2 · edges) later
/// neighbours.
struct TriangleCount {
  private let later: CompressedRows
  private var marks: [UInt32]
  /// The number of triangles at each row.
  private(set) var counts: [Int]
  /// The number of triangles, each counted once.
  private(set) var total = 0

  /// Counts all triangles of a symmetric simple graph; `nil` when the deadline passed.
  init?(of rows: CompressedRows, _ budget: inout Budget) {
    guard let later = Self.later(rows, &budget) else { return nil }
    self.later = later
    // No row is as high as this: rows are below a bound of 32 bits.
    marks = Array(repeating: .max, count: rows.bound)
    counts = Array(repeating: 0, count: rows.bound)
    for row in 0..<rows.bound {
      guard count(from: row, &budget) else { return nil }
    }
  }

  private static func later(
    _ rows: CompressedRows, _ budget: inout Budget
  ) -> CompressedRows? {
    var later = CompressedRows(bound: rows.bound, steps: rows.targets.count / 2)
    for row in 0..<rows.bound {
      let count = rows.count(of: row)
      for position in rows.range(of: row) {
        let target = rows.targets[position]
        let other = rows.count(of: Int(target))
        if other != count ? other > count : target > row { later.append(target) }
      }
      later.endRow()
      guard budget.spend(steps: count + 1) else { return nil }
    }
    return later
  }

  /// Counts the triangles whose first corner is a row; `false` when the deadline passed.
  private mutating func count(from row: Int, _ budget: inout Budget) -> Bool {
    let mark = UInt32(row)
    for position in later.range(of: row) { marks[Int(later.targets[position])] = mark }
    for position in later.range(of: row) {
      let second = Int(later.targets[position])
      var found = 0
      for position in later.range(of: second) {
        let third = Int(later.targets[position])
        guard marks[third] == mark else { continue }
        counts[third] += 1
        found += 1
      }
      counts[second] += found
      counts[row] += found
      total += found
      guard budget.spend(steps: later.count(of: second) + 1) else { return false }
    }
    return budget.spend(steps: 1)
  }
}
