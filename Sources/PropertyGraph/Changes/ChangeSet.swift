public import GraphSchema

/// What a commit changed, as (element, column, old, new), in the order in which it happened.
///
/// It is enough for a journal, which writes ``changes`` and applies them when it reads them back,
/// and for undo, which applies ``inverse``.
///
/// ```swift
/// let (_, changes) = try store.commit { graph in … }
/// try store.write { graph in try graph.apply(changes.inverse) }
/// ```
public struct ChangeSet: Sendable, Hashable {
  /// The changes in the order in which they happened.
  public let changes: [Change]

  /// A change set from its changes.
  public init(_ changes: [Change]) { self.changes = changes }

  /// Whether nothing changed.
  public var isEmpty: Bool { changes.isEmpty }

  /// The changes that lead back: each with old and new exchanged, the last one first.
  ///
  /// - Complexity: O(*n*) in the number of changes.
  public var inverse: ChangeSet { ChangeSet(changes.reversed().map(\.inverse)) }
}

/// One changed cell: an element, a column, what was there and what is there now.
///
/// Names are spelt out, so that a change can be applied to another graph or written to a file.
public enum Change: Sendable, Hashable {
  /// A node's labels; `nil` when there is no such node.
  case labels(of: NodeID, old: [String]?, new: [String]?)
  /// A relationship's type and ends; `nil` when there is no such relationship.
  case ends(of: RelationshipID, old: Ends?, new: Ends?)
  /// What an annotation is about; `nil` when there is no such annotation.
  case target(of: AnnotationID, old: Target?, new: Target?)
  /// The value of a property; null when absent.
  case value(of: Element, key: String, old: Value, new: Value)
  /// Whether there is an index.
  case index(PropertyIndex, old: Bool, new: Bool)

  /// The type and the ends of a relationship.
  public struct Ends: Sendable, Hashable {
    /// The name of the type.
    public let type: String
    /// The node it starts at.
    public let source: NodeID
    /// The node it ends at.
    public let target: NodeID

    /// Type and ends together.
    public init(type: String, source: NodeID, target: NodeID) {
      self.type = type
      self.source = source
      self.target = target
    }
  }

  /// What an annotation is about, with the property spelt out.
  public struct Target: Sendable, Hashable {
    /// A node or a relationship.
    public let element: Element
    /// The name of the property, when it is about one.
    public let property: String?

    /// Element and property together.
    public init(element: Element, property: String?) {
      self.element = element
      self.property = property
    }
  }

  /// The change that leads back.
  public var inverse: Change {
    switch self {
    case .labels(let node, let old, let new): .labels(of: node, old: new, new: old)
    case .ends(let relationship, let old, let new): .ends(of: relationship, old: new, new: old)
    case .target(let annotation, let old, let new): .target(of: annotation, old: new, new: old)
    case .value(let element, let key, let old, let new):
      .value(of: element, key: key, old: new, new: old)
    case .index(let index, let old, let new): .index(index, old: new, new: old)
    }
  }
}
