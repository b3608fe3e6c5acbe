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
  /// The memory that the graph may take by estimate, in bytes.
  ///
  /// 64 for each node and relationship, with the ids that are kept while reading, and 8 for each value
  /// beside its length. Texts that occur often count each time, so that it is rather too large.
  package var memory: Int

  /// Sets limits.
  package init(
    bytes: Int = 64 << 20, nodes: Int = 1_000_000, relationships: Int = 1_000_000,
    values: Int = 4_000_000, valueBytes: Int = 128 << 20, memory: Int = .max
  ) {
    self.bytes = bytes
    self.nodes = nodes
    self.relationships = relationships
    self.values = values
    self.valueBytes = valueBytes
    self.memory = memory
  }
}

/// What has been taken of the limits so far.
struct ReadingBudget {
  let limits: ReadingLimits
  private var nodes = 0
  private var relationships = 0
  private var values = 0
  private var valueBytes = 0
  private var memory = 0

  init(_ limits: ReadingLimits) { self.limits = limits }

  mutating func takeNode() throws(GraphReadingError) {
    try takeNodes(1)
  }

  mutating func takeNodes(_ count: Int) throws(GraphReadingError) {
    try Self.take(count, &nodes, limits.nodes, "nodes")
    try takeMemory(count, each: 64)
  }

  mutating func takeRelationships(_ count: Int) throws(GraphReadingError) {
    try Self.take(count, &relationships, limits.relationships, "relationships")
    try takeMemory(count, each: 64)
  }

  /// Takes values of so many bytes together.
  mutating func takeValues(_ count: Int, bytes: Int) throws(GraphReadingError) {
    try Self.take(count, &values, limits.values, "property values")
    try Self.take(bytes, &valueBytes, limits.valueBytes, "bytes of property values")
    try takeMemory(count, each: 8)
    try takeMemory(bytes, each: 1)
  }

  private mutating func takeMemory(_ count: Int, each: Int) throws(GraphReadingError) {
    let (bytes, isTooMuch) = count.multipliedReportingOverflow(by: each)
    let (sum, isOver) = memory.addingReportingOverflow(bytes)
    guard !isTooMuch, !isOver, sum <= limits.memory else {
      throw .overLimit(
        "the graph needs more than the \(ByteCount.words(limits.memory)) of memory there is room for "
          + "(after \(nodes) nodes and \(relationships) relationships)")
    }
    memory = sum
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

/// Numbers of bytes for messages.
package enum ByteCount {
  /// A number of bytes in words: `1.4 GB`.
  package static func words(_ bytes: Int) -> String {
    let units = ["bytes", "kB", "MB", "GB", "TB", "PB", "EB"]
    var (amount, unit) = (Double(bytes), 0)
    while amount >= 999.95, unit < units.count - 1 { (amount, unit) = (amount / 1_000, unit + 1) }
    let tenths = Int((amount * 10).rounded())
    let text = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    return "\(text) \(units[unit])"
  }
}
