internal import Synchronization

/// Finds the triangles whose first corner is among some rows.
///
/// ```
/// marks   row → the last row whose later neighbours it was among, plus one
/// counts  row → triangles found so far that it is a corner of
/// ```
///
/// Each thread has one.
struct CornerSearch {
  private let later: CompressedRows
  private var marks: [UInt32]
  private(set) var counts: [Int]
  private(set) var total = 0

  /// No triangle yet; `nil` when the deadline passed.
  init?(_ later: CompressedRows, _ budget: inout Budget) {
    self.later = later
    guard let marks = budget.filled(later.bound, with: UInt32(0)),
      let counts = budget.filled(later.bound, with: 0)
    else { return nil }
    (self.marks, self.counts) = (marks, counts)
  }

  /// Counts the triangles whose first corner is one of some rows; `false` when the deadline passed.
  mutating func count(from rows: Range<Int>, _ budget: inout Budget) -> Bool {
    for row in rows where later.count(of: row) > 1 {
      let mark = UInt32(truncatingIfNeeded: row + 1)
      let range = later.range(of: row)
      for position in range { marks[Int(later.targets[position])] = mark }
      var found = 0
      for position in range {
        let second = Int(later.targets[position])
        let more = Self.close(mark, later.targets, later.range(of: second), marks, &counts)
        counts[second] += more
        found += more
        guard budget.spend(steps: later.count(of: second) + 1) else { return false }
      }
      counts[row] += found
      total += found
    }
    return true
  }

  /// Counts the triangles of two corners, and each at its third.
  @inline(__always)
  private static func close(
    _ mark: UInt32, _ targets: [UInt32], _ range: Range<Int>, _ marks: [UInt32],
    _ counts: inout [Int]
  ) -> Int {
    let targets = targets.span.extracting(range)
    let marks = marks.span
    var counts = counts.mutableSpan
    var found = 0
    for index in targets.indices where marks[Int(targets[index])] == mark {
      counts[Int(targets[index])] += 1
      found += 1
    }
    return found
  }
}

/// The triangles that all threads have found.
final class CornerSums: Sendable {
  private let sums: Mutex<(counts: [Int], total: Int)>

  /// No triangle yet; `nil` when the deadline passed.
  init?(bound: Int, _ budget: inout Budget) {
    guard let counts = budget.filled(bound, with: 0) else { return nil }
    sums = Mutex((counts, 0))
  }

  /// Adds what one thread found; `false` when the deadline passed.
  func add(_ search: CornerSearch, _ budget: inout Budget) -> Bool {
    sums.withLock { sums in
      sums.total += search.total
      return budget.inParts(0..<search.counts.count) { rows in
        for row in rows { sums.counts[row] += search.counts[row] }
      }
    }
  }

  /// The number of triangles at each row, and of all.
  var result: (counts: [Int], total: Int) { sums.withLock { $0 } }
}
