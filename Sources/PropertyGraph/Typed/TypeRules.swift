import GraphSchema

/// A schema, made ready for checking.
final class TypeRules: Sendable {
  /// A property that no two elements of a type may share a value of.
  struct Unique: Sendable, Hashable {
    let kind: ElementKind
    /// The type that declares the property; for nodes its descendants are covered too.
    let owner: String
    let property: String
  }

  let schema: Schema
  /// The unique properties in the order of declaration.
  let unique: [Unique]
  private let uniqueNodeProperties: [String: [Int]]
  private let uniqueRelationshipProperties: [String: [Int]]

  init(_ schema: Schema) {
    self.schema = schema
    var unique: [Unique] = []
    for type in schema.nodeTypes {
      for property in type.properties where property.isUnique {
        unique.append(Unique(kind: .node, owner: type.name, property: property.name))
      }
    }
    for type in schema.relationshipTypes {
      for property in type.properties where property.isUnique {
        unique.append(Unique(kind: .relationship, owner: type.name, property: property.name))
      }
    }
    self.unique = unique
    self.uniqueNodeProperties = Self.positions(unique, .node)
    self.uniqueRelationshipProperties = Self.positions(unique, .relationship)
  }

  /// The unique rules about properties of a name.
  func unique(named property: String, _ kind: ElementKind) -> [Int] {
    switch kind {
    case .node: uniqueNodeProperties[property] ?? []
    case .relationship: uniqueRelationshipProperties[property] ?? []
    case .annotation: []
    }
  }

  private static func positions(_ unique: [Unique], _ kind: ElementKind) -> [String: [Int]] {
    var positions: [String: [Int]] = [:]
    for (index, rule) in unique.enumerated() where rule.kind == kind {
      positions[rule.property, default: []].append(index)
    }
    return positions
  }
}
