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
    let isReached = budget.inSteps(first.indices) { part in
      for row in first[part] {
        sums[Int(row)] += 1
        reach(row)
      }
    }
    guard isReached, closeLevel(pulled: false, &budget) else { return false }
    while levels[levels.count - 2] < count {
      guard advance(&budget) else { return false }
    }
    levels.removeLast()
    return true
  }

  /// Finds the next level, or looks whether there would be one.
  private mutating func advance(_ budget: inout Budget) -> Bool {
    let level = levels[levels.count - 2]..<count
    guard let steps = steps(of: graph.onward, at: level, &budget) else { return false }
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
    return budget.inParts(level) { part in
      for place in part {
        let row = Int(found[place])
        if !pulled { paths[row] = sums[row] }
        unseenSteps -= graph.backward.count(of: row)
      }
    }
  }

  /// Lets every row of a level that may be walked through add its paths to all it has a step to.
  private mutating func push(_ level: Range<Int>, _ budget: inout Budget) -> Bool {
    Self.inRows(level, &budget) { place in
      let row = Int(found[place])
      guard graph.interior[row] else { return 0..<0 }
      return graph.onward.range(of: row)
    } _: { place, part in
      count = DependencyKernel.push(
        paths[Int(found[place])], graph.onward.targets, part, &sums, &seen, &found, count)
    }
  }

  /// Lets every row not seen collect the paths of the rows of a level.
  private mutating func pull(_ level: Range<Int>, _ budget: inout Budget) -> Bool {
    let isLent = budget.inParts(level) { part in
      for row in found[part].lazy.map(Int.init) where graph.interior[row] { lent[row] = paths[row] }
    }
    guard isLent else { return false }
    for first in stride(from: 0, to: graph.backward.bound, by: Self.rowsAtOnce) {
      let rows = first..<min(first + Self.rowsAtOnce, graph.backward.bound)
      let steps = graph.backward.starts[rows.upperBound] - graph.backward.starts[first]
      if steps <= Budget.stepsAPart {
        count = DependencyKernel.pull(rows, graph.backward, lent, &paths, &seen, &found, count)
      } else {
        guard pullSlowly(rows, &budget) else { return false }
      }
      guard budget.spend(steps: Self.rowsAtOnce * 2) else { return false }
    }
    return takeBack(level, &budget)
  }

  /// The same for rows among which is one with very many steps.
  private mutating func pullSlowly(_ rows: Range<Int>, _ budget: inout Budget) -> Bool {
    for row in rows where seen[row] == 0 {
      guard let sum = sum(of: graph.backward, row, &budget) else { return false }
      guard sum > 0 else { continue }
      paths[row] = sum
      reach(UInt32(truncatingIfNeeded: row))
    }
    return true
  }

  /// Whether a level leads to a row that has not been seen.
  private mutating func lookBeyond(_ level: Range<Int>, _ budget: inout Budget) -> Bool {
    for place in level where graph.interior[Int(found[place])] {
      let isDone = budget.inSteps(graph.onward.range(of: Int(found[place]))) { part in
        if !wasCut, part.contains(where: { seen[Int(graph.onward.targets[$0])] == 0 }) {
          wasCut = true
        }
      }
      guard isDone else { return false }
      if wasCut { return true }
    }
    return true
  }
}

extension DependencySearch {
  /// How many steps that read a step that writes is worth.
  static let writing = 3

  /// The rows between two looks at the budget.
  static let rowsAtOnce = 128

  /// Runs `body` over the steps of the row at each place, in parts where they are many; `false` when
  /// the deadline passed.
  @inline(__always)
  static func inRows(
    _ places: Range<Int>, _ budget: inout Budget, _ steps: (Int) -> Range<Int>,
    _ body: (_ place: Int, _ steps: Range<Int>) -> Void
  ) -> Bool {
    var place = places.lowerBound
    while place < places.upperBound {
      let end = min(place + rowsAtOnce, places.upperBound)
      var spent = end - place
      while place < end, spent < Budget.stepsAPart {
        let range = steps(place)
        var part = range
        // Seldom more than once.
        while part.count > Budget.stepsAPart {
          let (first, rest) = (part.lowerBound, part.lowerBound + Budget.stepsAPart)
          body(place, first..<rest)
          guard budget.spend(steps: Budget.stepsAPart) else { return false }
          part = rest..<part.upperBound
        }
        body(place, part)
        spent += part.count
        place += 1
      }
      guard budget.spend(steps: spent) else { return false }
    }
    return true
  }

  /// Lends nothing any more; `false` when the deadline passed.
  mutating func takeBack(_ level: Range<Int>, _ budget: inout Budget) -> Bool {
    budget.inParts(level) { part in
      for place in part { lent[Int(found[place])] = 0 }
    }
  }

  /// The sum of what is lent to a row by those that its steps lead to; `nil` when the deadline
  /// passed.
  @inline(__always)
  func sum(of rows: CompressedRows, _ row: Int, _ budget: inout Budget) -> Double? {
    var sum = 0.0
    let isDone = budget.inSteps(rows.range(of: row)) { part in
      sum = DependencyKernel.sum(lent, rows.targets, part, from: sum)
    }
    return isDone ? sum : nil
  }
}
