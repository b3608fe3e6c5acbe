extension GraphSnapshot {
  /// The number of nodes that bear a property.
  ///
  /// - Complexity: O(1).
  public func nodeCount(bearing key: PropertyKeyID) -> Int { count(.node, key) }

  /// The number of relationships that bear a property.
  ///
  /// - Complexity: O(1).
  public func relationshipCount(bearing key: PropertyKeyID) -> Int { count(.relationship, key) }

  private func count(_ kind: ElementKind, _ key: PropertyKeyID) -> Int {
    let columns = root.state.columns(kind)
    return Int(key.rawValue) < columns.count ? columns[Int(key.rawValue)].count : 0
  }
}
