public import PropertyGraph

extension Bitmap {
  /// The nodes of a snapshot that satisfy a predicate, asked once for each live node.
  ///
  /// ```swift
  /// rules.nodes = Bitmap(nodesOf: graph) { graph.hasLabel($0, official) }
  /// ```
  ///
  /// - Complexity: O(nodes) calls of the predicate.
  public init(nodesOf graph: GraphSnapshot, where isAdmitted: (NodeID) -> Bool) {
    self.init(count: Int(graph.nodeBound), repeating: false)
    for node in graph.nodes where isAdmitted(node) { self[Int(node.row)] = true }
  }

  /// The relationships of a snapshot that satisfy a predicate, asked once for each live one.
  ///
  /// - Complexity: O(relationships) calls of the predicate.
  public init(
    relationshipsOf graph: GraphSnapshot, where isAdmitted: (RelationshipID) -> Bool
  ) {
    self.init(count: Int(graph.relationshipBound), repeating: false)
    for relationship in graph.relationships where isAdmitted(relationship) {
      self[Int(relationship.row)] = true
    }
  }
}
