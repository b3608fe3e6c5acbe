extension GraphState {
  /// Traps with a sentence when the structures of the graph disagree.
  func checkInvariants() {
    labels.checkInvariants()
    relationshipTypes.checkInvariants()
    keys.checkInvariants()
    labelSets.checkInvariants()
    strings.checkInvariants()
    checkNodes()
    checkRelationships()
    checkAnnotations()
    checkColumns()
    checkUniqueTables()
    checkIndexes()
  }

  private func checkNodes() {
    nodes.checkInvariants()
    liveNodes.checkInvariants()
    precondition(labelRows.count == labels.names.count, "every label has its set of rows")
    for rows in labelRows { rows.checkInvariants() }
    var live = 0
    var labelled = 0
    for row in 0..<UInt32(nodes.count) {
      let set = nodes[Int(row)]
      precondition(Int(set) < labelSets.sets.count, "a node's combination of labels exists")
      precondition(
        liveNodes.contains(row) == (set != LabelSetTable.none), "live nodes have labels")
      live += set == LabelSetTable.none ? 0 : 1
      labelled += labelSets[set].count
      for label in labelSets[set] {
        precondition(
          labelRows[Int(label.rawValue)].contains(row), "a label's rows hold its nodes")
      }
    }
    precondition(live == liveNodes.count, "the set of live nodes holds nodes only")
    precondition(
      labelled == labelRows.reduce(0) { $0 + $1.count }, "a label's rows hold its nodes only")
  }

  private func checkRelationships() {
    relationships.checkInvariants()
    liveRelationships.checkInvariants()
    adjacency.checkInvariants()
    precondition(typeRows.count == relationshipTypes.names.count, "every type has its rows")
    for rows in typeRows { rows.checkInvariants() }
    var live = 0
    for row in 0..<UInt32(relationships.count) {
      let id = RelationshipID(row: row)
      guard let record = record(of: id) else {
        precondition(!liveRelationships.contains(row), "a removed relationship is not live")
        continue
      }
      live += 1
      precondition(liveRelationships.contains(row), "a relationship is live")
      precondition(typeRows[Int(record.type)].contains(row), "a type's rows hold its own")
      precondition(
        contains(record.source) && contains(record.target), "a relationship's ends exist")
      precondition(
        adjacency.holds(record.target, id, record.type, at: record.source, .outgoing),
        "a relationship is among the outgoing steps of its source")
      precondition(
        adjacency.holds(record.source, id, record.type, at: record.target, .incoming),
        "a relationship is among the incoming steps of its target")
    }
    precondition(
      live == liveRelationships.count && 2 * live == adjacency.count
        && live == typeRows.reduce(0) { $0 + $1.count },
      "relationships, steps and sets of rows have the same count")
  }

  private func checkAnnotations() {
    annotations.checkInvariants()
    liveAnnotations.checkInvariants()
    nodeAnnotations.checkInvariants()
    relationshipAnnotations.checkInvariants()
    var live = 0
    for row in 0..<UInt32(annotations.count) {
      guard let target = annotations[Int(row)] else { continue }
      live += 1
      precondition(liveAnnotations.contains(row), "an annotation is live")
      precondition(contains(target.element), "an annotation's element exists")
      precondition(
        annotationRows(of: target).contains(row), "an annotation is found from its target")
    }
    precondition(
      live == liveAnnotations.count
        && live == nodeAnnotations.count + relationshipAnnotations.count,
      "annotations and their lists have the same count")
  }

  private func checkColumns() {
    for column in nodeColumns {
      column.checkInvariants { self.liveNodes.contains($0) }
    }
    for column in relationshipColumns {
      column.checkInvariants { self.liveRelationships.contains($0) }
    }
    for column in annotationColumns {
      column.checkInvariants { self.liveAnnotations.contains($0) }
    }
  }

  private func checkUniqueTables() {
    for (index, table) in uniqueTables.enumerated() {
      table.checkInvariants()
      guard let rule = rules?.unique[index] else { continue }
      let rows = rule.kind == .node ? liveNodes : liveRelationships
      var found = 0
      var next = rows.first(from: 0)
      while let row = next {
        if let value = indexedValue(index, rule.kind, row) {
          precondition(holder(of: value, index) != nil, "a unique value is found")
          found += 1
        }
        next = rows.first(from: row + 1)
      }
      precondition(found == table.count, "a table of unique values holds each once")
    }
  }
}

extension Adjacency {
  /// Whether a step stands at a node.
  fileprivate func holds(
    _ neighbour: NodeID, _ relationship: RelationshipID, _ type: UInt16, at node: NodeID,
    _ side: Side
  ) -> Bool {
    let steps = steps(node.row, side, group: type)
    return steps.range.contains {
      steps.list[$0] == Adjacent(neighbour: neighbour, relationship: relationship)
    }
  }
}
