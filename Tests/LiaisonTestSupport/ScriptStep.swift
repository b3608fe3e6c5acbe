public import GraphSchema
public import PropertyGraph

/// One step of a random script, to be made in a transaction and in a ``NaiveGraph``.
public enum ScriptStep: Sendable, Hashable {
  /// Add a node.
  case addNode([String], [String: Value])
  /// Add a relationship.
  case addRelationship(String, UInt32, UInt32, [String: Value])
  /// Add an annotation.
  case annotate(NaiveGraph.Target, [String: Value])
  /// Set a property.
  case set(Value, String, NaiveElement)
  /// Replace labels.
  case setLabels([String], UInt32)
  /// Remove an element.
  case remove(NaiveElement, detaching: Bool)

  /// Makes the step; `false` when it is refused.
  public func apply(to graph: inout NaiveGraph) -> Bool {
    switch self {
    case .addNode(let labels, let properties):
      graph.addNode(labels, properties)
      return true
    case .addRelationship(let type, let source, let target, let properties):
      return graph.addRelationship(type, source, target, properties) != nil
    case .annotate(let target, let properties): return graph.annotate(target, properties) != nil
    case .set(let value, let key, let element): return graph.set(value, key, element)
    case .setLabels(let labels, let row): return graph.setLabels(labels, row)
    case .remove(let element, let detaching): return graph.remove(element, detaching: detaching)
    }
  }

  /// Makes the step.
  ///
  /// - Throws: what the transaction refuses it with.
  public func apply(to graph: inout GraphTransaction) throws(GraphError) {
    switch self {
    case .addNode(let labels, let properties):
      try graph.addNode(labels: labels, properties: properties)
    case .addRelationship(let type, let source, let target, let properties):
      try graph.addRelationship(
        type, from: NodeID(row: source), to: NodeID(row: target), properties: properties)
    case .annotate(let target, let properties):
      let key = try target.property.map { (name) throws(GraphError) in
        try graph.propertyKey(name)
      }
      switch (target.element, key) {
      case (.relationship(let row), nil):
        try graph.annotate(.relationship(RelationshipID(row: row)), properties)
      case (.relationship(let row), let key?):
        try graph.annotate(.relationshipProperty(RelationshipID(row: row), key), properties)
      case (.node(let row), let key?), (.annotation(let row), let key?):
        try graph.annotate(.nodeProperty(NodeID(row: row), key), properties)
      case (.node(let row), nil), (.annotation(let row), nil):
        try graph.annotate(.node(NodeID(row: row)), properties)
      }
    case .set(let value, let key, let element):
      try graph.set(value, for: key, of: element.element)
    case .setLabels(let labels, let row): try graph.setLabels(labels, of: NodeID(row: row))
    case .remove(.node(let row), let detaching):
      try graph.remove(NodeID(row: row), detaching: detaching)
    case .remove(.relationship(let row), _): try graph.remove(RelationshipID(row: row))
    case .remove(.annotation(let row), _): try graph.remove(AnnotationID(row: row))
    }
  }
}

extension NaiveElement {
  /// The same element of a ``GraphStore``.
  public var element: Element {
    switch self {
    case .node(let row): .node(NodeID(row: row))
    case .relationship(let row): .relationship(RelationshipID(row: row))
    case .annotation(let row): .annotation(AnnotationID(row: row))
    }
  }
}
