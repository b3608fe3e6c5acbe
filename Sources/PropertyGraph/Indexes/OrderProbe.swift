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
  private enum Mode { case before, after, at, afterPrefix, beforeKind }

  private let mode: Mode
  private let value: Value
  /// The row of `.at`, the kind of `.beforeKind`.
  private let number: UInt32
  private let column: IndexedColumn
  private let fence: UInt64
  private let mask: UInt64

  init(_ bound: OrderBound, _ column: IndexedColumn) {
    self.column = column
    switch bound {
    case .before(let bound): (mode, value, number, mask) = (.before, bound, 0, .max)
    case .after(let bound): (mode, value, number, mask) = (.after, bound, 0, .max)
    case .at(let bound, let row): (mode, value, number, mask) = (.at, bound, row, .max)
    case .afterPrefix(let prefix):
      (mode, value, number) = (.afterPrefix, .string(prefix), 0)
      mask = ValueFence.mask(ofPrefix: prefix.utf8.count)
    case .beforeKind(let kind):
      (mode, value, number, mask) = (.beforeKind, .null, UInt32(kind), .max)
      fence = ValueFence.kind(kind)
      return
    }
    fence = ValueFence.of(value) & mask
  }

  func isBefore(fence other: UInt64) -> Bool? {
    let other = other & mask
    return other == fence ? nil : other < fence
  }

  func isBefore(_ row: UInt32) -> Bool {
    switch mode {
    case .before: return column.order(row, value) < 0
    case .after: return column.order(row, value) <= 0
    case .at:
      let order = column.order(row, value)
      return order < 0 || order == 0 && row < number
    case .afterPrefix:
      return column.order(row, value) < 0 || column.hasPrefix(row, value)
    case .beforeKind: return ValueOrder.kind(of: column.value(row)) < UInt64(number)
    }
  }

  func fence(of row: UInt32) -> UInt64 { column.fence(row) }
}
