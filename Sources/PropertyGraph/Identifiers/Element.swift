/// Anything that bears properties: a node, a relationship or an annotation.
public enum Element: Hashable, Sendable, CustomStringConvertible {
  /// A node.
  case node(NodeID)
  /// A relationship.
  case relationship(RelationshipID)
  /// An annotation.
  case annotation(AnnotationID)

  /// `node 7`, `relationship 7`, `annotation 7`.
  public var description: String {
    switch self {
    case .node(let id): id.description
    case .relationship(let id): id.description
    case .annotation(let id): id.description
    }
  }

  /// The row in the element's own table.
  var row: UInt32 {
    switch self {
    case .node(let id): id.row
    case .relationship(let id): id.row
    case .annotation(let id): id.row
    }
  }

  /// Which of the three tables the row belongs to.
  var kind: ElementKind {
    switch self {
    case .node: .node
    case .relationship: .relationship
    case .annotation: .annotation
    }
  }
}

/// The tables that have property columns.
enum ElementKind: String, Sendable, Hashable {
  case node
  case relationship
  case annotation

  /// The element of this kind at a row.
  func element(_ row: UInt32) -> Element {
    switch self {
    case .node: .node(NodeID(row: row))
    case .relationship: .relationship(RelationshipID(row: row))
    case .annotation: .annotation(AnnotationID(row: row))
    }
  }
}
