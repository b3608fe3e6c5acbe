internal import PropertyGraph

/// The steps that searches from many sources take, each row ascending.
///
/// ```
/// onward     row → where its steps lead     both without loops, between admitted nodes
/// backward   row → where steps to it start  the same rows when every type is followed both ways
/// extra      source that is not admitted → where its steps lead
/// ```
///
/// The order does not depend on that in which relationships were added. No shortest path has a loop.
struct CentralityRows: Sendable {
  let onward: CompressedRows
  let backward: CompressedRows
  let interior: Bitmap
  private let extra: [UInt32: [UInt32]]

  /// Copies the steps, or with `merging`, one for all parallels; `nil` when the deadline passed.
  ///
  /// - Complexity: O(nodes + relationships).
  init?(
    _ walk: borrowing Walk, sources: [UInt32], merging: Bool, _ budget: inout Budget
  ) {
    interior = walk.rules.interior
    var pattern = StepPattern.steps(.forward)
    pattern.hasLoops = false
    (pattern.sources, pattern.targets) = (walk.rules.admitted, walk.rules.admitted)
    guard let rows = walk.rows(pattern, &budget),
      let both = Self.sorted(rows, walk.rules, merging, walk.parallel, &budget)
    else { return nil }
    (onward, backward) = both
    pattern.sources = nil
    let selection = StepSelection(pattern, walk.rules)
    guard let extra = Self.extra(sources, selection, walk, merging, &budget) else { return nil }
    self.extra = extra
  }

  /// Where the steps from a source lead, that may be one that the rules do not admit.
  func firstSteps(from source: UInt32) -> ArraySlice<UInt32> {
    extra[source].map { $0[...] } ?? onward.targets[onward.range(of: Int(source))]
  }

  private static func sorted(
    _ rows: CompressedRows, _ rules: borrowing CompiledRules, _ merging: Bool,
    _ parallel: Parallel, _ budget: inout Budget
  ) -> (onward: CompressedRows, backward: CompressedRows)? {
    if rules.stepsByType.allSatisfy({ $0 == 0 || $0 == CompiledRules.eitherWay }) {
      guard var both = rows.sortedSymmetric(parallel, &budget),
        !merging || both.removeRepetition(&budget)
      else { return nil }
      return (both, both)
    }
    guard var backward = rows.transposed(parallel, &budget),
      var onward = backward.transposed(parallel, &budget),
      !merging || onward.removeRepetition(&budget) && backward.removeRepetition(&budget)
    else { return nil }
    return (onward, backward)
  }

  private static func extra(
    _ sources: [UInt32], _ selection: StepSelection, _ walk: borrowing Walk, _ merging: Bool,
    _ budget: inout Budget
  ) -> [UInt32: [UInt32]]? {
    var extra: [UInt32: [UInt32]] = [:]
    for source in sources {
      guard budget.spend(steps: 1) else { return nil }
      if walk.rules.admitted[Int(source)] { continue }
      var targets: [UInt32] = []
      let isDone = walk.graph.withAdjacency { view in
        selection.forEachTarget(of: source, view, &budget) { targets.append($0) }
      }
      guard isDone, let sorted = Self.sorted(targets, merging, &budget) else { return nil }
      extra[source] = sorted
    }
    return extra
  }

  private static func sorted(
    _ targets: [UInt32], _ merging: Bool, _ budget: inout Budget
  ) -> [UInt32]? {
    if merging { return targets.sortedUnique(&budget) }
    guard let keys = RowRanking.ranked(targets, &budget, by: { UInt64($0) }) else { return nil }
    return budget.array(keys.count) { keys[$0].row }
  }
}
