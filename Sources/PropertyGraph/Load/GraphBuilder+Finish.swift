extension GraphBuilder {
  /// Makes the adjacency and hands the graph over.
  ///
  /// It is made in two rounds, each of two halves that the caller may have made side by side; this room
  /// knows no threads:
  ///
  /// ```swift
  /// let graph = builder.finish { one, other in
  ///   DispatchQueue.concurrentPerform(iterations: 2) { $0 == 0 ? one() : other() }
  /// }
  /// ```
  ///
  /// - Parameter sideBySide: runs both closures, in any order, before it returns; called twice. One after
  ///   the other when left out.
  /// - Returns: the graph as a first commit. ``GraphStore/init(_:)`` goes on from it.
  /// - Complexity: O(*n* + *m*) in nodes and relationships; while the adjacency is made, 24 bytes a
  ///   relationship are held besides.
  public consuming func finish(
    running sideBySide: (
      _ one: @Sendable () -> Void, _ other: @Sendable () -> Void
    ) -> Void = {
      $0()
      $1()
    }
  ) -> GraphSnapshot {
    let load = AdjacencyLoad(state.relationships, state.nodes.count, batches)
    batches = []
    memo = TextMemo()
    state.adjacency = load.adjacency(running: sideBySide)
    state.version = 1
    return GraphSnapshot(state)
  }
}
