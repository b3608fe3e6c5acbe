import Diagnostics
import GraphSchema

extension GraphTransaction {
  /// A value as the property takes it: nested within bounds and, in a typed graph, of the declared
  /// type and not borne by another element where it must be unique.
  ///
  /// - Parameter except: the row of the element itself, when it exists already.
  func checked(
    _ value: Value, _ key: String, _ kind: ElementKind, _ type: String?, except: UInt32?
  ) throws(GraphError) -> Value {
    guard value.isNested(atMost: Self.nestingLimit) else {
      throw .nestedTooDeeply(property: key, limit: Self.nestingLimit)
    }
    guard let rules = state.rules, let type, kind != .annotation else { return value }
    let property = try rules.property(key, kind, of: type)
    if value == .null {
      if property.isRequired { throw .requiredProperty(key, of: type) }
      return value
    }
    let fitting = try Self.fit(value, property, type)
    for index in rules.unique(named: key, kind) {
      let rule = rules.unique[index]
      guard
        kind == .relationship ? rule.owner == type : rules.schema.isNodeType(type, a: rule.owner)
      else { continue }
      if let holder = state.holder(of: fitting, index), holder != except {
        throw .notUnique(
          property: key, of: rule.owner, value: fitting, existing: kind.element(holder))
      }
    }
    return fitting
  }

  /// The value in the declared type: an integer becomes a double where doubles are declared, and a
  /// property that may have several values takes a list of them.
  private static func fit(
    _ value: Value, _ property: PropertyType, _ type: String
  ) throws(GraphError) -> Value {
    guard let expected = property.valueType, let found = value.type else { return value }
    if found == expected { return value }
    if expected == .double, case .integer(let number) = value,
      let double = Double(exactly: number)
    {
      return .double(double)
    }
    if property.single == nil, case .list(let values) = value,
      values.allSatisfy({ $0.type == expected })
    {
      return value
    }
    throw .wrongType(property: property.name, of: type, expected: expected, found: found)
  }

  /// Refuses properties that lack a required one.
  func checkRequired(
    _ properties: [String: Value], _ kind: ElementKind, _ type: String
  ) throws(GraphError) {
    guard let rules = state.rules else { return }
    for property in rules.properties(kind, of: type) where property.isRequired {
      if (properties[property.name] ?? .null) == .null {
        throw .requiredProperty(property.name, of: type)
      }
    }
  }

  /// Refuses a property that the element's type does not declare.
  func checkDeclared(_ property: String, _ element: Element) throws(GraphError) {
    guard let rules = state.rules, let type = typeName(of: element) else { return }
    _ = try rules.property(property, element.kind, of: type)
  }

  /// The name of an element's type: a node's first label, a relationship's type.
  func typeName(of element: Element) -> String? {
    switch element {
    case .node(let id):
      state.labelSets[state.labelSet(of: id)].first.map { state.labels[$0.rawValue] }
    case .relationship(let id):
      state.record(of: id).map { state.relationshipTypes[$0.type] }
    case .annotation: nil
    }
  }
}
