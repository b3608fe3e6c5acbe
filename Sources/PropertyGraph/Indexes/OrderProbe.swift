import GraphSchema

/// A place between values.
enum OrderBound: Sendable, Hashable {
  /// Before all rows of a value and of greater ones.
  case before(Value)
  /// Behind all rows of a value and of lesser ones.
  case after(Value)
  /// Before one row of a value.
  case at(Value, UInt32)
  /// Behind all texts that begin so, and lesser values.
  case afterPrefix(String)
  /// Before all values of a kind, see ``ValueOrder/kind(of:)``.
  case beforeKind(UInt64)
}

/// A place among rows that are ordered by their values.
struct OrderProbe: PageProbe {
  private let bound: OrderBound
  private let column: IndexedColumn
  private let fence: UInt64
  private let mask: UInt64

  init(_ bound: OrderBound, _ column: IndexedColumn) {
    self.bound = bound
    self.column = column
    switch bound {
    case .before(let value), .after(let value), .at(let value, _):
      fence = ValueFence.of(value)
      mask = .max
    case .afterPrefix(let prefix):
      mask = ValueFence.mask(ofPrefix: prefix.utf8.count)
      fence = ValueFence.of(.string(prefix)) & mask
    case .beforeKind(let kind):
      fence = ValueFence.kind(kind)
      mask = .max
    }
  }

  func isBefore(fence other: UInt64) -> Bool? {
    let other = other & mask
    return other == fence ? nil : other < fence
  }

  func isBefore(_ row: UInt32) -> Bool {
    switch bound {
    case .before(let value): return column.order(row, value) < 0
    case .after(let value): return column.order(row, value) <= 0
    case .at(let value, let own):
      let order = column.order(row, value)
      return order < 0 || order == 0 && row < own
    case .afterPrefix(let prefix):
      return column.order(row, .string(prefix)) < 0 || column.hasPrefix(row, prefix)
    case .beforeKind(let kind): return ValueOrder.kind(of: column.value(row)) < kind
    }
  }

  func fence(of row: UInt32) -> UInt64 { column.fence(row) }
}
