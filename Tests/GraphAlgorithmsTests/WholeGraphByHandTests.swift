import GraphAlgorithms
import LiaisonTestSupport
import PropertyGraph
import Testing

@Suite("questions about the whole graph, by hand")
struct WholeGraphByHandTests {
  private static func world(_ count: Int, _ edges: [(Int, Int)]) -> SmallWorld {
    SmallWorld(
      nodeCount: count,
      edges: edges.map { SmallWorld.Edge(source: $0.0, target: $0.1, type: "knows") })
  }

  private static func rows(_ groups: [[NodeID]]) -> [[UInt32]] { groups.map { $0.map(\.row) } }

  /// The rules under which relationships are followed as they point.
  private static var pointing: WalkRules {
    var rules = WalkRules()
    rules.direction = .outgoing
    return rules
  }

  @Test("an empty graph has empty answers")
  func empty() {
    var walk = Walk(in: GraphStore().snapshot)
    #expect(walk.degrees().nodes.isEmpty)
    let ranks = walk.pageRank(iterations: .max, tolerance: 0)
    #expect(ranks.scores.nodes.isEmpty && ranks.truncation == nil)
    #expect(walk.stronglyConnectedComponents().components.isEmpty)
    #expect(walk.clustering().triangleCount == 0)
    #expect(walk.coreNumbers().nodes.isEmpty)
    #expect(walk.communities().communities.isEmpty)
    #expect(walk.communities().isStable)
  }

  @Test("one node, alone or with loops", arguments: 0...2)
  func oneNode(loops: Int) throws {
    let world = Self.world(1, Array(repeating: (0, 0), count: loops))
    var walk = Walk(in: try world.makeGraph(), rules: Self.pointing)
    #expect(walk.degrees().values == [2 * loops])
    #expect(walk.degrees(.outgoing).values == [loops])
    #expect(walk.pageRank().scores.values == [1])
    #expect(Self.rows(walk.stronglyConnectedComponents().components) == [[0]])
    #expect(walk.clustering().coefficients.values == [0])
    #expect(walk.coreNumbers().values == [0])
    #expect(Self.rows(walk.communities().communities) == [[0]])
  }

  @Test("of two targets the one with two parallel relationships gets twice as much")
  func parallels() throws {
    let graph = try Self.world(3, [(0, 1), (0, 1), (0, 2)]).makeGraph()
    let found = pageRank(iterations: 1, tolerance: 0, in: graph, rules: Self.pointing)
    // Base: 0.05 and a third of 0.85 times the two thirds that rest on nodes 1 and 2.
    let base = 0.05 + 0.85 * 2 / 9
    let expected = [base, base + 0.85 * 2 / 9, base + 0.85 / 9]
    for (rank, value) in zip(found.scores.values, expected) { #expect(abs(rank - value) < 1e-15) }
    #expect(found.scores.highest(2).map(\.node.row) == [1, 2])
    #expect(degrees(.incoming, in: graph).values == [0, 2, 1])
    #expect(coreNumbers(in: graph).values == [1, 1, 1])
  }

  @Test("two triangles with a bridge")
  func bridge() throws {
    let edges = [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (4, 5), (5, 3), (5, 6), (1, 0), (4, 4)]
    let graph = try Self.world(7, edges).makeGraph()
    let strong = stronglyConnectedComponents(in: graph, rules: Self.pointing)
    #expect(Self.rows(strong.components) == [[0, 1, 2], [3, 4, 5], [6]])
    let found = clustering(in: graph)
    #expect(found.triangles.values == [1, 1, 1, 1, 1, 1, 0])
    let third: Double = 1 / 3
    let coefficients: [Double] = [1, 1, third, third, 1, third, 0]
    #expect(found.coefficients.values == coefficients)
    #expect(found.triangleCount == 2)
    #expect(coreNumbers(in: graph).values == [2, 2, 2, 2, 2, 2, 1])
    #expect(coreNumbers(in: graph)[HonestWalk.node(6)] == 1)
    #expect(coreNumbers(in: graph)[HonestWalk.node(7)] == nil)
  }

  @Test("two cliques with a bridge are mostly two communities, rarely one")
  func cliques() throws {
    var edges = [(2, 7)]
    for first in [0, 5] {
      for a in first..<(first + 5) { for b in first..<a { edges.append((a, b)) } }
    }
    var walk = Walk(in: try Self.world(10, edges).makeGraph())
    let found = (0..<20 as Range<UInt64>).map { Self.rows(walk.communities(seed: $0).communities) }
    let apart: [[UInt32]] = [[0, 1, 2, 3, 4], [5, 6, 7, 8, 9]]
    let whole: [[UInt32]] = [Array(0..<10)]
    #expect(found.allSatisfy { $0 == apart || $0 == whole })
    #expect(found.count { $0 == apart } >= 15)
  }

  @Test("a node that may not be walked through joins nothing and passes nothing on")
  func hub() throws {
    let graph = try Self.world(3, [(0, 1), (1, 2), (2, 0)]).makeGraph()
    var rules = Self.pointing
    rules.passThrough = Bitmap(nodesOf: graph) { $0.row != 1 }
    var walk = Walk(in: graph, rules: rules)
    #expect(walk.stronglyConnectedComponents().components.count == 3)
    #expect(walk.clustering().triangleCount == 0)
    #expect(walk.coreNumbers().values == [1, 0, 1])
    #expect(walk.degrees().values == [2, 2, 2])
    #expect(walk.pageRank().scores.highest(1).map(\.node.row) == [1])
  }

  @Test("a ring of 60,000 nodes is one strong component, found without recursion")
  func ring() throws {
    let count: UInt32 = 60_000
    let store = GraphStore()
    try store.write { (graph) throws(GraphError) in
      for _ in 0..<count { _ = try graph.addNode(labels: ["Node"]) }
      for row in 0..<count {
        _ = try graph.addRelationship(
          "next", from: NodeID(row: row), to: NodeID(row: (row + 1) % count), properties: [:])
      }
    }
    let found = stronglyConnectedComponents(in: store.snapshot, rules: Self.pointing)
    #expect(found.components.map(\.count) == [Int(count)])
    #expect(coreNumbers(in: store.snapshot).values.allSatisfy { $0 == 2 })
  }
}
