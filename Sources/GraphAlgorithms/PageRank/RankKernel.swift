/// The inner loop of an iteration: the new ranks of some rows.
///
/// Rows are short, and a loop for each would be left at a step that no processor foresees. So the
/// shares of a whole run of rows are summed up as one, with the sum so far noted at each step; what
/// a row receives is the difference of two of those notes. Sums of whole numbers that wrap round
/// make that exact.
///
/// ```
/// targets  [ a b | | c d e | … ]
/// totals   [ 0 a a+b a+b+c … ]      received by row r: totals[end of r] - totals[start of r]
/// ```
struct RankKernel: Sendable {
  /// What a piece adds to the sums over all rows.
  struct Sums: BitwiseCopyable, Sendable {
    var change = 0.0
    var resting = 0.0
  }

  /// A rank of 1 as a share.
  static let unit = 0x1p62
  /// How many steps are summed up as one: their notes fit the nearest cache.
  private static let run = 2_048

  let ranks: [Double]
  let shares: [UInt64]
  let inverses: [Double]
  let incoming: CompressedRows
  let base: Double
  let damping: Double

  /// Writes the ranks and shares of some rows.
  func rank(
    _ rows: Range<Int>, _ nextRanks: inout MutableSpan<Double>,
    _ nextShares: inout MutableSpan<UInt64>
  ) -> Sums {
    var totals = [UInt64](repeating: 0, count: Self.run + 1)
    var sums = Sums()
    var first = rows.lowerBound
    while first < rows.upperBound {
      let end = endOfRun(from: first, before: rows.upperBound)
      if end == first {
        // One row with more steps than a run.
        let received = sum(incoming.range(of: first))
        write(first, received, rows.lowerBound, &nextRanks, &nextShares, &sums)
        first += 1
      } else {
        note(incoming.starts[first]..<incoming.starts[end], &totals)
        let start = incoming.starts[first]
        for row in first..<end {
          let received =
            totals[incoming.starts[row + 1] - start] &- totals[incoming.starts[row] - start]
          write(row, received, rows.lowerBound, &nextRanks, &nextShares, &sums)
        }
        first = end
      }
    }
    return sums
  }

  /// The end of the longest run of rows whose steps fit the notes.
  private func endOfRun(from first: Int, before bound: Int) -> Int {
    let most = incoming.starts[first] + Self.run
    var (low, high) = (first, bound)
    while low < high {
      let middle = (low + high + 1) / 2
      if incoming.starts[middle] <= most { low = middle } else { high = middle - 1 }
    }
    return low
  }

  @inline(__always)
  private func note(_ positions: Range<Int>, _ totals: inout [UInt64]) {
    let targets = incoming.targets.span.extracting(positions)
    let shares = shares.span
    var totals = totals.mutableSpan
    var total: UInt64 = 0
    for index in targets.indices {
      total &+= shares[Int(targets[index])]
      totals[index + 1] = total
    }
  }

  private func sum(_ positions: Range<Int>) -> UInt64 {
    var total: UInt64 = 0
    for position in positions { total &+= shares[Int(incoming.targets[position])] }
    return total
  }

  @inline(__always)
  private func write(
    _ row: Int, _ received: UInt64, _ first: Int, _ nextRanks: inout MutableSpan<Double>,
    _ nextShares: inout MutableSpan<UInt64>, _ sums: inout Sums
  ) {
    let inverse = inverses[row]
    if inverse < 0 { return }
    let rank = base + damping * (Double(received) / Self.unit)
    sums.change += abs(rank - ranks[row])
    if inverse == 0 { sums.resting += rank }
    nextRanks[row - first] = rank
    nextShares[row - first] = UInt64(rank * inverse)
  }
}
