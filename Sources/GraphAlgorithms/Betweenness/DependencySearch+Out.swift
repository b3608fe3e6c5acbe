extension DependencySearch {
  /// Finds levels and counts paths; `false` when the deadline passed.
  mutating func search(from source: UInt32, _ budget: inout Budget) -> Bool {
    (found[0], count, levels, wasCut) = (source, 1, [0, 1], false)
    seen[Int(source)] = 1
    unseenSteps = graph.backward.targets.count - graph.backward.count(of: Int(source))
    paths[Int(source)] = 1
    let first = graph.firstSteps(from: source)
    if hops == 0 {
      wasCut = !first.isEmpty
      return true
    }
    for row in first {
      sums[Int(row)] += 1
      reach(row)
    }
    guard closeLevel(pulled: false, &budget) else { return false }
    while levels[levels.count - 2] < count {
      guard advance(&budget) else { return false }
    }
    levels.removeLast()
    return true
  }

  /// Finds the next level, or looks whether there would be one.
  private mutating func advance(_ budget: inout Budget) -> Bool {
    let level = levels[levels.count - 2]..<count
    let steps = level.reduce(0) { $0 + graph.onward.count(of: Int(found[$1])) }
    if levels.count - 2 >= hops {
      levels.append(count)
      return lookBeyond(level, &budget)
    }
    let pulls = steps > unseenSteps / DependencySearch.writing
    guard pulls ? pull(level, &budget) : push(level, &budget) else { return false }
    return closeLevel(pulled: pulls, &budget)
  }

  /// Marks a row as found.
  @inline(__always)
  private mutating func reach(_ row: UInt32) {
    found[count] = row
    count += 1 - Int(seen[Int(row)])
    seen[Int(row)] = 1
  }

  /// Ends the level that was being found: its rows know their paths.
  private mutating func closeLevel(pulled: Bool, _ budget: inout Budget) -> Bool {
    let level = levels[levels.count - 1]..<count
    levels.append(count)
    for place in level {
      let row = Int(found[place])
      if !pulled { paths[row] = sums[row] }
      unseenSteps -= graph.backward.count(of: row)
    }
    return budget.spend(steps: level.count)
  }

  /// Lets every row of a level that may be walked through add its paths to all it has a step to.
  private mutating func push(_ level: Range<Int>, _ budget: inout Budget) -> Bool {
    Self.inParts(level, &budget) { places in
      var steps = 0
      for place in places {
        let row = Int(found[place])
        guard graph.interior[row] else { continue }
        let range = graph.onward.range(of: row)
        steps += range.count
        count = DependencyKernel.push(
          paths[row], graph.onward.targets, range, &sums, &seen, &found, count)
      }
      return steps
    }
  }

  /// Lets every row not seen collect the paths of the rows of a level.
  private mutating func pull(_ level: Range<Int>, _ budget: inout Budget) -> Bool {
    lend(level) { $0.paths[$1] }
    defer { takeBack(level) }
    return Self.inParts(0..<graph.backward.bound, &budget) { rows in
      count = DependencyKernel.pull(rows, graph.backward, lent, &paths, &seen, &found, count)
      return Self.rowsAtOnce * 2
    }
  }

  /// Whether a level leads to a row that has not been seen.
  private mutating func lookBeyond(_ level: Range<Int>, _ budget: inout Budget) -> Bool {
    for place in level where graph.interior[Int(found[place])] {
      let range = graph.onward.range(of: Int(found[place]))
      if range.contains(where: { seen[Int(graph.onward.targets[$0])] == 0 }) {
        wasCut = true
        return true
      }
      guard budget.spend(steps: range.count + 1) else { return false }
    }
    return true
  }
}

extension DependencySearch {
  /// How many steps that read a step that writes is worth.
  static let writing = 3

  /// Lends a number of each row of a level that may be walked through.
  mutating func lend(_ level: Range<Int>, _ number: (borrowing DependencySearch, Int) -> Double) {
    for place in level {
      let row = Int(found[place])
      if graph.interior[row] { lent[row] = number(self, row) }
    }
  }

  /// Lends nothing any more.
  mutating func takeBack(_ level: Range<Int>) {
    for place in level { lent[Int(found[place])] = 0 }
  }
}
