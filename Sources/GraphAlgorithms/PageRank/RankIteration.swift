/// One power iteration after the other, pulled along incoming rows.
///
/// ```
/// ranks     row → rank; 0 where no node is admitted
/// shares    row → what each step from it passes on, in units of 2⁻⁶²
/// next…     the ranks and shares being written, swapped with those when they are complete
/// inverses  row → 1 over the number of steps from it, times 2⁶²; 0 without a step, below where
///           no node is admitted
/// ```
///
/// Shares are whole numbers of a unit: rounding one down loses at most 2⁻⁶², and a sum of whole
/// numbers is the same in any order, that of steps in the store as well as that of threads. All
/// shares sum up to at most 1, so that no sum leaves 63 bits.
struct RankIteration {
  private(set) var ranks: [Double]
  private var nextRanks: [Double]
  private var shares: [UInt64]
  private var nextShares: [UInt64]
  /// How much rank rests on nodes without a step.
  private var resting = 0.0
  private let inverses: [Double]
  private let incoming: CompressedRows
  private let pieces: Pieces
  private let count: Double
  private let damping: Double

  /// Equal ranks of some rows.
  ///
  /// `counts` are the numbers of steps from each row, `incoming` their sources by target.
  init(
    _ incoming: CompressedRows, counts: [UInt32], members: [UInt32], damping: Double
  ) {
    self.incoming = incoming
    self.damping = damping
    pieces = Pieces(of: incoming)
    count = Double(members.count)
    ranks = Array(repeating: 0, count: counts.count)
    (nextRanks, shares) = (ranks, Array(repeating: 0, count: counts.count))
    var inverses = [Double](repeating: -1, count: counts.count)
    for row in members.lazy.map(Int.init) {
      inverses[row] = counts[row] == 0 ? 0 : RankKernel.unit / Double(counts[row])
      ranks[row] = 1 / count
      shares[row] = UInt64(ranks[row] * inverses[row])
      if counts[row] == 0 { resting += ranks[row] }
    }
    nextShares = shares
    self.inverses = inverses
  }

  /// Makes one iteration and says by how much the ranks changed; `nil`, with the ranks as they
  /// were, when the deadline passed.
  mutating func advance(_ parallel: Parallel, _ budget: inout Budget) -> Double? {
    let kernel = RankKernel(
      ranks: ranks, shares: shares, inverses: inverses, incoming: incoming,
      base: (1 - damping) / count + damping * resting / count, damping: damping)
    var sums = Array(repeating: RankKernel.Sums(), count: pieces.count)
    let pieces = pieces
    let isDone = nextRanks.sharing { ranks in
      nextShares.sharing { shares in
        sums.sharing { sums in
          parallel.run(pieces: pieces.count, &budget) { piece, _ in
            let rows = pieces[piece]
            let sum = ranks.part(rows) { ranks in
              shares.part(rows) { kernel.rank(rows, &ranks, &$0) }
            }
            sums.part(piece..<piece + 1) { $0[0] = sum }
            return true
          }
        }
      }
    }
    guard isDone else { return nil }
    swap(&ranks, &nextRanks)
    swap(&shares, &nextShares)
    resting = sums.reduce(0) { $0 + $1.resting }
    return sums.reduce(0) { $0 + $1.change }
  }
}
