import GraphSchema

/// The days between which something began and ended: what a walk compares.
///
/// ```
///      not / unattested │ possible │       certain       │ possible │ not / unattested
///   ────────────────────┼──────────┼─────────────────────┼──────────┼──────────────────▶ days
///                earliestStart  latestStart         earliestEnd  latestEnd
/// ```
///
/// Days are counted from 1970-01-01; `nil` is unknown; ``openStart`` and ``openEnd`` stand for a
/// bound that is explicitly open.
///
/// | dating | earliest start | latest start | earliest end | latest end |
/// |---|---|---|---|---|
/// | event within *a…b* | a | b | a | b |
/// | event from *a…b* to *c…d* | a | b | c | d |
/// | seen within *a…b* | `nil` | b | a | `nil` |
/// | from *a…b*, end unknown | a | b | `nil` | `nil` |
/// | from *a…b*, going on | a | b | ``openEnd`` | ``openEnd`` |
/// | start unknown, to *c…d* | `nil` | `nil` | c | d |
/// | undated | `nil` | `nil` | `nil` | `nil` |
public struct TimeBounds: Sendable, Hashable {
  /// The first day on which it may have begun.
  public var earliestStart: Int32?
  /// The last day on which it may have begun: from then on it surely had.
  public var latestStart: Int32?
  /// The first day on which it may have ended: until then it surely had not.
  public var earliestEnd: Int32?
  /// The last day on which it may have ended.
  public var latestEnd: Int32?
  /// Whether a date behind the bounds is marked uncertain; then nothing is certain.
  public var isUncertain: Bool

  /// Stands for a start that is explicitly open.
  public static let openStart = Int32.min
  /// Stands for an end that is explicitly open.
  public static let openEnd = Int32.max

  /// Bounds from their days.
  public init(
    earliestStart: Int32? = nil, latestStart: Int32? = nil, earliestEnd: Int32? = nil,
    latestEnd: Int32? = nil, isUncertain: Bool = false
  ) {
    self.earliestStart = earliestStart
    self.latestStart = latestStart
    self.earliestEnd = earliestEnd
    self.latestEnd = latestEnd
    self.isUncertain = isUncertain
  }

  /// The bounds of a dating.
  ///
  /// A bound of a span that is itself written as an interval lies somewhere within it:
  /// `from: 2006/2008` began in 2006, 2007 or 2008. A sighting written as an interval was made at
  /// some day within it.
  public init(_ dating: Dating) {
    self.init()
    isUncertain = dating.dates.contains { $0.isUncertain }
    switch dating {
    case .undated: break
    case .event(let date):
      (earliestStart, latestStart) = Self.days(date.start, open: Self.openStart)
      (earliestEnd, latestEnd) = Self.days(date.end, open: Self.openEnd)
    case .sighting(let date):
      latestStart = date.latest?.days
      earliestEnd = date.earliest?.days
    case .span(let from, let to):
      (earliestStart, latestStart) = Self.hull(from, open: Self.openStart)
      (earliestEnd, latestEnd) = Self.hull(to, open: Self.openEnd)
    }
  }

  private static func days(_ bound: EDTFDate.Bound, open: Int32) -> (Int32?, Int32?) {
    switch bound {
    case .unknown: return (nil, nil)
    case .open: return (open, open)
    case .point(let point):
      let days = point.possible
      return (days.lowerBound.days, days.upperBound.days)
    }
  }

  /// The stretch within which one bound of a span lies.
  private static func hull(_ date: EDTFDate?, open: Int32) -> (Int32?, Int32?) {
    guard let date else { return (nil, nil) }
    if date.form == .open { return (open, open) }
    let first = days(date.start, open: openStart).0
    let last = days(date.end, open: openEnd).1
    return (first, last)
  }

  /// Whether it can have ended after it began.
  public var isConsistent: Bool {
    guard let earliestStart, let latestEnd else { return true }
    return earliestStart <= latestEnd
  }

  /// Whether no bound is known at all.
  public var isEmpty: Bool {
    earliestStart == nil && latestStart == nil && earliestEnd == nil && latestEnd == nil
  }
}
