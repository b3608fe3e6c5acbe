public import GraphSchema

/// The values of one column page, without gaps, in an array of their own type.
///
/// | case | bytes a value |
/// |---|--:|
/// | `booleans` | 1 |
/// | `shortIntegers`, `dates`, `texts` | 4 |
/// | `integers`, `doubles` | 8 |
/// | `mixed` | the stride of a `Value`, and what it owns |
@usableFromInline
enum ColumnStorage: Sendable {
  case empty
  case booleans([Bool])
  /// Integers that all fit 32 bits.
  case shortIntegers([Int32])
  case integers([Int64])
  case doubles([Double])
  /// Days since 1970-01-01.
  case dates([Int32])
  /// Numbers of texts in the ``StringStore``.
  case texts([UInt32])
  /// Values that differ in type, and lists and maps.
  case mixed([Value])

  /// The number of values.
  @inlinable var count: Int {
    switch self {
    case .empty: 0
    case .booleans(let values): values.count
    case .shortIntegers(let values): values.count
    case .integers(let values): values.count
    case .doubles(let values): values.count
    case .dates(let values): values.count
    case .texts(let values): values.count
    case .mixed(let values): values.count
    }
  }

  /// The value at a position.
  @inline(__always)
  func value(at position: Int, _ strings: StringStore) -> Value {
    switch self {
    case .empty: .null
    case .booleans(let values): .boolean(values[position])
    case .shortIntegers(let values): .integer(Int64(values[position]))
    case .integers(let values): .integer(values[position])
    case .doubles(let values): .double(values[position])
    case .dates(let values): CalendarDate(days: Int(values[position])).map(Value.date) ?? .null
    case .texts(let values): .string(strings[values[position]])
    case .mixed(let values): values[position]
    }
  }

  /// Takes the value at a position out.
  mutating func remove(at position: Int) {
    // Each branch empties `self` first, so that its array has one owner and is edited in place.
    switch self {
    case .empty: break
    case .booleans(var values):
      self = .empty
      values.remove(at: position)
      if !values.isEmpty { self = .booleans(values) }
    case .shortIntegers(var values):
      self = .empty
      values.remove(at: position)
      if !values.isEmpty { self = .shortIntegers(values) }
    case .integers(var values):
      self = .empty
      values.remove(at: position)
      if !values.isEmpty { self = .integers(values) }
    case .doubles(var values):
      self = .empty
      values.remove(at: position)
      if !values.isEmpty { self = .doubles(values) }
    case .dates(var values):
      self = .empty
      values.remove(at: position)
      if !values.isEmpty { self = .dates(values) }
    case .texts(var values):
      self = .empty
      values.remove(at: position)
      if !values.isEmpty { self = .texts(values) }
    case .mixed(var values):
      self = .empty
      values.remove(at: position)
      if !values.isEmpty { self = .mixed(values) }
    }
  }

  /// Traps when a page without values remembers their type.
  func checkInvariants() {
    if case .empty = self { return }
    precondition(count > 0, "a column page without values forgets their type")
  }
}

extension Value {
  /// The integer, or the date as days.
  @usableFromInline var wholeNumber: Int64? {
    switch self {
    case .integer(let value): value
    case .date(let date): Int64(date.days)
    default: nil
    }
  }
}
