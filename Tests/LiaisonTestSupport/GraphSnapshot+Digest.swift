public import PropertyGraph

extension GraphSnapshot {
  /// A number that stands for everything the snapshot holds.
  ///
  /// - Complexity: O(*n*) in the content.
  public var digest: Int {
    var hasher = Hasher()
    for node in nodes {
      hasher.combine(node)
      hasher.combine(labelNames(of: node))
      for (key, value) in properties(of: node) {
        hasher.combine(key)
        hasher.combine(value)
      }
      for step in adjacent(to: node, .both) { hasher.combine(step) }
      hasher.combine(annotations(under: .node(node)))
    }
    for relationship in relationships {
      hasher.combine(source(of: relationship))
      hasher.combine(target(of: relationship))
      hasher.combine(type(of: relationship))
      for (key, value) in properties(of: relationship) {
        hasher.combine(key)
        hasher.combine(value)
      }
    }
    hasher.combine(annotationCount)
    return hasher.finalize()
  }
}
