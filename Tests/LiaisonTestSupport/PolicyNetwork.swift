/// A made-up network of officials and what they take part in, the same on every machine.
///
/// ```
/// labels   Official 50 %, Ministry, WorkingGroup, Policy, Organization, Company, Event, Document
///          one range of rows each, officials first
/// kinds    (type, label of the source, label of the target, share of the relationships)
/// degrees  power laws: an end is the row at rank  k · u ^ skew  of its label, u even in 0..<1
/// ```
/// It stands in for the data set of the performance suite where that is absent, so it has the same
/// labels, types and properties (`start` and `end` are years).
public struct PolicyNetwork: Sendable {
  /// A label and the share of nodes that bear it.
  public typealias Label = (name: String, share: Double)

  /// Relationships of one type between nodes of two labels.
  public struct Kind: Sendable, Hashable {
    /// The relationship type.
    public let type: String
    /// The position of the source's label.
    public let source: Int
    /// The position of the target's label.
    public let target: Int
    let share: Double
    let skew: Double
  }

  /// One relationship.
  public struct Link: Sendable, Hashable {
    /// The row of the node it starts at.
    public let source: UInt32
    /// The row of the node it ends at.
    public let target: UInt32
    /// The first year.
    public let start: Int
    /// The last year.
    public let end: Int
    /// The number of the source that says so.
    public let citation: Int
  }

  /// The labels in order of their rows.
  public static let labels: [Label] = [
    ("Official", 0.50), ("Ministry", 0.005), ("WorkingGroup", 0.03), ("Policy", 0.08),
    ("Organization", 0.05), ("Company", 0.085), ("Event", 0.10), ("Document", 0.15),
  ]

  /// The kinds of relationships.
  public static let kinds: [Kind] = [
    Kind(type: "HELD_OFFICE", source: 0, target: 1, share: 0.16, skew: 2.0),
    Kind(type: "CO_CHAIRS", source: 0, target: 2, share: 0.04, skew: 1.6),
    Kind(type: "MEMBER_OF", source: 0, target: 2, share: 0.12, skew: 2.0),
    Kind(type: "MEMBER_OF", source: 0, target: 4, share: 0.08, skew: 2.2),
    Kind(type: "PART_OF", source: 2, target: 4, share: 0.02, skew: 1.8),
    Kind(type: "SIGNED", source: 0, target: 7, share: 0.07, skew: 1.8),
    Kind(type: "SIGNED", source: 0, target: 3, share: 0.03, skew: 1.8),
    Kind(type: "ATTENDED", source: 0, target: 6, share: 0.22, skew: 2.2),
    Kind(type: "CITES", source: 7, target: 7, share: 0.09, skew: 1.7),
    Kind(type: "CITES", source: 7, target: 3, share: 0.04, skew: 2.0),
    Kind(type: "TARGETS", source: 3, target: 5, share: 0.04, skew: 2.0),
    Kind(type: "ISSUED", source: 1, target: 7, share: 0.04, skew: 1.0),
    Kind(type: "WORKED_AT", source: 0, target: 5, share: 0.04, skew: 2.0),
    Kind(type: "HOSTED", source: 4, target: 6, share: 0.01, skew: 1.0),
  ]

  /// The number of nodes.
  public let nodeCount: Int
  /// The number of relationships asked for.
  public let relationshipCount: Int
  private let seed: UInt64
  private let starts: [Int]

  /// A network of a size, at least a hundred nodes.
  public init(nodes: Int, relationships: Int, seed: UInt64 = 20_260_721) {
    nodeCount = max(100, nodes)
    relationshipCount = max(0, relationships)
    self.seed = seed
    var starts = [0]
    var share = 0.0
    for label in Self.labels {
      share += label.share
      starts.append(Int((share * Double(nodeCount)).rounded()))
    }
    self.starts = starts
  }

  /// The rows of a label.
  public func rows(ofLabel label: Int) -> Range<Int> { starts[label]..<starts[label + 1] }

  /// The relationships of a kind, in order.
  ///
  /// - Complexity: O(relationships of the kind).
  public func forEachLink(ofKind number: Int, _ body: (Link) throws -> Void) rethrows {
    let kind = Self.kinds[number]
    var random = SplitMix64(seed: seed &+ UInt64(number) &* 1_000_003)
    let (sources, targets) = (rows(ofLabel: kind.source), rows(ofLabel: kind.target))
    for _ in 0..<Int(kind.share * Double(relationshipCount)) {
      let source = Self.pick(sources, skew: 1.6, &random)
      let target = Self.pick(targets, skew: kind.skew, &random)
      let start = 1980 + random.below(45)
      try body(
        Link(
          source: source, target: target, start: start, end: start + random.below(12),
          citation: random.below(997)))
    }
  }

  /// A row of a range, the likelier the lower its rank; ranks are strewn over the range.
  private static func pick(
    _ rows: Range<Int>, skew: Double, _ random: inout SplitMix64
  ) -> UInt32 {
    let even = Double(random.next() >> 11) * 0x1p-53
    let rank = min(rows.count - 1, Int(Double(rows.count) * power(even, skew)))
    // A prime above every count, so that different ranks get different rows.
    return UInt32(rows.lowerBound + rank * 2_654_435_761 % rows.count)
  }

  /// `x` to a power between 1 and 3, without the C library: the square root by Newton's method.
  private static func power(_ x: Double, _ exponent: Double) -> Double {
    let whole = Int(exponent)
    var result = 1.0
    for _ in 0..<whole { result *= x }
    // Quarters are enough: 1.6 reads as 1.5, 1.8 as 1.75, 2.2 as 2.25.
    switch ((exponent - Double(whole)) * 4).rounded() {
    case 1: return result * x.squareRoot().squareRoot()
    case 2: return result * x.squareRoot()
    case 3: return result * x.squareRoot() * x.squareRoot().squareRoot()
    default: return result
    }
  }
}
