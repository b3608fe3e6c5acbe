/// Sorts steps, each a neighbour's row and a relationship's in one number, in memory that is used
/// again.
///
/// Short runs are put in order by insertion, those that follow on one another are taken as one, and
/// runs are then merged to and fro, which can be stopped anywhere.
///
/// ```
/// steps   [ 1 4 6 9 | 2 3 7 | 5 8 … ]     ends  [ 4, 7, … ]
/// ```
///
/// Source: merge sort by natural runs, D. E. Knuth, *The Art of Computer Programming* 3 (1973), 5.2.4.
struct StepSorter {
  private static var run: Int { 24 }
  private var spare: [UInt64] = []
  private var ends: [Int] = []

  /// Sorts ascending; `false` when the budget was spent, and then the steps are in any order.
  ///
  /// - Complexity: O(*n* log *r*) for *r* runs.
  mutating func sort(_ steps: inout [UInt64], _ budget: inout Budget) -> Bool {
    guard makeRuns(&steps, &budget) else { return false }
    let count = steps.count
    guard ends.count > 1 else { return true }
    guard budget.renew(&spare, max(count, 2 * spare.count), with: 0) else { return false }
    while ends.count > 1 {
      var (start, merged) = (0, 0)
      for run in stride(from: 0, to: ends.count, by: 2) {
        let (middle, end) = (ends[run], ends[min(run + 1, ends.count - 1)])
        guard Self.merge(steps, start..<middle, middle..<end, into: &spare, &budget) else {
          return false
        }
        ends[merged] = end
        merged += 1
        start = end
      }
      ends.removeSubrange(merged...)
      swap(&steps, &spare)
      // The spare memory may be longer.
      if steps.count > count { steps.removeLast(steps.count - count) }
    }
    return true
  }

  /// Puts short runs in order and notes where runs end; `false` when the budget was spent.
  private mutating func makeRuns(_ steps: inout [UInt64], _ budget: inout Budget) -> Bool {
    ends.removeAll(keepingCapacity: true)
    var start = 0
    while start < steps.count {
      let end = min(start + Self.run, steps.count)
      Self.insert(&steps, start..<end)
      if start > 0, steps[start - 1] <= steps[start] { ends.removeLast() }
      ends.append(end)
      start = end
      guard budget.spend(steps: Self.run) else { return false }
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
