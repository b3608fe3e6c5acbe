/// Steps in two parallel arrays: the entry, and the group it belongs to.
///
/// In the adjacency of nodes a group is the relationship's type. Within one node's range, entries
/// are sorted by group, then by relationship row, which is the order of insertion; so an entry is
/// found by halving, and an undone removal puts it back where it stood.
@usableFromInline
struct AdjacencyList: Sendable {
  @usableFromInline var entries: [Adjacent] = []
  @usableFromInline var groups: [UInt16] = []

  @usableFromInline
  init() {}

  /// The first position in a sorted range whose entry is not before the group and row.
  func position(_ group: UInt16, _ row: UInt32, in range: Range<Int>) -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      let before =
        groups[middle] != group
        ? groups[middle] < group : entries[middle].relationship.row < row
      if before { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The part of a sorted range that belongs to a group.
  func range(of group: UInt16, in range: Range<Int>) -> Range<Int> {
    let start = position(group, 0, in: range)
    var end = start
    // A short group is walked; a long one is halved.
    while end < range.upperBound, end - start < 8, groups[end] == group { end += 1 }
    if end - start == 8 { end = position(group, .max, in: end..<range.upperBound) }
    return start..<end
  }

  mutating func insert(_ entry: Adjacent, _ group: UInt16, at position: Int) {
    entries.insert(entry, at: position)
    groups.insert(group, at: position)
  }

  mutating func remove(at position: Int) {
    entries.remove(at: position)
    groups.remove(at: position)
  }
}
