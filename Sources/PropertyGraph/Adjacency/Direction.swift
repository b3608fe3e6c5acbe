/// Which relationships of a node are meant, seen from the node.
public enum Direction: String, Hashable, Sendable, CaseIterable {
  /// Those that start at the node.
  case outgoing
  /// Those that end at the node.
  case incoming
  /// All of them, outgoing first.
  case both

  /// The direction seen from the other end.
  public var reversed: Direction {
    switch self {
    case .outgoing: .incoming
    case .incoming: .outgoing
    case .both: .both
    }
  }
}

/// One step from a node: the node at the other end and the relationship that leads there.
@frozen
public struct Adjacent: Sendable, Hashable {
  /// The node at the other end; for a loop the node itself.
  public let neighbour: NodeID
  /// The relationship.
  public let relationship: RelationshipID

  /// A step from its parts.
  @inlinable public init(neighbour: NodeID, relationship: RelationshipID) {
    self.neighbour = neighbour
    self.relationship = relationship
  }
}
