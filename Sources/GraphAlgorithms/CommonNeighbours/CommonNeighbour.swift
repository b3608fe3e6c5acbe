public import PropertyGraph

/// A node next to each of several nodes, and the relationships that lead there.
public struct CommonNeighbour: Sendable, Hashable {
  /// The node in the middle.
  public let node: NodeID
  /// For each node asked about, in the order asked: the admitted relationships, ascending.
  public let relationships: [[RelationshipID]]
}

/// Common neighbours by row, and why there are not more, if something cut the walk short.
public struct CommonNeighbours: Sendable, Hashable {
  /// The common neighbours, ascending.
  public let neighbours: [CommonNeighbour]
  /// Why the answer was cut short; `nil` when it is complete.
  public let truncation: Truncation?
}
