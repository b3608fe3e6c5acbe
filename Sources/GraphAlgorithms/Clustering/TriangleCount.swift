/// Counts triangles by letting each edge point at the end with more neighbours.
///
/// ```
/// later  row → its neighbours that come later in the order (number of neighbours, row)
/// ```
///
/// A triangle is found once, from its first corner; no row has more than √(2 · edges) later
/// neighbours. Each thread counts for itself; sums of counts are the same in any order.
struct TriangleCount {
  /// The number of triangles at each row.
  let counts: [Int]
  /// The number of triangles, each counted once.
  let total: Int

  /// Counts all triangles of a symmetric simple graph; `nil` when the deadline passed.
  init?(of rows: CompressedRows, _ parallel: Parallel, _ budget: inout Budget) {
    guard let later = Self.later(rows, &budget) else { return nil }
    let pieces = Pieces(of: later, work: 4_096)
    let sums = CornerSums(bound: rows.bound)
    let isDone = parallel.run(pieces: pieces.count, &budget) {
      CornerSearch(later)
    } _: { piece, search, own in
      search.count(from: pieces[piece], &own)
    } finally: {
      sums.add($0)
    }
    guard isDone else { return nil }
    (counts, total) = sums.result
  }

  /// The neighbours of each row that come later.
  private static func later(
    _ rows: CompressedRows, _ budget: inout Budget
  ) -> CompressedRows? {
    var starts = [0]
    starts.reserveCapacity(rows.bound + 1)
    var targets = [UInt32](repeating: 0, count: rows.targets.count / 2 + 1)
    var end = 0
    for row in 0..<rows.bound {
      let count = rows.count(of: row)
      for position in rows.range(of: row) {
        let target = rows.targets[position]
        let other = rows.count(of: Int(target))
        // Written in any case, and kept when it comes later.
        targets[end] = target
        end += other > count || (other == count && target > row) ? 1 : 0
      }
      starts.append(end)
      guard budget.spend(steps: count + 1) else { return nil }
    }
    return CompressedRows(starts: starts, targets: targets)
  }
}
