public import PropertyGraph

/// A number for each node that says how central it is, the highest first.
///
/// Of equal numbers the lower row comes first.
public struct PathCentrality: Sendable, Hashable {
  /// The nodes, the most central first.
  public let nodes: [NodeID]
  /// The number of each node of ``nodes``, in the same order.
  public let scores: [Double]
  /// How many sources were searched from, to the end.
  public let sources: Int
  /// Why the answer was cut short; `nil` when it is complete.
  public let truncation: Truncation?

  /// No number, and why.
  init(cut truncation: Truncation?) {
    (nodes, scores, sources, self.truncation) = ([], [], 0, truncation)
  }

  /// Ranks the numbers of some ascending rows; `nil` when the deadline passed.
  ///
  /// `truncation` says why the numbers are not all there could be.
  init?(
    _ rows: [UInt32], _ score: [Double], sources: Int, _ limits: WalkLimits,
    _ truncation: Truncation?, _ budget: inout Budget
  ) {
    guard let ranked = RowRanking.ranked(rows, score, &budget) else { return nil }
    let count = min(max(0, limits.results ?? .max), ranked.count)
    guard let nodes = budget.array(count, { NodeID(row: ranked[$0].row) }),
      let scores = budget.array(count, { score[Int(ranked[$0].row)] })
    else { return nil }
    if ranked.count > count { budget.stop(.results(count)) }
    (self.nodes, self.scores, self.sources) = (nodes, scores, sources)
    self.truncation = truncation ?? budget.truncation
  }

  /// The number of a node; `nil` for a node that is not in ``nodes``.
  ///
  /// - Complexity: O(nodes).
  public func score(of node: NodeID) -> Double? {
    nodes.firstIndex(of: node).map { scores[$0] }
  }
}
