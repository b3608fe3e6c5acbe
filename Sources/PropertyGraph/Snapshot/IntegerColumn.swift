/// The integers of one property, for code that reads many rows: dates as days, counts, weights.
///
/// ```swift
/// let ends = snapshot.integers(ofRelationships: key)
/// if let day = ends[relationship.row], day < today { … }
/// ```
public struct IntegerColumn: Sendable {
  private let column: PropertyColumn

  init(_ column: PropertyColumn) { self.column = column }

  /// Whether no row bears the property.
  public var isEmpty: Bool { column.count == 0 }

  /// The integer of a row; `nil` when the row does not bear the property or bears another type.
  ///
  /// - Complexity: O(1).
  public subscript(row: UInt32) -> Int64? { column.integer(row) }
}

extension GraphSnapshot {
  /// The integers of a property of nodes.
  public func integers(ofNodes key: PropertyKeyID) -> IntegerColumn {
    column(root.state.nodeColumns, key)
  }

  /// The integers of a property of relationships.
  public func integers(ofRelationships key: PropertyKeyID) -> IntegerColumn {
    column(root.state.relationshipColumns, key)
  }

  private func column(_ columns: [PropertyColumn], _ key: PropertyKeyID) -> IntegerColumn {
    IntegerColumn(
      Int(key.rawValue) < columns.count ? columns[Int(key.rawValue)] : PropertyColumn())
  }
}
