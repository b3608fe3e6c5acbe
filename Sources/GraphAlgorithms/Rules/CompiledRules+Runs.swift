internal import PropertyGraph

extension CompiledRules {
  /// The most steps that a loop takes before it spends them: a fraction of what a look at the clock
  /// may wait, however many steps a node has.
  static let longestRun = 2_048

  /// The next run of a node's steps whose type may be followed, from a position on; `nil` behind
  /// the last.
  ///
  /// Types that may not be followed are leapt over, not looked at step by step. Neighbouring types that
  /// may be followed the same way are one run. A long run comes in pieces.
  ///
  /// - Complexity: O(bands of types between, each times the logarithm of its steps).
  @inline(__always)
  func nextRun(
    of steps: borrowing AdjacencySpan, _ way: UInt8, from cursor: inout Int
  ) -> Range<Int>? {
    let start = cursor
    if commonWays != Self.differing {
      guard commonWays & way != 0, start < steps.count else { return nil }
      cursor = min(start + Self.longestRun, steps.count)
      return start..<cursor
    }
    return nextRunByType(of: steps, way, from: &cursor)
  }

  /// The next piece of a node's steps, where all types may be followed the same way.
  @inline(__always)
  static func nextPiece(
    of neighbours: Span<NodeID>, from cursor: inout Int
  ) -> Range<Int>? {
    let start = cursor
    guard start < neighbours.count else { return nil }
    cursor = min(start + Self.longestRun, neighbours.count)
    return start..<cursor
  }

  private func nextRunByType(
    of steps: borrowing AdjacencySpan, _ way: UInt8, from cursor: inout Int
  ) -> Range<Int>? {
    var start = cursor
    while start < steps.count {
      let type = Int(steps.types[start])
      if type > lastType { return nil }
      let band = bands[type]
      let end = steps.end(ofTypesThrough: band.last, from: start)
      if band.ways & way != 0 {
        cursor = min(start + Self.longestRun, end)
        return start..<cursor
      }
      start = end
    }
    return nil
  }
}
