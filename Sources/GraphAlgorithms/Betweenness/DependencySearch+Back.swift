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
    for place in 0..<count {
      sums[Int(found[place])] = 0
      owed[Int(found[place])] = 0
    }
    if found[..<count].contains(where: { !(paths[Int($0)] < Self.mostPaths) }) {
      return accumulateScaled(&budget)
    }
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
    let reads = near.reduce(0) { $0 + graph.onward.count(of: Int(found[$1])) }
    let writes = far.reduce(0) { $0 + graph.backward.count(of: Int(found[$1])) }
    for place in far {
      let row = Int(found[place])
      lent[row] = (1 + owed[row]) / paths[row]
    }
    defer { takeBack(far) }
    let pushes = reads > writes * DependencySearch.writing
    guard pushes ? pushBack(far, &budget) : pullBack(near, &budget) else { return false }
    for place in near {
      let row = Int(found[place])
      owed[row] = graph.interior[row] ? sums[row] * paths[row] : 0
    }
    return true
  }

  /// Lets every row of a level add its share to all that have a step to it.
  private mutating func pushBack(_ far: Range<Int>, _ budget: inout Budget) -> Bool {
    Self.inParts(far, &budget) { places in
      var steps = 0
      for place in places {
        let row = Int(found[place])
        let range = graph.backward.range(of: row)
        DependencyKernel.add(lent[row], graph.backward.targets, range, &sums)
        steps += range.count
      }
      return steps
    }
  }

  /// Lets every row of a level collect the shares of the rows of the next.
  private mutating func pullBack(_ near: Range<Int>, _ budget: inout Budget) -> Bool {
    Self.inParts(near, &budget) { places in
      var steps = 0
      for place in places {
        let row = Int(found[place])
        let range = graph.onward.range(of: row)
        sums[row] = DependencyKernel.sum(lent, graph.onward.targets, range)
        steps += range.count
      }
      return steps
    }
  }

  /// The same where a `Double` is too small for the number of paths.
  private mutating func accumulateScaled(_ budget: inout Budget) -> Bool {
    let levels = levelsByRow()
    guard let counts = scaledCounts(levels, &budget) else { return false }
    for row in found[1..<count].reversed().lazy.map(Int.init) {
      if !graph.interior[row] { owed[row] = 0 }
      for position in graph.backward.range(of: row) {
        let before = Int(graph.backward.targets[position])
        guard levels[before] == levels[row] - 1 else { continue }
        owed[before] += (1 + owed[row]) * counts[before].share(of: counts[row])
      }
      guard budget.spend(steps: graph.backward.count(of: row) + 1) else { return false }
    }
    return true
  }

  private func levelsByRow() -> [Int] {
    var result = Array(repeating: -2, count: paths.count)
    for level in levels.indices.dropLast() {
      for place in levels[level]..<levels[level + 1] { result[Int(found[place])] = level }
    }
    return result
  }

  private func scaledCounts(_ levels: [Int], _ budget: inout Budget) -> [ScaledCount]? {
    var counts = Array(repeating: ScaledCount.zero, count: paths.count)
    counts[Int(found[0])] = .one
    for target in graph.firstSteps(from: found[0]) { counts[Int(target)].add(.one) }
    for row in found[1..<count].lazy.map(Int.init) where graph.interior[row] {
      for position in graph.onward.range(of: row) {
        let target = Int(graph.onward.targets[position])
        if levels[target] == levels[row] + 1 { counts[target].add(counts[row]) }
      }
      guard budget.spend(steps: graph.onward.count(of: row) + 1) else { return nil }
    }
    return counts
  }
}
