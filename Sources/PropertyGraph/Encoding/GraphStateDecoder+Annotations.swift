import GraphSchema

/// Annotations, and their lists by element, which are adjacencies of another kind.
extension GraphStateDecoder {
  /// The annotations of one kind of element, as if they were relationships: the element twice, and as
  /// type the property plus one, or 0 for the element as a whole.
  private struct Lists {
    var records = PagedArray<RelationshipRecord>()
    var runs: RowRuns

    mutating func append(_ target: AnnotationTarget?) {
      guard let target else {
        records.append(.none)
        return runs.append(Int(RelationshipRecord.noType))
      }
      let group = target.property.map { $0.rawValue + 1 } ?? 0
      let element = NodeID(row: target.element.row)
      records.append(RelationshipRecord(source: element, target: element, type: group))
      runs.append(Int(group))
    }

    mutating func adjacency(_ elements: Int) -> Adjacency {
      runs.close()
      return AdjacencyLoad(records, elements, rowsByType: runs.ofValue).outgoingOnly()
    }
  }

  mutating func readAnnotations(_ section: inout ByteReader) throws(GraphFileError) {
    // The group of the very last of all possible keys would be taken for "none".
    guard counts.annotations == 0 || state.keys.names.count < NameTable.limit - 1 else {
      throw section.corrupt("annotations cannot go with \(state.keys.names.count) properties")
    }
    let groups = RowRuns(valuesBelow: state.keys.names.count + 1)
    var ofNodes = Lists(runs: groups)
    var ofRelationships = Lists(runs: groups)
    var left = counts.annotations
    while left > 0 {
      let length = min(IntegerBlock.length, left)
      for target in try annotations(&section, length) {
        let row = UInt32(state.annotations.count)
        state.annotations.append(target)
        if target != nil { state.liveAnnotations.insert(row) }
        var isOfNode = false
        if case .node = target?.element { isOfNode = true }
        ofNodes.append(isOfNode ? target : nil)
        ofRelationships.append(isOfNode ? nil : target)
      }
      left -= length
    }
    try section.finish()
    state.nodeAnnotations = ofNodes.adjacency(counts.nodes)
    state.relationshipAnnotations = ofRelationships.adjacency(counts.relationships)
  }

  private func annotations(
    _ section: inout ByteReader, _ length: Int
  ) throws(GraphFileError) -> [AnnotationTarget?] {
    let keyCount = state.keys.names.count
    let kinds = try section.block(length, in: 0...4, as: UInt8.self)
    let elements = try section.block(length, in: 0...Int64(UInt32.max), as: UInt32.self)
    let keys = try section.block(length, in: 0...Int64(max(0, keyCount - 1)), as: UInt16.self)
    var targets: [AnnotationTarget?] = []
    targets.reserveCapacity(length)
    for index in 0..<length {
      guard kinds[index] != 0 else {
        targets.append(nil)
        continue
      }
      guard
        let target = AnnotationTarget(
          kindNumber: kinds[index], element: elements[index], property: keys[index]),
        state.contains(target.element),
        target.property.map({ Int($0.rawValue) < keyCount }) ?? true
      else { throw section.corrupt("an annotation is about something that is not there") }
      targets.append(target)
    }
    return targets
  }
}
