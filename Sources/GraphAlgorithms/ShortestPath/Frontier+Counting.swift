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
  /// The last stamp given out; each stands in ``seenBy`` for a node whose steps are being taken.
  private(set) var stamp: UInt32 = 0
  /// The number of paths over the steps where the searches met.
  var total: UInt64 = 0
  var overflowed = false
  /// The steps of the paths themselves, where they are put together.
  var levels = LevelGraph()

  /// Forgets the last numbers; `false` when the budget was spent.
  mutating func begin(bound: Int, mergesParallels: Bool, _ budget: inout Budget) -> Bool {
    total = 0
    overflowed = false
    return budget.renew(&paths, bound, with: 0)
      && (!mergesParallels || budget.renew(&seenBy, bound, with: .max))
  }

  /// Sets a stamp aside for each of so many nodes, and returns the one before the first.
  mutating func takeStamps(_ count: Int) -> UInt32 {
    let most = UInt32(clamping: count)
    if stamp >= .max - 1 - most {
      for row in seenBy.indices { seenBy[row] = .max }
      stamp = 0
    }
    defer { stamp += most }
    return stamp
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
    let first = last.lowerBound
    let stamp = Merging.merges ? tally.takeStamps(last.count) : 0
    var scan = CountingScan(turn: turn, level: last, count: count, stamp: stamp)
    while true {
      let goesOn = scan.run(
        &rows, &marks.bytes, &tally.paths, &tally.seenBy, view, rules, test, merging, &budget)
      count = scan.count
      guard goesOn else { return .stopped }
      guard let next = scan.level.first else { break }
      makeRoom(for: view.degree(of: rows[next].row), bound: marks.bytes.count)
    }
    tally.total = scan.total
    tally.overflowed = tally.overflowed || scan.overflowed
    if scan.hasMet { return .met(first) }
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
