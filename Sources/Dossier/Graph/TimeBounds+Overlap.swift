extension TimeBounds {
  /// Whether two dated facts held at once for sure: the days on which each certainly held meet.
  ///
  /// Two holders of one office, each seen once on another day, do not overlap for sure; so they are
  /// no conflict.
  func surelyOverlaps(_ other: TimeBounds) -> Bool {
    guard let start = latestStart, let end = earliestEnd, let otherStart = other.latestStart,
      let otherEnd = other.earliestEnd
    else { return false }
    return max(start, otherStart) <= min(end, otherEnd)
  }
}

extension Link {
  /// The four days between which the link holds.
  public var bounds: TimeBounds { TimeBounds(dating) }
}
