/// One power iteration after the other, pulled along incoming rows.
///
/// ```
/// ranks     row → rank; 0 where no node is admitted
/// narrow    row → what each step from it passes on, in 32 bits; wide: the same in 64 bits
/// next…     the ranks and shares being written, swapped with those when they are complete
/// inverses  row → 1 over the number of steps from it, times 2⁶²; 0 without a step, below where
///           no node is admitted
/// ```
///
/// Shares are whole numbers of 2⁻⁶² and sum up to at most 1, so that no sum leaves 63 bits. The
/// first iterations of a large graph make do with 26 digits of each, as long as an iteration changes
/// much more than the others could: those that come last count every unit.
struct RankIteration {
  /// What is read in an iteration, and what is written.
  struct Shares<Share: RankShare> {
    var now: [Share] = []
    var next: [Share] = []
  }

  /// The fewest rows whose shares are worth narrowing: fewer are near the processor anyway.
  private static let fewestNarrow = 4_096
  /// The most iterations with narrow shares: roundings add up, if damping does not undo them.
  private static let mostNarrow = 64
  /// From this change on, an iteration counts every unit.
  private static let littleChange = 0x1p-16

  private(set) var ranks: [Double]
  private var nextRanks: [Double]
  private var narrow = Shares<NarrowShare>()
  private var wide = Shares<WideShare>()
  /// How many more iterations may make do with narrow shares.
  private var narrowLeft: Int
  /// How much rank rests on nodes without a step.
  private var resting = 0.0
  private let inverses: [Double]
  private let incoming: CompressedRows
  private let pieces: Pieces
  private let count: Double
  private let damping: Double

  /// Equal ranks of some rows; `nil` when the deadline passed.
  ///
  /// `counts` are the numbers of steps from each row, `incoming` their sources by target.
  init?(
    _ incoming: CompressedRows, counts: [UInt32], members: [UInt32], damping: Double,
    _ budget: inout Budget
  ) {
    self.incoming = incoming
    self.damping = damping
    pieces = Pieces(of: incoming)
    count = Double(members.count)
    narrowLeft = members.count < Self.fewestNarrow ? 0 : Self.mostNarrow
    guard var ranks = budget.filled(counts.count, with: 0.0),
      let nextRanks = budget.filled(counts.count, with: 0.0),
      var inverses = budget.filled(counts.count, with: -1.0)
    else { return nil }
    self.nextRanks = nextRanks
    var resting = 0.0
    let rank = 1 / count
    let isDone = budget.inParts(0..<members.count) { places in
      for place in places {
        let row = Int(members[place])
        let steps = counts[row]
        inverses[row] = steps == 0 ? 0 : RankKernel<WideShare>.unit / Double(steps)
        ranks[row] = rank
        if steps == 0 { resting += rank }
      }
    }
    guard isDone else { return nil }
    (self.inverses, self.ranks, self.resting) = (inverses, ranks, resting)
  }

  /// How many rows and steps an iteration goes over.
  var work: Int { incoming.bound + incoming.targets.count }

  /// Makes one iteration and says by how much the ranks changed; `nil`, with the ranks as they
  /// were, when the deadline passed.
  mutating func advance(_ parallel: Parallel, _ budget: inout Budget) -> Double? {
    let change: Double?
    if narrowLeft > 0 {
      var shares = Shares<NarrowShare>()
      swap(&shares, &narrow)
      change = advance(&shares, parallel, &budget)
      swap(&shares, &narrow)
      narrowLeft -= 1
    } else {
      var shares = Shares<WideShare>()
      swap(&shares, &wide)
      change = advance(&shares, parallel, &budget)
      swap(&shares, &wide)
    }
    if let change, change < Self.littleChange { narrowLeft = 0 }
    return change
  }

  private mutating func advance<Share>(
    _ shares: inout Shares<Share>, _ parallel: Parallel, _ budget: inout Budget
  ) -> Double? {
    if shares.now.isEmpty {
      guard let first = firstShares(Share.self, &budget),
        let next = budget.copied(first[...])
      else { return nil }
      (shares.now, shares.next) = (first, next)
    }
    let kernel = RankKernel(
      ranks: ranks, shares: shares.now, inverses: inverses, incoming: incoming,
      base: (1 - damping) / count + damping * resting / count, damping: damping)
    var sums = Array(repeating: RankSums(), count: pieces.count)
    let pieces = pieces
    let isDone = nextRanks.sharing { ranks in
      shares.next.sharing { shares in
        sums.sharing { sums in
          parallel.run(pieces: pieces.count, &budget) { piece, own in
            let rows = pieces[piece]
            let sum = ranks.part(rows) { ranks in
              shares.part(rows) { kernel.rank(rows, &ranks, &$0, &own) }
            }
            guard let sum else { return false }
            sums.part(piece..<piece + 1) { $0[0] = sum }
            return true
          }
        }
      }
    }
    guard isDone else { return nil }
    swap(&ranks, &nextRanks)
    swap(&shares.now, &shares.next)
    resting = sums.reduce(0) { $0 + $1.resting }
    return sums.reduce(0) { $0 + $1.change }
  }

  /// The ranks of some ascending rows, which need not be all.
  ///
  /// They move up in the memory they stand in, for after a deadline there is no time to take more.
  mutating func takeRanks(of rows: ArraySlice<UInt32>) -> [Double] {
    if rows.count == ranks.count { return ranks }
    move(rows.span)
    ranks.removeSubrange(rows.count...)
    return ranks
  }

  private mutating func move(_ rows: Span<UInt32>) {
    var ranks = ranks.mutableSpan
    for place in rows.indices { ranks[place] = ranks[Int(rows[place])] }
  }

  /// The shares that the ranks give; `nil` when the deadline passed.
  private func firstShares<Share: RankShare>(
    _: Share.Type, _ budget: inout Budget
  ) -> [Share]? {
    guard var shares = budget.filled(ranks.count, with: Share.none) else { return nil }
    let isDone = budget.inParts(0..<ranks.count) { rows in
      for row in rows where inverses[row] > 0 {
        shares[row] = Share(nearest: ranks[row] * inverses[row])
      }
    }
    return isDone ? shares : nil
  }
}
