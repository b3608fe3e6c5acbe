public import GraphSchema

extension GraphSnapshot {
  /// The indexes that are kept up, sorted by what they cover.
  public var indexes: [PropertyIndex] { root.state.propertyIndexes }

  /// A node of a label that bears a value of a property: the one with the lowest row.
  ///
  /// ```swift
  /// graph.node(withLabel: official, where: name, is: "Julia Chen 0")
  /// ```
  ///
  /// Null and NaN match nothing. Integers and doubles are equal when they are the same number. Texts
  /// are equal when their bytes are.
  ///
  /// - Complexity: with a hash index O(log *n*) comparisons of integers, and one of values; with an
  ///   ordered one O(log *n*) of values; with none, O(*n*) in the nodes of the label.
  public func node(
    withLabel label: LabelID, where key: PropertyKeyID, is value: Value
  ) -> NodeID? {
    place(label, key).flatMap { root.state.firstMatch($0, value) }.map(NodeID.init(row:))
  }

  /// The nodes of a label that bear a value of a property, ascending.
  ///
  /// See ``node(withLabel:where:is:)`` for what is equal.
  ///
  /// - Complexity: as for one node, and O(1) for each that is found; without an index one pass over
  ///   the nodes of the label.
  public func nodes(
    withLabel label: LabelID, where key: PropertyKeyID, is value: Value
  ) -> MatchingRows<NodeID> {
    place(label, key).map { root.state.matching($0, value) } ?? MatchingRows(source: .nothing)
  }

  /// The nodes of a label whose values of a property lie in a range, in order of the values; those
  /// of equal values ascend, whichever way the values go.
  ///
  /// ```swift
  /// graph.nodes(withLabel: official, where: start, in: .from(1990, below: 1995), descending: true)
  /// ```
  ///
  /// - Complexity: with an ordered index O(log *n*) comparisons, and O(1) for each node, or going
  ///   down O(log *n*) for each value; without one a pass over the nodes of the label and a sort.
  public func nodes(
    withLabel label: LabelID, where key: PropertyKeyID, in range: ValueRange,
    descending: Bool = false
  ) -> MatchingRows<NodeID> {
    place(label, key).map { root.state.matching($0, range, descending) }
      ?? MatchingRows(source: .nothing)
  }

  /// A relationship of a type that bears a value of a property: the one with the lowest row.
  ///
  /// - Complexity: as ``node(withLabel:where:is:)``.
  public func relationship(
    ofType type: RelationshipTypeID, where key: PropertyKeyID, is value: Value
  ) -> RelationshipID? {
    place(type, key).flatMap { root.state.firstMatch($0, value) }
      .map(RelationshipID.init(row:))
  }

  /// The relationships of a type that bear a value of a property, ascending.
  ///
  /// - Complexity: as ``nodes(withLabel:where:is:)``.
  public func relationships(
    ofType type: RelationshipTypeID, where key: PropertyKeyID, is value: Value
  ) -> MatchingRows<RelationshipID> {
    place(type, key).map { root.state.matching($0, value) } ?? MatchingRows(source: .nothing)
  }

  /// The relationships of a type whose values of a property lie in a range, in order of the values;
  /// those of equal values ascend, whichever way the values go.
  ///
  /// - Complexity: as ``nodes(withLabel:where:in:descending:)``.
  public func relationships(
    ofType type: RelationshipTypeID, where key: PropertyKeyID, in range: ValueRange,
    descending: Bool = false
  ) -> MatchingRows<RelationshipID> {
    place(type, key).map { root.state.matching($0, range, descending) }
      ?? MatchingRows(source: .nothing)
  }

  private func place(_ label: LabelID, _ key: PropertyKeyID) -> IndexPlace? {
    guard Int(label.rawValue) < root.state.labelRows.count else { return nil }
    return IndexPlace(kind: .node, owner: label.rawValue, key: key.rawValue)
  }

  private func place(_ type: RelationshipTypeID, _ key: PropertyKeyID) -> IndexPlace? {
    guard Int(type.rawValue) < root.state.typeRows.count else { return nil }
    return IndexPlace(kind: .relationship, owner: type.rawValue, key: key.rawValue)
  }
}
