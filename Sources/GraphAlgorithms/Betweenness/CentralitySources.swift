public import PropertyGraph

/// The nodes from which a centrality is measured.
public enum CentralitySources: Sendable, Hashable {
  /// Every admitted node: the exact measure.
  case all
  /// These nodes, each once; avoided and missing ones are passed over, and like every start they
  /// need not satisfy ``WalkRules/nodes``.
  case given([NodeID])
  /// So many admitted nodes, evenly spread over the rows: of *n* nodes and *k* sources, those at
  /// positions *i n / k*, rounded down. A sample that needs no random numbers.
  case spread(Int)

  /// The rows, ascending, given those of all admitted nodes; `nil` when the deadline passed.
  func rows(
    of admitted: [UInt32], in walk: borrowing Walk, _ budget: inout Budget
  ) -> [UInt32]? {
    switch self {
    case .all: return admitted
    case .given(let nodes):
      var rows = [UInt32].room(for: nodes.count)
      for node in nodes {
        if walk.rules.mayStart(at: node, in: walk.graph) { rows.append(node.row) }
        guard budget.spend(steps: 1) else { return nil }
      }
      return rows.sortedUnique(&budget)
    case .spread(let wanted):
      let count = min(max(0, wanted), admitted.count)
      // Both are below 2³², so that the product fits.
      return budget.array(count) { admitted[$0 * admitted.count / count] }
    }
  }
}
