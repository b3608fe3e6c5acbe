public import PropertyGraph

/// The communities of a graph: nodes that have more to do with each other than with the rest.
///
/// Communities are numbered from 0, the largest first, of equal ones the one with the lowest row.
public struct Communities: Sendable, Hashable {
  /// The communities, each with its nodes ascending.
  public let communities: [[NodeID]]
  /// The number of rounds made, the last one without a change included.
  public let rounds: Int
  /// Whether the last round changed nothing.
  public let isStable: Bool
  /// Why the answer was cut short; `nil` when it is complete.
  public let truncation: Truncation?
}
