import GraphSchema

/// The tables of rows, and what is computed from them: live rows, rows by label and by type, adjacency.
extension GraphStateDecoder {
  mutating func readNodes(_ section: inout ByteReader) throws(GraphFileError) {
    let sets = state.labelSets.sets.count
    var runs = RowRuns(valuesBelow: sets)
    var left = counts.nodes
    while left > 0 {
      let length = min(IntegerBlock.length, left)
      let rows = try section.block(length, in: 0...Int64(sets - 1), as: UInt16.self)
      state.nodes.append(length) { rows[$0] }
      for set in rows { runs.append(Int(set)) }
      left -= length
    }
    runs.close()
    try section.finish()
    if state.rules != nil, !runs.ofValue[Int(LabelSetTable.empty)].isEmpty {
      throw section.corrupt("a node of a typed graph has no type")
    }
    state.labelRows = state.labels.names.map { _ in PagedBitmap() }
    for (set, ranges) in runs.ofValue.enumerated() where set != Int(LabelSetTable.none) {
      for rows in ranges {
        state.liveNodes.insert(rows)
        for label in state.labelSets[UInt16(set)] {
          state.labelRows[Int(label.rawValue)].insert(rows)
        }
      }
    }
  }

  /// Reads the relationships and gives their rows by type.
  mutating func readRelationships(
    _ section: inout ByteReader
  ) throws(GraphFileError) -> [[Range<UInt32>]] {
    let typeCount = state.relationshipTypes.names.count
    var runs = RowRuns(valuesBelow: typeCount)
    var left = counts.relationships
    while left > 0 {
      let length = min(IntegerBlock.length, left)
      let records = try relationships(&section, length)
      state.relationships.append(length) { records[$0] }
      for record in records { runs.append(Int(record.type)) }
      left -= length
    }
    runs.close()
    try section.finish()
    state.typeRows = state.relationshipTypes.names.map { _ in PagedBitmap() }
    for (type, ranges) in runs.ofValue.enumerated() {
      for rows in ranges {
        state.liveRelationships.insert(rows)
        state.typeRows[type].insert(rows)
      }
    }
    return runs.ofValue
  }

  /// Reads a block of relationships; those without a type are none.
  private func relationships(
    _ section: inout ByteReader, _ length: Int
  ) throws(GraphFileError) -> [RelationshipRecord] {
    let typeCount = UInt16(state.relationshipTypes.names.count)
    let nodes = 0...Int64(max(0, counts.nodes - 1))
    let sources = try section.block(length, in: nodes, as: UInt32.self)
    let targets = try section.block(length, in: nodes, as: UInt32.self)
    let types = try section.block(
      length, in: 0...Int64(RelationshipRecord.noType), as: UInt16.self)
    var isWhole = true
    let allLive = state.liveNodes.count == counts.nodes && counts.nodes > 0
    let records = [RelationshipRecord](capacity: length) { out in
      for index in 0..<length {
        let type = types[index]
        if type == RelationshipRecord.noType {
          out.append(.none)
          continue
        }
        let hasEnds =
          allLive
          || state.liveNodes.contains(sources[index]) && state.liveNodes.contains(targets[index])
        isWhole = isWhole && hasEnds && type < typeCount
        out.append(
          RelationshipRecord(
            source: NodeID(row: sources[index]), target: NodeID(row: targets[index]), type: type))
      }
    }
    guard isWhole else { throw section.corrupt("a relationship lacks an end or its type") }
    return records
  }

  /// Enters every element into the tables of unique values.
  mutating func fillUniqueTables() throws(GraphFileError) {
    guard let rules = state.rules else { return }
    for (index, rule) in rules.unique.enumerated() {
      let rows = rule.kind == .node ? state.liveNodes : state.liveRelationships
      var next = rows.first(from: 0)
      while let row = next {
        if let value = state.indexedValue(index, rule.kind, row) {
          guard state.holder(of: value, index) == nil else {
            throw .corrupt(
              part: "property '\(rule.property)' of '\(rule.owner)'",
              reason: "two elements have the value '\(value)'")
          }
          state.insertUnique(index, rule.kind, row)
        }
        next = row == .max ? nil : rows.first(from: row + 1)
      }
    }
  }
}
