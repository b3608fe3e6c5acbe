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

  /// Puts an entry in; what follows moves up to `end`, where there is room for one.
  mutating func insert(_ entry: Adjacent, _ group: UInt16, at position: Int, before end: Int) {
    var next = end
    while next > position {
      neighbours[next] = neighbours[next - 1]
      relationships[next] = relationships[next - 1]
      groups[next] = groups[next - 1]
      next -= 1
    }
    neighbours[position] = entry.neighbour
    relationships[position] = entry.relationship
    groups[position] = group
  }

  /// Takes an entry out; what follows moves up to `end`, where room for one is left.
  mutating func remove(at position: Int, before end: Int) {
    for next in position..<end - 1 {
      neighbours[next] = neighbours[next + 1]
      relationships[next] = relationships[next + 1]
      groups[next] = groups[next + 1]
    }
  }

  /// A range of entries and the position to which it goes.
  struct Move {
    let range: Range<Int>
    let position: Int

    init(_ range: Range<Int>, to position: Int) {
      self.range = range
      self.position = position
    }
  }

  /// Copies ranges to new positions in a list of a new length.
  mutating func spread(_ moves: [Move], over count: Int) {
    var newNeighbours = Array(repeating: NodeID(row: .max), count: count)
    var newRelationships = Array(repeating: RelationshipID(row: .max), count: count)
    var newGroups = [UInt16](repeating: 0, count: count)
    for move in moves {
      var position = move.position
      for index in move.range {
        newNeighbours[position] = neighbours[index]
        newRelationships[position] = relationships[index]
        newGroups[position] = groups[index]
        position += 1
      }
    }
    neighbours = newNeighbours
    relationships = newRelationships
    groups = newGroups
  }

  /// Writes another list over this one's room from a position on.
  mutating func replace(from start: Int, with other: AdjacencyList) {
    for index in other.groups.indices {
      neighbours[start + index] = other.neighbours[index]
      relationships[start + index] = other.relationships[index]
      groups[start + index] = other.groups[index]
    }
  }
}
