internal import GraphSchema

/// What one column of a time axis stands for: so many days, months or years.
struct TimeUnit: Sendable, Hashable {
  enum Kind: Int, Sendable, Hashable {
    case day
    case month
    case year
  }

  let kind: Kind
  let step: Int

  /// All units from the finest.
  static let all: [TimeUnit] =
    [1, 2, 7, 14].map { TimeUnit(kind: .day, step: $0) }
    + [1, 3, 6].map { TimeUnit(kind: .month, step: $0) }
    + [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000].map {
      TimeUnit(kind: .year, step: $0)
    }

  /// Whether columns of the unit are of use for so many days.
  func fits(days: Int) -> Bool {
    switch kind {
    case .day: days <= 62
    case .month: days <= 5 * 366
    case .year: days > 366
    }
  }

  /// The number of the column that holds a day.
  func column(of day: Int) -> Int {
    let (year, month, _) = Self.components(day)
    return switch kind {
    case .day: Self.floor(day - 4, by: step)
    case .month: Self.floor(year * 12 + month - 1, by: step)
    case .year: Self.floor(year, by: step)
    }
  }

  /// The first day of a column.
  func firstDay(of column: Int) -> Int {
    switch kind {
    case .day: return column * step + 4
    case .month:
      let year = Self.floor(column * step, by: 12)
      return Self.day(year: year, month: column * step - year * 12 + 1)
    case .year: return Self.day(year: column * step, month: 1)
    }
  }

  /// The columns that hold some days.
  func columns(of days: ClosedRange<Int>) -> ClosedRange<Int> {
    column(of: days.lowerBound)...column(of: days.upperBound)
  }

  /// The days of some columns.
  func days(of columns: ClosedRange<Int>) -> ClosedRange<Int> {
    firstDay(of: columns.lowerBound)...(firstDay(of: columns.upperBound + 1) - 1)
  }

  /// The words over a column that begins on a day: `2007`, `Dec`, `11`.
  func label(ofDay first: Int) -> String {
    let (year, month, day) = Self.components(first)
    return switch kind {
    case .day: String(day)
    case .month: Self.months[month - 1]
    case .year: Self.yearLabel(year)
    }
  }

  /// The words beside it, where they are needed: the year of a month, the month and year of a day.
  func context(ofDay first: Int, isFirst: Bool) -> String {
    let (year, month, day) = Self.components(first)
    return switch kind {
    case .day where isFirst || day <= step: "\(Self.months[month - 1]) \(Self.yearLabel(year))"
    case .month where isFirst || month <= step: Self.yearLabel(year)
    default: ""
    }
  }

  private static func yearLabel(_ year: Int) -> String {
    year > 0 ? String(year) : "\(1 - year) BC"
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static func floor(_ value: Int, by step: Int) -> Int {
    value >= 0 ? value / step : -((-value + step - 1) / step)
  }

  /// Year, month and day; beyond the calendar, about.
  private static func components(_ day: Int) -> (year: Int, month: Int, day: Int) {
    let clamped = min(max(day, Chronicle.days.lowerBound), Chronicle.days.upperBound)
    if let date = CalendarDate(days: clamped) { return date.components }
    let year = 1_970 + Int((Double(clamped) / 365.2425).rounded(.down))
    return (year, 1, 1)
  }

  private static func day(year: Int, month: Int) -> Int {
    if let date = CalendarDate(year: year, month: month, day: 1) { return Int(date.days) }
    return Int((Double(year - 1_970) * 365.2425 + Double(month - 1) * 30.4369).rounded())
  }
}
