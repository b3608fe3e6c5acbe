public import GraphSchema

/// A date as a source gives it: EDTF (ISO 8601-2:2019), levels 0 and 1, and qualified parts of
/// level 2.
///
/// | text | meaning |
/// |---|---|
/// | `2007-12-11`, `2007-12`, `2007` | a day, a month, a year |
/// | `200X`, `2007-XX`, `2007-12-XX` | some year, month or day not specified |
/// | `2007-21` … `2007-24` | spring, summer, autumn, winter |
/// | `2005?`, `2012-03~`, `2012%` | uncertain, approximate, both |
/// | `2025?-10-06`, `2025-?10-06` | uncertain year; uncertain month only |
/// | `2006/2008` | from 2006 to 2008 |
/// | `2006/..`, `../2006` | open: still going on; since ever |
/// | `2006/`, `/2006` | the end, or the start, is unknown |
/// | `..` | open, where a bound is asked for |
///
/// Years have four digits, before Christ with a minus sign (`-0044` is 45 BC). Times of day, sets
/// (`[2005,2006]`) and longer years (`Y17000`) are refused with a hint.
///
/// ```swift
/// let date = try EDTFDate("2012-03~")
/// date.description       // "about Mar 2012"
/// date.earliest          // 2012-02-01
/// date.latest            // 2012-04-30
/// ```
public struct EDTFDate: Sendable, Hashable {
  /// What a text says: one date, a stretch between two bounds, or just "open".
  public enum Form: Sendable, Hashable {
    /// One date.
    case point(EDTFPoint)
    /// From one bound to another.
    case interval(Bound, Bound)
    /// `..` alone.
    case open
  }

  /// One end of an interval.
  public enum Bound: Sendable, Hashable {
    /// Nothing is said about it.
    case unknown
    /// There is none: `..`.
    case open
    /// It lies at a date.
    case point(EDTFPoint)
  }

  /// The text as it was written.
  public let text: String
  /// What the text says.
  public let form: Form

  /// Reads a date.
  ///
  /// - Throws: ``EDTFError`` with the place, what was expected and a date that can be read.
  /// - Complexity: O(*n*) in the length of the text.
  public init(_ text: some StringProtocol) throws(EDTFError) {
    self.text = String(text)
    self.form = try EDTFReader.form(of: self.text)
  }

  /// A day.
  public init(_ day: CalendarDate) {
    let (year, month, dayOfMonth) = day.components
    text = day.description
    form = .point(
      EDTFPoint(year: year, month: month, day: dayOfMonth, precision: .day, stated: day...day))
  }
}

extension EDTFDate {
  /// The start of an interval, or the date itself.
  public var start: Bound {
    switch form {
    case .point(let point): .point(point)
    case .interval(let start, _): start
    case .open: .open
    }
  }

  /// The end of an interval, or the date itself.
  public var end: Bound {
    switch form {
    case .point(let point): .point(point)
    case .interval(_, let end): end
    case .open: .open
    }
  }

  /// Whether the text is an interval.
  public var isInterval: Bool {
    if case .interval = form { true } else { false }
  }

  /// The first day it may reach, approximations considered; `nil` when open or unknown.
  public var earliest: CalendarDate? { start.point?.possible.lowerBound }

  /// The last day it may reach, approximations considered; `nil` when open or unknown.
  public var latest: CalendarDate? { end.point?.possible.upperBound }

  /// Whether the end is explicitly open: it goes on.
  public var isOpenEnd: Bool { end == .open }

  /// Whether the start is explicitly open: it was so since ever.
  public var isOpenStart: Bool { start == .open }

  /// Whether an interval's end is unknown.
  public var isUnknownEnd: Bool { end == .unknown }

  /// Whether an interval's start is unknown.
  public var isUnknownStart: Bool { start == .unknown }

  /// Whether a part of it is marked `?` or `%`.
  public var isUncertain: Bool {
    points.contains { !$0.uncertain.isEmpty }
  }

  /// Whether a part of it is marked `~` or `%`.
  public var isApproximate: Bool {
    points.contains { !$0.approximate.isEmpty }
  }

  /// How fine it is: the coarser end of an interval; `nil` when no date is named.
  public var precision: EDTFPoint.Precision? { points.map(\.precision).min() }

  /// The dates it names: none, one, or both ends.
  public var points: [EDTFPoint] {
    switch form {
    case .point(let point): [point]
    case .interval(let start, let end): [start.point, end.point].compactMap(\.self)
    case .open: []
    }
  }
}

extension EDTFDate.Bound {
  /// The date at which the bound lies.
  public var point: EDTFPoint? {
    if case .point(let point) = self { point } else { nil }
  }
}
