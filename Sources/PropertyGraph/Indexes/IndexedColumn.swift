import GraphSchema

/// A column as an index reads it: the only place where indexes meet values of rows.
///
/// Values are compared where they lie, without making a `Value` of them.
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
  @inline(__always)
  func matches(_ row: UInt32, _ wanted: Value) -> Bool { column.matches(row, wanted, strings) }

  /// Negative, zero or positive, as a row's value stands before, with or after a value.
  func order(_ row: UInt32, _ value: Value) -> Int {
    column.pages.read(Int(row >> 10), or: ValueOrder.order(.null, value)) {
      $0.order(Int(row & 1_023), value, strings)
    }
  }

  /// Whether the values of two rows are equal in order.
  func areEqual(_ a: UInt32, _ b: UInt32) -> Bool {
    if let x = quickKey(a), let y = quickKey(b), x.kind == y.kind {
      if x.bits == y.bits { return true }
      if x.kind != .string { return false }
    }
    return order(a, b) == 0
  }

  private func quickKey(_ row: UInt32) -> (kind: ValueType, bits: Int64)? {
    column.pages.read(Int(row >> 10), or: nil) { $0.quickKey(Int(row & 1_023)) }
  }

  /// The order of the values of two rows.
  func order(_ a: UInt32, _ b: UInt32) -> Int { order(a, value(b)) }

  /// Whether a row's value is a text with this beginning.
  func hasPrefix(_ row: UInt32, _ prefix: Value) -> Bool {
    guard case .string(let prefix) = prefix, case .string(let text) = value(row) else {
      return false
    }
    return text.utf8.starts(with: prefix.utf8)
  }

  /// The fence of a row's value.
  func fence(_ row: UInt32) -> UInt64 {
    textFence(row, from: 0) ?? ValueFence.of(value(row))
  }

  /// The fence of a row's text from one of its bytes on; `nil` when its value is not a text with a
  /// number.
  func textFence(_ row: UInt32, from byte: Int) -> UInt64? {
    textNumber(row).map { number in
      strings.withBytes(of: number) { ValueFence.ofText($0, from: byte) }
    }
  }

  /// The number of a row's text, if it has one.
  func textNumber(_ row: UInt32) -> UInt32? {
    let page = Int(row >> 10)
    return page < column.pages.count ? column.pages[page].text(Int(row & 1_023)) : nil
  }

  /// Lends the bytes of a text.
  func withBytes<R>(of number: UInt32, _ body: (Span<UInt8>) -> R) -> R {
    strings.withBytes(of: number, body)
  }

  /// Whether a row bears the property.
  func isPresent(_ row: UInt32) -> Bool { column.isPresent(row) }
}

extension PropertyColumn {
  /// Whether a row's value is what is asked for; see ``IndexedColumn/matches(_:_:)``.
  @inline(__always)
  func matches(_ row: UInt32, _ wanted: Value, _ strings: StringStore) -> Bool {
    pages.read(Int(row >> 10), or: false) { $0.matches(Int(row & 1_023), wanted, strings) }
  }

  /// Whether a row's value is a text of these bytes.
  @inline(__always)
  func isText(_ row: UInt32, _ utf8: Span<UInt8>, _ strings: StringStore) -> Bool {
    pages.read(Int(row >> 10), or: false) { $0.isText(Int(row & 1_023), utf8, strings) }
  }
}
