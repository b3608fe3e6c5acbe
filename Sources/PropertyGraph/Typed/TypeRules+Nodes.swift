import Diagnostics
import GraphSchema

extension TypeRules {
  /// The labels of a node: its type, then the ancestors.
  ///
  /// The most specific label given is the type; the others must be among its ancestors.
  func labels(for given: [String]) throws(GraphError) -> [String] {
    for label in given where schema.nodeType(label) == nil {
      throw .unknownName(
        .nodeType, name: label, of: nil,
        nearest: nearestNames(to: label, among: schema.nodeTypes.map(\.name)))
    }
    guard var type = given.first else { throw .noNodeType }
    for label in given where schema.isNodeType(label, a: type) { type = label }
    for label in given where !schema.isNodeType(type, a: label) {
      throw .labelOutsideType(label: label, type: type)
    }
    if schema.nodeType(type)?.isAbstract == true {
      throw .abstractNodeType(type, concrete: concreteTypes(below: type))
    }
    return schema.labels(of: type)
  }

  /// The declaration of a node type, abstract or not.
  func nodeType(_ name: String) throws(GraphError) -> NodeType {
    if let type = schema.nodeType(name) { return type }
    throw .unknownName(
      .nodeType, name: name, of: nil,
      nearest: nearestNames(to: name, among: schema.nodeTypes.map(\.name)))
  }

  private func concreteTypes(below type: String) -> [String] {
    schema.nodeTypes
      .filter { !$0.isAbstract && schema.isNodeType($0.name, a: type) }
      .map(\.name)
  }

  /// The declaration of a relationship type.
  func relationshipType(_ name: String) throws(GraphError) -> RelationshipType {
    if let type = schema.relationshipType(name) { return type }
    throw .unknownName(
      .relationshipType, name: name, of: nil,
      nearest: nearestNames(to: name, among: schema.relationshipTypes.map(\.name)))
  }

  /// The declaration of a property of a type.
  func property(
    _ name: String, _ kind: ElementKind, of type: String
  ) throws(GraphError) -> PropertyType {
    let declared = properties(kind, of: type)
    if let property = declared.first(where: { $0.name == name }) { return property }
    throw .unknownName(
      .property, name: name, of: type,
      nearest: nearestNames(to: name, among: declared.map(\.name)))
  }

  /// All properties of a type, inherited ones included.
  func properties(_ kind: ElementKind, of type: String) -> [PropertyType] {
    switch kind {
    case .node: schema.properties(ofNodeType: type)
    case .relationship: schema.relationshipType(type)?.properties ?? []
    case .annotation: []
    }
  }
}
