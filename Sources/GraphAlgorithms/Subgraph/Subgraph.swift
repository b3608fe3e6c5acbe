public import PropertyGraph

/// Some nodes and every admitted relationship among them: the induced subgraph.
public struct Subgraph: Sendable, Hashable {
  /// The nodes, ascending, each once.
  public let nodes: [NodeID]
  /// The relationships whose two ends are among the nodes, ascending.
  public let relationships: [RelationshipID]
  /// Why the answer was cut short; `nil` when it is complete.
  public let truncation: Truncation?
}
