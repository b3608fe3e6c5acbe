/// One level of the Louvain method: rows move to the community that gains most, until none does.
///
/// ```
/// labels  row → its community, named after one of its rows
/// totals  community → sum of the degrees of its rows
/// sums    community → weight from the row being looked at; 0 between rows
/// queue   rows to look at, in a ring: at first all, ascending; later those near one that moved
/// ```
///
/// For a row of degree *k* with weight *w* to a community of total *t* (the row taken out), joining
/// it gains *w* - γ *k t* / 2*m*, in units of 1 / *m*.
struct LouvainLevel {
  /// Moves that gain less than this share of all weight are not made, so that rounding cannot let
  /// rows move in circles.
  private static let leastGain = 1e-10

  let rows: WeightedRows
  private(set) var labels: [UInt32]
  private var totals: [Double]
  private var sums: [Double]
  private var near: [UInt32] = []
  private let scale: Double

  /// Every row a community of its own.
  init(_ rows: WeightedRows, resolution: Double) {
    self.rows = rows
    labels = Array(0..<UInt32(truncatingIfNeeded: rows.bound))
    totals = rows.degrees
    sums = Array(repeating: 0, count: rows.bound)
    scale = rows.total > 0 ? resolution / (2 * rows.total) : 0
  }

  /// Moves rows until none gains; says whether one moved, `nil` when the deadline passed.
  mutating func run(_ budget: inout Budget) -> Bool? {
    var queue = labels
    var isWaiting = Array(repeating: true, count: rows.bound)
    var (head, waiting, hasMoved) = (0, rows.bound, false)
    while waiting > 0 {
      let row = Int(queue[head])
      head = head + 1 == queue.count ? 0 : head + 1
      waiting -= 1
      isWaiting[row] = false
      let range = rows.starts[row]..<rows.starts[row + 1]
      guard budget.spend(steps: range.count * 2 + 1) else { return nil }
      guard let label = move(row, range) else { continue }
      hasMoved = true
      for position in range {
        let other = Int(rows.targets[position])
        if isWaiting[other] || labels[other] == label { continue }
        isWaiting[other] = true
        let place = head + waiting
        queue[place < queue.count ? place : place - queue.count] = rows.targets[position]
        waiting += 1
      }
    }
    return hasMoved
  }

  /// Moves a row to the community that gains most, of equal ones to that with the lowest name; its
  /// new label, if it has one.
  private mutating func move(_ row: Int, _ range: Range<Int>) -> UInt32? {
    let own = labels[row]
    let degree = rows.degrees[row]
    for position in range {
      let label = labels[Int(rows.targets[position])]
      // A weight of zero joins nothing, and its community need not be looked at.
      if sums[Int(label)] == 0 { near.append(label) }
      sums[Int(label)] += rows.weights[position]
    }
    totals[Int(own)] -= degree
    let stay = sums[Int(own)] - scale * degree * totals[Int(own)]
    var (best, most) = (own, stay + Self.leastGain * rows.total)
    for label in near where label != own {
      let gain = sums[Int(label)] - scale * degree * totals[Int(label)]
      if gain > most || (gain == most && best != own && label < best) {
        (best, most) = (label, gain)
      }
    }
    for label in near { sums[Int(label)] = 0 }
    near.removeAll(keepingCapacity: true)
    totals[Int(best)] += degree
    if best == own { return nil }
    labels[row] = best
    return best
  }
}

extension LouvainLevel {
  /// The modularity of the communities.
  func modularity(resolution: Double) -> Double {
    guard rows.total > 0, rows.total.isFinite else { return 0 }
    var inside = 0.0
    for row in 0..<rows.bound {
      inside += rows.loops[row] * 2
      for position in rows.starts[row]..<rows.starts[row + 1]
      where labels[Int(rows.targets[position])] == labels[row] {
        inside += rows.weights[position]
      }
    }
    let twice = 2 * rows.total
    let expected = totals.reduce(0) { $0 + ($1 / twice) * ($1 / twice) }
    return inside / twice - resolution * expected
  }

  /// The communities as rows of the next level, and the new row for each row; `nil` when the
  /// deadline passed.
  ///
  /// Communities are numbered by their lowest rows.
  func merged(_ budget: inout Budget) -> (rows: WeightedRows, numbers: [UInt32])? {
    let (numbers, members) = numbered()
    var (starts, targets, weights) = ([0], [UInt32](), [Double]())
    var loops = [Double](repeating: 0, count: members.bound)
    var sums = [Double](repeating: 0, count: members.bound)
    var near: [UInt32] = []
    for community in 0..<members.bound {
      for place in members.range(of: community) {
        let row = Int(members.targets[place])
        loops[community] += rows.loops[row]
        for position in rows.starts[row]..<rows.starts[row + 1] {
          let other = Int(numbers[Int(rows.targets[position])])
          if other == community {
            // Met from both ends.
            loops[community] += rows.weights[position] / 2
          } else {
            if sums[other] == 0 { near.append(UInt32(truncatingIfNeeded: other)) }
            sums[other] += rows.weights[position]
          }
        }
        guard budget.spend(steps: rows.starts[row + 1] - rows.starts[row] + 1) else { return nil }
      }
      // A community met first with a weight of zero stands there twice; its weight is taken once.
      near.sort()
      for other in near where sums[Int(other)] > 0 {
        targets.append(other)
        weights.append(sums[Int(other)])
        sums[Int(other)] = 0
      }
      near.removeAll(keepingCapacity: true)
      starts.append(targets.count)
    }
    return (WeightedRows(starts: starts, targets: targets, weights: weights, loops: loops), numbers)
  }

  /// The number of each row's community, and the rows of each community.
  private func numbered() -> (numbers: [UInt32], members: CompressedRows) {
    var numberOfLabel = [UInt32](repeating: .max, count: rows.bound)
    var counts: [UInt32] = []
    let numbers = labels.map { label in
      if numberOfLabel[Int(label)] == .max {
        numberOfLabel[Int(label)] = UInt32(truncatingIfNeeded: counts.count)
        counts.append(0)
      }
      counts[Int(numberOfLabel[Int(label)])] += 1
      return numberOfLabel[Int(label)]
    }
    let starts = CompressedRows.starts(counts: counts)
    var places = starts
    var members = [UInt32](repeating: 0, count: numbers.count)
    for (row, number) in numbers.enumerated() {
      members[places[Int(number)]] = UInt32(truncatingIfNeeded: row)
      places[Int(number)] += 1
    }
    return (numbers, CompressedRows(starts: starts, targets: members))
  }
}
