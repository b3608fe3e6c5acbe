/// The integers of one property, read row by row without making a ``GraphSchema/Value`` each.
///
/// ```swift
/// let ends = graph.integers(ofRelationships: latestEnd)
/// if let day = ends[relationship.row], day < today { … }
/// ```
///
/// Dates are read as days since 1970-01-01, so that a property of dates and one of day numbers can be
/// tested alike. It shares the graph's memory and stays valid after later commits. A kernel that
/// reads several columns at random rows borrows ``IntegerColumns`` instead.
public struct IntegerColumn: Sendable {
  @usableFromInline let column: PropertyColumn

  init(_ column: PropertyColumn) { self.column = column }

  /// Whether no row bears the property.
  @inlinable public var isEmpty: Bool { column.count == 0 }

  /// The integer of a row, or its date as days; `nil` when the row does not bear the property or
  /// bears another type.
  ///
  /// - Complexity: O(1).
  @inlinable public subscript(row: UInt32) -> Int64? {
    @inline(__always) get { column.integer(row) }
  }
}

/// The integers of some properties, lent for the length of one walk.
///
/// ```swift
/// graph.withIntegers(ofRelationships: [start, end]) { columns in
///   if let first = columns[0, row], first > day { … }     // column 0 is `start`
/// }
/// ```
///
/// Reading counts no references. Nothing of it can leave the closure it is lent to.
public struct IntegerColumns: ~Escapable {
  @usableFromInline let columns: Span<PropertyColumn>

  @_lifetime(copy columns)
  init(_ columns: Span<PropertyColumn>) { self.columns = columns }

  /// The number of columns, which is that of the keys given.
  @inlinable public var count: Int { columns.count }

  /// Whether no row bears the property of a column.
  @inlinable public func isEmpty(_ column: Int) -> Bool { columns[column].count == 0 }

  /// The integer of a row in a column, or its date as days since 1970-01-01; `nil` when the row does
  /// not bear the property or bears another type.
  ///
  /// - Complexity: O(1).
  @inlinable public subscript(column: Int, row: UInt32) -> Int64? {
    @inline(__always) get { columns[column].integer(row) }
  }
}

extension GraphSnapshot {
  /// The integers of a property of nodes.
  public func integers(ofNodes key: PropertyKeyID) -> IntegerColumn {
    IntegerColumn(root.state.nodeColumns.column(key))
  }

  /// The integers of a property of relationships.
  public func integers(ofRelationships key: PropertyKeyID) -> IntegerColumn {
    IntegerColumn(root.state.relationshipColumns.column(key))
  }

  /// Lends the integers of some properties of nodes; see ``IntegerColumns``.
  ///
  /// - Complexity: O(*k*) in the number of keys.
  public func withIntegers<R, E: Error>(
    ofNodes keys: [PropertyKeyID], _ body: (borrowing IntegerColumns) throws(E) -> R
  ) throws(E) -> R {
    let columns = keys.map { root.state.nodeColumns.column($0) }
    return try body(IntegerColumns(columns.span))
  }

  /// Lends the integers of some properties of relationships; see ``IntegerColumns``.
  ///
  /// - Complexity: O(*k*) in the number of keys.
  public func withIntegers<R, E: Error>(
    ofRelationships keys: [PropertyKeyID], _ body: (borrowing IntegerColumns) throws(E) -> R
  ) throws(E) -> R {
    let columns = keys.map { root.state.relationshipColumns.column($0) }
    return try body(IntegerColumns(columns.span))
  }
}

extension [PropertyColumn] {
  /// The column of a key; an empty one when no row ever bore it.
  func column(_ key: PropertyKeyID) -> PropertyColumn {
    Int(key.rawValue) < count ? self[Int(key.rawValue)] : PropertyColumn()
  }
}
