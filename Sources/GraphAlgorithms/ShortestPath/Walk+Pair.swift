internal import PropertyGraph

/// How a search between two nodes ended.
enum PairOutcome {
  /// There is a path of so many hops; the front has a node next to one that the rear has found.
  case met(hops: Int)
  /// There is no path.
  case none
  /// There is none within the hops allowed, and some way led further.
  case beyondHops
  /// The budget was spent; it knows why.
  case stopped
}

/// What is asked of a search between two nodes, beyond the rules.
struct PairQuestion {
  let source: UInt32
  let goal: UInt32
  /// The most hops of a path.
  let hops: Int
  /// Whether the first path is wanted, not only its length.
  let wantsPath: Bool
  /// Nodes that may not follow the source.
  var barred: [UInt32] = []
}

/// What a search between two nodes does with a level.
protocol PairMode {
  /// Finds the next level of one side.
  static func advance(
    _ walk: inout Walk, isAhead: Bool, _ turn: PairTurn, _ view: AdjacencyView,
    _ budget: inout Budget
  ) -> PairProgress
}

/// The level is found until it meets the other side.
enum Meeting<Test: StepTest>: PairMode {
  @inline(__always)
  static func advance(
    _ walk: inout Walk, isAhead: Bool, _ turn: PairTurn, _ view: AdjacencyView,
    _ budget: inout Budget
  ) -> PairProgress {
    isAhead
      ? walk.front.advance(turn, &walk.marks, view, walk.rules, Test.self, &budget)
      : walk.rear.advance(turn, &walk.marks, view, walk.rules, Test.self, &budget)
  }
}

/// The same, where no rule narrows anything and all types may be followed alike.
enum Sweeping<Trace: PairTrace>: PairMode {
  @inline(__always)
  static func advance(
    _ walk: inout Walk, isAhead: Bool, _ turn: PairTurn, _ view: AdjacencyView,
    _ budget: inout Budget
  ) -> PairProgress {
    let direction = walk.rules.commonDirection(turn.ways)
    return isAhead
      ? walk.front.sweep(AheadSide.self, Trace.self, turn, &walk.marks, view, direction, &budget)
      : walk.rear.sweep(BackSide.self, Trace.self, turn, &walk.marks, view, direction, &budget)
  }
}

/// The level is found whole, and the paths to its nodes are counted.
enum Counting<Test: StepTest, Merging: ParallelRule>: PairMode {
  @inline(__always)
  static func advance(
    _ walk: inout Walk, isAhead: Bool, _ turn: PairTurn, _ view: AdjacencyView,
    _ budget: inout Budget
  ) -> PairProgress {
    isAhead
      ? walk.front.advanceCounting(
        turn, &walk.tally, &walk.marks, view, walk.rules, Test.self, Merging.self, &budget)
      : walk.rear.advanceCounting(
        turn, &walk.tally, &walk.marks, view, walk.rules, Test.self, Merging.self, &budget)
  }
}

extension Walk {
  /// Searches from both ends, the cheaper side first, until the searches meet.
  ///
  /// The cheaper side is the one with fewer relationships at its last level, of whatever type.
  ///
  /// Invariant, between two levels: no node has been found from both ends, therefore the distance
  /// is greater than the sum of the two depths. When a node of the last level of one side steps to
  /// a node of the other side, the distance is exactly that sum and one.
  ///
  /// With ``PairQuestion/wantsPath`` each level of the front, before the next is looked for, is put
  /// in the order of the first paths to its nodes. A node is found from the first node that steps to
  /// it, so that its parents are the first path to it; and the first node of the last level that
  /// meets the rear is on the first path of all.
  ///
  /// The marks stay until they are taken back by ``forgetPair()``.
  mutating func searchPair<Mode: PairMode>(
    _ question: PairQuestion, _ view: AdjacencyView, _ mode: Mode.Type, _ budget: inout Budget
  ) -> PairOutcome {
    let guarded = question.barred.isEmpty ? UInt32.max : question.source
    beginPair(question)
    var visited = 0
    while !front.last.isEmpty, !rear.last.isEmpty {
      guard front.depth + rear.depth < question.hops else { return .beyondHops }
      guard budget.visit(front.count + rear.count - visited) else { return .stopped }
      visited = front.count + rear.count
      let goesAhead = isFrontCheaper(view)
      if goesAhead, question.wantsPath, front.depth > 0 {
        guard front.sortLastLevel(with: &sorter, &budget) else { return .stopped }
      }
      let turn: PairTurn =
        goesAhead
        ? .onward(front.depth, guarded: guarded) : .backward(rear.depth, guarded: guarded)
      switch Mode.advance(&self, isAhead: goesAhead, turn, view, &budget) {
      case .whole: continue
      case .stopped: return .stopped
      case .met(let position):
        meeting = PairMeeting(position: position, isAhead: goesAhead)
        return .met(hops: front.depth + rear.depth + 1)
      }
    }
    return .none
  }

  private mutating func beginPair(_ question: PairQuestion) {
    front.begin()
    rear.begin()
    front.start(at: question.source, &marks, own: NodeMarks.ahead)
    rear.start(at: question.goal, &marks, own: NodeMarks.back)
    front.endLevel()
    rear.endLevel()
    for row in question.barred { marks[row] |= NodeMarks.barred }
    barred = question.barred
  }

  /// Searches from both ends until the searches meet, in the quickest way that the rules let.
  mutating func meet<Test: StepTest>(
    _ question: PairQuestion, _ view: AdjacencyView, _ test: Test.Type, _ budget: inout Budget
  ) -> PairOutcome {
    guard !Test.asks, rules.treatsTypesAlike, !rules.narrowsNodes, question.barred.isEmpty else {
      return searchPair(question, view, Meeting<Test>.self, &budget)
    }
    return question.wantsPath
      ? searchPair(question, view, Sweeping<TracedPair>.self, &budget)
      : searchPair(question, view, Sweeping<UntracedPair>.self, &budget)
  }

  /// Takes the marks of a search between two nodes back.
  mutating func forgetPair() {
    forget(front.rows, front.count)
    forget(rear.rows, rear.count)
    for row in barred { marks[row] &= ~NodeMarks.passing }
    barred = []
  }

  /// Whether fewer relationships stand at the front's last level than at the rear's, or as many.
  ///
  /// Both are added up node by node, side by side, and no further than it takes to know; the side
  /// that does not go on keeps its sum for the next time.
  mutating func isFrontCheaper(_ view: AdjacencyView) -> Bool {
    while true {
      // The side that has cost less so far is looked at first.
      if front.weight <= rear.weight {
        if front.weigh(beyond: rear.weight, view) { return true }
      } else {
        if rear.weigh(beyond: front.weight - 1, view) { return false }
      }
    }
  }
}

extension Frontier {
  /// Adds the relationships at nodes of the last level until there are more than so many; `true` when
  /// none is left and there are not.
  fileprivate mutating func weigh(beyond other: Int, _ view: AdjacencyView) -> Bool {
    let (sum, next) = Self.weigh(rows.span, unweighed, from: weight, beyond: other, view)
    (weight, unweighed) = (sum, next..<unweighed.upperBound)
    return sum <= other
  }

  @inline(__always)
  private static func weigh(
    _ rows: Span<NodeID>, _ part: Range<Int>, from weight: Int, beyond other: Int,
    _ view: AdjacencyView
  ) -> (sum: Int, next: Int) {
    var (sum, next) = (weight, part.lowerBound)
    while sum <= other, next < part.upperBound {
      sum += view.degree(of: rows[next].row) + 1
      next += 1
    }
    return (sum, next)
  }
}

/// Where two searches met.
struct PairMeeting {
  /// The position in the last level of the side that met the other.
  var position = 0
  /// Whether that side is the front.
  var isAhead = true
}
