/// Takes nodes off a graph, those with the fewest neighbours left first.
///
/// ```
/// left     row → neighbours left; its core number once it is taken off
/// rest     the rows that have not been taken off, and some that have
/// taken    rows with k neighbours left whose neighbours are to lose one
/// ```
///
/// For k = 0, 1, 2, … all rows with k neighbours left are taken off, and with them those that have
/// no more than k left then. What is left after that is the core of k + 1, so that all looking for
/// rows takes as long as the sum of core numbers, which is less than the number of steps.
struct CorePeeling {
  /// The core number of each row.
  private(set) var left: [UInt32]
  private var taken: [UInt32] = []

  /// Takes off all rows of a symmetric simple graph; `nil` when the deadline passed.
  init?(of rows: CompressedRows, _ budget: inout Budget) {
    guard
      let left = budget.array(
        rows.bound, { UInt32(truncatingIfNeeded: rows.count(of: $0)) }),
      var rest = budget.numbers(below: rows.bound)
    else { return nil }
    self.left = left
    // Memory that is never written is never taken; growing would copy all at once.
    taken = .room(for: rows.bound)
    var level: UInt32 = 0
    while !rest.isEmpty {
      guard gather(&rest, level, &budget) else { return nil }
      while let row = taken.popLast() {
        let isDone = budget.inSteps(rows.range(of: Int(row))) { part in
          for position in part { lower(rows.targets[position], level) }
        }
        guard isDone else { return nil }
      }
      level += 1
    }
  }

  /// Takes the rows with so many neighbours left, and forgets those that were taken before.
  private mutating func gather(
    _ rest: inout [UInt32], _ level: UInt32, _ budget: inout Budget
  ) -> Bool {
    var kept = 0
    for place in rest.indices {
      let row = rest[place]
      let count = left[Int(row)]
      if count == level { taken.append(row) }
      rest[kept] = row
      kept += count > level ? 1 : 0
      guard budget.spend(steps: 1) else { return false }
    }
    rest.removeSubrange(kept...)
    return true
  }

  /// Takes one from the neighbours that a row has left; when it has too few now, takes the row.
  @inline(__always)
  private mutating func lower(_ row: UInt32, _ level: UInt32) {
    let count = left[Int(row)]
    guard count > level else { return }
    left[Int(row)] = count - 1
    if count - 1 == level { taken.append(row) }
  }
}
