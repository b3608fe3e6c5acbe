/// Steps in three parallel arrays: the neighbour, the relationship, and the group it belongs to.
///
/// Kept apart, because most walks read the neighbours only: four bytes a step.
///
/// In the adjacency of nodes a group is the relationship's type. Within one node's range, entries
/// are sorted by group, then by relationship row, which is the order of insertion; so an entry is
/// found by halving, and an undone removal puts it back where it stood.
@usableFromInline
struct AdjacencyList: Sendable {
  @usableFromInline private(set) var neighbours: [NodeID] = []
  @usableFromInline private(set) var relationships: [RelationshipID] = []
  @usableFromInline private(set) var groups: [UInt16] = []

  @usableFromInline
  init() {}

  /// A part of another list.
  init(_ other: AdjacencyList, _ range: Range<Int>) {
    neighbours = Array(other.neighbours[range])
    relationships = Array(other.relationships[range])
    groups = Array(other.groups[range])
  }

  /// A list from its arrays, which are of one length.
  init(_ neighbours: [NodeID], _ relationships: [RelationshipID], _ groups: [UInt16]) {
    self.neighbours = neighbours
    self.relationships = relationships
    self.groups = groups
  }

  /// The number of steps, room included.
  var count: Int { groups.count }

  /// The step at a position.
  subscript(position: Int) -> Adjacent {
    Adjacent(neighbour: neighbours[position], relationship: relationships[position])
  }

  /// The first position in a sorted range whose entry is not before the group and row.
  func position(_ group: UInt16, _ row: UInt32, in range: Range<Int>) -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      let before =
        groups[middle] != group
        ? groups[middle] < group : relationships[middle].row < row
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

  /// Whether the entry at a position of a range is the one meant.
  func holds(
    _ relationship: UInt32, _ group: UInt16, at position: Int, in range: Range<Int>
  ) -> Bool {
    position < range.upperBound && groups[position] == group
      && relationships[position].row == relationship
  }
}

extension AdjacencyList {
  /// Puts an entry in; all that follows moves.
  mutating func insert(_ entry: Adjacent, _ group: UInt16, at position: Int) {
    // A sixteenth of room, where an array left alone would double.
    if neighbours.count == neighbours.capacity {
      let room = count + max(4, count / 16)
      neighbours.reserveCapacity(room)
      relationships.reserveCapacity(room)
      groups.reserveCapacity(room)
    }
    neighbours.insert(entry.neighbour, at: position)
    relationships.insert(entry.relationship, at: position)
    groups.insert(group, at: position)
  }

  /// Takes an entry out; all that follows moves.
  mutating func remove(at position: Int) {
    neighbours.remove(at: position)
    relationships.remove(at: position)
    groups.remove(at: position)
  }

  /// Puts another list in place of a range.
  mutating func replace(_ range: Range<Int>, with other: AdjacencyList) {
    neighbours.replaceSubrange(range, with: other.neighbours)
    relationships.replaceSubrange(range, with: other.relationships)
    groups.replaceSubrange(range, with: other.groups)
  }
}
