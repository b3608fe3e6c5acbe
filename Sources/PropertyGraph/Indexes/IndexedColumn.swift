import GraphSchema

/// A column as an index reads it: the only place where indexes meet values of rows.
struct IndexedColumn: Sendable {
  private let column: PropertyColumn
  private let strings: StringStore

  init(_ column: PropertyColumn, _ strings: StringStore) {
    self.column = column
    self.strings = strings
  }

  /// The value of a row; null when absent.
  func value(_ row: UInt32) -> Value { column.value(row, strings) }

  /// Whether a row's value is what is asked for.
  ///
  /// - Precondition: `wanted` can match at all, see ``ValueOrder/canMatch(_:)``.
  func matches(_ row: UInt32, _ wanted: Value) -> Bool { order(row, wanted) == 0 }

  /// Negative, zero or positive, as a row's value stands before, with or after a value.
  func order(_ row: UInt32, _ value: Value) -> Int { ValueOrder.order(self.value(row), value) }

  /// The order of the values of two rows.
  func order(_ a: UInt32, _ b: UInt32) -> Int { order(a, value(b)) }

  /// Whether a row's value is a text with this beginning.
  func hasPrefix(_ row: UInt32, _ prefix: String) -> Bool {
    guard case .string(let text) = value(row) else { return false }
    return text.utf8.starts(with: prefix.utf8)
  }

  /// The fence of a row's value.
  func fence(_ row: UInt32) -> UInt64 { ValueFence.of(value(row)) }

  /// Whether a row bears the property.
  func isPresent(_ row: UInt32) -> Bool { column.isPresent(row) }
}
