/// A place that is looked for in ``SortedPages``, between two entries.
///
/// Everything before the place answers true, everything behind it false.
protocol PageProbe {
  /// What the pages hold.
  associatedtype Entry: FixedWidthInteger & Sendable

  /// Whether entries from this fence on may begin before the place; `nil` when the fence alone
  /// does not tell and the first entry behind it has to be asked.
  func isBefore(fence: UInt64) -> Bool?

  /// Whether an entry stands before the place.
  func isBefore(_ entry: Entry) -> Bool

  /// A number that grows with the order of the entries, though not strictly.
  func fence(of entry: Entry) -> UInt64
}
