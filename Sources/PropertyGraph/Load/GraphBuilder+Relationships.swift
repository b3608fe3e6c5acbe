extension GraphBuilder {
  /// Adds relationships of one type.
  ///
  /// - Parameters:
  ///   - type: their type.
  ///   - sources: the row of the node at which each starts; the node was added before.
  ///   - targets: the row of the node at which each ends; as many as there are sources.
  /// - Returns: their rows, which follow those of the relationships before.
  /// - Throws: ``GraphError/noSuchElement(_:)`` naming the first end that is no node, or
  ///   ``GraphError/full(_:)`` when the rows do not fit 32 bits.
  /// - Complexity: O(count).
  @discardableResult
  public mutating func appendRelationships(
    _ type: RelationshipTypeID, from sources: Span<UInt32>, to targets: Span<UInt32>
  ) throws(GraphError) -> Range<UInt32> {
    precondition(
      sources.count == targets.count, "every relationship has one source and one target")
    precondition(
      Int(type.rawValue) < state.typeRows.count, "a type belongs to the builder that made it")
    let rows = try rows(state.relationships.count, sources.count, .relationships)
    let bound = UInt32(state.nodes.count)
    for index in sources.indices {
      if sources[index] >= bound { throw .noSuchElement(.node(NodeID(row: sources[index]))) }
      if targets[index] >= bound { throw .noSuchElement(.node(NodeID(row: targets[index]))) }
    }
    state.relationships.append(sources.count) { index in
      RelationshipRecord(
        source: NodeID(row: sources[index]), target: NodeID(row: targets[index]),
        type: type.rawValue)
    }
    state.liveRelationships.insert(rows)
    state.typeRows[Int(type.rawValue)].insert(rows)
    note(rows, type.rawValue)
    return rows
  }

  private mutating func note(_ rows: Range<UInt32>, _ type: UInt16) {
    if rows.isEmpty { return }
    if let last = batches.last, last.type == type {
      batches[batches.count - 1].rows = last.rows.lowerBound..<rows.upperBound
    } else {
      batches.append(Batch(type: type, rows: rows))
    }
  }
}
