internal import PropertyGraph

/// How far a search got with its level.
enum PairProgress {
  /// The level is whole, and the other search has found none of it.
  case whole
  /// The node at this position is next to one that the other search has found.
  case met(Int)
  /// The budget was spent.
  case stopped
}

extension Frontier {
  /// Finds the next level of one of two searches, until it meets the other.
  ///
  /// Whether the searches meet is the only thing that the loop asks with a branch, and the branch is
  /// not taken but once.
  mutating func advance<Test: StepTest>(
    _ turn: PairTurn, _ marks: inout NodeMarks, _ view: AdjacencyView,
    _ rules: borrowing CompiledRules, _ test: Test.Type, _ budget: inout Budget
  ) -> PairProgress {
    var scan = PairScan(turn: turn, level: last, count: count)
    defer { count = scan.count }
    while true {
      makeRoomForParents()
      let progress = scan.run(&rows, &parents, &marks.bytes, view, rules, test, &budget)
      guard case .whole = progress, let next = scan.level.first else {
        count = scan.count
        if case .whole = progress { endLevel() }
        return progress
      }
      count = scan.count
      makeRoom(for: view.degree(of: rows[next].row), bound: marks.bytes.count)
    }
  }
}

/// The loop over the nodes of a level.
struct PairScan {
  let turn: PairTurn
  /// The nodes still to come.
  var level: Range<Int>
  /// The number of nodes found.
  var count: Int

  /// Takes the steps of nodes until the level is done, there is no room for the next node's, or the
  /// searches meet.
  mutating func run<Test: StepTest>(
    _ rows: inout [NodeID], _ parents: inout [UInt32], _ marks: inout [UInt8],
    _ view: AdjacencyView, _ rules: borrowing CompiledRules,
    _ test: Test.Type, _ budget: inout Budget
  ) -> PairProgress {
    if !Test.asks, rules.treatsTypesAlike {
      return runAlike(
        &rows, &parents, &marks, view, rules.commonDirection(turn.ways), &budget)
    }
    var found = rows.mutableSpan
    var parents = parents.mutableSpan
    var bytes = marks.mutableSpan
    // With a place for every node and one to spare there is always room.
    let roomy = found.count > bytes.count
    for index in level {
      let row = found[index].row
      let mark = bytes[Int(row)]
      guard roomy || count + view.degree(of: row) < found.count else {
        level = index..<level.upperBound
        return .whole
      }
      guard budget.spend(steps: 1) else { return .stopped }
      let step = Step(parent: UInt32(truncatingIfNeeded: index), mark: mark)
      var outcome = take(
        view.outgoing(of: row), turn.ways.outgoing, step, &found, &parents, &bytes, rules, test,
        &budget)
      if case .gone = outcome {
        outcome = take(
          view.incoming(of: row), turn.ways.incoming, step, &found, &parents, &bytes, rules, test,
          &budget)
      }
      switch outcome {
      case .gone: continue
      case .met: return .met(index)
      case .stopped: return .stopped
      }
    }
    level = level.upperBound..<level.upperBound
    return .whole
  }

  struct Step {
    let parent: UInt32
    let mark: UInt8
  }

  enum Outcome {
    case gone
    case met
    case stopped
  }

  /// Notes the nodes at the other end of some steps.
  @inline(__always)
  private mutating func take<Test: StepTest>(
    _ steps: borrowing AdjacencySpan, _ way: UInt8, _ step: Step,
    _ found: inout MutableSpan<NodeID>, _ parents: inout MutableSpan<UInt32>,
    _ marks: inout MutableSpan<UInt8>, _ rules: borrowing CompiledRules, _ test: Test.Type,
    _ budget: inout Budget
  ) -> Outcome {
    var (cursor, end) = (0, count)
    defer { count = end }
    let turn = turn
    while let run = rules.nextRun(of: steps, way, from: &cursor) {
      for index in run {
        let neighbour = steps.neighbours[index]
        let mark = marks[Int(neighbour.row)]
        if turn.meets(mark) {
          if turn.isBarred(neighbour.row, step.mark) { continue }
          if !Test.asks || Test.admits(steps.relationships[index].row, rules) { return .met }
          continue
        }
        let isNew = mark & turn.refuses == 0
        if Test.asks {
          guard isNew, Test.admits(steps.relationships[index].row, rules) else { continue }
        }
        found[end] = neighbour
        parents[end] = step.parent
        end += isNew ? 1 : 0
        marks[Int(neighbour.row)] = isNew ? mark | turn.stamp : mark
      }
      guard budget.spend(steps: run.count) else { return .stopped }
    }
    return .gone
  }
}
