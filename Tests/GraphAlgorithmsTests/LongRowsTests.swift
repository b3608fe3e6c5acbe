import GraphAlgorithms
import GraphSchema
import PropertyGraph
import Testing

/// Rows that are so long, or so many, that they are gone over in parts.
@Suite("long rows, part by part")
struct LongRowsTests {
  /// A hub joined twice to each of its leaves.
  static let leaves = 20_000

  static let star = Result {
    let store = GraphStore()
    try store.write { (graph) throws(GraphError) in
      for _ in 0...leaves { _ = try graph.addNode(labels: ["Node"]) }
      for leaf in 1...UInt32(leaves) {
        for _ in 0..<2 {
          _ = try graph.addRelationship(
            "knows", from: NodeID(row: 0), to: NodeID(row: leaf), properties: [:])
        }
      }
    }
    return store.snapshot
  }

  @Test("a hub is counted whole by every question about the whole graph", arguments: 1...2)
  func hub(threads: Int) throws {
    let graph = try Self.star.get()
    let hub = NodeID(row: 0)
    var rules = WalkRules()
    rules.threads = threads
    var walk = Walk(in: graph, rules: rules)
    #expect(walk.degrees()[hub] == 2 * Self.leaves)
    #expect(walk.coreNumbers().values.allSatisfy { $0 == 1 })
    #expect(walk.clustering().triangleCount == 0)
    #expect(walk.connectedComponents().count == 1)
    #expect(walk.stronglyConnectedComponents().count == 1)
    #expect(walk.communities().communities.count == 1)
    let louvain = walk.louvainCommunities()
    #expect(louvain.communities.count == 1 && abs(louvain.modularity) < 1e-9)
    let ranks = walk.pageRank(tolerance: 1e-12).scores
    // A leaf passes all on to the hub, which passes the same on to each.
    let rank = (0.15 / Double(Self.leaves + 1) + 0.85) / 1.85
    #expect(abs((ranks[hub] ?? 0) - rank) < 1e-6)
  }

  @Test("a hub is searched through whole", arguments: [false, true])
  func through(merging: Bool) throws {
    let graph = try Self.star.get()
    let (hub, leaf) = (NodeID(row: 0), NodeID(row: 9_999))
    let others = Double(Self.leaves - 1)
    var walk = Walk(in: graph)
    for sources in [[leaf], [hub], [leaf, hub]] {
      let between = walk.betweenness(from: .given(sources), mergingParallels: merging)
      #expect(between.score(of: hub) == (sources.contains(leaf) ? others : 0))
      #expect(between.scores.dropFirst().allSatisfy { $0 == 0 })
    }
    let near = walk.harmonicCentrality(of: .given([hub, leaf]))
    #expect(near.nodes == [hub, leaf])
    #expect(near.scores == [Double(Self.leaves), 1 + others / 2])
    let shared = walk.commonNeighbours(of: [leaf, NodeID(row: 3)]).neighbours
    #expect(shared.map(\.node) == [hub] && shared[0].relationships.allSatisfy { $0.count == 2 })
    let weights = try walk.weights(of: "cost", missing: 2)
    let way = walk.weightedShortestPath(from: leaf, to: NodeID(row: 3), weights: weights).path
    #expect(way?.weight == 4 && way?.path.nodes == [leaf, hub, NodeID(row: 3)])
  }

  @Test("relationships beyond a block come back whole and in order")
  func blocks() throws {
    let store = GraphStore()
    let count: UInt32 = 140_000
    try store.write { (graph) throws(GraphError) in
      for _ in 0...count { _ = try graph.addNode(labels: ["Node"]) }
      for leaf in (1...count).reversed() {
        let type = leaf % 2 == 0 ? "knows" : "cites"
        _ = try graph.addRelationship(
          type, from: NodeID(row: 0), to: NodeID(row: leaf), properties: [:])
      }
    }
    let graph = store.snapshot
    let all = (0..<count).map { RelationshipID(row: $0) }
    var walk = Walk(in: graph)
    let near = walk.neighbourhood(of: [NodeID(row: 0)], hops: 1)
    #expect(near.relationships == all && near.nodes == (0...count).map { NodeID(row: $0) })
    #expect(near.distances.count == near.nodes.count)
    let among = walk.subgraph(of: near.nodes.reversed())
    #expect(among.relationships == all && among.nodes == near.nodes)
  }

  @Test("many components are ordered by size, then by their lowest rows")
  func manyComponents() throws {
    let store = GraphStore()
    try store.write { (graph) throws(GraphError) in
      for _ in 0..<12_000 { _ = try graph.addNode(labels: ["Node"]) }
      // Rows 5k, 5k + 1 … hang together in chains of 1 to 4.
      for row in 0..<UInt32(12_000) where row % 5 < row / 5 % 4 {
        _ = try graph.addRelationship(
          "knows", from: NodeID(row: row), to: NodeID(row: row + 1), properties: [:])
      }
    }
    var walk = Walk(in: store.snapshot)
    let components = walk.connectedComponents().components
    #expect(components.count > 4_096)
    #expect(components.flatMap { $0 }.sorted() == Array(store.snapshot.nodes))
    let keys = components.map { (-$0.count, $0[0]) }
    #expect(zip(keys, keys.dropFirst()).allSatisfy { $0 < $1 })
    #expect(components.allSatisfy { zip($0, $0.dropFirst()).allSatisfy { $0.row + 1 == $1.row } })
    #expect(walk.stronglyConnectedComponents().components == components)
    #expect(walk.communities().communities.flatMap { $0 }.count == 12_000)
  }
}
