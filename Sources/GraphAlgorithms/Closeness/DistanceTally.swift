/// What closeness needs to know of a source: how many nodes are near, and how near.
///
/// ```
/// levels  row → distance   stamped, so that the next source clears nothing
/// found   [ source | level 1 | level 2 … ]
/// ```
struct DistanceTally {
  /// The number of other nodes reached.
  private(set) var reached = 0
  /// The sum of their distances.
  private(set) var distance = 0.0
  /// The sum of the inverses of their distances.
  private(set) var inverse = 0.0
  /// Whether some search would have gone further than the hops allowed.
  private(set) var wasCut = false
  private var levels: Levels
  private var found: [UInt32] = []
  private let table: StepTable
  private let hops: Int

  init(_ table: StepTable, bound: Int, hops: Int) {
    (self.table, self.hops) = (table, hops)
    levels = Levels(count: bound)
  }

  /// Searches from a source; `false` when a limit was reached.
  mutating func measure(
    from source: UInt32, interior: borrowing Bitmap, _ budget: inout Budget
  ) -> Bool {
    (reached, distance, inverse) = (0, 0, 0)
    levels.begin()
    found.removeAll(keepingCapacity: true)
    found.append(source)
    levels[source] = 0
    var (start, depth) = (0, 0)
    while start < found.count {
      let end = found.count
      for index in start..<end where index == 0 || interior[Int(found[index])] {
        let range = table.firsts[Int(found[index])]..<table.firsts[Int(found[index]) + 1]
        guard budget.spend(steps: range.count + 1) else { return false }
        visit(range, depth + 1)
      }
      depth += 1
      let count = found.count - end
      reached += count
      distance += Double(count) * Double(depth)
      inverse += Double(count) / Double(depth)
      start = end
    }
    return budget.visit(found.count)
  }

  @inline(__always)
  private mutating func visit(_ range: Range<Int>, _ depth: Int) {
    for step in range {
      let target = table.targets[step]
      if levels.contains(target) { continue }
      if depth > hops {
        wasCut = true
        return
      }
      levels[target] = UInt32(depth)
      found.append(target)
    }
  }
}
