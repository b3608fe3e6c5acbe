internal import PropertyGraph

/// The steps that rules allow, copied into compressed sparse rows: for questions that go over the
/// whole graph many times.
///
/// ```
/// targets  [ steps of row 0 | steps of row 1 | … ]   ascending within a row, parallels repeated
/// firsts   [ 0, end of row 0, end of row 1, … ]
/// ```
///
/// Types, directions, days and nodes are asked once, here, and no more in the loops. The order does
/// not depend on that in which relationships were added. Loops are left out: no shortest path has
/// one.
struct StepTable {
  let firsts: [Int]
  let targets: [UInt32]

  /// Copies the steps that lead to admitted nodes, or with `merging`, one for all parallels; `nil`
  /// when the deadline passed.
  ///
  /// - Complexity: O(nodes + relationships × log degree).
  init?(
    _ view: AdjacencyView, _ orientation: Orientation, _ rules: borrowing CompiledRules,
    bound: UInt32, merging: Bool, _ budget: inout Budget
  ) {
    var (firsts, targets, part) = ([0], [UInt32](), [UInt32]())
    firsts.reserveCapacity(Int(bound) + 1)
    for row in 0..<bound {
      part.removeAll(keepingCapacity: true)
      var steps = 1
      view.forEachStep(from: row, orientation, rules) { neighbour, _ in
        steps += 1
        if neighbour != row, rules.admitted[Int(neighbour)] { part.append(neighbour) }
      }
      guard budget.spend(steps: steps) else { return nil }
      if merging { part = part.sortedUnique() } else { part.sort() }
      targets.append(contentsOf: part)
      firsts.append(targets.count)
    }
    (self.firsts, self.targets) = (firsts, targets)
  }
}
