/// How many shortest paths there are between two nodes.
public struct ShortestPathCount: Sendable, Hashable {
  /// The number of hops of each of them; `nil` when none was found.
  public let hops: Int?
  /// The number of paths; the greatest number there is when ``isExact`` is `false`.
  public let count: UInt64
  /// Whether the number fits into 64 bits.
  ///
  /// Above 2^53 a `Double` can no longer hold every such number.
  public let isExact: Bool
  /// Why the answer was cut short; `nil` when it is complete.
  public let truncation: Truncation?
}
