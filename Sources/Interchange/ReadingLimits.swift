/// How much is read of a text before it is refused.
///
/// A short text can stand for a large graph: `{a1 … a9999} -> {b1 … b9999}` has a hundred million
/// edges. What a text stands for is counted while it is read, and memory is taken only within the
/// limits.
package struct ReadingLimits: Sendable, Hashable {
  /// The length of the text in bytes.
  package var bytes: Int
  /// The number of nodes.
  package var nodes: Int
  /// The number of relationships, those merged into others included.
  package var relationships: Int
  /// The number of property values and of memberships in groups.
  package var values: Int
  /// The length of all property values together, in bytes.
  package var valueBytes: Int

  /// Sets limits.
  package init(
    bytes: Int = 64 << 20, nodes: Int = 1_000_000, relationships: Int = 1_000_000,
    values: Int = 4_000_000, valueBytes: Int = 128 << 20
  ) {
    self.bytes = bytes
    self.nodes = nodes
    self.relationships = relationships
    self.values = values
    self.valueBytes = valueBytes
  }
}

/// What has been taken of the limits so far.
struct ReadingBudget {
  let limits: ReadingLimits
  private var nodes = 0
  private var relationships = 0
  private var values = 0
  private var valueBytes = 0

  init(_ limits: ReadingLimits) { self.limits = limits }

  mutating func takeNode() throws(GraphReadingError) {
    try takeNodes(1)
  }

  mutating func takeNodes(_ count: Int) throws(GraphReadingError) {
    try Self.take(count, &nodes, limits.nodes, "nodes")
  }

  mutating func takeRelationships(_ count: Int) throws(GraphReadingError) {
    try Self.take(count, &relationships, limits.relationships, "relationships")
  }

  /// Takes values of so many bytes together.
  mutating func takeValues(_ count: Int, bytes: Int) throws(GraphReadingError) {
    try Self.take(count, &values, limits.values, "property values")
    try Self.take(bytes, &valueBytes, limits.valueBytes, "bytes of property values")
  }

  private static func take(
    _ count: Int, _ taken: inout Int, _ limit: Int, _ what: String
  ) throws(GraphReadingError) {
    let (sum, isOver) = taken.addingReportingOverflow(count)
    guard !isOver, sum <= limit else {
      throw .overLimit("the text stands for more than \(limit) \(what)")
    }
    taken = sum
  }
}
