internal import PropertyGraph

/// The loop over the nodes of a level that counts the shortest paths to those of the next.
struct CountingScan {
  let turn: PairTurn
  /// The nodes still to come.
  var level: Range<Int>
  /// The number of nodes found.
  var count: Int
  /// Stands for the node whose steps are being taken.
  private var stamp: UInt32
  /// Whether the searches have met.
  private(set) var hasMet = false
  /// The number of paths over the steps where they met.
  private(set) var total: UInt64 = 0
  private(set) var overflowed = false

  init(turn: PairTurn, level: Range<Int>, count: Int, stamp: UInt32) {
    (self.turn, self.level, self.count, self.stamp) = (turn, level, count, stamp)
  }

  /// Takes the steps of nodes until the level is done or there is no room for the next; `false`
  /// when the budget was spent.
  mutating func run<Test: StepTest, Merging: ParallelRule>(
    _ rows: inout [NodeID], _ marks: inout [UInt8], _ paths: inout [UInt64],
    _ seenBy: inout [UInt32], _ view: AdjacencyView, _ rules: borrowing CompiledRules,
    _ test: Test.Type, _ merging: Merging.Type, _ budget: inout Budget
  ) -> Bool {
    var found = rows.mutableSpan
    var marks = marks.mutableSpan
    var paths = paths.mutableSpan
    var seenBy = seenBy.mutableSpan
    let turn = turn
    // With a place for every node and one to spare there is always room.
    let roomy = found.count > marks.count
    for index in level {
      let row = found[index].row
      guard roomy || count + view.degree(of: row) < found.count else {
        level = index..<level.upperBound
        return true
      }
      guard budget.spend(steps: 1) else { return false }
      stamp &+= 1
      var sum = Sum(own: paths[Int(row)])
      let goesOn =
        take(
          view.outgoing(of: row), turn, turn.ways.outgoing, &sum, &found, &marks, &paths, &seenBy,
          rules, test, merging, &budget)
        && take(
          view.incoming(of: row), turn, turn.ways.incoming, &sum, &found, &marks, &paths, &seenBy,
          rules, test, merging, &budget)
      guard goesOn else { return false }
      if sum.beyond != 0 { add(sum) }
      if sum.overflowed { overflowed = true }
    }
    level = level.upperBound..<level.upperBound
    return true
  }

  /// The paths to the node that steps, and those on from the nodes where it meets the other search.
  private struct Sum {
    let own: UInt64
    var beyond: UInt64 = 0
    var overflowed = false
  }

  private mutating func add(_ sum: Sum) {
    let (product, tooMuch) = sum.own.multipliedReportingOverflow(by: sum.beyond)
    let (more, tooMany) = total.addingReportingOverflow(product)
    total = more
    overflowed = overflowed || tooMuch || tooMany
  }

  /// Adds a node's number to those of the nodes it steps to.
  ///
  /// Once the searches have met, no more nodes are found: they would lie behind the other's.
  @inline(__always)
  private mutating func take<Test: StepTest, Merging: ParallelRule>(
    _ steps: borrowing AdjacencySpan, _ turn: PairTurn, _ way: UInt8, _ sum: inout Sum,
    _ found: inout MutableSpan<NodeID>, _ marks: inout MutableSpan<UInt8>,
    _ paths: inout MutableSpan<UInt64>, _ seenBy: inout MutableSpan<UInt32>,
    _ rules: borrowing CompiledRules, _ test: Test.Type, _ merging: Merging.Type,
    _ budget: inout Budget
  ) -> Bool {
    let level = turn.own | NodeMarks.level
    let (own, stamp) = (sum.own, stamp)
    var (cursor, end, met) = (0, count, hasMet)
    defer { (count, hasMet) = (end, met) }
    while let run = rules.nextRun(of: steps, way, from: &cursor) {
      for index in run {
        if Test.asks, !Test.admits(steps.relationships[index].row, rules) { continue }
        let neighbour = steps.neighbours[index]
        let row = Int(neighbour.row)
        if Merging.merges {
          if seenBy[row] == stamp { continue }
          seenBy[row] = stamp
        }
        let mark = marks[row]
        if turn.meets(mark) {
          met = true
          let (more, tooMany) = sum.beyond.addingReportingOverflow(paths[row])
          sum.beyond = more
          if tooMany { sum.overflowed = true }
          continue
        }
        let isNew = mark & turn.refuses == 0
        guard isNew || mark & level == turn.stamp, !met else { continue }
        let (more, tooMany) = (isNew ? 0 : paths[row]).addingReportingOverflow(own)
        paths[row] = more
        if tooMany { sum.overflowed = true }
        found[end] = neighbour
        end += isNew ? 1 : 0
        marks[row] = mark | turn.stamp
      }
      guard budget.spend(steps: run.count) else { return false }
    }
    return true
  }
}
