/// How often a random walk visits each node, and how well that is known.
public struct PageRank: Sendable, Hashable {
  /// The ranks, which sum up to 1 over all admitted nodes.
  public let scores: Scores<Double>
  /// The number of iterations made.
  public let iterations: Int
  /// By how much the last iteration changed the ranks, summed over the nodes.
  public let change: Double
  /// Whether the change had come below the tolerance.
  public let hasConverged: Bool
  /// Why the answer was cut short; `nil` when it is complete.
  public var truncation: Truncation? { scores.truncation }
}
