internal import PropertyGraph

extension Frontier {
  /// Puts the last level in the order of the first paths to its nodes; `false` when the budget was
  /// spent.
  ///
  /// The nodes before it are in that order already, and it was found from one after the other: only
  /// those found from the same node have to be sorted, by row.
  mutating func sortLastLevel(with sorter: inout RowSorter<NodeID>, _ budget: inout Budget) -> Bool
  {
    let level = last
    var start = level.lowerBound
    while start < level.upperBound {
      let parent = parents[start]
      var end = start + 1
      while end < level.upperBound, parents[end] == parent { end += 1 }
      guard sorter.sort(&rows, start..<end, &budget) else { return false }
      start = end
    }
    return true
  }

  /// The nodes on the way from the start to a position, the start first, in an array with room for
  /// so many nodes.
  func trail(to position: Int, depth: Int, count: Int) -> [NodeID] {
    var trail = Array(repeating: rows[position], count: count)
    var position = position
    for place in stride(from: depth, to: 0, by: -1) {
      trail[place] = rows[position]
      position = Int(parents[position])
    }
    trail[0] = rows[position]
    return trail
  }
}
