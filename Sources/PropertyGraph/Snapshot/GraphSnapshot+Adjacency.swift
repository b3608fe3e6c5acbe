extension GraphSnapshot {
  /// The steps from a node in a direction, of one type or of all.
  ///
  /// They are grouped by type id and, within a type, in order of insertion; for `.both` all outgoing
  /// steps come before the incoming ones. A loop appears once among the outgoing and once among the
  /// incoming steps.
  ///
  /// - Complexity: O(1), and O(log *d*) in the degree when a type is given.
  public func adjacent(
    to node: NodeID, _ direction: Direction, type: RelationshipTypeID? = nil
  ) -> AdjacentSteps {
    switch direction {
    case .outgoing: AdjacentSteps(steps(node, .outgoing, type))
    case .incoming: AdjacentSteps(steps(node, .incoming, type))
    case .both: AdjacentSteps(steps(node, .outgoing, type), steps(node, .incoming, type))
    }
  }

  /// The number of steps from a node; a loop counts twice for `.both`.
  ///
  /// - Complexity: O(1), and O(log *d*) in the degree when a type is given.
  public func degree(
    of node: NodeID, _ direction: Direction, type: RelationshipTypeID? = nil
  ) -> Int {
    adjacent(to: node, direction, type: type).count
  }

  private func steps(
    _ node: NodeID, _ side: Adjacency.Side, _ type: RelationshipTypeID?
  ) -> (list: AdjacencyList, range: Range<Int>) {
    guard let type else { return root.state.adjacency.steps(node.row, side) }
    return root.state.adjacency.steps(node.row, side, group: type.rawValue)
  }

  /// Lends all adjacency for the length of one walk; see ``AdjacencyView``.
  ///
  /// - Complexity: O(1); the first time O(nodes / 128), because a table of pages is made.
  public func withAdjacency<R, E: Error>(
    _ body: (AdjacencyView) throws(E) -> R
  ) throws(E) -> R {
    try body(AdjacencyView(self))
  }
}
