/// The steps of a whole graph, copied without types and relationships: compressed sparse rows.
///
/// ```
/// starts   [ 0 | 2 | 2 | 5 | … ]      bound + 1 positions
/// targets  [ a b | | c d e | … ]      the targets of row r are at starts[r] ..< starts[r + 1]
/// ```
///
/// An algorithm that goes over the whole graph again and again asks the rules once, while copying,
/// and then runs over two arrays: 4 bytes a step and 8 bytes a node.
struct CompressedRows {
  private(set) var starts: [Int]
  private(set) var targets: [UInt32]

  /// No rows, with room for as many as are to come.
  init(bound: Int, steps: Int) {
    starts = [0]
    starts.reserveCapacity(bound + 1)
    targets = []
    targets.reserveCapacity(steps)
  }

  private init(starts: [Int], targets: [UInt32]) {
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

  /// Adds a target to the row that is being written.
  @inline(__always)
  mutating func append(_ target: UInt32) { targets.append(target) }

  /// Ends the row that is being written.
  @inline(__always)
  mutating func endRow() { starts.append(targets.count) }

  /// The same steps the other way round, each row ascending; `nil` when the deadline passed.
  ///
  /// Rows are written in the order of their sources, so that the result does not depend on the
  /// order of the steps within a row.
  ///
  /// - Complexity: O(rows + steps).
  func transposed(_ budget: inout Budget) -> CompressedRows? {
    var starts = Array(repeating: 0, count: bound + 1)
    for row in 0..<bound {
      for position in range(of: row) { starts[Int(targets[position]) + 1] += 1 }
      guard budget.spend(steps: count(of: row) + 1) else { return nil }
    }
    for row in 0..<bound { starts[row + 1] += starts[row] }
    var ends = starts
    var sources = Array(repeating: UInt32(0), count: targets.count)
    for row in 0..<bound {
      for position in range(of: row) {
        let target = Int(targets[position])
        sources[ends[target]] = UInt32(row)
        ends[target] += 1
      }
      guard budget.spend(steps: count(of: row) + 1) else { return nil }
    }
    return CompressedRows(starts: starts, targets: sources)
  }

  /// The steps both ways, each row ascending and without repetition; `nil` when the deadline passed.
  ///
  /// - Complexity: O(rows + steps).
  func symmetric(_ budget: inout Budget) -> CompressedRows? {
    guard let other = transposed(&budget) else { return nil }
    var both = CompressedRows(bound: bound, steps: targets.count * 2)
    for row in 0..<bound {
      both.targets.append(contentsOf: targets[range(of: row)])
      both.targets.append(contentsOf: other.targets[other.range(of: row)])
      both.endRow()
      guard budget.spend(steps: count(of: row) + other.count(of: row) + 1) else { return nil }
    }
    return both.transposed(&budget)?.withoutRepetition(&budget)
  }

  /// The steps of ascending rows, each target once; `nil` when the deadline passed.
  private func withoutRepetition(_ budget: inout Budget) -> CompressedRows? {
    var result = CompressedRows(bound: bound, steps: targets.count)
    for row in 0..<bound {
      let start = starts[row]
      for position in range(of: row)
      where position == start || targets[position] != targets[position - 1] {
        result.append(targets[position])
      }
      result.endRow()
      guard budget.spend(steps: count(of: row) + 1) else { return nil }
    }
    return result
  }
}
