import GraphAlgorithms
import PropertyGraph
import Testing

/// Searches between two nodes with more steps than a loop takes at once, which meet at few of them.
///
/// ```
/// hub 0 ─▶ 3,000 leaves, of which some ─▶ hub 1 ─▶ 3,000 leaves of its own
///       ◀─ 3,000 leaves, of which some ◀─       ◀─ 3,000 leaves of its own
/// ```
@Suite("a search between two great hubs that keeps clear of nodes")
struct PairOfHubsTests {
  private static let width: UInt32 = 3_000
  private static let hubs = (NodeID(row: 0), NodeID(row: 1))
  /// Leaves of both hubs, about where the steps of the first are taken in pieces of 2,048.
  private static let onward: [UInt32] = [0, 1, 2_047, 2_048, 2_999]
  private static let backward: [UInt32] = [0, 1_095, 1_096, 2_047, 2_048, 2_999]

  private static func out(_ number: UInt32) -> NodeID { NodeID(row: 2 + number) }
  private static func into(_ number: UInt32) -> NodeID { NodeID(row: 2 + width + number) }

  private static let graph = Result { () throws(GraphError) in
    let store = GraphStore()
    try store.write { (graph) throws(GraphError) in
      for _ in 0..<2 + 4 * width { try graph.addNode(labels: []) }
      for number in 0..<width {
        let others = NodeID(row: 2 + 2 * width + number)
        try graph.addRelationship("knows", from: hubs.0, to: out(number))
        try graph.addRelationship("knows", from: into(number), to: hubs.0)
        try graph.addRelationship("knows", from: hubs.1, to: others)
        try graph.addRelationship("knows", from: NodeID(row: others.row + width), to: hubs.1)
      }
      for number in onward { try graph.addRelationship("knows", from: out(number), to: hubs.1) }
      for number in backward {
        try graph.addRelationship("knows", from: hubs.1, to: into(number))
      }
    }
    return store.snapshot
  }

  /// The leaves over which a walk from hub to hub can go.
  private static func bridges(_ direction: Direction) -> [NodeID] {
    (direction == .incoming ? [] : onward.map(out))
      + (direction == .outgoing ? [] : backward.map(into))
  }

  @Test("the one leaf that is left is found", arguments: Direction.allCases)
  func oneBridge(direction: Direction) throws {
    let graph = try Self.graph.get()
    let all = Self.bridges(.both)
    for bridge in all {
      var rules = WalkRules()
      rules.direction = direction
      rules.avoid = Set(all).subtracting([bridge])
      let isOpen = Self.bridges(direction).contains(bridge)
      var walk = Walk(in: graph, rules: rules)
      let there = walk.shortestPath(from: Self.hubs.0, to: Self.hubs.1)
      #expect(there.path?.nodes == (isOpen ? [Self.hubs.0, bridge, Self.hubs.1] : nil))
      #expect(there.truncation == nil)
      #expect(walk.distance(from: Self.hubs.0, to: Self.hubs.1).hops == (isOpen ? 2 : nil))
      walk.checkInvariants()
    }
  }

  @Test("without a leaf left there is no path", arguments: Direction.allCases)
  func noBridge(direction: Direction) throws {
    var rules = WalkRules()
    rules.direction = direction
    rules.avoid = Set(Self.bridges(.both))
    var walk = Walk(in: try Self.graph.get(), rules: rules)
    #expect(walk.shortestPath(from: Self.hubs.0, to: Self.hubs.1).path == nil)
    rules.withoutTypes = Set(try Self.graph.get().relationshipTypes)
    var still = Walk(in: try Self.graph.get(), rules: rules)
    #expect(still.shortestPath(from: Self.hubs.0, to: Self.hubs.1).path == nil)
    walk.checkInvariants()
    still.checkInvariants()
  }

  @Test("paths over all leaves come in order", arguments: Direction.allCases)
  func allBridges(direction: Direction) throws {
    var rules = WalkRules()
    rules.direction = direction
    var walk = Walk(in: try Self.graph.get(), rules: rules)
    let found = walk.kShortestPaths(from: Self.hubs.0, to: Self.hubs.1, count: 20)
    let expected = Self.bridges(direction).sorted()
    #expect(found.paths.map(\.nodes) == expected.map { [Self.hubs.0, $0, Self.hubs.1] })
    #expect(found.truncation == nil)
    walk.checkInvariants()
  }
}
