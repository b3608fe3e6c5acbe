internal import PropertyGraph

/// Numbers of paths by node, and what has been made of them.
///
/// ```
/// paths   row → number of shortest paths from the end that found the node; stale where not found
/// seenBy  row → stamp of the node that stepped there last, to count parallels once; empty when they count
/// ```
struct PathTally {
  var paths: [UInt64] = []
  var seenBy: [UInt32] = []
  /// Stands in ``seenBy`` for the node whose steps are being taken, in this question.
  private(set) var stamp: UInt32 = 0
  /// The number of paths over the steps where the searches met.
  var total: UInt64 = 0
  var overflowed = false

  mutating func begin(bound: Int, mergesParallels: Bool) {
    if paths.count < bound { paths = Array(repeating: 0, count: bound) }
    if mergesParallels, seenBy.count < bound {
      seenBy = Array(repeating: .max, count: bound)
    }
    total = 0
    overflowed = false
  }

  /// Turns to the next node.
  mutating func nextStamp() {
    if stamp == .max - 1 {
      for row in seenBy.indices { seenBy[row] = .max }
      stamp = 0
    }
    stamp += 1
  }
}

extension Frontier {
  /// Finds the next level of one of two searches and counts the shortest paths to its nodes, or,
  /// when it meets the other, those that go from one end to the other.
  ///
  /// Every shortest path takes exactly one step from this level into the last one of the other
  /// side: the product of the numbers at both ends of the step is added.
  mutating func advanceCounting<Test: StepTest, Merging: ParallelRule>(
    _ turn: PairTurn, _ tally: inout PathTally, _ marks: inout NodeMarks, _ view: AdjacencyView,
    _ rules: borrowing CompiledRules, _ test: Test.Type, _ merging: Merging.Type,
    _ budget: inout Budget
  ) -> PairProgress {
    var scan = CountingScan(turn: turn, count: count)
    var warm = last.lowerBound
    for index in last {
      if index == warm {
        warm = min(index + AdjacencyView.batch, last.upperBound)
        heat &+= view.warm(rows.span, index..<warm)
      }
      let row = rows[index].row
      makeRoom(for: view.degree(of: row), bound: marks.bytes.count)
      let goesOn = scan.run(
        row, &rows, &marks.bytes, &tally, view, rules, test, merging, &budget)
      count = scan.count
      guard goesOn else { return .stopped }
    }
    if scan.hasMet { return .met(last.lowerBound) }
    endLevel()
    return .whole
  }
}

/// Whether parallel relationships make different paths.
protocol ParallelRule {
  static var merges: Bool { get }
}

/// Each relationship makes a path of its own.
enum ParallelsCount: ParallelRule {
  static var merges: Bool { false }
}

/// Paths that visit the same nodes are one path.
enum ParallelsMerge: ParallelRule {
  static var merges: Bool { true }
}

/// The loop over the steps of one node after the other.
private struct CountingScan {
  let turn: PairTurn
  var count: Int
  var hasMet = false
  private var sum: UInt64 = 0
  private var overflowed = false

  init(turn: PairTurn, count: Int) { (self.turn, self.count) = (turn, count) }

  mutating func run<Test: StepTest, Merging: ParallelRule>(
    _ row: UInt32, _ rows: inout [NodeID], _ marks: inout [UInt8], _ tally: inout PathTally,
    _ view: AdjacencyView, _ rules: borrowing CompiledRules, _ test: Test.Type,
    _ merging: Merging.Type, _ budget: inout Budget
  ) -> Bool {
    guard budget.spend(steps: 1) else { return false }
    let own = tally.paths[Int(row)]
    if Merging.merges { tally.nextStamp() }
    let step = Step(own: own, stamp: tally.stamp)
    sum = 0
    let goesOn =
      take(
        view.outgoing(of: row), turn.ways.outgoing, step, &rows, &marks, &tally.paths,
        &tally.seenBy,
        rules, test, merging, &budget)
      && take(
        view.incoming(of: row), turn.ways.incoming, step, &rows, &marks, &tally.paths,
        &tally.seenBy,
        rules, test, merging, &budget)
    let (product, tooMuch) = own.multipliedReportingOverflow(by: sum)
    let (total, tooMany) = tally.total.addingReportingOverflow(product)
    tally.total = total
    tally.overflowed = tally.overflowed || overflowed || tooMuch || tooMany
    return goesOn
  }

  /// The number of paths to the node that steps, and its stamp.
  private struct Step {
    let own: UInt64
    let stamp: UInt32
  }

  /// Adds a node's number to those of the nodes it steps to.
  ///
  /// Once the searches have met, no more nodes are found: they would lie behind the other's.
  @inline(__always)
  private mutating func take<Test: StepTest, Merging: ParallelRule>(
    _ steps: borrowing AdjacencySpan, _ way: UInt8, _ step: Step, _ rows: inout [NodeID],
    _ marks: inout [UInt8], _ paths: inout [UInt64], _ seenBy: inout [UInt32],
    _ rules: borrowing CompiledRules, _ test: Test.Type, _ merging: Merging.Type,
    _ budget: inout Budget
  ) -> Bool {
    var found = rows.mutableSpan
    var marks = marks.mutableSpan
    var paths = paths.mutableSpan
    var seenBy = seenBy.mutableSpan
    let level = turn.own | NodeMarks.level
    var (cursor, end) = (0, count)
    defer { count = end }
    while let run = rules.nextRun(of: steps, way, from: &cursor) {
      for index in run {
        if Test.asks, !Test.admits(steps.relationships[index].row, rules) { continue }
        let neighbour = steps.neighbours[index]
        let row = Int(neighbour.row)
        if Merging.merges {
          if seenBy[row] == step.stamp { continue }
          seenBy[row] = step.stamp
        }
        let mark = marks[row]
        if turn.meets(mark) {
          hasMet = true
          let (more, tooMany) = sum.addingReportingOverflow(paths[row])
          sum = more
          overflowed = overflowed || tooMany
          continue
        }
        let isNew = mark & turn.refuses == 0
        let isSame = mark & level == turn.stamp
        guard isNew || isSame, !hasMet else { continue }
        let before = isNew ? 0 : paths[row]
        let (more, tooMany) = before.addingReportingOverflow(step.own)
        paths[row] = more
        overflowed = overflowed || tooMany
        found[end] = neighbour
        end += isNew ? 1 : 0
        marks[row] = mark | turn.stamp
      }
      guard budget.spend(steps: run.count) else { return false }
    }
    return true
  }
}
