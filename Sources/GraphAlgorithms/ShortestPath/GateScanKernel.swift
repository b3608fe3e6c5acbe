internal import PropertyGraph

/// The loop over the nodes of a level that notes every place where two searches meet.
///
/// A node of the front that steps to one of the rear is a *gate* and marked so, whichever side comes
/// upon it. The level is taken to its end, and what is new is found as ever: it is the next level.
struct GateScan {
  let turn: PairTurn
  let isAhead: Bool
  /// The nodes still to come.
  var level: Range<Int>
  /// The number of nodes found.
  var count: Int
  /// Whether the searches have met.
  private(set) var hasMet = false

  init(turn: PairTurn, isAhead: Bool, level: Range<Int>, count: Int) {
    (self.turn, self.isAhead, self.level, self.count) = (turn, isAhead, level, count)
  }

  /// Takes the steps of nodes until the level is done or there is no room for the next; `false`
  /// when the budget was spent.
  mutating func run<Test: StepTest>(
    _ rows: inout [NodeID], _ marks: inout [UInt8], _ view: AdjacencyView,
    _ rules: borrowing CompiledRules, _ test: Test.Type, _ budget: inout Budget
  ) -> Bool {
    var found = rows.mutableSpan
    var marks = marks.mutableSpan
    let turn = turn
    let isAlike = !Test.asks && rules.treatsTypesAlike
    let direction = rules.commonDirection(turn.ways)
    // With a place for every node and one to spare there is always room.
    let roomy = found.count > marks.count
    for index in level {
      let row = found[index].row
      guard roomy || count + view.degree(of: row) < found.count else {
        level = index..<level.upperBound
        return true
      }
      guard budget.spend(steps: 1) else { return false }
      var isGate = false
      if isAlike {
        guard let direction else { continue }
        guard take(view.neighbours(of: row, direction), &isGate, &found, &marks, &budget) else {
          return false
        }
      } else {
        guard
          take(
            view.outgoing(of: row), turn.ways.outgoing, &isGate, &found, &marks, rules, test,
            &budget),
          take(
            view.incoming(of: row), turn.ways.incoming, &isGate, &found, &marks, rules, test,
            &budget)
        else { return false }
      }
      guard isGate else { continue }
      hasMet = true
      if isAhead { marks[Int(row)] |= NodeMarks.gate }
    }
    level = level.upperBound..<level.upperBound
    return true
  }

  /// Notes the nodes at the other end of some steps.
  @inline(__always)
  private mutating func take<Test: StepTest>(
    _ steps: borrowing AdjacencySpan, _ way: UInt8, _ isGate: inout Bool,
    _ found: inout MutableSpan<NodeID>, _ marks: inout MutableSpan<UInt8>,
    _ rules: borrowing CompiledRules, _ test: Test.Type, _ budget: inout Budget
  ) -> Bool {
    var cursor = 0
    while let run = rules.nextRun(of: steps, way, from: &cursor) {
      for index in run {
        if Test.asks {
          let mark = marks[Int(steps.neighbours[index].row)]
          guard turn.meets(mark) || mark & turn.refuses == 0,
            Test.admits(steps.relationships[index].row, rules)
          else { continue }
        }
        note(steps.neighbours.extracting(index..<index + 1), &isGate, &found, &marks)
      }
      guard budget.spend(steps: run.count) else { return false }
    }
    return true
  }

  /// The same, where of a step only the node at its other end is read.
  @inline(__always)
  private mutating func take(
    _ neighbours: Span<NodeID>, _ isGate: inout Bool,
    _ found: inout MutableSpan<NodeID>, _ marks: inout MutableSpan<UInt8>, _ budget: inout Budget
  ) -> Bool {
    var cursor = 0
    while let piece = CompiledRules.nextPiece(of: neighbours, from: &cursor) {
      note(neighbours.extracting(piece), &isGate, &found, &marks)
      guard budget.spend(steps: piece.count) else { return false }
    }
    return true
  }

  /// Notes nodes: those that are new, and the gates.
  ///
  /// The row of a node is checked once; for what is found there is room for as many nodes as there are
  /// steps.
  @inline(__always)
  private mutating func note(
    _ neighbours: Span<NodeID>, _ isGate: inout Bool, _ found: inout MutableSpan<NodeID>,
    _ marks: inout MutableSpan<UInt8>
  ) {
    let (turn, isAhead) = (turn, isAhead)
    var (end, meets) = (count, isGate)
    defer { (count, isGate) = (end, meets) }
    for index in 0..<neighbours.count {
      let neighbour = unsafe neighbours[unchecked: index]
      let row = Int(neighbour.row)
      let mark = marks[row]
      if turn.meets(mark) {
        meets = true
        if !isAhead { unsafe marks[unchecked: row] = mark | NodeMarks.gate }
      } else if mark & turn.refuses == 0 {
        unsafe found[unchecked: end] = neighbour
        end &+= 1
        unsafe marks[unchecked: row] = mark | turn.stamp
      }
    }
  }
}

extension Frontier {
  /// Finds the next level of one of two searches, and every gate when it meets the other.
  ///
  /// What has been found since the last level is not made a level when the searches meet.
  mutating func advanceToGates<Test: StepTest>(
    _ turn: PairTurn, isAhead: Bool, _ marks: inout NodeMarks, _ view: AdjacencyView,
    _ rules: borrowing CompiledRules, _ test: Test.Type, _ budget: inout Budget
  ) -> PairProgress {
    let first = last.lowerBound
    var scan = GateScan(turn: turn, isAhead: isAhead, level: last, count: count)
    while true {
      let goesOn = scan.run(&rows, &marks.bytes, view, rules, test, &budget)
      count = scan.count
      guard goesOn else { return .stopped }
      guard let next = scan.level.first else { break }
      makeRoom(for: view.degree(of: rows[next].row), bound: marks.bytes.count)
    }
    if scan.hasMet { return .met(first) }
    endLevel()
    return .whole
  }
}

/// The level is found whole, and every gate is marked.
enum Gating<Test: StepTest>: PairMode {
  @inline(__always)
  static func advance(
    _ walk: inout Walk, isAhead: Bool, _ turn: PairTurn, _ view: AdjacencyView,
    _ budget: inout Budget
  ) -> PairProgress {
    isAhead
      ? walk.front.advanceToGates(
        turn, isAhead: true, &walk.marks, view, walk.rules, Test.self, &budget)
      : walk.rear.advanceToGates(
        turn, isAhead: false, &walk.marks, view, walk.rules, Test.self, &budget)
  }
}
