internal import PropertyGraph

/// Breadth-first search over every relationship both ways, a level at a time: what is left of a search
/// when no rule narrows it.
///
/// ```
/// found  [ starts | level 1 | level 2 … | one place to spare ]
/// seen   one byte a node: 1 when found
/// ```
/// A neighbour is always written behind the last one found, and counted only when it was not seen; so the
/// loop has no branch that could be guessed wrongly. What was seen is taken back node by node, or at
/// once when it was much.
struct Flood {
  private var seen: [UInt8] = []
  private var rows: [UInt32] = []
  private(set) var foundCount = 0
  private(set) var levelStart = 0

  /// Forgets the last search and begins a new one; rows may be given more than once.
  mutating func begin(at starts: [UInt32], nodeBound: Int) {
    if rows.count < nodeBound + 1 {
      seen = Array(repeating: 0, count: nodeBound)
      rows = Array(repeating: 0, count: nodeBound + 1)
    }
    foundCount = 0
    levelStart = 0
    for start in starts where seen[Int(start)] == 0 {
      seen[Int(start)] = 1
      rows[foundCount] = start
      foundCount += 1
    }
  }

  /// Makes the marks ready for the next search.
  ///
  /// - Complexity: O(nodes found).
  mutating func end() {
    for index in 0..<foundCount { seen[Int(rows[index])] = 0 }
  }

  /// The nodes of the last level.
  var frontier: ArraySlice<UInt32> { rows[levelStart..<foundCount] }

  /// All nodes found.
  var found: ArraySlice<UInt32> { rows[..<foundCount] }

  /// Finds the next level; `false` when the deadline passed in the middle of it.
  mutating func advance(in view: AdjacencyView, budget: inout Budget) -> Bool {
    let end = foundCount
    let isInTime = Self.advance(levelStart..<end, &rows, &seen, &foundCount, view, &budget)
    levelStart = end
    return isInTime
  }

  private static func advance(
    _ level: Range<Int>, _ rows: inout [UInt32], _ seen: inout [UInt8], _ count: inout Int,
    _ view: AdjacencyView, _ budget: inout Budget
  ) -> Bool {
    var rows = rows.mutableSpan
    var seen = seen.mutableSpan
    var found = count
    defer { count = found }
    for index in level {
      let row = rows[index]
      let outgoing = view.outgoing(of: row)
      take(outgoing.neighbours, &rows, &seen, &found)
      let incoming = view.incoming(of: row)
      take(incoming.neighbours, &rows, &seen, &found)
      guard budget.spend(steps: 1 + outgoing.count + incoming.count) else { return false }
    }
    return true
  }

  /// Notes the nodes at the other end of some steps.
  @inline(__always)
  private static func take(
    _ neighbours: Span<NodeID>, _ rows: inout MutableSpan<UInt32>, _ seen: inout MutableSpan<UInt8>,
    _ count: inout Int
  ) {
    for index in neighbours.indices {
      let neighbour = neighbours[index].row
      rows[count] = neighbour
      count += Int(1 - seen[Int(neighbour)])
      seen[Int(neighbour)] = 1
    }
  }
}
