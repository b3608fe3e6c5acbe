/// A set of rows, one bit each: which nodes or which relationships a walk admits.
///
/// ```
/// row   0 1 2 3 … 63 | 64 65 … 127 | 128 …
/// words [0]          | [1]         | [2]     bit (row & 63) of word (row >> 6)
/// ```
///
/// Bits at and above `count` in the last word are always zero, so that counting and intersecting
/// work on whole words. A row outside the bitmap reads as `false`: a bitmap made from an older
/// snapshot admits nothing that came later.
///
/// ```swift
/// var seen = Bitmap(count: 100, repeating: false)
/// seen[42] = true
/// ```
public struct Bitmap: Sendable, Hashable {
  /// The number of rows the bitmap speaks about.
  public let count: Int
  private var words: [UInt64]

  /// A bitmap of `count` rows that are all in it or all out of it.
  public init(count: Int, repeating value: Bool) {
    precondition(count >= 0, "a bitmap has no negative number of rows")
    self.count = count
    words = Array(repeating: value ? .max : 0, count: (count + 63) >> 6)
    if value, count & 63 != 0 { words[words.count - 1] = (1 << UInt64(count & 63)) - 1 }
  }

  /// The rows that a test admits; `nil` when the budget was spent.
  init?(count: Int, _ budget: inout Budget, where admits: (Int) -> Bool) {
    var words = [UInt64].room(for: (count + 63) >> 6)
    // A part is a whole number of words.
    let isDone = budget.inParts(0..<count) { rows in
      for first in stride(from: rows.lowerBound, to: rows.upperBound, by: 64) {
        var word: UInt64 = 0
        for row in first..<min(first + 64, rows.upperBound) {
          word |= (admits(row) ? 1 : 0) << UInt64(row & 63)
        }
        words.append(word)
      }
    }
    guard isDone else { return nil }
    self.count = count
    self.words = words
  }

  /// Whether a row is in the set; rows outside `0..<count` are not, and cannot be put in.
  ///
  /// - Complexity: O(1).
  public subscript(_ row: Int) -> Bool {
    @inline(__always)
    get {
      // A negative row, seen as an unsigned number, lies beyond every word.
      let word = UInt(bitPattern: row) >> 6
      guard word < UInt(words.count) else { return false }
      return words[Int(word)] >> UInt64(row & 63) & 1 != 0
    }
    set {
      precondition((0..<count).contains(row), "a bit can be set only inside the bitmap")
      let bit: UInt64 = 1 << UInt64(row & 63)
      if newValue { words[row >> 6] |= bit } else { words[row >> 6] &= ~bit }
    }
  }

  /// The number of rows in the set.
  ///
  /// - Complexity: O(`count` / 64).
  public var population: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// Whether every row is in the set.
  ///
  /// - Complexity: O(`count` / 64).
  var isFull: Bool { population == count }

  /// Keeps only the rows that are in the other bitmap too; rows the other does not know leave.
  ///
  /// - Complexity: O(`count` / 64).
  public mutating func formIntersection(_ other: Bitmap) {
    for index in words.indices {
      words[index] &= index < other.words.count ? other.words[index] : 0
    }
  }
}
