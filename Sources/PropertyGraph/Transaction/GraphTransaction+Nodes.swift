public import GraphSchema

extension GraphTransaction {
  /// Adds a node.
  ///
  /// - Parameters:
  ///   - labels: any labels in an open graph; in a typed one the node type, whose ancestors are
  ///     added and may be named too.
  ///   - properties: the properties; null values are left out.
  /// - Throws: ``GraphError`` when a name is empty, the tables are full, or the schema forbids it.
  /// - Complexity: O(*l* + *p*) in labels and properties.
  @discardableResult
  public mutating func addNode(
    labels: [String], properties: [String: Value] = [:]
  ) throws(GraphError) -> NodeID {
    let labels = try checkedLabels(labels)
    let row = try freshRow(state.nodes.count, .nodes)
    let entries = try checked(properties, .node, labels.first)
    let set = try state.internLabels(labels)
    state.place(set, at: row)
    let node = NodeID(row: row)
    record { .labels(of: node, old: nil, new: $0.labelNames(set)) }
    for (key, value) in entries { put(value, key, .node, row) }
    return node
  }

  /// Replaces a node's labels; in a typed graph, its type.
  ///
  /// - Throws: ``GraphError`` when there is no such node, or when the schema forbids the node's
  ///   properties or relationships with the new type.
  public mutating func setLabels(_ labels: [String], of node: NodeID) throws(GraphError) {
    guard state.contains(node) else { throw .noSuchElement(.node(node)) }
    let labels = try checkedLabels(labels)
    try checkRetyping(of: node, to: labels)
    let set = try state.internLabels(labels)
    let old = state.labelSet(of: node)
    guard old != set else { return }
    state.place(set, at: node.row)
    record { .labels(of: node, old: $0.labelNames(old), new: $0.labelNames(set)) }
  }

  /// Removes a node with its properties and annotations.
  ///
  /// - Parameters:
  ///   - node: the node.
  ///   - detaching: whether to remove its relationships too.
  /// - Throws: ``GraphError`` when there is no such node, or when it has relationships and
  ///   `detaching` is false.
  public mutating func remove(_ node: NodeID, detaching: Bool = false) throws(GraphError) {
    guard state.contains(node) else { throw .noSuchElement(.node(node)) }
    let relationships = relationships(of: node)
    guard detaching || relationships.isEmpty else {
      throw .nodeHasRelationships(node, count: relationships.count)
    }
    for relationship in relationships { try remove(relationship) }
    clear(.node(node))
    let old = state.labelSet(of: node)
    state.place(LabelSetTable.none, at: node.row)
    record { .labels(of: node, old: $0.labelNames(old), new: nil) }
  }

  /// The relationships of a node, each once, ascending.
  private func relationships(of node: NodeID) -> [RelationshipID] {
    let outgoing = state.adjacency.steps(node.row, .outgoing)
    let incoming = state.adjacency.steps(node.row, .incoming)
    var rows = Array(outgoing.list.relationships[outgoing.range])
    for position in incoming.range where incoming.list.neighbours[position] != node {
      rows.append(incoming.list.relationships[position])
    }
    return rows.sorted()
  }

  /// The labels of a node to be: not empty, each once, and in a typed graph those of its type.
  private func checkedLabels(_ labels: [String]) throws(GraphError) -> [String] {
    for label in labels where label.isEmpty { throw .emptyName(.label) }
    if let rules = state.rules { return try rules.labels(for: labels) }
    return labels
  }
}
