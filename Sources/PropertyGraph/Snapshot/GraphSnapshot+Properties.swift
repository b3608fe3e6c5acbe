public import GraphSchema

extension GraphSnapshot {
  /// The value of a node's property; null when the node does not bear it.
  ///
  /// - Complexity: O(1), and O(*n*) in the length of a string.
  public func value(of node: NodeID, _ key: PropertyKeyID) -> Value {
    root.state.value(.node, node.row, key.rawValue)
  }

  /// The value of a relationship's property; null when the relationship does not bear it.
  ///
  /// - Complexity: O(1), and O(*n*) in the length of a string.
  public func value(of relationship: RelationshipID, _ key: PropertyKeyID) -> Value {
    root.state.value(.relationship, relationship.row, key.rawValue)
  }

  /// The value of an annotation's property; null when the annotation does not bear it.
  ///
  /// - Complexity: O(1), and O(*n*) in the length of a string.
  public func value(of annotation: AnnotationID, _ key: PropertyKeyID) -> Value {
    root.state.value(.annotation, annotation.row, key.rawValue)
  }

  /// The value of a node's property by name; null when the node does not bear it.
  public func value(of node: NodeID, named name: String) -> Value {
    value(of: .node(node), named: name)
  }

  /// The value of a relationship's property by name; null when it does not bear it.
  public func value(of relationship: RelationshipID, named name: String) -> Value {
    value(of: .relationship(relationship), named: name)
  }

  /// The value of an annotation's property by name; null when it does not bear it.
  public func value(of annotation: AnnotationID, named name: String) -> Value {
    value(of: .annotation(annotation), named: name)
  }

  /// The value of any element's property by name; null when the element does not bear it.
  public func value(of element: Element, named name: String) -> Value {
    root.state.keys[name].map { root.state.value(element.kind, element.row, $0) } ?? .null
  }

  /// A node's properties, sorted by name.
  public func properties(of node: NodeID) -> [(key: String, value: Value)] {
    properties(of: .node(node))
  }

  /// A relationship's properties, sorted by name.
  public func properties(of relationship: RelationshipID) -> [(key: String, value: Value)] {
    properties(of: .relationship(relationship))
  }

  /// An annotation's properties, sorted by name.
  public func properties(of annotation: AnnotationID) -> [(key: String, value: Value)] {
    properties(of: .annotation(annotation))
  }

  /// Any element's properties, sorted by name.
  ///
  /// - Complexity: O(*k* + *p* log *p*) for *k* keys of the graph and *p* properties.
  public func properties(of element: Element) -> [(key: String, value: Value)] {
    return root.state.keys(element.kind, element.row)
      .map { (root.state.keys[$0], root.state.value(element.kind, element.row, $0)) }
      .sorted { $0.0 < $1.0 }
  }
}
