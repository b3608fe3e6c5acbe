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
  let starts: [Int]
  let targets: [UInt32]

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

  /// Positions from counts: each row begins where the one before it ends.
  static func starts(counts: [UInt32]) -> [Int] {
    var starts = [0]
    starts.reserveCapacity(counts.count + 1)
    var total = 0
    for count in counts {
      total += Int(count)
      starts.append(total)
    }
    return starts
  }
}
