internal import PropertyGraph

extension [UInt32] {
  /// The rows ascending, each once; `nil` when the budget was spent.
  func sortedUnique(_ budget: inout Budget) -> [UInt32]? {
    guard count > CompiledRules.longestRun else { return sortedUnique() }
    var rows: [NodeID] = []
    rows.reserveCapacity(count)
    for row in self {
      rows.append(NodeID(row: row))
      guard budget.spend(steps: 1) else { return nil }
    }
    var sorter = RowSorter<NodeID>()
    guard sorter.sort(&rows, 0..<rows.count, &budget) else { return nil }
    var result: [UInt32] = []
    for row in rows where row.row != result.last {
      result.append(row.row)
      guard budget.spend(steps: 1) else { return nil }
    }
    return result
  }

  /// The rows ascending, each once.
  func sortedUnique() -> [UInt32] {
    var result = sorted()
    guard var last = result.indices.first else { return [] }
    for index in result.indices.dropFirst() where result[index] != result[last] {
      last += 1
      result[last] = result[index]
    }
    result.removeSubrange((last + 1)...)
    return result
  }

  /// Where a row stands in an ascending array, or would stand.
  ///
  /// - Complexity: O(log *n*).
  func sortedPosition(of row: UInt32) -> Int { sortedPosition { $0 >= row } }

  /// Whether an ascending array has a row.
  ///
  /// - Complexity: O(log *n*).
  func sortedContains(_ row: UInt32) -> Bool {
    let position = sortedPosition(of: row)
    return position < count && self[position] == row
  }
}

extension Array {
  /// The first position whose element satisfies a predicate that all later ones satisfy too.
  ///
  /// - Complexity: O(log *n*) calls of the predicate.
  func sortedPosition(_ isReached: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isReached(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
