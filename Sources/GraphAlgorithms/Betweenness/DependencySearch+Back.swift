extension DependencySearch {
  /// Greater counts of paths are counted again in another way: their inverses would lose digits.
  private static let mostPaths = 1e290

  /// Works out what the source owes to each row, from the last level to the first; `false` when the
  /// deadline passed.
  ///
  /// A row at the last level, or that may not be walked through, is owed nothing. What the source
  /// owes to itself is no one's business.
  mutating func accumulate(_ budget: inout Budget) -> Bool {
    // Sums that counted paths begin again.
    var areMany = false
    let isReady = budget.inParts(0..<count) { places in
      for row in found[places].lazy.map(Int.init) {
        (sums[row], owed[row]) = (0, 0)
        if !(paths[row] < Self.mostPaths) { areMany = true }
      }
    }
    guard isReady else { return false }
    if areMany { return accumulateScaled(&budget) }
    guard levels.count > 3 else { return true }
    for level in (1..<levels.count - 2).reversed() {
      let (near, far) = (levels[level]..<levels[level + 1], levels[level + 1]..<levels[level + 2])
      guard accumulate(near, from: far, &budget) else { return false }
    }
    return true
  }

  private mutating func accumulate(
    _ near: Range<Int>, from far: Range<Int>, _ budget: inout Budget
  ) -> Bool {
    guard let reads = steps(of: graph.onward, at: near, &budget),
      let writes = steps(of: graph.backward, at: far, &budget)
    else { return false }
    let isLent = budget.inParts(far) { places in
      for row in found[places].lazy.map(Int.init) { lent[row] = (1 + owed[row]) / paths[row] }
    }
    let pushes = reads > writes * DependencySearch.writing
    guard isLent, pushes ? pushBack(far, &budget) : pullBack(near, &budget),
      takeBack(far, &budget)
    else { return false }
    return budget.inParts(near) { places in
      for row in found[places].lazy.map(Int.init) {
        owed[row] = graph.interior[row] ? sums[row] * paths[row] : 0
      }
    }
  }

  /// Lets every row of a level add its share to all that have a step to it.
  private mutating func pushBack(_ far: Range<Int>, _ budget: inout Budget) -> Bool {
    Self.inRows(far, &budget) {
      graph.backward.range(of: Int(found[$0]))
    } _: { place, part in
      DependencyKernel.add(lent[Int(found[place])], graph.backward.targets, part, &sums)
    }
  }

  /// Lets every row of a level collect the shares of the rows of the next.
  private mutating func pullBack(_ near: Range<Int>, _ budget: inout Budget) -> Bool {
    // Every sum on the level is zero before.
    Self.inRows(near, &budget) {
      graph.onward.range(of: Int(found[$0]))
    } _: { place, part in
      let row = Int(found[place])
      sums[row] = DependencyKernel.sum(lent, graph.onward.targets, part, from: sums[row])
    }
  }

  /// The same where a `Double` is too small for the number of paths.
  private mutating func accumulateScaled(_ budget: inout Budget) -> Bool {
    guard let levels = levelsByRow(&budget), let counts = scaledCounts(levels, &budget) else {
      return false
    }
    for row in found[1..<count].reversed().lazy.map(Int.init) {
      if !graph.interior[row] { owed[row] = 0 }
      let isDone = budget.inSteps(graph.backward.range(of: row)) { part in
        for position in part {
          let before = Int(graph.backward.targets[position])
          guard levels[before] == levels[row] - 1 else { continue }
          owed[before] += (1 + owed[row]) * counts[before].share(of: counts[row])
        }
      }
      guard isDone else { return false }
    }
    return true
  }

  private func levelsByRow(_ budget: inout Budget) -> [Int]? {
    guard var result = budget.filled(paths.count, with: -2) else { return nil }
    for level in levels.indices.dropLast() {
      let isDone = budget.inSteps(levels[level]..<levels[level + 1]) { places in
        for place in places { result[Int(found[place])] = level }
      }
      guard isDone else { return nil }
    }
    return result
  }

  private func scaledCounts(_ levels: [Int], _ budget: inout Budget) -> [ScaledCount]? {
    guard var counts = budget.filled(paths.count, with: ScaledCount.zero) else { return nil }
    counts[Int(found[0])] = .one
    let first = graph.firstSteps(from: found[0])
    let isBegun = budget.inSteps(first.indices) { part in
      for target in first[part] { counts[Int(target)].add(.one) }
    }
    guard isBegun else { return nil }
    for row in found[1..<count].lazy.map(Int.init) where graph.interior[row] {
      let isDone = budget.inSteps(graph.onward.range(of: row)) { part in
        for position in part {
          let target = Int(graph.onward.targets[position])
          if levels[target] == levels[row] + 1 { counts[target].add(counts[row]) }
        }
      }
      guard isDone else { return nil }
    }
    return counts
  }
}
