public import GraphSchema

/// The days asked about: a question "as of 2007" is answered by whatever held at some day within
/// 2007.
///
/// ```swift
/// DayRange(try EDTFDate("2007-12"))     // 1 to 31 December 2007
/// DayRange(from: first, to: last)       // between two dates, both included
/// ```
public struct DayRange: Sendable, Hashable {
  /// The first day, counted from 1970-01-01; `Int32.min` when open.
  public let first: Int32
  /// The last day; `Int32.max` when open.
  public let last: Int32

  /// The days from one to another.
  ///
  /// - Precondition: the first is not after the last.
  public init(first: Int32, last: Int32) {
    precondition(first <= last, "a range of days must not end before it begins")
    self.first = first
    self.last = last
  }

  /// One day.
  public init(_ day: CalendarDate) { self.init(first: day.days, last: day.days) }

  /// All days that a date may mean; an open or unknown end of an interval has no limit.
  public init(_ date: EDTFDate) {
    self.init(
      first: date.earliest?.days ?? Int32.min, last: date.latest?.days ?? Int32.max)
  }

  /// The days from the first that one date may mean to the last that another may mean; `nil` when
  /// that is before the first.
  public init?(from: EDTFDate, to: EDTFDate) {
    let first = from.earliest?.days ?? Int32.min
    let last = to.latest?.days ?? Int32.max
    guard first <= last else { return nil }
    self.init(first: first, last: last)
  }

  /// Whether a day lies within.
  public func contains(_ day: Int32) -> Bool { first <= day && day <= last }
}

extension DayRange: CustomStringConvertible {
  /// `2007-12-11`; `2007` or `2007-12` for a whole year or month; `2006-05-01 to 2008` otherwise.
  public var description: String {
    guard let begin = CalendarDate(days: Int(first)), let end = CalendarDate(days: Int(last)) else {
      let begin = CalendarDate(days: Int(first)).map { "from \($0)" }
      let end = CalendarDate(days: Int(last)).map { "until \($0)" }
      return begin ?? end ?? "any day"
    }
    if begin == end { return begin.description }
    let (a, b) = (begin.components, end.components)
    let isWholeMonths =
      a.day == 1 && b.day == CalendarDate.length(ofMonth: b.month, year: b.year)
    if isWholeMonths, a.year == b.year, a.month == 1, b.month == 12 {
      return String(begin.description.dropLast(6))
    }
    if isWholeMonths, a.year == b.year, a.month == b.month {
      return String(begin.description.dropLast(3))
    }
    return "\(begin) to \(end)"
  }
}
