public import GraphSchema

/// A range of values of one kind, for looking up elements in order.
///
/// ```swift
/// graph.nodes(withLabel: official, where: start, in: .from(1990, below: 1995))
/// graph.nodes(withLabel: official, where: name, in: .prefix("Julia "))
/// ```
///
/// A comparison of values of different kinds is null in openCypher, and null is not true; so a range
/// holds values of the kind of its bounds only: numbers (integers and doubles together, exactly
/// compared), texts (by code points, that is by UTF-8 bytes), dates (by day), booleans (false before
/// true), lists, maps. NaN lies in no range but ``everything``. Bounds of different kinds, and
/// bounds that are null or NaN, make a range that holds nothing.
public struct ValueRange: Sendable, Hashable {
  /// The places where a range begins and ends.
  struct Bounds: Sendable, Hashable {
    let lower: OrderBound
    let upper: OrderBound
  }

  /// `nil` when nothing lies in the range.
  let bounds: Bounds?

  private init(_ lower: OrderBound, _ upper: OrderBound) {
    bounds = Bounds(lower: lower, upper: upper)
  }

  private init() { bounds = nil }

  /// All values, of all kinds, in the order maps, lists, texts, booleans, numbers, NaN, dates.
  public static var everything: ValueRange { ValueRange(.beforeKind(0), .beforeKind(6)) }

  /// The values equal to one.
  public static func equal(to value: Value) -> ValueRange { .from(value, through: value) }

  /// The values from one to another, both included.
  public static func from(_ lower: Value, through upper: Value) -> ValueRange {
    range(.before(lower), .after(upper), lower, upper)
  }

  /// The values from one up to another that is left out.
  public static func from(_ lower: Value, below upper: Value) -> ValueRange {
    range(.before(lower), .before(upper), lower, upper)
  }

  /// The values between two that are both left out.
  public static func above(_ lower: Value, below upper: Value) -> ValueRange {
    range(.after(lower), .before(upper), lower, upper)
  }

  /// The values behind one up to another that is included.
  public static func above(_ lower: Value, through upper: Value) -> ValueRange {
    range(.after(lower), .after(upper), lower, upper)
  }

  /// The values from one on.
  public static func from(_ lower: Value) -> ValueRange {
    range(.before(lower), end(of: lower), lower, lower)
  }

  /// The values behind one.
  public static func above(_ lower: Value) -> ValueRange {
    range(.after(lower), end(of: lower), lower, lower)
  }

  /// The values up to one that is included.
  public static func through(_ upper: Value) -> ValueRange {
    range(.beforeKind(ValueOrder.kind(of: upper)), .after(upper), upper, upper)
  }

  /// The values up to one that is left out.
  public static func below(_ upper: Value) -> ValueRange {
    range(.beforeKind(ValueOrder.kind(of: upper)), .before(upper), upper, upper)
  }

  /// The texts that begin with a text, compared by code points.
  public static func prefix(_ text: String) -> ValueRange {
    ValueRange(.before(.string(text)), .afterPrefix(text))
  }

  /// Where the values end that can be compared with one: NaN stands behind all numbers.
  private static func end(of value: Value) -> OrderBound {
    let kind = ValueOrder.kind(of: value)
    return kind == ValueOrder.kind(of: 0) ? .before(.double(.nan)) : .beforeKind(kind + 1)
  }

  private static func range(
    _ lower: OrderBound, _ upper: OrderBound, _ first: Value, _ last: Value
  ) -> ValueRange {
    guard ValueOrder.kind(of: first) == ValueOrder.kind(of: last), ValueOrder.canMatch(first),
      ValueOrder.canMatch(last), ValueOrder.order(first, last) <= 0
    else { return ValueRange() }
    // Both bounds left out of a range of one value would stand the wrong way round.
    if case .after(let a) = lower, case .before(let b) = upper, ValueOrder.order(a, b) == 0 {
      return ValueRange()
    }
    return ValueRange(lower, upper)
  }

  /// Whether a value lies in it.
  public func contains(_ value: Value) -> Bool {
    guard let bounds, value != .null else { return false }
    return bounds.upper.isAfter(value) && !bounds.lower.isAfter(value)
  }
}

extension OrderBound {
  /// Whether a value stands before this place.
  func isAfter(_ value: Value) -> Bool {
    switch self {
    case .before(let bound), .at(let bound, _): orderOf(value, bound) < 0
    case .after(let bound): orderOf(value, bound) <= 0
    case .afterPrefix(let prefix):
      if case .string(let text) = value {
        ValueOrder.order(text, prefix) < 0 || text.utf8.starts(with: prefix.utf8)
      } else {
        orderOf(value, .string(prefix)) < 0
      }
    case .beforeKind(let kind): ValueOrder.kind(of: value) < kind
    }
  }

  private func orderOf(_ a: Value, _ b: Value) -> Int { ValueOrder.order(a, b) }
}
