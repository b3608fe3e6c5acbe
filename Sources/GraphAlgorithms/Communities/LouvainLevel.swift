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
  private(set) var totals: [Double]
  private var sums: [Double]
  private var near: [UInt32] = []
  private let scale: Double

  /// Every row a community of its own; `nil` when the deadline passed.
  init?(_ rows: WeightedRows, resolution: Double, _ budget: inout Budget) {
    self.rows = rows
    scale = rows.total > 0 ? resolution / (2 * rows.total) : 0
    guard let labels = budget.numbers(below: rows.bound),
      let totals = budget.copied(rows.degrees[...]),
      let sums = budget.filled(rows.bound, with: 0.0)
    else { return nil }
    (self.labels, self.totals, self.sums) = (labels, totals, sums)
    near = .room(for: rows.bound)
  }

  /// Moves rows until none gains; says whether one moved, `nil` when the deadline passed.
  mutating func run(_ budget: inout Budget) -> Bool? {
    guard var queue = budget.numbers(below: rows.bound),
      var isWaiting = budget.filled(rows.bound, with: true)
    else { return nil }
    var (head, waiting, hasMoved) = (0, rows.bound, false)
    while waiting > 0 {
      let row = Int(queue[head])
      head = head + 1 == queue.count ? 0 : head + 1
      waiting -= 1
      isWaiting[row] = false
      let range = rows.starts[row]..<rows.starts[row + 1]
      guard budget.spend(steps: 1), let label = move(row, range, &budget) else { return nil }
      if label == labels[row] { continue }
      labels[row] = label
      hasMoved = true
      for part in StepParts(range) {
        for position in part {
          let other = Int(rows.targets[position])
          if isWaiting[other] || labels[other] == label { continue }
          isWaiting[other] = true
          let place = head + waiting
          queue[place < queue.count ? place : place - queue.count] = rows.targets[position]
          waiting += 1
        }
        guard budget.spend(steps: part.count) else { return nil }
      }
    }
    return hasMoved
  }

  /// The community in which a row gains most, and counts from now on; `nil` when the deadline passed.
  ///
  /// Of equal ones that with the lowest name, but its own when no other gains.
  private mutating func move(_ row: Int, _ range: Range<Int>, _ budget: inout Budget) -> UInt32? {
    let own = labels[row]
    let degree = rows.degrees[row]
    for part in StepParts(range) {
      for position in part {
        let label = labels[Int(rows.targets[position])]
        // A weight of zero joins nothing, and its community need not be looked at.
        if sums[Int(label)] == 0 { near.append(label) }
        sums[Int(label)] += rows.weights[position]
      }
      guard budget.spend(steps: part.count) else { return nil }
    }
    totals[Int(own)] -= degree
    let stay = sums[Int(own)] - scale * degree * totals[Int(own)]
    var (best, most) = (own, stay + Self.leastGain * rows.total)
    for part in StepParts(0..<near.count) {
      for place in part {
        let label = near[place]
        let sum = sums[Int(label)]
        sums[Int(label)] = 0
        if label == own { continue }
        let gain = sum - scale * degree * totals[Int(label)]
        if gain > most || (gain == most && best != own && label < best) {
          (best, most) = (label, gain)
        }
      }
      guard budget.spend(steps: part.count) else { return nil }
    }
    near.removeAll(keepingCapacity: true)
    totals[Int(best)] += degree
    return best
  }
}
