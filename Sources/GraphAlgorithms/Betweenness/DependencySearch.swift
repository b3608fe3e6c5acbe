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

  init(_ graph: CentralityRows, hops: Int) {
    (self.graph, self.hops) = (graph, hops)
    let bound = graph.onward.bound
    found = Array(repeating: 0, count: bound + 1)
    paths = Array(repeating: 0, count: bound)
    (sums, owed, lent) = (paths, paths, paths)
    seen = Array(repeating: 0, count: bound)
  }

  /// Adds the dependencies of a source to `scores`; `false`, and nothing added, when a limit was
  /// reached.
  mutating func add(
    _ source: UInt32, to scores: inout [Double], _ budget: inout Budget
  ) -> Bool {
    defer { clear() }
    guard search(from: source, &budget), budget.visit(count), accumulate(&budget) else {
      return false
    }
    for row in found[1..<max(1, count)].lazy.map(Int.init) where graph.interior[row] {
      scores[row] += owed[row]
    }
    return true
  }

  /// Takes back every mark, those left in rows that were never found too.
  private mutating func clear() {
    if count > seen.count / 16 {
      for row in seen.indices { (seen[row], sums[row]) = (0, 0) }
    } else {
      for row in found[..<count].lazy.map(Int.init) {
        (seen[row], sums[row]) = (0, 0)
        for position in graph.backward.range(of: row) {
          sums[Int(graph.backward.targets[position])] = 0
        }
      }
    }
    count = 0
  }

  /// The rows between two looks at the budget.
  static let rowsAtOnce = 128

  /// Runs `body` over parts of a range of places in `found`; `false` when the deadline passed.
  @inline(__always)
  static func inParts(
    _ range: Range<Int>, _ budget: inout Budget, _ body: (Range<Int>) -> Int
  ) -> Bool {
    var place = range.lowerBound
    while place < range.upperBound {
      let end = min(place + rowsAtOnce, range.upperBound)
      guard budget.spend(steps: body(place..<end) + end - place) else { return false }
      place = end
    }
    return true
  }
}
