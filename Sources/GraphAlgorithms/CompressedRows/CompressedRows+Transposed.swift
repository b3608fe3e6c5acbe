extension CompressedRows {
  /// The same steps the other way round, each row ascending; `nil` when the deadline passed.
  ///
  /// Rows are written in the order of their sources, so that the result does not depend on the
  /// order of the steps within a row: transposing twice sorts. Each thread reads all steps and
  /// writes those that lead into its own part of the rows.
  ///
  /// - Complexity: O(rows + steps).
  func transposed(_ parallel: Parallel, _ budget: inout Budget) -> CompressedRows? {
    guard let counts = counted(&budget), let starts = Self.starts(counts: counts, &budget) else {
      return nil
    }
    return transposed(starts, parallel, &budget)
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
    let sources = [UInt32].shared(targets.count, blank: 0) { shared in
      parallel.run(pieces: parts.count, &budget) { part, own in
        let range = starts[parts[part].lowerBound]..<starts[parts[part].upperBound]
        return shared.part(range, &own) { scatter(into: &$0, starts, parts[part], &$1) }
      }
    }
    return sources.map { CompressedRows(starts: starts, targets: $0) }
  }

  /// How many steps lead to each row.
  private func counted(_ budget: inout Budget) -> [UInt32]? {
    guard var counts = budget.filled(bound, with: UInt32(0)) else { return nil }
    let isDone = budget.inParts(0..<targets.count) { part in
      for position in part { counts[Int(targets[position])] += 1 }
    }
    return isDone ? counts : nil
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
    guard var places = budget.array(rows.count, { starts[rows.lowerBound + $0] - first }) else {
      return false
    }
    for row in 0..<bound {
      let isDone = budget.inSteps(range(of: row)) { part in
        for position in part {
          let slot = Int(targets[position]) - rows.lowerBound
          guard slot >= 0, slot < rows.count else { continue }
          sources[places[slot]] = UInt32(truncatingIfNeeded: row)
          places[slot] += 1
        }
      }
      guard isDone else { return false }
    }
    return true
  }
}
