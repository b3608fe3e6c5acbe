internal import PropertyGraph

/// The nodes that a search has found, level by level, in memory that question after question reuses.
///
/// ```
/// rows     [ starts | level 1 | level 2 … | found since | room to spare ]
/// parents  [ -      | 0 0 0 0 | 1 1 2 …   | …           |               ]   position of the node before
/// ends     [ e0,    e1,       e2, …  ]
/// ```
///
/// A neighbour is always written behind the last one found and counted only when it is new, so that
/// the loop has no branch that could be guessed wrongly; that is what the spare room is for. It
/// grows with what is found, not with the graph.
struct Frontier {
  /// The nodes found; only the first `count` mean anything.
  var rows: [NodeID] = []
  /// The position of the node from which each was found, where a search keeps it.
  var parents: [UInt32] = []
  /// The number of nodes found.
  var count = 0
  /// The number of whole levels behind the starts.
  private(set) var depth = -1
  /// The nodes of the last level whose relationships have not been added to ``weight`` yet.
  var unweighed = 0..<0
  /// The relationships at the other nodes of the last level, and those nodes.
  var weight = 0
  /// Where the levels end; only those of whole levels mean anything.
  private(set) var ends: [Int] = []

  /// The positions of the last whole level.
  var last: Range<Int> { level(depth) }

  /// The positions of a level.
  @inline(__always)
  func level(_ depth: Int) -> Range<Int> { (depth == 0 ? 0 : ends[depth - 1])..<ends[depth] }

  /// Forgets the last search.
  mutating func begin() {
    count = 0
    depth = -1
  }

  /// Notes a node, if it bears none of the marks of `own`.
  mutating func start(at row: UInt32, _ marks: inout NodeMarks, own: UInt8) {
    guard marks[row] & own == 0 else { return }
    marks[row] |= own
    makeRoom(for: 1, bound: marks.bytes.count)
    rows[count] = NodeID(row: row)
    count += 1
  }

  /// Ends a level: what has been found since the last is the next.
  mutating func endLevel() {
    depth += 1
    if depth < ends.count { ends[depth] = count } else { ends.append(count) }
    unweighed = last
    weight = 0
  }

  /// Takes the last level back, without the nodes in it.
  mutating func dropLevel() { depth -= 1 }

  /// Makes room for so many more nodes, or for all that there are, and one more.
  @inline(__always)
  mutating func makeRoom(for more: Int, bound: Int) {
    if count + more >= rows.count { grow(for: more, bound: bound) }
  }

  private mutating func grow(for more: Int, bound: Int) {
    let twice = min(2 * count, count + Self.longestGrowth)
    let wanted = min(max(count + more, twice, 1_024), bound) + 1
    guard wanted > rows.count else { return }
    Self.lengthen(&rows, to: wanted, most: bound + 1, NodeID(row: 0))
  }

  /// More than so many rows are not made at once without need.
  private static let longestGrowth = 1 << 18

  /// Lengthens an array that is never longer than `most`.
  ///
  /// A long one gets its memory at once, which is not taken before it is written: growing would copy
  /// all that has been found.
  private static func lengthen<Element>(
    _ array: inout [Element], to count: Int, most: Int, _ blank: Element
  ) {
    if count > array.capacity, count > Self.longestGrowth / 4 {
      var longer = [Element].room(for: max(count, most))
      longer.append(contentsOf: array)
      array = longer
    }
    array.append(contentsOf: repeatElement(blank, count: count - array.count))
  }

  /// Makes as much room for parents as there is for nodes.
  @inline(__always)
  mutating func makeRoomForParents() {
    if parents.count < rows.count {
      Self.lengthen(&parents, to: rows.count, most: rows.capacity, 0)
    }
  }
}
