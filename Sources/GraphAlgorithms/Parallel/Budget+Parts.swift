extension Budget {
  /// How many steps lie between two looks at the clock: some ten microseconds of work.
  static let stepsAPart = 8_192

  /// Runs `body` over one part of a range after the other, with a look at the clock before each;
  /// `false` when there was no more time.
  @inline(__always)
  mutating func inParts(_ range: Range<Int>, _ body: (Range<Int>) -> Void) -> Bool {
    var first = range.lowerBound
    while first < range.upperBound {
      guard spend(steps: Self.stepsAPart) else { return false }
      let end = min(first + Self.stepsAPart, range.upperBound)
      body(first..<end)
      first = end
    }
    return true
  }

  /// Runs `body` over the steps of one row, which are seldom more than one part; `false` when there
  /// was no more time.
  ///
  /// Short rows are counted, and looked after when there were enough of them.
  @inline(__always)
  mutating func inSteps(_ range: Range<Int>, _ body: (Range<Int>) -> Void) -> Bool {
    var first = range.lowerBound
    while true {
      let end = min(first + Self.stepsAPart, range.upperBound)
      body(first..<end)
      guard spend(steps: end - first + 1) else { return false }
      if end == range.upperBound { return true }
      first = end
    }
  }
}
