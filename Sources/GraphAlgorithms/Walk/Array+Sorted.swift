internal import PropertyGraph

extension [UInt32] {
  /// The rows ascending, each once; `nil` when the budget was spent.
  func sortedUnique(_ budget: inout Budget) -> [UInt32]? {
    guard count > CompiledRules.longestRun else { return sortedUnique() }
    guard let isSorted = isAscending(&budget) else { return nil }
    if isSorted { return self }
    guard var rows = budget.array(count, { NodeID(row: self[$0]) }) else { return nil }
    var sorter = RowSorter<NodeID>()
    guard sorter.sort(&rows, 0..<rows.count, &budget) else { return nil }
    var result = [UInt32].room(for: count)
    let isDone = budget.inParts(0..<rows.count) { part in
      for row in rows[part] where row.row != result.last { result.append(row.row) }
    }
    return isDone ? result : nil
  }

  /// Whether each row is above the one before it; `nil` when the budget was spent.
  private func isAscending(_ budget: inout Budget) -> Bool? {
    var isAscending = true
    let isInTime = budget.inParts(1..<Swift.max(1, count)) { part in
      guard isAscending else { return }
      for index in part where self[index - 1] >= self[index] {
        isAscending = false
        return
      }
    }
    return isInTime ? isAscending : nil
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

  /// The rows of two ascending arrays, ascending, each once; `nil` when the budget was spent.
  ///
  /// - Complexity: O(rows of both).
  func sortedUnion(_ others: [UInt32], _ budget: inout Budget) -> [UInt32]? {
    var union = [UInt32].room(for: count + others.count)
    var (place, other) = (0, 0)
    while place < count, other < others.count {
      let (row, next) = (self[place], others[other])
      union.append(Swift.min(row, next))
      place += row <= next ? 1 : 0
      other += next <= row ? 1 : 0
      guard budget.spend(steps: 1) else { return nil }
    }
    for rest in [self[place...], others[other...]] {
      let isDone = budget.inParts(rest.indices) { union.append(contentsOf: rest[$0]) }
      guard isDone else { return nil }
    }
    return union
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
