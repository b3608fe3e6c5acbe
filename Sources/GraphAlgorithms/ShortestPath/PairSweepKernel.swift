internal import PropertyGraph

/// One of two searches, known when the program is compiled, so that its loop has its marks at hand.
protocol PairSide {
  static var own: UInt8 { get }
  static var other: UInt8 { get }
  /// Whether paths are put together by the parents of what it finds.
  static var hasParents: Bool { get }
}

/// The search from the source.
enum AheadSide: PairSide {
  static var own: UInt8 { NodeMarks.ahead }
  static var other: UInt8 { NodeMarks.back }
  static var hasParents: Bool { true }
}

/// The search from the goal.
enum BackSide: PairSide {
  static var own: UInt8 { NodeMarks.back }
  static var other: UInt8 { NodeMarks.ahead }
  static var hasParents: Bool { false }
}

/// What a search writes down of the nodes that it finds.
protocol PairTrace {
  /// Whether levels and parents are written down.
  static var isKept: Bool { get }
}

/// Enough to put the path together.
enum TracedPair: PairTrace {
  static var isKept: Bool { true }
}

/// Nothing but that they were found.
enum UntracedPair: PairTrace {
  static var isKept: Bool { false }
}

/// The loop over the nodes of a level where no rule narrows nodes or relationships, and all types may
/// be followed alike: most questions are of that kind.
///
/// A mark then is zero until one of the searches finds the node, and what is read of a step is the node
/// at its other end. The searches meet at most once, at a branch that is not taken before; everything
/// else is done without one. Spans that check each access take half as many instructions again: the
/// row of a node is checked, once; the places of what is found are not, because there is room for as
/// many as a node has steps.
struct PairSweep<Side: PairSide, Trace: PairTrace> {
  /// The mark of a node that is found.
  let stamp: UInt8
  /// The relationships of a node that this search follows; `nil` when it follows none.
  let direction: Direction?
  /// The nodes still to come.
  var level: Range<Int>
  /// The number of nodes found.
  var count: Int

  /// Takes the steps of nodes until the level is done, there is no room for the next node's, or the
  /// searches meet.
  mutating func run(
    _ rows: inout [NodeID], _ parents: inout [UInt32], _ marks: inout [UInt8],
    _ view: AdjacencyView, _ budget: inout Budget
  ) -> PairProgress {
    var found = rows.mutableSpan
    var parents = parents.mutableSpan
    var marks = marks.mutableSpan
    // With a place for every node and one to spare there is always room.
    let roomy = found.count > marks.count
    guard let slots = direction.map(AdjacencyView.slots), let first = level.first else {
      level = level.upperBound..<level.upperBound
      return .whole
    }
    let last = level.upperBound - 1
    var ahead = unsafe view.bareNeighbours(of: found[first].row, slots)
    for index in level {
      let neighbours = unsafe ahead
      // Looked up a node before it is needed, as in a flood.
      unsafe ahead = view.bareNeighbours(of: found[min(index &+ 1, last)].row, slots)
      guard roomy || count &+ neighbours.count < found.count else {
        level = index..<level.upperBound
        return .whole
      }
      let parent = UInt32(truncatingIfNeeded: index)
      if neighbours.count <= CompiledRules.longestRun {
        if unsafe take(neighbours, parent, &found, &parents, &marks) { return .met(index) }
        guard budget.spend(steps: neighbours.count &+ 1) else { return .stopped }
        continue
      }
      for start in stride(from: 0, to: neighbours.count, by: CompiledRules.longestRun) {
        let end = min(start + CompiledRules.longestRun, neighbours.count)
        let piece = unsafe UnsafeBufferPointer(rebasing: neighbours[start..<end])
        if unsafe take(piece, parent, &found, &parents, &marks) { return .met(index) }
        guard budget.spend(steps: piece.count) else { return .stopped }
      }
    }
    level = level.upperBound..<level.upperBound
    return .whole
  }

  /// Notes the nodes at the other end of some steps; `true` when the other search has found one.
  @inline(__always)
  private mutating func take(
    _ neighbours: UnsafeBufferPointer<NodeID>, _ parent: UInt32,
    _ found: inout MutableSpan<NodeID>,
    _ parents: inout MutableSpan<UInt32>, _ marks: inout MutableSpan<UInt8>
  ) -> Bool {
    let stamp = stamp
    var place = count
    defer { count = place }
    for index in 0..<neighbours.count {
      let neighbour = unsafe neighbours[index]
      let slot = Int(neighbour.row)
      let mark = marks[slot]
      if mark & Side.other != 0 { return true }
      let fresh: UInt8 = mark == 0 ? 1 : 0
      unsafe found[unchecked: place] = neighbour
      if Trace.isKept {
        if Side.hasParents { unsafe parents[unchecked: place] = parent }
        unsafe marks[unchecked: slot] = mark | stamp &* fresh
      } else {
        unsafe marks[unchecked: slot] = Side.own
      }
      place &+= Int(fresh)
    }
    return false
  }
}

extension Frontier {
  /// Finds the next level of one of two searches by sweeps, until it meets the other.
  mutating func sweep<Side: PairSide, Trace: PairTrace>(
    _ side: Side.Type, _ trace: Trace.Type, _ turn: PairTurn, _ marks: inout NodeMarks,
    _ view: AdjacencyView, _ direction: Direction?, _ budget: inout Budget
  ) -> PairProgress {
    var sweep = PairSweep<Side, Trace>(
      stamp: turn.stamp, direction: direction, level: last, count: count)
    while true {
      if Trace.isKept, Side.hasParents { makeRoomForParents() }
      let progress = sweep.run(&rows, &parents, &marks.bytes, view, &budget)
      count = sweep.count
      guard case .whole = progress, let next = sweep.level.first else {
        if case .whole = progress { endLevel() }
        return progress
      }
      makeRoom(for: view.degree(of: rows[next].row), bound: marks.bytes.count)
    }
  }
}
