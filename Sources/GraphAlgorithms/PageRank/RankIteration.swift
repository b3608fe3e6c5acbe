/// One power iteration after the other, pulled along incoming rows.
///
/// ```
/// ranks    row → rank; 0 where no node is admitted
/// shares   row → rank over the number of steps from it: what each step passes on
/// next     the ranks being written, swapped with `ranks` when they are complete
/// ```
///
/// Each rank is written once and read in order; only the shares are read here and there.
struct RankIteration {
  private(set) var ranks: [Double]
  private var next: [Double]
  private var shares: [Double]
  private let inverses: [Double]
  private let incoming: CompressedRows
  private let members: [UInt32]
  private let damping: Double

  /// Equal ranks; `nil` when the deadline passed.
  init?(_ steps: CompressedRows, members: [UInt32], damping: Double, _ budget: inout Budget) {
    guard let incoming = steps.transposed(&budget) else { return nil }
    self.incoming = incoming
    self.members = members
    self.damping = damping
    ranks = Array(repeating: 0, count: steps.bound)
    for row in members { ranks[Int(row)] = 1 / Double(members.count) }
    next = Array(repeating: 0, count: steps.bound)
    shares = next
    inverses = (0..<steps.bound).map { row in
      let count = steps.count(of: row)
      return count == 0 ? 0 : 1 / Double(count)
    }
  }

  /// Makes one iteration and says by how much the ranks changed; `nil`, with the ranks as they
  /// were, when the deadline passed.
  mutating func advance(_ budget: inout Budget) -> Double? {
    let resting = share()
    let count = Double(members.count)
    let base = (1 - damping) / count + damping * resting / count
    var change = 0.0
    for row in members {
      let range = incoming.range(of: Int(row))
      let rank = base + damping * passedOn(range)
      change += abs(rank - ranks[Int(row)])
      next[Int(row)] = rank
      guard budget.spend(steps: range.count + 1) else { return nil }
    }
    swap(&ranks, &next)
    return change
  }

  /// Works out what each node passes on along a step, and how much rank rests on nodes without one.
  private mutating func share() -> Double {
    var resting = 0.0
    for row in members {
      let inverse = inverses[Int(row)]
      shares[Int(row)] = ranks[Int(row)] * inverse
      if inverse == 0 { resting += ranks[Int(row)] }
    }
    return resting
  }

  @inline(__always)
  private func passedOn(_ range: Range<Int>) -> Double {
    var sum = 0.0
    for position in range { sum += shares[Int(incoming.targets[position])] }
    return sum
  }
}
