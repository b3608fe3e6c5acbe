extension GraphSnapshot {
  /// The annotations of a target, ascending: those about the element as a whole, or those about one
  /// of its properties.
  ///
  /// - Complexity: O(log *d* + result) for *d* annotations of the element and its properties.
  public func annotations(of target: AnnotationTarget) -> [AnnotationID] {
    root.state.annotationRows(of: target).map(AnnotationID.init(row:))
  }

  /// The annotations of an element and of all its properties, ascending.
  public func annotations(under element: Element) -> [AnnotationID] {
    root.state.annotationRows(under: element).map(AnnotationID.init(row:))
  }

  /// What an annotation is about.
  ///
  /// - Precondition: the annotation exists.
  public func target(of annotation: AnnotationID) -> AnnotationTarget {
    guard let target = root.state.target(of: annotation) else {
      preconditionFailure("only an annotation that exists has a target")
    }
    return target
  }
}
