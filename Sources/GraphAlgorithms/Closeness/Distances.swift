/// What closeness needs to know of a source: how many nodes are near, and how near.
struct Distances: BitwiseCopyable, Sendable {
  /// The number of other nodes reached.
  var reached = 0
  /// The sum of their distances.
  var distance = 0.0
  /// The sum of the inverses of their distances.
  var inverse = 0.0
  /// Whether the search came to its end.
  var isMeasured = false

  /// Adds so many nodes at a distance.
  mutating func add(_ count: Int, at depth: Int) {
    reached += count
    distance += Double(count) * Double(depth)
    inverse += Double(count) / Double(depth)
  }
}

/// Counts how often each of 64 bits is set in many words.
///
/// ```
/// planes[0]  the last binary digit of all 64 counts, planes[1] the one before it, …
/// ```
///
/// Adding a word adds 64 digits at once, with a carry that seldom goes far.
struct BitCounts {
  private var planes = [UInt64](repeating: 0, count: 33)

  /// Counts the bits of a word.
  @inline(__always)
  mutating func add(_ word: UInt64) {
    var (carry, plane) = (word, 0)
    while carry != 0 {
      let digit = planes[plane]
      planes[plane] = digit ^ carry
      carry &= digit
      plane += 1
    }
  }

  /// How often a bit was set.
  func count(of bit: Int) -> Int {
    planes.reversed().reduce(0) { $0 << 1 | Int($1 >> UInt64(bit) & 1) }
  }
}
