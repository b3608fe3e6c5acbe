extension GraphBuilder {
  /// Makes both adjacencies and hands the graph over.
  ///
  /// The two are independent, so the caller may have them made side by side; this room knows no
  /// threads:
  ///
  /// ```swift
  /// let graph = builder.finish { outgoing, incoming in
  ///   DispatchQueue.concurrentPerform(iterations: 2) { $0 == 0 ? outgoing() : incoming() }
  /// }
  /// ```
  ///
  /// - Parameter sideBySide: runs both closures, in any order, before it returns; one after the
  ///   other when left out.
  /// - Returns: the graph as a first commit. ``GraphStore/init(_:)`` goes on from it.
  /// - Complexity: O(*n* + *m*) in nodes and relationships; while an adjacency is made, 12 bytes a
  ///   relationship are held besides.
  public consuming func finish(
    running sideBySide: (
      _ outgoing: @Sendable () -> Void, _ incoming: @Sendable () -> Void
    ) -> Void = {
      $0()
      $1()
    }
  ) -> GraphSnapshot {
    let load = AdjacencyLoad(state.relationships, state.nodes.count, batches)
    batches = []
    memo = TextMemo()
    (state.outgoing, state.incoming) = load.both(running: sideBySide)
    state.version = 1
    return GraphSnapshot(state)
  }
}
