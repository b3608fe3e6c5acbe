/// Brandes' accumulation from one source after the other: a search out and a pass back for each.
///
/// ```
/// found   [ source | level 1 | level 2 … ]    levels: where each begins, and the end
/// paths   row → number of shortest paths from the source
/// sums    row → what was collected for it so far; what it collects after its turn is not read
/// owed    row → what the source owes to it: the sum over other rows of the share of shortest paths
///         that go through it
/// lent    row → what a row of the level being read hands to each neighbour; 0 for all others
/// ```
///
/// Numbers go from a level to the next in one of two ways. *Pushed*, every step from the level adds
/// to the sum of its target, whether that is on the next level or not: only rows of the next level
/// read their sums. *Pulled*, every row that may be on the next level sums up over its steps what is
/// lent, which is zero for rows that are not on the level. Neither asks at a step which level a row
/// is on; the way with fewer steps is taken, where one that writes counts for three that read.
struct DependencySearch {
  let graph: CentralityRows
  let hops: Int
  /// The rows found, as many as `count` says, and room for one more.
  var found: [UInt32]
  var count = 0
  var levels: [Int] = []
  var paths: [Double]
  var sums: [Double]
  var owed: [Double]
  var lent: [Double]
  var seen: [UInt8]
  /// The number of steps back from rows that have not been seen.
  var unseenSteps = 0
  /// Whether the last search would have gone further than the hops allowed.
  var wasCut = false

  /// What adding a source's dependencies may take: a search that was stopped early enough has time
  /// for it.
  private var last: Budget
  /// Whether the dependencies of a source were added in part.
  private(set) var isSpoilt = false

  /// Everything for one search after the other; `nil` when the deadline passed.
  init?(_ graph: CentralityRows, hops: Int, _ limits: WalkLimits, _ budget: inout Budget) {
    (self.graph, self.hops, last) = (graph, hops, Budget(limits))
    let bound = graph.onward.bound
    guard let found = budget.filled(bound + 1, with: UInt32(0)),
      let paths = budget.filled(bound, with: 0.0), let sums = budget.filled(bound, with: 0.0),
      let owed = budget.filled(bound, with: 0.0), let lent = budget.filled(bound, with: 0.0),
      let seen = budget.filled(bound, with: UInt8(0))
    else { return nil }
    (self.found, self.paths, self.sums) = (found, paths, sums)
    (self.owed, self.lent, self.seen) = (owed, lent, seen)
  }

  /// Adds the dependencies of a source to `scores`; `false` when a limit was reached: then nothing is
  /// added, or the scores ``isSpoilt``.
  mutating func add(
    _ source: UInt32, to scores: inout [Double], _ budget: inout Budget
  ) -> Bool {
    guard clear(&budget), search(from: source, &budget), budget.visit(count), accumulate(&budget)
    else { return false }
    let isAdded = last.inParts(1..<max(1, count)) { places in
      for row in found[places].lazy.map(Int.init) where graph.interior[row] {
        scores[row] += owed[row]
      }
    }
    isSpoilt = !isAdded
    return isAdded
  }

  /// Takes back every mark of the search before, those left in rows that were never found too.
  private mutating func clear(_ budget: inout Budget) -> Bool {
    defer { count = 0 }
    if count > seen.count / 16 {
      return budget.inParts(0..<seen.count) { rows in
        for row in rows { (seen[row], sums[row]) = (0, 0) }
      }
    }
    for row in found[..<count].lazy.map(Int.init) {
      (seen[row], sums[row]) = (0, 0)
      let isDone = budget.inSteps(graph.backward.range(of: row)) { part in
        for position in part { sums[Int(graph.backward.targets[position])] = 0 }
      }
      guard isDone else { return false }
    }
    return true
  }

  /// The number of steps from the rows at some places of `found`; `nil` when the deadline passed.
  func steps(
    of rows: CompressedRows, at places: Range<Int>, _ budget: inout Budget
  ) -> Int? {
    var steps = 0
    let isDone = budget.inParts(places) { part in
      for place in part { steps += rows.count(of: Int(found[place])) }
    }
    return isDone ? steps : nil
  }
}
