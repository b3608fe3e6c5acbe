/// The rows that a change set may name: those of the graph, and one for each element it adds.
///
/// ```
/// rows of the graph   0 … n - 1 │ n … n + additions - 1 │ refused
/// ```
///
/// A transaction hands rows out one after the other, so the changes of a commit name no others, and
/// neither do their inverses. A set that names a row far behind would make the tables as long as the
/// row says, whatever the length of the set.
struct RowRoom {
  private var nodes: Int
  private var relationships: Int
  private var annotations: Int

  /// The room of a change set in a state.
  ///
  /// - Complexity: O(*n*) in the number of changes.
  init(_ state: GraphState, _ set: ChangeSet) {
    nodes = state.nodes.count
    relationships = state.relationships.count
    annotations = state.annotations.count
    for change in set.changes {
      switch change {
      case .labels(_, nil, .some): nodes += 1
      case .ends(_, nil, .some): relationships += 1
      case .target(_, nil, .some): annotations += 1
      default: break
      }
    }
  }

  /// Refuses an element whose row lies behind.
  ///
  /// - Throws: ``GraphError/changeDoesNotFit(_:)``.
  func check(_ element: Element) throws(GraphError) {
    let end =
      switch element.kind {
      case .node: nodes
      case .relationship: relationships
      case .annotation: annotations
      }
    guard Int(element.row) < end else {
      throw .changeDoesNotFit(
        "\(element) lies behind the rows of the graph and of the set's additions, "
          + "which end at \(end)")
    }
  }
}
