/// The types a typed graph obeys: node types with inheritance, relationship types with end types,
/// and the properties of both.
///
/// A schema is checked when it is made: every name is declared once, every parent and end type
/// exists, inheritance has no circle. Types keep the order of their declaration.
///
/// ```swift
/// let schema = try Schema(
///   nodeTypes: [NodeType("Person"), NodeType("Official", parents: ["Person"]), NodeType("Body")],
///   relationshipTypes: [RelationshipType("serves_in", from: ["Official"], to: ["Body"])])
/// schema.isNodeType("Official", a: "Person")  // true
/// ```
public struct Schema: Sendable, Hashable {
  /// Node types in the order of declaration.
  public let nodeTypes: [NodeType]
  /// Relationship types in the order of declaration.
  public let relationshipTypes: [RelationshipType]

  private let nodeTypeIndex: [String: Int]
  private let relationshipTypeIndex: [String: Int]
  private let lines: [String: [String]]

  /// Checks the types against each other.
  ///
  /// - Throws: ``SchemaError`` for a name declared twice, an unknown parent or end type, or a
  ///   circle of parents.
  public init(
    nodeTypes: [NodeType], relationshipTypes: [RelationshipType]
  ) throws(SchemaError) {
    var nodeTypeIndex: [String: Int] = [:]
    for (index, type) in nodeTypes.enumerated() {
      if nodeTypeIndex.updateValue(index, forKey: type.name) != nil {
        throw .declaredTwice(type.name)
      }
    }
    var relationshipTypeIndex: [String: Int] = [:]
    for (index, type) in relationshipTypes.enumerated() {
      if relationshipTypeIndex.updateValue(index, forKey: type.name) != nil {
        throw .declaredTwice(type.name)
      }
      for end in type.from + type.to where nodeTypeIndex[end] == nil {
        throw .unknownEnd(end, of: type.name)
      }
    }
    var lines: [String: [String]] = [:]
    for type in nodeTypes {
      lines[type.name] = try Self.line(of: type, in: nodeTypes, nodeTypeIndex)
    }
    self.nodeTypes = nodeTypes
    self.relationshipTypes = relationshipTypes
    self.nodeTypeIndex = nodeTypeIndex
    self.relationshipTypeIndex = relationshipTypeIndex
    self.lines = lines
  }

  /// The type itself, then its ancestors, nearest first, each once.
  private static func line(
    of type: NodeType, in types: [NodeType], _ index: [String: Int]
  ) throws(SchemaError) -> [String] {
    var line = [type.name]
    var next = 0
    while next < line.count {
      guard let position = index[line[next]] else { break }
      for parent in types[position].parents {
        guard index[parent] != nil else { throw .unknownParent(parent, of: line[next]) }
        if parent == type.name { throw .circle(type.name) }
        if !line.contains(parent) { line.append(parent) }
      }
      next += 1
    }
    return line
  }
}

extension Schema {
  /// The node type of a name.
  public func nodeType(_ name: String) -> NodeType? {
    nodeTypeIndex[name].map { nodeTypes[$0] }
  }

  /// The relationship type of a name.
  public func relationshipType(_ name: String) -> RelationshipType? {
    relationshipTypeIndex[name].map { relationshipTypes[$0] }
  }

  /// The labels of a node of a type: the type, then its ancestors, nearest first.
  public func labels(of nodeType: String) -> [String] { lines[nodeType] ?? [nodeType] }

  /// Whether `name` is `ancestor` or inherits from it.
  public func isNodeType(_ name: String, a ancestor: String) -> Bool {
    name == ancestor || (lines[name]?.contains(ancestor) ?? false)
  }

  /// The types that inherit directly from a type, in the order of declaration.
  public func children(of nodeType: String) -> [NodeType] {
    nodeTypes.filter { $0.parents.contains(nodeType) }
  }

  /// The properties a node of a type may bear: its own, then those of its ancestors.
  public func properties(ofNodeType name: String) -> [PropertyType] {
    labels(of: name).flatMap { nodeType($0)?.properties ?? [] }
  }

  /// The declaration of one property of a node type, inherited ones included.
  public func property(_ property: String, ofNodeType name: String) -> PropertyType? {
    for label in labels(of: name) {
      if let found = nodeType(label)?.properties.first(where: { $0.name == property }) {
        return found
      }
    }
    return nil
  }

  /// Whether a relationship type may lead from one node type to another, inheritance considered.
  public func allows(_ relationship: RelationshipType, from: String, to: String) -> Bool {
    relationship.from.contains { isNodeType(from, a: $0) }
      && relationship.to.contains { isNodeType(to, a: $0) }
  }

  /// The groups that relationship types name, sorted, each once.
  public var relationshipGroups: [String] {
    Set(relationshipTypes.flatMap(\.groups)).sorted()
  }
}

/// Why a schema was refused.
public enum SchemaError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Two types share a name.
  case declaredTwice(String)
  /// A node type names a parent that is not declared.
  case unknownParent(String, of: String)
  /// A relationship type names an end type that is not declared.
  case unknownEnd(String, of: String)
  /// A type is its own ancestor.
  case circle(String)

  /// One sentence.
  public var description: String {
    switch self {
    case .declaredTwice(let name): "type '\(name)' is declared twice"
    case .unknownParent(let parent, let type): "type '\(type)' names an unknown parent '\(parent)'"
    case .unknownEnd(let end, let type): "relation '\(type)' names an unknown end type '\(end)'"
    case .circle(let name): "type '\(name)' is its own ancestor"
    }
  }
}
