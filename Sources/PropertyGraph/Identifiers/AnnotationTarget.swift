/// What an annotation is about: an element, or one property of an element.
///
/// The property need not be present: several sources may give it different values, so that it
/// reads null while its annotations tell why.
public enum AnnotationTarget: Hashable, Sendable {
  /// A node as a whole.
  case node(NodeID)
  /// A relationship as a whole.
  case relationship(RelationshipID)
  /// One property of a node.
  case nodeProperty(NodeID, PropertyKeyID)
  /// One property of a relationship.
  case relationshipProperty(RelationshipID, PropertyKeyID)

  /// The element, without the property.
  public var element: Element {
    switch self {
    case .node(let id), .nodeProperty(let id, _): .node(id)
    case .relationship(let id), .relationshipProperty(let id, _): .relationship(id)
    }
  }

  /// The property, when the annotation is about one.
  public var property: PropertyKeyID? {
    switch self {
    case .node, .relationship: nil
    case .nodeProperty(_, let key), .relationshipProperty(_, let key): key
    }
  }
}
