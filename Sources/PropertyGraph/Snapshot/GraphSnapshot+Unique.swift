public import GraphSchema

extension GraphSnapshot {
  /// The node that bears a value of a unique property.
  ///
  /// ```swift
  /// graph.node("Entity", where: "key", is: "us-commerce")
  /// ```
  ///
  /// - Parameters:
  ///   - type: the node type that declares the property as unique; its descendants are covered.
  ///   - property: the unique property.
  ///   - value: the value, in the declared type.
  /// - Returns: `nil` when no node bears the value, or when the graph is open or the type does not
  ///   declare the property as unique.
  /// - Complexity: O(1), and O(*n*) in the size of the value.
  public func node(_ type: String, where property: String, is value: Value) -> NodeID? {
    root.state.holder(of: value, .node, type, property).map(NodeID.init(row:))
  }

  /// The relationship of a type that bears a value of a unique property.
  ///
  /// - Returns: `nil` when no relationship bears the value, or when the graph is open or the type
  ///   does not declare the property as unique.
  /// - Complexity: O(1), and O(*n*) in the size of the value.
  public func relationship(
    _ type: String, where property: String, is value: Value
  ) -> RelationshipID? {
    root.state.holder(of: value, .relationship, type, property).map(RelationshipID.init(row:))
  }
}

extension GraphState {
  /// The row that bears a value of a property that a type declares as unique.
  fileprivate func holder(
    of value: Value, _ kind: ElementKind, _ type: String, _ property: String
  ) -> UInt32? {
    guard let rules, value != .null,
      let index = rules.unique(named: property, kind).first(where: {
        rules.unique[$0].owner == type
      })
    else { return nil }
    return holder(of: value, index)
  }
}
