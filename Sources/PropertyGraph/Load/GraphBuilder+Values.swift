public import GraphSchema

/// Values of consecutive rows. Each function takes:
///
/// - values: one per row; those of rows that are not present are not read.
/// - first: the row of the first value.
/// - present: bit *i* mod 64 of word *i* / 64 is set when row `first` + *i* bears the value; all do
///   when it is left out. Rows that are not present stay as they are.
///
/// It throws ``GraphError/noSuchElement(_:)`` naming the last row when that was not handed out. It
/// costs O(count) where rows come in ascending order, as they do from a file.
extension GraphBuilder {
  /// Sets integers of nodes; those of a page that all fit 32 bits take four bytes each.
  public mutating func setIntegers(
    _ values: Span<Int64>, ofNodes key: PropertyKeyID, from first: UInt32,
    present: Span<UInt64>? = nil
  ) throws(GraphError) {
    try fill(.node, key, first, values.count, present) { range, selection, _ in
      .integers(values, range, selection)
    }
  }

  /// Sets integers of relationships; those of a page that all fit 32 bits take four bytes each.
  public mutating func setIntegers(
    _ values: Span<Int64>, ofRelationships key: PropertyKeyID, from first: UInt32,
    present: Span<UInt64>? = nil
  ) throws(GraphError) {
    try fill(.relationship, key, first, values.count, present) { range, selection, _ in
      .integers(values, range, selection)
    }
  }

  /// Sets floating-point numbers of nodes.
  public mutating func setDoubles(
    _ values: Span<Double>, ofNodes key: PropertyKeyID, from first: UInt32,
    present: Span<UInt64>? = nil
  ) throws(GraphError) {
    try fill(.node, key, first, values.count, present) { range, selection, _ in
      .doubles(.packed(values, range, selection))
    }
  }

  /// Sets floating-point numbers of relationships.
  public mutating func setDoubles(
    _ values: Span<Double>, ofRelationships key: PropertyKeyID, from first: UInt32,
    present: Span<UInt64>? = nil
  ) throws(GraphError) {
    try fill(.relationship, key, first, values.count, present) { range, selection, _ in
      .doubles(.packed(values, range, selection))
    }
  }

  /// Sets truth values of nodes.
  public mutating func setBooleans(
    _ values: Span<Bool>, ofNodes key: PropertyKeyID, from first: UInt32,
    present: Span<UInt64>? = nil
  ) throws(GraphError) {
    try fill(.node, key, first, values.count, present) { range, selection, _ in
      .booleans(.packed(values, range, selection))
    }
  }

  /// Sets truth values of relationships.
  public mutating func setBooleans(
    _ values: Span<Bool>, ofRelationships key: PropertyKeyID, from first: UInt32,
    present: Span<UInt64>? = nil
  ) throws(GraphError) {
    try fill(.relationship, key, first, values.count, present) { range, selection, _ in
      .booleans(.packed(values, range, selection))
    }
  }

  /// Sets dates of nodes, as days since 1970-01-01.
  ///
  /// - Throws: also ``GraphError/dayOutOfRange(_:)``, for a day outside the years -9999 to 9999.
  public mutating func setDates(
    _ days: Span<Int32>, ofNodes key: PropertyKeyID, from first: UInt32,
    present: Span<UInt64>? = nil
  ) throws(GraphError) {
    try checkDays(days, present)
    try fill(.node, key, first, days.count, present) { range, selection, _ in
      .dates(.packed(days, range, selection))
    }
  }

  /// Sets dates of relationships, as days since 1970-01-01.
  ///
  /// - Throws: also ``GraphError/dayOutOfRange(_:)``, for a day outside the years -9999 to 9999.
  public mutating func setDates(
    _ days: Span<Int32>, ofRelationships key: PropertyKeyID, from first: UInt32,
    present: Span<UInt64>? = nil
  ) throws(GraphError) {
    try checkDays(days, present)
    try fill(.relationship, key, first, days.count, present) { range, selection, _ in
      .dates(.packed(days, range, selection))
    }
  }

  private func checkDays(_ days: Span<Int32>, _ present: Span<UInt64>?) throws(GraphError) {
    let selection = Self.selection(present)
    for index in days.indices where selection.contains(index) {
      if CalendarDate(days: Int(days[index])) == nil { throw .dayOutOfRange(days[index]) }
    }
  }
}

extension GraphBuilder {
  /// Sets one value of a node; null takes it away.
  ///
  /// Meant for lists, maps and what else is rare.
  ///
  /// - Throws: ``GraphError`` when there is no such node or the value is nested too deeply.
  public mutating func set(
    _ value: Value, ofNode row: UInt32, _ key: PropertyKeyID
  ) throws(GraphError) {
    try set(value, .node, row, key)
  }

  /// Sets one value of a relationship; null takes it away.
  ///
  /// Meant for lists, maps and what else is rare.
  ///
  /// - Throws: ``GraphError`` when there is no such relationship or the value is nested too deeply.
  public mutating func set(
    _ value: Value, ofRelationship row: UInt32, _ key: PropertyKeyID
  ) throws(GraphError) {
    try set(value, .relationship, row, key)
  }

  private mutating func set(
    _ value: Value, _ kind: ElementKind, _ row: UInt32, _ key: PropertyKeyID
  ) throws(GraphError) {
    try check(kind, row, 1, key)
    guard value.isNested(atMost: GraphTransaction.nestingLimit) else {
      throw .nestedTooDeeply(
        property: state.keys[key.rawValue], limit: GraphTransaction.nestingLimit)
    }
    state.set(value, kind, row, key.rawValue)
  }
}
