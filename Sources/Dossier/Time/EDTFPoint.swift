public import GraphSchema

/// One date of EDTF (ISO 8601-2:2019) without an interval: a day, month, season, year, decade or
/// century, with its qualifiers.
///
/// Whatever is not said is a stretch of days: `2007-12` is some day from the 1st to the 31st.
///
/// | text | ``stated`` |
/// |---|---|
/// | `2007-12-11` | that day |
/// | `2007-12` | 1 to 31 December |
/// | `2007-12-XX` | the same, but known to be one day |
/// | `2007-21` | spring: March to May (22 June to August, 23 September to November, 24 December to February of the next year: the meteorological seasons of the northern hemisphere) |
/// | `2007` | 1 January to 31 December |
/// | `200X` | 2000 to 2009 |
/// | `20XX` | 2000 to 2099 |
public struct EDTFPoint: Sendable, Hashable {
  /// How fine a date is.
  public enum Precision: Int, Sendable, Hashable, Comparable {
    /// A hundred years: `20XX`.
    case century
    /// Ten years: `200X`.
    case decade
    /// One year.
    case year
    /// Three months.
    case season
    /// One month.
    case month
    /// One day.
    case day

    /// Orders from coarse to fine.
    public static func < (a: Precision, b: Precision) -> Bool { a.rawValue < b.rawValue }
  }

  /// The parts of a date that a qualifier can cover.
  public struct Parts: OptionSet, Sendable, Hashable {
    /// One bit for each part.
    public let rawValue: UInt8
    /// A set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// The year.
    public static let year = Parts(rawValue: 1)
    /// The month or season.
    public static let month = Parts(rawValue: 2)
    /// The day of the month.
    public static let day = Parts(rawValue: 4)
  }

  /// The year; the first one when digits are unspecified.
  public let year: Int
  /// The month from 1 to 12 or the season from 21 to 24; `nil` when absent or unspecified.
  public let month: Int?
  /// The day of the month; `nil` when absent or unspecified.
  public let day: Int?
  /// How fine the date is.
  public let precision: Precision
  /// The parts written as `X`: known to exist, but not which.
  public let unspecified: Parts
  /// The parts marked `?` or `%`: the source may be wrong.
  public let uncertain: Parts
  /// The parts marked `~` or `%`: an estimate.
  public let approximate: Parts
  /// The days that the text names, qualifiers aside.
  public let stated: ClosedRange<CalendarDate>

  package init(
    year: Int, month: Int? = nil, day: Int? = nil, precision: Precision, unspecified: Parts = [],
    uncertain: Parts = [], approximate: Parts = [], stated: ClosedRange<CalendarDate>
  ) {
    self.year = year
    self.month = month
    self.day = day
    self.precision = precision
    self.unspecified = unspecified
    self.uncertain = uncertain
    self.approximate = approximate
    self.stated = stated
  }

  /// The parts that the date has.
  public var parts: Parts {
    switch precision {
    case .century, .decade, .year: [.year]
    case .season, .month: [.year, .month]
    case .day: [.year, .month, .day]
    }
  }
}

extension EDTFPoint {
  /// The days on which the date may lie.
  ///
  /// An approximate date reaches one unit further in both directions, where the unit is that of the
  /// finest part that the mark covers: `2012-03~` may lie from February to April 2012, `2005~` from
  /// 2004 to 2006, `2025~-10-06` from 2024-10-06 to 2026-10-06. An uncertain date (`?`) names the
  /// days it names; it is only never certain. (ISO 8601-2 leaves the width of "approximate" open.)
  public var possible: ClosedRange<CalendarDate> {
    guard !approximate.isEmpty else { return stated }
    if approximate.contains(.day) {
      let first = CalendarDate(days: Int(stated.lowerBound.days) - 1) ?? stated.lowerBound
      let last = CalendarDate(days: Int(stated.upperBound.days) + 1) ?? stated.upperBound
      return first...last
    }
    let months = approximateMonths
    let first = Self.shifted(stated.lowerBound, months: -months) ?? stated.lowerBound
    return first...(lastDay(shiftedBy: months) ?? stated.upperBound)
  }

  /// The last stated day, moved so that the end of a month stays the end of a month.
  private func lastDay(shiftedBy months: Int) -> CalendarDate? {
    guard let after = CalendarDate(days: Int(stated.upperBound.days) + 1),
      let moved = Self.shifted(after, months: months)
    else { return nil }
    return CalendarDate(days: Int(moved.days) - 1)
  }

  /// The unit of an approximation that does not cover the day, in months.
  private var approximateMonths: Int {
    if approximate.contains(.month) { return precision == .season ? 3 : 1 }
    switch precision {
    case .century: return 1_200
    case .decade: return 120
    default: return 12
    }
  }

  /// The same day of the month some months away, or the last one of a shorter month; `nil` beyond
  /// the calendar.
  private static func shifted(_ date: CalendarDate, months: Int) -> CalendarDate? {
    let (year, month, day) = date.components
    let index = year * 12 + month - 1 + months
    let newYear = index >= 0 ? index / 12 : (index - 11) / 12
    let newMonth = index - newYear * 12 + 1
    let length = CalendarDate.length(ofMonth: newMonth, year: newYear)
    return CalendarDate(year: newYear, month: newMonth, day: min(day, length))
  }
}
