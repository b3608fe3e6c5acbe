extension GraphState {
  /// The target of a row; `nil` when it bears no annotation.
  func target(of annotation: AnnotationID) -> AnnotationTarget? {
    annotation.row < UInt32(annotations.count) ? annotations[Int(annotation.row)] : nil
  }

  /// Makes an annotation at a row that bears none.
  mutating func place(_ target: AnnotationTarget, at row: UInt32) {
    while annotations.count <= Int(row) { annotations.append(nil) }
    annotations[Int(row)] = target
    liveAnnotations.insert(row)
    let entry = Adjacent(
      neighbour: NodeID(row: target.element.row), relationship: RelationshipID(row: row))
    let element = target.element.row
    switch target {
    case .node, .nodeProperty:
      nodeAnnotations.insert(entry, group: Self.group(of: target), at: element, .outgoing)
    case .relationship, .relationshipProperty:
      relationshipAnnotations.insert(entry, group: Self.group(of: target), at: element, .outgoing)
    }
  }

  /// Takes the annotation of a row away.
  mutating func displace(_ target: AnnotationTarget, at row: UInt32) {
    annotations[Int(row)] = nil
    liveAnnotations.remove(row)
    let element = target.element.row
    switch target {
    case .node, .nodeProperty:
      nodeAnnotations.remove(row, group: Self.group(of: target), at: element, .outgoing)
    case .relationship, .relationshipProperty:
      relationshipAnnotations.remove(row, group: Self.group(of: target), at: element, .outgoing)
    }
  }

  /// The rows of the annotations of a target, ascending.
  func annotationRows(of target: AnnotationTarget) -> [UInt32] {
    let rows: (list: AdjacencyList, range: Range<Int>)
    switch target {
    case .node, .nodeProperty:
      rows = nodeAnnotations.steps(
        target.element.row, .outgoing, group: Self.group(of: target))
    case .relationship, .relationshipProperty:
      rows = relationshipAnnotations.steps(
        target.element.row, .outgoing, group: Self.group(of: target))
    }
    return rows.list.relationships[rows.range].map(\.row)
  }

  /// The rows of all annotations of an element and of its properties, ascending.
  func annotationRows(under element: Element) -> [UInt32] {
    let rows: (list: AdjacencyList, range: Range<Int>)
    switch element {
    case .node(let id): rows = nodeAnnotations.steps(id.row, .outgoing)
    case .relationship(let id): rows = relationshipAnnotations.steps(id.row, .outgoing)
    case .annotation: return []
    }
    return rows.list.relationships[rows.range].map(\.row).sorted()
  }

  /// The group under which an annotation stands at its element.
  private static func group(of target: AnnotationTarget) -> UInt16 {
    target.property.map { $0.rawValue + 1 } ?? 0
  }
}
