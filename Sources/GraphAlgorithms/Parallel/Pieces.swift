/// Rows cut into ranges of about equal work.
///
/// ```
/// bounds  [ 0 | 2,048 | 4,096 | … | rows ]     piece i is bounds[i] ..< bounds[i + 1]
/// ```
struct Pieces: Sendable {
  /// How many steps and rows together make a piece: some ten to a hundred microseconds of work.
  static let work = 32_768

  private let bounds: [Int]

  /// Pieces of so many rows each.
  init(of rows: Int, each: Int = 4_096) {
    bounds = Array(stride(from: 0, to: rows, by: each)) + [rows]
  }

  /// Pieces of about so many rows and steps; a row with more is a piece of its own.
  ///
  /// - Complexity: O(pieces log rows).
  init(of rows: CompressedRows, work: Int = Self.work) {
    var bounds = [0]
    while let first = bounds.last, first < rows.bound {
      let done = rows.starts[first] + first
      var (low, high) = (first + 1, rows.bound)
      while low < high {
        let middle = (low + high + 1) / 2
        if rows.starts[middle] + middle - done <= work { low = middle } else { high = middle - 1 }
      }
      bounds.append(low)
    }
    self.bounds = bounds
  }

  /// The number of pieces.
  var count: Int { bounds.count - 1 }

  /// The rows of a piece.
  @inline(__always)
  subscript(piece: Int) -> Range<Int> { bounds[piece]..<bounds[piece + 1] }
}
