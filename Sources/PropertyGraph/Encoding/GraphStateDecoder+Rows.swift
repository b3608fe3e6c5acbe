import GraphSchema

/// The tables of rows, and what is computed from them: live rows, rows by label and by type, adjacency.
extension GraphStateDecoder {
  mutating func readNodes(_ section: inout ByteReader) throws(GraphFileError) {
    for _ in state.labels.names { state.labelRows.append(PagedBitmap()) }
    let last = Int64(state.labelSets.sets.count - 1)
    var rows: [UInt16] = []
    try section.integers(counts.nodes, in: 0...last, as: UInt16.self) { rows += $0 }
    try section.finish()
    for (row, set) in rows.enumerated() {
      if state.rules != nil, set == LabelSetTable.empty {
        throw section.corrupt("a node of a typed graph has no type")
      }
      state.nodes.append(LabelSetTable.none)
      if set != LabelSetTable.none { state.place(set, at: UInt32(row)) }
    }
  }

  mutating func readRelationships(_ section: inout ByteReader) throws(GraphFileError) {
    for _ in state.relationshipTypes.names { state.typeRows.append(PagedBitmap()) }
    let lastNode = Int64(max(0, counts.nodes - 1))
    var row = 0
    while row < counts.relationships {
      let length = min(IntegerBlock.length, counts.relationships - row)
      let sources = try section.block(length, in: 0...lastNode, as: UInt32.self)
      let targets = try section.block(length, in: 0...lastNode, as: UInt32.self)
      let types = try section.block(
        length, in: 0...Int64(RelationshipRecord.noType), as: UInt16.self)
      for index in 0..<length {
        state.relationships.append(.none)
        if types[index] == RelationshipRecord.noType { continue }
        let record = RelationshipRecord(
          source: NodeID(row: sources[index]), target: NodeID(row: targets[index]),
          type: types[index])
        guard Int(record.type) < state.relationshipTypes.names.count,
          state.contains(record.source), state.contains(record.target)
        else { throw section.corrupt("a relationship has an end or a type that is not there") }
        state.place(record, at: UInt32(row + index))
      }
      row += length
    }
    try section.finish()
  }

  mutating func readAnnotations(_ section: inout ByteReader) throws(GraphFileError) {
    let lastKey = Int64(max(0, state.keys.names.count - 1))
    var row = 0
    while row < counts.annotations {
      let length = min(IntegerBlock.length, counts.annotations - row)
      let kinds = try section.block(length, in: 0...4, as: UInt8.self)
      let elements = try section.block(length, in: 0...Int64(UInt32.max), as: UInt32.self)
      let keys = try section.block(length, in: 0...lastKey, as: UInt16.self)
      for index in 0..<length {
        state.annotations.append(nil)
        if kinds[index] == 0 { continue }
        guard
          let target = AnnotationTarget(
            kindNumber: kinds[index], element: elements[index], property: keys[index]),
          state.contains(target.element),
          target.property.map({ Int($0.rawValue) < state.keys.names.count }) ?? true
        else { throw section.corrupt("an annotation is about something that is not there") }
        state.place(target, at: UInt32(row + index))
      }
      row += length
    }
    try section.finish()
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
