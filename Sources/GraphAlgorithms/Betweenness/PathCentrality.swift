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

  /// Ranks the numbers of some ascending rows.
  init(
    _ rows: [UInt32], _ score: [Double], sources: Int, _ limits: WalkLimits,
    _ budget: inout Budget
  ) {
    var ranked = RowRanking.ranked(rows, score)
    let most = max(0, limits.results ?? .max)
    if ranked.count > most {
      ranked.removeSubrange(most...)
      budget.stop(.results(most))
    }
    nodes = ranked.map(NodeID.init(row:))
    scores = ranked.map { score[Int($0)] }
    self.sources = sources
    truncation = budget.truncation
  }

  /// The number of a node; `nil` for a node that is not in ``nodes``.
  ///
  /// - Complexity: O(nodes).
  public func score(of node: NodeID) -> Double? {
    nodes.firstIndex(of: node).map { scores[$0] }
  }
}
