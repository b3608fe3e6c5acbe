extension CompressedRows {
  /// The same steps the other way round, each row ascending; `nil` when the deadline passed.
  ///
  /// Rows are written in the order of their sources, so that the result does not depend on the
  /// order of the steps within a row: transposing twice sorts. Each thread reads all steps and
  /// writes those that lead into its own part of the rows.
  ///
  /// - Complexity: O(rows + steps).
  func transposed(_ parallel: Parallel, _ budget: inout Budget) -> CompressedRows? {
    guard let counts = counted(&budget) else { return nil }
    return transposed(Self.starts(counts: counts), parallel, &budget)
  }

  /// The same rows ascending, when for each step there is one the other way; `nil` when the deadline
  /// passed.
  ///
  /// - Complexity: O(rows + steps).
  func sortedSymmetric(_ parallel: Parallel, _ budget: inout Budget) -> CompressedRows? {
    transposed(starts, parallel, &budget)
  }

  private func transposed(
    _ starts: [Int], _ parallel: Parallel, _ budget: inout Budget
  ) -> CompressedRows? {
    let parts = Self.parts(starts, parallel.threads)
    var sources = [UInt32](repeating: 0, count: targets.count)
    let isDone = sources.sharing { shared in
      parallel.run(pieces: parts.count, &budget) { part, own in
        shared.part(starts[parts[part].lowerBound]..<starts[parts[part].upperBound]) {
          scatter(into: &$0, starts, parts[part], &own)
        }
      }
    }
    return isDone ? CompressedRows(starts: starts, targets: sources) : nil
  }

  /// How many steps lead to each row.
  private func counted(_ budget: inout Budget) -> [UInt32]? {
    var counts = [UInt32](repeating: 0, count: bound)
    var place = 0
    while place < targets.count {
      let end = min(place + Pieces.work, targets.count)
      for position in place..<end { counts[Int(targets[position])] += 1 }
      guard budget.spend(steps: end - place) else { return nil }
      place = end
    }
    return counts
  }

  /// As many ranges of rows as there are threads, with about equally many steps to them.
  private static func parts(_ starts: [Int], _ count: Int) -> [Range<Int>] {
    let rows = starts.count - 1
    var parts: [Range<Int>] = []
    var first = 0
    for part in 1...count {
      let goal = part == count ? .max : starts[rows] / count * part
      let end = part == count ? rows : max(first, starts.sortedPosition { $0 >= goal })
      parts.append(first..<min(end, rows))
      first = min(end, rows)
    }
    return parts
  }

  /// Writes the sources of the steps that lead to some rows.
  private func scatter(
    into sources: inout MutableSpan<UInt32>, _ starts: [Int], _ rows: Range<Int>,
    _ budget: inout Budget
  ) -> Bool {
    let first = starts[rows.lowerBound]
    var places = starts[rows].map { $0 - first }
    for row in 0..<bound {
      for position in range(of: row) {
        let slot = Int(targets[position]) - rows.lowerBound
        guard slot >= 0, slot < rows.count else { continue }
        sources[places[slot]] = UInt32(truncatingIfNeeded: row)
        places[slot] += 1
      }
      guard budget.spend(steps: count(of: row) + 1) else { return false }
    }
    return true
  }

  /// The steps of ascending rows, each target once; `nil` when the deadline passed.
  func withoutRepetition(_ budget: inout Budget) -> CompressedRows? {
    var starts = [0]
    starts.reserveCapacity(bound + 1)
    var unique = targets
    var end = 0
    for row in 0..<bound {
      let first = end
      for position in range(of: row) {
        let target = targets[position]
        if end > first, unique[end - 1] == target { continue }
        unique[end] = target
        end += 1
      }
      starts.append(end)
      guard budget.spend(steps: count(of: row) + 1) else { return nil }
    }
    unique.removeSubrange(end...)
    return CompressedRows(starts: starts, targets: unique)
  }
}
