/// What a property, a parameter or a cell of a table can hold.
///
/// Inside the graph, values live in typed columns; this enum exists at the edge only, where a
/// value enters or leaves.
public enum Value: Sendable, Hashable {
  /// Nothing recorded.
  case null
  /// True or false.
  case boolean(Bool)
  /// A 64-bit signed integer.
  case integer(Int64)
  /// A binary floating-point number (IEEE 754, 64 bits).
  case double(Double)
  /// A text.
  case string(String)
  /// Values in order; they may differ in type.
  case list([Value])
  /// Values by name; printed and compared in the order of the names.
  case map([String: Value])
  /// A day.
  case date(CalendarDate)

  /// The type of the value; `nil` for null, which belongs to every type.
  public var type: ValueType? {
    switch self {
    case .null: nil
    case .boolean: .boolean
    case .integer: .integer
    case .double: .double
    case .string: .string
    case .list: .list
    case .map: .map
    case .date: .date
    }
  }
}

/// The types a property can be declared with.
public enum ValueType: String, Sendable, Hashable, CaseIterable {
  /// True or false.
  case boolean
  /// A 64-bit signed integer.
  case integer
  /// A 64-bit floating-point number.
  case double
  /// A text.
  case string
  /// A list of values.
  case list
  /// A map from names to values.
  case map
  /// A day.
  case date
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByFloatLiteral
{
  /// A string value.
  public init(stringLiteral value: String) { self = .string(value) }
  /// An integer value.
  public init(integerLiteral value: Int64) { self = .integer(value) }
  /// A boolean value.
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
  /// A double value.
  public init(floatLiteral value: Double) { self = .double(value) }
}

extension Value: CustomStringConvertible {
  /// The value as text for people: strings bare, lists in brackets, maps in braces, null empty.
  public var description: String {
    switch self {
    case .null: ""
    case .boolean(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .double(let value): String(value)
    case .string(let value): value
    case .list(let values): "[" + values.map(\.description).joined(separator: ", ") + "]"
    case .map(let entries):
      "{"
        + entries.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
        .joined(separator: ", ") + "}"
    case .date(let value): value.description
    }
  }
}

extension Value {
  /// A total order over all values, for sorting rows: by type (map, list, string, boolean, number,
  /// date, null), then by value; integers and doubles compare as numbers, NaN after all of them.
  ///
  /// The order of the types is that of openCypher 9 (*Ordering and comparison of values*).
  public static func isOrderedBefore(_ a: Value, _ b: Value) -> Bool { order(a, b) < 0 }

  /// Negative, zero or positive, as `a` stands before, with or after `b` in the total order.
  public static func order(_ a: Value, _ b: Value) -> Int {
    let (rankA, rankB) = (a.typeRank, b.typeRank)
    if rankA != rankB { return rankA < rankB ? -1 : 1 }
    switch (a, b) {
    case (.boolean(let x), .boolean(let y)): return x == y ? 0 : (x ? 1 : -1)
    case (.string(let x), .string(let y)): return x == y ? 0 : (x < y ? -1 : 1)
    case (.date(let x), .date(let y)): return x == y ? 0 : (x < y ? -1 : 1)
    case (.list(let x), .list(let y)): return order(x, y)
    case (.map(let x), .map(let y)): return order(x, y)
    case (.integer(let x), .integer(let y)): return x == y ? 0 : (x < y ? -1 : 1)
    case (.integer(let x), .double(let y)): return order(x, y)
    case (.double(let x), .integer(let y)): return -order(y, x)
    case (.double(let x), .double(let y)): return order(x, y)
    default: return 0
    }
  }

  private static func order(_ x: Double, _ y: Double) -> Int {
    if x.isNaN || y.isNaN { return x.isNaN == y.isNaN ? 0 : (x.isNaN ? 1 : -1) }
    return x == y ? 0 : (x < y ? -1 : 1)
  }

  /// Compares without rounding the integer to a double, which would take neighbours for equals.
  private static func order(_ x: Int64, _ y: Double) -> Int {
    if y.isNaN || y >= 0x1p63 { return -1 }
    if y < -0x1p63 { return 1 }
    let whole = Int64(y)
    if x != whole { return x < whole ? -1 : 1 }
    return order(Double(whole), y)
  }

  private static func order(_ x: [Value], _ y: [Value]) -> Int {
    for (left, right) in zip(x, y) {
      let result = order(left, right)
      if result != 0 { return result }
    }
    return x.count == y.count ? 0 : (x.count < y.count ? -1 : 1)
  }

  private static func order(_ x: [String: Value], _ y: [String: Value]) -> Int {
    let (keysX, keysY) = (x.keys.sorted(), y.keys.sorted())
    for (keyX, keyY) in zip(keysX, keysY) {
      if keyX != keyY { return keyX < keyY ? -1 : 1 }
      let result = order(x[keyX] ?? .null, y[keyY] ?? .null)
      if result != 0 { return result }
    }
    return keysX.count == keysY.count ? 0 : (keysX.count < keysY.count ? -1 : 1)
  }

  private var typeRank: Int {
    switch self {
    case .map: 0
    case .list: 1
    case .string: 2
    case .boolean: 3
    case .integer, .double: 4
    case .date: 5
    case .null: 6
    }
  }
}
