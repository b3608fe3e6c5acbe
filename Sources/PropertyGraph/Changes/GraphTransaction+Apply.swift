internal import GraphSchema

extension GraphTransaction {
  /// Makes the changes of a change set again: those of a journal, or the inverse of a commit's to
  /// undo it.
  ///
  /// Every change must find the old content as it says. The schema is not asked, for the content was
  /// checked when the changes were first made. Rows are those that the changes name: rows of the graph,
  /// and as many behind them as the set adds, which is what a commit on the same content hands out. So
  /// what a set takes grows with its length, not with the numbers in it.
  ///
  /// - Throws: ``GraphError/changeDoesNotFit(_:)`` or ``GraphError/full(_:)``; the transaction then
  ///   is as it was before the call.
  /// - Complexity: O(*n*) in the number of changes.
  public mutating func apply(_ set: ChangeSet) throws(GraphError) {
    let start = savepoint()
    let room = RowRoom(state, set)
    do {
      for change in set.changes { try apply(change, room) }
    } catch {
      rollback(to: start)
      throw error
    }
  }

  private mutating func apply(_ change: Change, _ room: RowRoom) throws(GraphError) {
    switch change {
    case .labels(let node, let old, let new):
      try checkRow(.node(node), .nodes, room)
      try apply(node, old, new)
    case .ends(let relationship, let old, let new):
      try checkRow(.relationship(relationship), .relationships, room)
      try apply(relationship, old, new)
    case .target(let annotation, let old, let new):
      try checkRow(.annotation(annotation), .annotations, room)
      try apply(annotation, old, new)
    case .value(let element, let key, let old, let new):
      guard state.contains(element) else { throw .changeDoesNotFit("there is no \(element)") }
      let id = try state.internKey(key)
      let present = state.value(element.kind, element.row, id)
      guard present == old || present.isIdentical(to: old) else {
        throw .changeDoesNotFit("'\(key)' of \(element) is '\(present)', not '\(old)'")
      }
      put(new, id, element.kind, element.row)
    case .index(let index, let old, let new): try apply(index, old, new)
    }
  }

  private mutating func apply(
    _ node: NodeID, _ old: [String]?, _ new: [String]?
  ) throws(GraphError) {
    let present = state.labelSet(of: node)
    let names = present == LabelSetTable.none ? nil : state.labelNames(present)
    guard names == old else { throw .changeDoesNotFit("\(node) bears other labels") }
    if new == nil { try checkIsBare(node) }
    let set = if let new { try state.internLabels(new) } else { LabelSetTable.none }
    state.place(set, at: node.row)
    record { _ in .labels(of: node, old: old, new: new) }
  }

  private mutating func apply(
    _ relationship: RelationshipID, _ old: Change.Ends?, _ new: Change.Ends?
  ) throws(GraphError) {
    let present = state.record(of: relationship)
    guard present.map(state.ends) == old else {
      throw .changeDoesNotFit("\(relationship) has another type or other ends")
    }
    if let present {
      try checkIsBare(.relationship(relationship))
      state.displace(present, at: relationship.row)
    }
    if let new {
      guard state.contains(new.source), state.contains(new.target) else {
        throw .changeDoesNotFit("an end of \(relationship) does not exist")
      }
      let type = try state.internType(new.type)
      state.place(
        RelationshipRecord(source: new.source, target: new.target, type: type),
        at: relationship.row)
    }
    record { _ in .ends(of: relationship, old: old, new: new) }
  }

  private mutating func apply(
    _ annotation: AnnotationID, _ old: Change.Target?, _ new: Change.Target?
  ) throws(GraphError) {
    let present = state.target(of: annotation)
    guard present.map(state.named) == old else {
      throw .changeDoesNotFit("\(annotation) is about something else")
    }
    if let present {
      try checkIsBare(.annotation(annotation))
      state.displace(present, at: annotation.row)
    }
    if let new { state.place(try target(new), at: annotation.row) }
    record { _ in .target(of: annotation, old: old, new: new) }
  }

  private mutating func target(_ named: Change.Target) throws(GraphError) -> AnnotationTarget {
    guard state.contains(named.element) else {
      throw .changeDoesNotFit("there is no \(named.element)")
    }
    let key = try named.property.map { (name) throws(GraphError) in try propertyKey(name) }
    switch (named.element, key) {
    case (.node(let id), let key?): return .nodeProperty(id, key)
    case (.node(let id), nil): return .node(id)
    case (.relationship(let id), let key?): return .relationshipProperty(id, key)
    case (.relationship(let id), nil): return .relationship(id)
    case (.annotation, _): throw .changeDoesNotFit("an annotation cannot be about another one")
    }
  }

  /// Refuses to take away an element that still has properties, annotations or relationships.
  private func checkIsBare(_ element: Element) throws(GraphError) {
    guard state.keys(element.kind, element.row).isEmpty,
      state.annotationRows(under: element).isEmpty
    else { throw .changeDoesNotFit("\(element) still has properties or annotations") }
  }

  private func checkIsBare(_ node: NodeID) throws(GraphError) {
    try checkIsBare(.node(node))
    guard state.adjacency.steps(node.row, .outgoing).range.isEmpty,
      state.adjacency.steps(node.row, .incoming).range.isEmpty
    else { throw .changeDoesNotFit("\(node) still has relationships") }
  }

  /// Refuses rows that the tables cannot have, and rows that the set cannot have added.
  private func checkRow(
    _ element: Element, _ capacity: GraphError.Capacity, _ room: RowRoom
  ) throws(GraphError) {
    guard element.row < state.rowLimit else { throw .full(capacity) }
    try room.check(element)
  }
}
