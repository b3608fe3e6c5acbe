internal import GraphSchema

/// A value read from bytes, or why there is none.
enum CSVScalar {
  case integer(Int64)
  case double(Double)
  case boolean(Bool)
  case date(CalendarDate)
  case malformed
  case tooLarge

  init(_ range: Range<Int>, _ text: Span<UInt8>, _ type: CSVType) {
    switch type {
    case .integer: self = Self.from(CSVNumbers.integer(range, text), Self.integer)
    case .double: self = Self.from(CSVNumbers.double(range, text), Self.double)
    case .boolean: self = Self.from(CSVNumbers.boolean(range, text), Self.boolean)
    case .date: self = Self.from(CSVNumbers.date(range, text), Self.date)
    case .string: self = .malformed
    }
  }

  private static func from<T>(_ parsed: CSVNumbers.Parsed<T>, _ wrap: (T) -> Self) -> Self {
    switch parsed {
    case .value(let value): wrap(value)
    case .malformed: .malformed
    case .tooLarge: .tooLarge
    }
  }

  /// The value, when there is one.
  var value: Value? {
    switch self {
    case .integer(let value): .integer(value)
    case .double(let value): .double(value)
    case .boolean(let value): .boolean(value)
    case .date(let value): .date(value)
    case .malformed, .tooLarge: nil
    }
  }

  /// The value as eight bytes: an integer, the bits of a double, 0 or 1, days.
  var word: Int64? {
    switch self {
    case .integer(let value): value
    case .double(let value): Int64(bitPattern: value.bitPattern)
    case .boolean(let value): value ? 1 : 0
    case .date(let value): Int64(value.days)
    case .malformed, .tooLarge: nil
    }
  }
}
