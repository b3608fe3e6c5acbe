extension [UInt32] {
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
  func sortedPosition(of row: UInt32) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether an ascending array has a row.
  ///
  /// - Complexity: O(log *n*).
  func sortedContains(_ row: UInt32) -> Bool {
    let position = sortedPosition(of: row)
    return position < count && self[position] == row
  }
}
