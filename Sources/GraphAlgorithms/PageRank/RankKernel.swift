/// What some rows add to the sums over all rows.
struct RankSums: BitwiseCopyable, Sendable {
  /// By how much their ranks changed.
  var change = 0.0
  /// How much rank rests on those without a step.
  var resting = 0.0
}

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
struct RankKernel<Share: RankShare>: Sendable {
  /// A rank of 1 as a share.
  static var unit: Double { 0x1p62 }
  /// How many steps are summed up as one: their notes fit the nearest cache.
  private static var run: Int { 2_048 }

  let ranks: [Double]
  let shares: [Share]
  let inverses: [Double]
  let incoming: CompressedRows
  let base: Double
  let damping: Double

  /// Writes the ranks and shares of some rows; `nil` when the deadline passed.
  func rank(
    _ rows: Range<Int>, _ nextRanks: inout MutableSpan<Double>,
    _ nextShares: inout MutableSpan<Share>, _ budget: inout Budget
  ) -> RankSums? {
    var totals = [UInt64](repeating: 0, count: Self.run + 1)
    var sums = RankSums()
    var first = rows.lowerBound
    while first < rows.upperBound {
      var end = endOfRun(from: first, before: rows.upperBound)
      if end == first {
        // One row with more steps than a run has one note.
        guard let received = sum(incoming.range(of: first), &budget) else { return nil }
        end = first + 1
        write(first..<end, first - rows.lowerBound, &nextRanks, &nextShares, &sums) { _ in
          received
        }
      } else {
        let start = incoming.starts[first]
        note(start..<incoming.starts[end], &totals)
        unsafe totals.withUnsafeBufferPointer { totals in
          write(
            first..<end, first - rows.lowerBound, &nextRanks, &nextShares, &sums
          ) { unsafe totals[$0 - start] }
        }
      }
      first = end
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

  /// Notes the sum so far at each of as many steps as fit the notes.
  @inline(__always)
  private func note(_ positions: Range<Int>, _ totals: inout [UInt64]) {
    let targets = incoming.targets.span.extracting(positions)
    var totals = totals.mutableSpan
    unsafe shares.withUnsafeBufferPointer { shares in
      var total: UInt64 = 0
      for index in targets.indices {
        unsafe total &+= shares[Int(targets[index])].units
        totals[index + 1] = total
      }
    }
  }

  /// What a row with very many steps receives; `nil` when the deadline passed.
  private func sum(_ positions: Range<Int>, _ budget: inout Budget) -> UInt64? {
    var total: UInt64 = 0
    let isDone = budget.inParts(positions) { part in
      for position in part { total &+= shares[Int(incoming.targets[position])].units }
    }
    return isDone ? total : nil
  }

  /// Writes the ranks and shares of some rows, from a place in the parts on.
  ///
  /// `total` is the sum of shares up to a position. The five arrays are as long as there are rows, or
  /// as the piece has; a check of each at every row costs as much as the work.
  @inline(__always)
  private func write(
    _ rows: Range<Int>, _ place: Int, _ nextRanks: inout MutableSpan<Double>,
    _ nextShares: inout MutableSpan<Share>, _ sums: inout RankSums, _ total: (Int) -> UInt64
  ) {
    precondition(place + rows.count <= nextRanks.count && nextRanks.count == nextShares.count)
    let (base, damping, first) = (base, damping / Self.unit, rows.lowerBound)
    unsafe nextRanks.withUnsafeMutableBufferPointer { nextRanks in
      unsafe nextShares.withUnsafeMutableBufferPointer { nextShares in
        unsafe inverses.withUnsafeBufferPointer { inverses in
          unsafe ranks.withUnsafeBufferPointer { ranks in
            unsafe incoming.starts.withUnsafeBufferPointer { starts in
              var before: UInt64 = 0
              var (change, resting) = (0.0, 0.0)
              for row in rows {
                let after = unsafe total(starts[row + 1])
                let received = after &- before
                before = after
                let inverse = unsafe inverses[row]
                if inverse < 0 { continue }
                let rank = base + damping * Double(Int64(bitPattern: received))
                unsafe change += abs(rank - ranks[row])
                resting += inverse == 0 ? rank : 0
                unsafe nextRanks[place + row &- first] = rank
                unsafe nextShares[place + row &- first] = Share(nearest: rank * inverse)
              }
              sums.change += change
              sums.resting += resting
            }
          }
        }
      }
    }
  }
}
