public import GraphSchema

extension GraphTransaction {
  /// Adds a relationship.
  ///
  /// - Parameters:
  ///   - type: any name in an open graph; a declared one in a typed graph.
  ///   - source: the node it starts at.
  ///   - target: the node it ends at, which may be the same.
  ///   - properties: the properties; null values are left out.
  /// - Throws: ``GraphError`` when an end does not exist, the tables are full, or the schema forbids
  ///   it.
  /// - Complexity: O(*p* + *d*) in properties and in the degrees of the ends, amortised; the first
  ///   edit of a page copies it.
  @discardableResult
  public mutating func addRelationship(
    _ type: String, from source: NodeID, to target: NodeID, properties: [String: Value] = [:]
  ) throws(GraphError) -> RelationshipID {
    guard !type.isEmpty else { throw .emptyName(.relationshipType) }
    guard state.contains(source) else { throw .noSuchElement(.node(source)) }
    guard state.contains(target) else { throw .noSuchElement(.node(target)) }
    try checkEnds(of: type, source, target)
    let row = try freshRow(state.relationships.count, .relationships)
    try checkSingle(type, source, target, properties, except: nil)
    let entries = try checked(properties, .relationship, type)
    let typeID = try state.internType(type)
    state.place(RelationshipRecord(source: source, target: target, type: typeID), at: row)
    let relationship = RelationshipID(row: row)
    record { _ in
      .ends(
        of: relationship, old: nil,
        new: Change.Ends(type: type, source: source, target: target))
    }
    for (key, value) in entries { put(value, key, .relationship, row) }
    return relationship
  }

  /// Removes a relationship with its properties and annotations.
  ///
  /// - Throws: ``GraphError/noSuchElement(_:)``.
  public mutating func remove(_ relationship: RelationshipID) throws(GraphError) {
    guard let old = state.record(of: relationship) else {
      throw .noSuchElement(.relationship(relationship))
    }
    clear(.relationship(relationship))
    state.displace(old, at: relationship.row)
    record { .ends(of: relationship, old: $0.ends(old), new: nil) }
  }
}

extension GraphState {
  /// A record with its type spelt out.
  func ends(_ record: RelationshipRecord) -> Change.Ends {
    Change.Ends(
      type: relationshipTypes[record.type], source: record.source, target: record.target)
  }
}
