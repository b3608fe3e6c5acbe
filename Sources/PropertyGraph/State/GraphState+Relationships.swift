extension GraphState {
  /// The record of a row; `nil` when it bears no relationship.
  func record(of relationship: RelationshipID) -> RelationshipRecord? {
    guard relationship.row < UInt32(relationships.count) else { return nil }
    let record = relationships[Int(relationship.row)]
    return record.type == RelationshipRecord.noType ? nil : record
  }

  /// Makes a relationship at a row that bears none.
  mutating func place(_ record: RelationshipRecord, at row: UInt32) {
    while relationships.count <= Int(row) { relationships.append(.none) }
    relationships[Int(row)] = record
    liveRelationships.insert(row)
    typeRows[Int(record.type)].insert(row)
    let id = RelationshipID(row: row)
    adjacency.insert(
      Adjacent(neighbour: record.target, relationship: id), group: record.type,
      at: record.source.row, .outgoing)
    adjacency.insert(
      Adjacent(neighbour: record.source, relationship: id), group: record.type,
      at: record.target.row, .incoming)
  }

  /// Takes the relationship of a row away.
  mutating func displace(_ record: RelationshipRecord, at row: UInt32) {
    relationships[Int(row)] = .none
    liveRelationships.remove(row)
    typeRows[Int(record.type)].remove(row)
    adjacency.remove(row, group: record.type, at: record.source.row, .outgoing)
    adjacency.remove(row, group: record.type, at: record.target.row, .incoming)
  }

  /// The id of a type name, made when it is new.
  ///
  /// - Throws: ``GraphError/full(_:)`` when there are too many.
  mutating func internType(_ name: String) throws(GraphError) -> UInt16 {
    guard let id = relationshipTypes.intern(name) else { throw .full(.relationshipTypes) }
    if Int(id) == typeRows.count { typeRows.append(PagedBitmap()) }
    return id
  }
}
