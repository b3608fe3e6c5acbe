/// Which relationships a walk admits by the days on which they hold.
///
/// A relationship holds from some day between `earliest_start` and `latest_start` to some day
/// between `earliest_end` and `latest_end` (integers, days since 1970-01-01; both days included;
/// absent = unknown). The filter asks whether that span of days meets a window of days.
///
/// | mode | admitted when | an unknown bound |
/// |---|---|---|
/// | `.certainly` | every reading of the bounds meets the window | speaks against |
/// | `.possibly` | some reading of the bounds meets the window | speaks for |
///
/// With `s` for the start, `e` for the end and the window `a...b`, the span meets the window when
/// `s <= b` and `e >= a`. Since `s <= e`, a known end also bounds the start, and a known start the
/// end:
///
/// - possibly: `earliest_start <= b` (unknown: `true`) and `latest_end >= a` (unknown: `true`);
/// - certainly: `min(latest_start, latest_end) <= b` and `max(earliest_end, earliest_start) >= a`,
///   where of two bounds the known one counts, and two unknown ones fail.
///
/// A relationship without any date is therefore possibly, but never certainly, in the window. What
/// "undated" should mean for a kind of relationship (timeless, or merely unattested) is the
/// domain's business: say it with a bitmap in ``WalkRules/relationships``.
///
/// ```swift
/// rules.time = TimeFilter(.possibly, 13_514...13_878)  // some day of 2007
/// ```
///
/// A graph that knows only when something began and ended names two properties, integers or dates,
/// in whatever unit the window is given in:
///
/// ```swift
/// rules.time = TimeFilter(.possibly, 2007...2007, reading: .interval(start: "from", end: "to"))
/// ```
public struct TimeFilter: Sendable, Hashable {
  /// How the bounds are read.
  public enum Mode: Sendable, Hashable, CaseIterable {
    /// Holds on some day of the window, however the bounds are read.
    case certainly
    /// Holds on some day of the window in at least one reading.
    case possibly
  }

  /// How the bounds are read.
  public var mode: Mode
  /// The window, in the unit of the columns (days since 1970-01-01), both ends included.
  public var window: ClosedRange<Int>
  /// The properties that are read.
  public var columns: Columns

  /// A filter for a window of days.
  public init(
    _ mode: Mode, _ window: ClosedRange<Int>, reading columns: Columns = .reserved
  ) {
    self.mode = mode
    self.window = window
    self.columns = columns
  }

  /// Whether a relationship with these bounds is admitted; `nil` is an unknown bound.
  public func admits(
    earliestStart: Int?, latestStart: Int?, earliestEnd: Int?, latestEnd: Int?
  ) -> Bool {
    switch mode {
    case .possibly:
      return (earliestStart ?? .min) <= window.upperBound
        && (latestEnd ?? .max) >= window.lowerBound
    case .certainly:
      guard latestStart != nil || latestEnd != nil, earliestEnd != nil || earliestStart != nil
      else { return false }
      let start = min(latestStart ?? .max, latestEnd ?? .max)
      let end = max(earliestEnd ?? .min, earliestStart ?? .min)
      return start <= window.upperBound && end >= window.lowerBound
    }
  }
}
