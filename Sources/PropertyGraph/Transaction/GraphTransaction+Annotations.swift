public import GraphSchema

extension GraphTransaction {
  /// Adds an annotation: a row of properties about an element or one of its properties.
  ///
  /// - Throws: ``GraphError`` when the target does not exist or the table is full.
  @discardableResult
  public mutating func annotate(
    _ target: AnnotationTarget, _ properties: [String: Value]
  ) throws(GraphError) -> AnnotationID {
    guard state.contains(target.element) else { throw .noSuchElement(target.element) }
    if let key = target.property {
      guard Int(key.rawValue) < state.keys.names.count else {
        throw .unknownName(.property, name: "#\(key.rawValue)", of: nil, nearest: [])
      }
      try checkDeclared(state.keys[key.rawValue], target.element)
    }
    let row = try freshRow(state.annotations.count, .annotations)
    let entries = try checked(properties, .annotation, nil)
    state.place(target, at: row)
    let annotation = AnnotationID(row: row)
    record { .target(of: annotation, old: nil, new: $0.named(target)) }
    for (key, value) in entries { put(value, key, .annotation, row) }
    return annotation
  }

  /// Removes an annotation with its properties.
  ///
  /// - Throws: ``GraphError/noSuchElement(_:)``.
  public mutating func remove(_ annotation: AnnotationID) throws(GraphError) {
    guard let old = state.target(of: annotation) else {
      throw .noSuchElement(.annotation(annotation))
    }
    clear(.annotation(annotation))
    state.displace(old, at: annotation.row)
    record { .target(of: annotation, old: $0.named(old), new: nil) }
  }

  /// The id of a property key, made when it is new, to annotate a property before it has a value.
  ///
  /// - Throws: ``GraphError`` when the name is empty or there are too many.
  public mutating func propertyKey(_ name: String) throws(GraphError) -> PropertyKeyID {
    guard !name.isEmpty else { throw .emptyName(.property) }
    return PropertyKeyID(rawValue: try state.internKey(name))
  }

  /// Removes the properties and annotations of an element that is about to go.
  mutating func clear(_ element: Element) {
    for row in state.annotationRows(under: element) {
      let annotation = AnnotationID(row: row)
      guard let target = state.target(of: annotation) else { continue }
      clear(.annotation(annotation))
      state.displace(target, at: row)
      record { .target(of: annotation, old: $0.named(target), new: nil) }
    }
    for key in state.keys(element.kind, element.row) {
      put(.null, key, element.kind, element.row)
    }
  }
}

extension GraphState {
  /// A target with its property spelt out.
  func named(_ target: AnnotationTarget) -> Change.Target {
    Change.Target(element: target.element, property: target.property.map { keys[$0.rawValue] })
  }
}
