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
      stamp &+= 1
      var sum = Sum(own: paths[Int(row)])
      if isAlike {
        guard let direction else { continue }
        guard
          take(
            view.neighbours(of: row, direction), &sum, &found, &marks, &paths, &seenBy, merging,
            &budget)
        else { return false }
        add(sum)
        continue
      }
      let goesOn =
        take(
          view.outgoing(of: row), turn, turn.ways.outgoing, &sum, &found, &marks, &paths, &seenBy,
          rules, test, merging, &budget)
        && take(
          view.incoming(of: row), turn, turn.ways.incoming, &sum, &found, &marks, &paths, &seenBy,
          rules, test, merging, &budget)
      guard goesOn else { return false }
      add(sum)
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

  @inline(__always)
  private mutating func add(_ sum: Sum) {
    if sum.overflowed { overflowed = true }
    if sum.beyond == 0 { return }
    let (product, tooMuch) = sum.own.multipliedReportingOverflow(by: sum.beyond)
    let (more, tooMany) = total.addingReportingOverflow(product)
    total = more
    overflowed = overflowed || tooMuch || tooMany
  }

  /// Adds a node's number to those of the nodes it steps to.
  @inline(__always)
  private mutating func take<Test: StepTest, Merging: ParallelRule>(
    _ steps: borrowing AdjacencySpan, _ turn: PairTurn, _ way: UInt8, _ sum: inout Sum,
    _ found: inout MutableSpan<NodeID>, _ marks: inout MutableSpan<UInt8>,
    _ paths: inout MutableSpan<UInt64>, _ seenBy: inout MutableSpan<UInt32>,
    _ rules: borrowing CompiledRules, _ test: Test.Type, _ merging: Merging.Type,
    _ budget: inout Budget
  ) -> Bool {
    var cursor = 0
    while let run = rules.nextRun(of: steps, way, from: &cursor) {
      for index in run {
        if Test.asks, !Test.admits(steps.relationships[index].row, rules) { continue }
        let neighbours = steps.neighbours.extracting(index..<index + 1)
        add(neighbours, &sum, &found, &marks, &paths, &seenBy, merging)
      }
      guard budget.spend(steps: run.count) else { return false }
    }
    return true
  }

  /// The same, where of a step only the node at its other end is read.
  @inline(__always)
  private mutating func take<Merging: ParallelRule>(
    _ neighbours: Span<NodeID>, _ sum: inout Sum,
    _ found: inout MutableSpan<NodeID>, _ marks: inout MutableSpan<UInt8>,
    _ paths: inout MutableSpan<UInt64>, _ seenBy: inout MutableSpan<UInt32>,
    _ merging: Merging.Type, _ budget: inout Budget
  ) -> Bool {
    var cursor = 0
    while let piece = CompiledRules.nextPiece(of: neighbours, from: &cursor) {
      add(neighbours.extracting(piece), &sum, &found, &marks, &paths, &seenBy, merging)
      guard budget.spend(steps: piece.count) else { return false }
    }
    return true
  }

  /// Adds a node's number to those of its neighbours.
  ///
  /// Once the searches have met, no more nodes are found: they would lie behind the other's. The row
  /// of a neighbour is checked once, with its mark; the other arrays are as long. For what is found
  /// there is room for as many nodes as there are steps.
  @inline(__always)
  private mutating func add<Merging: ParallelRule>(
    _ neighbours: Span<NodeID>, _ sum: inout Sum, _ found: inout MutableSpan<NodeID>,
    _ marks: inout MutableSpan<UInt8>, _ paths: inout MutableSpan<UInt64>,
    _ seenBy: inout MutableSpan<UInt32>, _ merging: Merging.Type
  ) {
    let turn = turn
    let level = turn.own | NodeMarks.level
    let (own, stamp) = (sum.own, stamp)
    var (end, met, beyond, tooMuch) = (count, hasMet, sum.beyond, sum.overflowed)
    defer { (count, hasMet, sum.beyond, sum.overflowed) = (end, met, beyond, tooMuch) }
    for index in 0..<neighbours.count {
      let neighbour = unsafe neighbours[unchecked: index]
      let row = Int(neighbour.row)
      let mark = marks[row]
      if Merging.merges {
        if unsafe seenBy[unchecked: row] == stamp { continue }
        unsafe seenBy[unchecked: row] = stamp
      }
      if turn.meets(mark) {
        met = true
        let (more, tooMany) = unsafe beyond.addingReportingOverflow(paths[unchecked: row])
        beyond = more
        if tooMany { tooMuch = true }
        continue
      }
      if met { continue }
      // A number of paths is read only where there is one: it is far away.
      if mark & turn.refuses == 0 {
        unsafe paths[unchecked: row] = own
        unsafe found[unchecked: end] = neighbour
        end &+= 1
        unsafe marks[unchecked: row] = mark | turn.stamp
      } else if mark & level == turn.stamp {
        let (more, tooMany) = unsafe paths[unchecked: row].addingReportingOverflow(own)
        unsafe paths[unchecked: row] = more
        if tooMany { tooMuch = true }
      }
    }
  }
}
