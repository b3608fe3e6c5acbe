package import Dossier

extension Chronicle {
  /// One end of a stretch of time.
  package enum Bound: Sendable, Hashable {
    /// Nothing is said about it.
    case unknown
    /// There is none: it goes on, or was so since ever.
    case open
    /// It lies on one of these days, counted from 1970-01-01.
    case within(ClosedRange<Int>)

    /// The days within which it lies.
    package var days: ClosedRange<Int>? {
      if case .within(let days) = self { days } else { nil }
    }

    /// The bound within ``Chronicle/days``.
    var limited: Bound { days.map { .within($0.clamped(to: Chronicle.days)) } ?? self }
  }

  /// When something was so, no more exactly than its source says.
  package struct Stretch: Sendable, Hashable {
    /// What a date means.
    package enum Kind: Int, Sendable, Hashable {
      /// It happened then.
      case event
      /// It held from one bound to another.
      case span
      /// It was seen to hold then; nothing is said about other days.
      case seen
    }

    /// What the date means.
    package let kind: Kind
    /// When it began.
    package let begin: Bound
    /// When it ended; for an event of one day the same as ``begin``.
    package let end: Bound
    /// Whether the source's date is marked as doubtful.
    package let isUncertain: Bool
    /// Whether the source's date is an estimate.
    package let isApproximate: Bool

    /// Something that happened on one of these days.
    package static func event(_ days: ClosedRange<Int>) -> Stretch {
      Stretch(.event, begin: .within(days), end: .within(days))
    }

    /// Something that was seen on one of these days.
    package static func seen(_ days: ClosedRange<Int>) -> Stretch {
      Stretch(.seen, begin: .within(days), end: .within(days))
    }

    /// Something that held from one bound to another.
    package static func span(from begin: Bound, to end: Bound) -> Stretch {
      Stretch(.span, begin: begin, end: end)
    }

    /// Describes a stretch; one that ends before it begins is taken as doubtful, the other way round.
    package init(
      _ kind: Kind, begin: Bound, end: Bound, isUncertain: Bool = false,
      isApproximate: Bool = false
    ) {
      let isTurned = (begin.days?.lowerBound ?? .min) > (end.days?.upperBound ?? .max)
      self.kind = kind
      self.begin = (isTurned ? end : begin).limited
      self.end = (isTurned ? begin : end).limited
      self.isUncertain = isUncertain || isTurned
      self.isApproximate = isApproximate
    }

    /// Whether it is a point in time, however exactly known, rather than a stretch.
    package var isPoint: Bool { kind != .span && begin == end }

    /// The days that its bounds name.
    var named: [ClosedRange<Int>] { [begin.days, end.days].compactMap(\.self) }

    /// The days that stay on the axis: those named, and all between when both ends are.
    var covered: [ClosedRange<Int>] {
      guard begin.days != nil, end.days != nil, firstDay <= lastDay else { return named }
      return [firstDay...lastDay]
    }

    /// The first day named; `Int.max` when none is.
    var firstDay: Int { named.map(\.lowerBound).min() ?? .max }

    /// The last day named; `Int.min` when none is.
    var lastDay: Int { named.map(\.upperBound).max() ?? .min }

    static func comesBefore(_ one: Stretch, _ other: Stretch) -> Bool {
      let a = (one.firstDay, one.lastDay, one.kind.rawValue, "\(one.begin)", "\(one.end)")
      let b = (other.firstDay, other.lastDay, other.kind.rawValue, "\(other.begin)", "\(other.end)")
      if a != b { return a < b }
      let doubts = (one.isUncertain ? 1 : 0, one.isApproximate ? 1 : 0)
      return doubts < (other.isUncertain ? 1 : 0, other.isApproximate ? 1 : 0)
    }
  }
}

extension Chronicle.Stretch {
  /// The stretch of a dating; `nil` when it names no day.
  package init?(_ dating: Dating) {
    let bounds = TimeBounds(dating)
    let kind: Kind
    var begin = Self.bound(bounds.earliestStart, bounds.latestStart, open: TimeBounds.openStart)
    var end = Self.bound(bounds.earliestEnd, bounds.latestEnd, open: TimeBounds.openEnd)
    switch dating {
    case .undated: return nil
    case .event: kind = .event
    case .span: kind = .span
    case .sighting:
      kind = .seen
      let days = [bounds.latestStart, bounds.earliestEnd].compactMap(\.self).map(Int.init)
      guard let first = days.min(), let last = days.max() else { return nil }
      begin = .within(first...last)
      end = begin
    }
    guard begin.days != nil || end.days != nil else { return nil }
    self.init(
      kind, begin: begin, end: end, isUncertain: bounds.isUncertain,
      isApproximate: dating.dates.contains { $0.isApproximate })
  }

  private static func bound(_ first: Int32?, _ last: Int32?, open: Int32) -> Chronicle.Bound {
    guard first != open, last != open else { return .open }
    guard let first = first ?? last, let last else { return .unknown }
    return .within(Int(min(first, last))...Int(max(first, last)))
  }
}
