/// Sorts steps, each a neighbour's row and a relationship's in one number, in memory that is used
/// again.
///
/// Short runs are put in order by insertion and then merged to and fro, which can be stopped anywhere.
///
/// Source: bottom-up merge sort, D. E. Knuth, *The Art of Computer Programming* 3 (1973), 5.2.4.
struct StepSorter {
  private static var run: Int { 24 }
  private var spare: [UInt64] = []

  /// Sorts ascending; `false` when the budget was spent, and then the steps are in any order.
  ///
  /// - Complexity: O(*n* log *n*).
  mutating func sort(_ steps: inout [UInt64], _ budget: inout Budget) -> Bool {
    let count = steps.count
    var start = 0
    while start < count {
      let end = min(start + Self.run, count)
      Self.insert(&steps, start..<end)
      start = end
      guard budget.spend(steps: Self.run) else { return false }
    }
    guard count > Self.run else { return true }
    if spare.count < count { spare = Array(repeating: 0, count: max(count, 2 * spare.count)) }
    var width = Self.run
    while width < count {
      var start = 0
      while start < count {
        let (middle, end) = (min(start + width, count), min(start + 2 * width, count))
        guard Self.merge(steps, start..<middle, middle..<end, into: &spare, &budget) else {
          return false
        }
        start = end
      }
      let length = steps.count
      swap(&steps, &spare)
      // The spare memory may be longer.
      if steps.count > length { steps.removeLast(steps.count - length) }
      width *= 2
    }
    return true
  }

  private static func insert(_ steps: inout [UInt64], _ part: Range<Int>) {
    var steps = steps.mutableSpan
    for index in part.dropFirst() {
      let step = steps[index]
      var hole = index
      while hole > part.lowerBound, steps[hole - 1] > step {
        steps[hole] = steps[hole - 1]
        hole -= 1
      }
      steps[hole] = step
    }
  }

  private static func merge(
    _ steps: borrowing [UInt64], _ low: Range<Int>, _ high: Range<Int>, into target: inout [UInt64],
    _ budget: inout Budget
  ) -> Bool {
    let steps = steps.span
    var target = target.mutableSpan
    var (left, right) = (low.lowerBound, high.lowerBound)
    for place in low.lowerBound..<high.upperBound {
      if place & 1_023 == 0, !budget.spend(steps: 1_024) { return false }
      let takesLeft =
        right == high.upperBound || left < low.upperBound && steps[left] <= steps[right]
      target[place] = takesLeft ? steps[left] : steps[right]
      left += takesLeft ? 1 : 0
      right += takesLeft ? 0 : 1
    }
    return true
  }
}
