/// The steps of a whole graph, copied without types and relationships: compressed sparse rows.
///
/// ```
/// starts   [ 0 | 2 | 2 | 5 | … ]      bound + 1 positions
/// targets  [ a b | | c d e | … ]      the targets of row r are at starts[r] ..< starts[r + 1]
/// ```
///
/// An algorithm that goes over the whole graph again and again asks the rules once, while copying,
/// and then runs over two arrays: 4 bytes a step and 8 bytes a node.
struct CompressedRows: Sendable {
  private(set) var starts: [Int]
  private(set) var targets: [UInt32]

  init(starts: [Int], targets: [UInt32]) {
    self.starts = starts
    self.targets = targets
  }

  /// The number of rows.
  var bound: Int { starts.count - 1 }

  /// Where the targets of a row stand.
  @inline(__always)
  func range(of row: Int) -> Range<Int> { starts[row]..<starts[row + 1] }

  /// The number of targets of a row.
  @inline(__always)
  func count(of row: Int) -> Int { starts[row + 1] - starts[row] }

  /// Positions from counts: each row begins where the one before it ends; `nil` when the deadline
  /// passed.
  static func starts(counts: [UInt32], _ budget: inout Budget) -> [Int]? {
    var starts = [Int].room(for: counts.count + 1)
    starts.append(0)
    var total = 0
    let isDone = budget.inParts(0..<counts.count) { rows in
      for row in rows {
        total += Int(counts[row])
        starts.append(total)
      }
    }
    return isDone ? starts : nil
  }

  /// Keeps of ascending rows each target once; `false` when the deadline passed, and then they are of
  /// no more use.
  ///
  /// Targets move up in the memory they stand in.
  ///
  /// - Complexity: O(rows + steps).
  mutating func removeRepetition(_ budget: inout Budget) -> Bool {
    var (place, end) = (0, 0)
    for row in 0..<bound {
      let first = end
      let range = place..<starts[row + 1]
      let isDone = budget.inSteps(range) { part in
        for position in part {
          let target = targets[position]
          if end > first, targets[end - 1] == target { continue }
          targets[end] = target
          end += 1
        }
      }
      guard isDone else { return false }
      place = range.upperBound
      starts[row + 1] = end
    }
    targets.removeSubrange(end...)
    return true
  }
}
