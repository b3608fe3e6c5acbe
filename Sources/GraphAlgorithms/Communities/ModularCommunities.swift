public import PropertyGraph

/// Communities that were sought by modularity.
///
/// Communities are numbered from 0, the largest first, of equal ones the one with the lowest row.
public struct ModularCommunities: Sendable, Hashable {
  /// The communities, each with its nodes ascending.
  public let communities: [[NodeID]]
  /// The modularity of all of them, whatever the limit on results: from -1/2 to 1.
  public let modularity: Double
  /// How often communities were merged into the nodes of a smaller graph.
  public let levels: Int
  /// Why the answer was cut short; `nil` when it is complete.
  public let truncation: Truncation?
}
