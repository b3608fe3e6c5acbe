/// How a claim dates what it says.
///
/// ```swift
/// Dating.event(try EDTFDate("2007-12-11"))         // signed on that day
/// Dating.sighting(try EDTFDate("2007"))            // in office at some day of 2007
/// Dating.span(from: try EDTFDate("2006"), to: nil)   // since 2006; the end is not stated
/// ```
public enum Dating: Sendable, Hashable {
  /// It happened then: on one day within the date, or, for an interval, from start to end.
  case event(EDTFDate)
  /// It was seen to hold on one day within the date; nothing is said about any other day.
  case sighting(EDTFDate)
  /// It held from one bound to another, both days included. A bound may lie anywhere within its
  /// date. `nil` is an unknown bound, `..` an open one.
  case span(from: EDTFDate?, to: EDTFDate?)
  /// The claim says nothing about time.
  case undated
}

extension Dating: CustomStringConvertible {
  /// The dating in words: `11 Dec 2007`, `seen in 2007`, `from 2006 (end not stated)`, `undated`.
  public var description: String {
    switch self {
    case .event(let date): date.description
    case .sighting(let date): "seen \(Self.preposition(date))\(date)"
    case .span(let from, let to):
      EDTFDate.wording(from: from?.start ?? .unknown, to: to?.end ?? .unknown)
    case .undated: "undated"
    }
  }

  /// The words "last attested 11 Dec 2007" for a dating that leaves later days unattested, and
  /// `nil` for one that bounds them or names no day.
  public var lastAttested: String? {
    switch self {
    case .sighting(let date): "last attested \(Self.preposition(date))\(date)"
    case .span(let from?, nil) where !from.isOpenEnd:
      "last attested \(Self.preposition(from))\(from)"
    case .event(let date) where date.isUnknownEnd:
      date.start.point.map { "last attested \($0)" }
    default: nil
    }
  }

  /// `in ` before a month or a year, `on ` before a day, nothing before words that need none.
  private static func preposition(_ date: EDTFDate) -> String {
    guard case .point(let point) = date.form else { return "" }
    if !point.unspecified.isEmpty || point.approximate == point.parts { return "" }
    return point.precision == .day ? "on " : "in "
  }

  /// The dates that the claim names.
  public var dates: [EDTFDate] {
    switch self {
    case .event(let date), .sighting(let date): [date]
    case .span(let from, let to): [from, to].compactMap(\.self)
    case .undated: []
    }
  }
}
