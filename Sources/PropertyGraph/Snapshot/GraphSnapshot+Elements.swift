extension GraphSnapshot {
  /// All nodes, ascending.
  public var nodes: ElementRows<NodeID> { ElementRows(root.state.liveNodes) }
  /// All relationships, ascending.
  public var relationships: ElementRows<RelationshipID> {
    ElementRows(root.state.liveRelationships)
  }
  /// All annotations, ascending.
  public var annotations: ElementRows<AnnotationID> { ElementRows(root.state.liveAnnotations) }

  /// The nodes that bear a label, ascending.
  ///
  /// - Complexity: O(1) to make, O(rows / 64 + result) to walk.
  public func nodes(withLabel label: LabelID) -> ElementRows<NodeID> {
    let rows = root.state.labelRows
    return ElementRows(
      rows.indices.contains(Int(label.rawValue)) ? rows[Int(label.rawValue)] : .init())
  }

  /// The relationships of a type, ascending.
  ///
  /// - Complexity: O(1) to make, O(rows / 64 + result) to walk.
  public func relationships(ofType type: RelationshipTypeID) -> ElementRows<RelationshipID> {
    let rows = root.state.typeRows
    return ElementRows(
      rows.indices.contains(Int(type.rawValue)) ? rows[Int(type.rawValue)] : .init())
  }

  /// Whether a node exists.
  public func contains(_ node: NodeID) -> Bool { root.state.contains(node) }
  /// Whether a relationship exists.
  public func contains(_ relationship: RelationshipID) -> Bool {
    root.state.record(of: relationship) != nil
  }
  /// Whether an annotation exists.
  public func contains(_ annotation: AnnotationID) -> Bool {
    root.state.target(of: annotation) != nil
  }
  /// Whether an element exists.
  public func contains(_ element: Element) -> Bool { root.state.contains(element) }

  /// The labels of a node in the order given; none when there is no such node.
  ///
  /// In a typed graph the node's type comes first, then its ancestors, nearest first.
  public func labels(of node: NodeID) -> [LabelID] {
    root.state.labelSets[root.state.labelSet(of: node)]
  }

  /// The names of a node's labels, in the same order.
  public func labelNames(of node: NodeID) -> [String] {
    root.state.labelNames(root.state.labelSet(of: node))
  }

  /// Whether a node bears a label.
  ///
  /// - Complexity: O(1).
  public func hasLabel(_ node: NodeID, _ label: LabelID) -> Bool {
    let rows = root.state.labelRows
    return Int(label.rawValue) < rows.count && rows[Int(label.rawValue)].contains(node.row)
  }

  /// The node a relationship starts at.
  ///
  /// - Precondition: the relationship exists.
  public func source(of relationship: RelationshipID) -> NodeID { existing(relationship).source }

  /// The node a relationship ends at.
  ///
  /// - Precondition: the relationship exists.
  public func target(of relationship: RelationshipID) -> NodeID { existing(relationship).target }

  /// The type of a relationship.
  ///
  /// - Precondition: the relationship exists.
  public func type(of relationship: RelationshipID) -> RelationshipTypeID {
    RelationshipTypeID(rawValue: existing(relationship).type)
  }

  private func existing(_ relationship: RelationshipID) -> RelationshipRecord {
    guard let record = root.state.record(of: relationship) else {
      preconditionFailure("only a relationship that exists has ends and a type")
    }
    return record
  }
}

extension GraphState {
  /// Whether an element exists.
  func contains(_ element: Element) -> Bool {
    switch element {
    case .node(let id): contains(id)
    case .relationship(let id): record(of: id) != nil
    case .annotation(let id): target(of: id) != nil
    }
  }
}
