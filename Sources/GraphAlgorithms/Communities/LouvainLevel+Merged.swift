extension LouvainLevel {
  /// The modularity of the communities; `nil` when the deadline passed.
  func modularity(resolution: Double, _ budget: inout Budget) -> Double? {
    guard rows.total > 0, rows.total.isFinite else { return 0 }
    var inside = 0.0
    for row in 0..<rows.bound {
      inside += rows.loops[row] * 2
      for part in StepParts(rows.starts[row]..<rows.starts[row + 1]) {
        for position in part where labels[Int(rows.targets[position])] == labels[row] {
          inside += rows.weights[position]
        }
        guard budget.spend(steps: part.count) else { return nil }
      }
      guard budget.spend(steps: 1) else { return nil }
    }
    let twice = 2 * rows.total
    var expected = 0.0
    let isDone = budget.inParts(0..<totals.count) { part in
      for total in totals[part] { expected += (total / twice) * (total / twice) }
    }
    return isDone ? inside / twice - resolution * expected : nil
  }

  /// The communities as rows of the next level, and the new row for each row; `nil` when the
  /// deadline passed.
  ///
  /// Communities are numbered by their lowest rows.
  func merged(_ budget: inout Budget) -> (rows: WeightedRows, numbers: [UInt32])? {
    guard let (numbers, members) = numbered(&budget),
      var merger = CommunityMerger(members, steps: rows.targets.count, &budget)
    else { return nil }
    for community in 0..<members.bound {
      for place in members.range(of: community) {
        let row = Int(members.targets[place])
        merger.add(loop: rows.loops[row])
        for part in StepParts(rows.starts[row]..<rows.starts[row + 1]) {
          for position in part {
            merger.add(Int(numbers[Int(rows.targets[position])]), rows.weights[position])
          }
          guard budget.spend(steps: part.count) else { return nil }
        }
        guard budget.spend(steps: 1) else { return nil }
      }
      guard merger.close(&budget) else { return nil }
    }
    return merger.rows(&budget).map { ($0, numbers) }
  }

  /// The number of each row's community, and the rows of each community; `nil` when the deadline
  /// passed.
  private func numbered(_ budget: inout Budget) -> (numbers: [UInt32], members: CompressedRows)? {
    guard var numberOfLabel = budget.filled(rows.bound, with: UInt32.max) else { return nil }
    var counts = [UInt32].room(for: rows.bound)
    let numbers = budget.array(rows.bound) { row in
      let label = Int(labels[row])
      if numberOfLabel[label] == .max {
        numberOfLabel[label] = UInt32(truncatingIfNeeded: counts.count)
        counts.append(0)
      }
      counts[Int(numberOfLabel[label])] += 1
      return numberOfLabel[label]
    }
    guard let numbers, let starts = CompressedRows.starts(counts: counts, &budget),
      var places = budget.copied(starts[...]),
      var members = budget.filled(numbers.count, with: UInt32(0))
    else { return nil }
    let isDone = budget.inParts(0..<numbers.count) { part in
      for row in part {
        members[places[Int(numbers[row])]] = UInt32(truncatingIfNeeded: row)
        places[Int(numbers[row])] += 1
      }
    }
    return isDone ? (numbers, CompressedRows(starts: starts, targets: members)) : nil
  }
}

/// Adds up the weights between communities, one community after the other.
///
/// ```
/// sums  community → weight from the one at hand; 0 between two
/// near  the communities it has weight to, as they are met
/// ```
private struct CommunityMerger {
  private var starts: [Int]
  private var targets: [UInt32] = []
  private var weights: [Double] = []
  private var loops: [Double]
  private var sums: [Double]
  private var near: [UInt32] = []

  init?(_ communities: CompressedRows, steps: Int, _ budget: inout Budget) {
    let count = communities.bound
    guard let loops = budget.filled(count, with: 0.0), let sums = budget.filled(count, with: 0.0)
    else { return nil }
    (self.loops, self.sums) = (loops, sums)
    // Memory that is never written is never taken; growing would copy all at once.
    starts = .room(for: count + 1)
    starts.append(0)
    near = .room(for: count)
    targets = .room(for: steps)
    weights = .room(for: steps)
  }

  /// Adds the weight of a row of the community to itself.
  mutating func add(loop weight: Double) { loops[starts.count - 1] += weight }

  /// Adds a weight from the community at hand.
  @inline(__always)
  mutating func add(_ other: Int, _ weight: Double) {
    if other == starts.count - 1 {
      // Met from both ends.
      loops[other] += weight / 2
    } else {
      if sums[other] == 0 { near.append(UInt32(truncatingIfNeeded: other)) }
      sums[other] += weight
    }
  }

  /// Ends the community at hand; `false` when the deadline passed.
  mutating func close(_ budget: inout Budget) -> Bool {
    // A community met first with a weight of zero stands there twice; its weight is taken once.
    guard let sorted = near.sortedUnique(&budget) else { return false }
    let isDone = budget.inSteps(0..<sorted.count) { part in
      for other in sorted[part] where sums[Int(other)] > 0 {
        targets.append(other)
        weights.append(sums[Int(other)])
        sums[Int(other)] = 0
      }
    }
    near.removeAll(keepingCapacity: true)
    starts.append(targets.count)
    return isDone
  }

  /// The communities as rows.
  consuming func rows(_ budget: inout Budget) -> WeightedRows? {
    WeightedRows(starts: starts, targets: targets, weights: weights, loops: loops, &budget)
  }
}
