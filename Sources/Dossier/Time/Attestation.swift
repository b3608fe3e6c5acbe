/// What the claims say about a day asked for.
///
/// Ordered from the weakest to the strongest: the outcome of a path is that of its weakest hop, the
/// outcome of a link is that of its strongest claim.
public enum Attestation: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Stated bounds exclude the day.
  case not
  /// Nothing is said about the day: seen on another day only, no end stated, or undated.
  case unattested
  /// The day lies inside a stated bound that leaves room, or the date is marked uncertain.
  case possible
  /// It held, however the dates are read.
  case certain

  /// Orders from weak to strong.
  public static func < (a: Attestation, b: Attestation) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .not: 0
    case .unattested: 1
    case .possible: 2
    case .certain: 3
    }
  }

  /// The outcome of a path: that of its weakest hop; `certain` for a path without hops.
  public static func weakest(of hops: some Sequence<Attestation>) -> Attestation {
    hops.min() ?? .certain
  }

  /// The outcome of a link with several claims: that of the strongest; `unattested` without claims.
  public static func strongest(of claims: some Sequence<Attestation>) -> Attestation {
    claims.max() ?? .unattested
  }
}

extension TimeBounds {
  /// Whether something with these bounds held at some day of a range.
  ///
  /// A *reading* picks one start and one end from the bounds, the start not after the end. In a
  /// reading the thing holds from start to end, both included; where a bound is unknown, it is known
  /// to hold on the day of the other bound (or of the sighting) and nothing is known further out.
  ///
  /// | over all readings, on the days asked for | outcome |
  /// |---|---|
  /// | each holds on at least one of them | `certain`; `possible` if a date is marked uncertain |
  /// | some do | `possible` |
  /// | none does, but nothing is known for some | `unattested` |
  /// | none does | `not` |
  ///
  /// Hence, with *D* the days asked for:
  ///
  /// | dating | *D* covers the whole bound | *D* meets the bound | between the bounds | before | after |
  /// |---|---|---|---|---|---|
  /// | event within *a…b* | certain | possible | – | not | not |
  /// | seen within *a…b* | certain | possible | – | unattested | unattested |
  /// | from *a…b* to *c…d* | certain | possible | certain | not | not |
  /// | from *a…b*, end unknown | certain | possible | – | not | unattested |
  /// | from *a…b*, going on | certain | possible | certain | not | – |
  /// | start unknown, to *c…d* | certain | possible | – | unattested | not |
  /// | undated | – | – | – | unattested | unattested |
  ///
  /// A *timeless* relation (part of, agency of, kind of) holds at any date unless a claim bounds it:
  /// an unknown start or end is then taken as open, and a sighting bounds nothing.
  ///
  /// Bounds that contradict each other (an end before the start) have no reading: `unattested`.
  ///
  /// - Complexity: O(1), a few integer comparisons.
  public func attestation(asOf days: DayRange, timeless: Bool = false) -> Attestation {
    guard isConsistent else { return .unattested }
    if timeless {
      var bounds = self
      bounds.closeUnknownEnds()
      return bounds.attestation(asOf: days)
    }
    if let earliestStart, days.last < earliestStart { return .not }
    if let latestEnd, days.first > latestEnd { return .not }
    if let (begun, notEnded) = certainDays, begun <= days.last, notEnded >= days.first {
      return isUncertain ? .possible : .certain
    }
    if let (first, last) = statedDays, first <= days.last, last >= days.first { return .possible }
    return .unattested
  }

  /// Takes unknown ends as open; without a stated bound, no date can make it uncertain.
  private mutating func closeUnknownEnds() {
    if earliestStart == nil, latestEnd == nil { isUncertain = false }
    if earliestStart == nil { (earliestStart, latestStart) = (Self.openStart, Self.openStart) }
    if latestEnd == nil { (earliestEnd, latestEnd) = (Self.openEnd, Self.openEnd) }
  }

  /// The last day a start can have and the first day an end can have, each limited by the other
  /// bound, and taken from it where unknown.
  private var certainDays: (start: Int32, end: Int32)? {
    guard let start = latestStart ?? latestEnd, let end = earliestEnd ?? earliestStart else {
      return nil
    }
    return (min(start, latestEnd ?? start), max(end, earliestStart ?? end))
  }

  /// The first and the last day on which it held in some reading.
  private var statedDays: (first: Int32, last: Int32)? {
    let inner = [latestStart, earliestEnd].compactMap(\.self)
    guard let first = earliestStart ?? inner.min(), let last = latestEnd ?? inner.max() else {
      return nil
    }
    return (first, last)
  }
}

extension Dating {
  /// Whether what a claim says held at some day of a range; see
  /// ``TimeBounds/attestation(asOf:timeless:)``.
  public func attestation(asOf days: DayRange, timeless: Bool = false) -> Attestation {
    TimeBounds(self).attestation(asOf: days, timeless: timeless)
  }
}
