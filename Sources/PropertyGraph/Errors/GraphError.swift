public import GraphSchema

/// Why a transaction refused an operation; the operation then has changed nothing.
///
/// Each case carries what its sentence needs. ``description`` is that sentence.
public enum GraphError: Error, Sendable, Hashable {
  /// There is no such element, or it was removed.
  case noSuchElement(Element)
  /// A node cannot be removed alone while relationships lead to or from it.
  case nodeHasRelationships(NodeID, count: Int)
  /// A table has handed out all its rows, or a list of names is full.
  case full(Capacity)
  /// A label, a type or a property key is empty.
  case emptyName(NameKind)
  /// A list or map is nested too deeply.
  case nestedTooDeeply(property: String, limit: Int)
  /// The schema has no such type or property; the nearest names that exist come along.
  case unknownName(NameKind, name: String, of: String?, nearest: [String])
  /// A typed graph needs exactly one node type for a node.
  case noNodeType
  /// A type that only its descendants may be given to a node.
  case abstractNodeType(String, concrete: [String])
  /// A label that is neither the node's type nor one of its ancestors.
  case labelOutsideType(label: String, type: String)
  /// The relationship type may not lead from or to such a node.
  case endNotAllowed(
    type: String, end: RelationshipType.Single.End, found: String, allowed: [String])
  /// A property was given a value of another type than declared.
  case wrongType(property: String, of: String, expected: ValueType, found: ValueType)
  /// A required property is absent or would be taken away.
  case requiredProperty(String, of: String)
  /// Another element bears the value of a unique property already.
  case notUnique(property: String, of: String, value: Value, existing: Element)
  /// An end that may have one such relationship has one already.
  case notSingle(type: String, per: RelationshipType.Single.End, existing: RelationshipID)
  /// A date outside the years -9999 to 9999, in days since 1970-01-01.
  case dayOutOfRange(Int32)
  /// A change set does not fit the content it is applied to.
  case changeDoesNotFit(String)

  /// What kind of name is meant.
  public enum NameKind: String, Sendable, Hashable {
    /// A label of a node.
    case label
    /// A node type of the schema.
    case nodeType = "node type"
    /// A relationship type.
    case relationshipType = "relationship type"
    /// A property of nodes, relationships or annotations.
    case property
  }

  /// What can run full.
  public enum Capacity: String, Sendable, Hashable {
    /// Rows of nodes.
    case nodes
    /// Rows of relationships.
    case relationships
    /// Rows of annotations.
    case annotations
    /// Names of labels.
    case labels
    /// Combinations of labels.
    case labelSets = "combinations of labels"
    /// Names of relationship types.
    case relationshipTypes = "relationship types"
    /// Names of properties.
    case properties = "property names"
  }
}
