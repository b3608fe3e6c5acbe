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
    guard let later = Self.later(rows, &budget),
      let sums = CornerSums(bound: rows.bound, &budget)
    else { return nil }
    let pieces = Pieces(of: later, work: 4_096)
    let isDone = parallel.run(pieces: pieces.count, &budget) {
      CornerSearch(later, &$0)
    } _: { piece, search, own in
      search.count(from: pieces[piece], &own)
    } finally: {
      sums.add($0, &$1)
    }
    guard isDone else { return nil }
    (counts, total) = sums.result
  }

  /// The neighbours of each row that come later.
  private static func later(
    _ rows: CompressedRows, _ budget: inout Budget
  ) -> CompressedRows? {
    var starts = [Int].room(for: rows.bound + 1)
    starts.append(0)
    guard var targets = budget.filled(rows.targets.count / 2 + 1, with: UInt32(0)) else {
      return nil
    }
    var end = 0
    for row in 0..<rows.bound {
      let count = rows.count(of: row)
      let isDone = budget.inSteps(rows.range(of: row)) { part in
        for position in part {
          let target = rows.targets[position]
          let other = rows.count(of: Int(target))
          // Written in any case, and kept when it comes later.
          targets[end] = target
          end += other > count || (other == count && target > row) ? 1 : 0
        }
      }
      starts.append(end)
      guard isDone else { return nil }
    }
    return CompressedRows(starts: starts, targets: targets)
  }
}
