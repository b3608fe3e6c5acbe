import GraphAlgorithms
import PropertyGraph
import Testing

@Suite("communities by modularity")
struct LouvainTests {
  @Test("modularity is what the definition gives", arguments: 0..<200 as Range<UInt64>)
  func definition(seed: UInt64) throws {
    let weighted = try WeightedWorld(seed: seed, nodes: 1...9)
    let rules = WalkRules.random(for: weighted.world, seed: seed)
    let honest = HonestWalk(world: weighted.world, rules: rules)
    var walk = Walk(in: weighted.graph, rules: rules)
    let weights = try walk.weights(of: "cost", missing: WeightedWorld.missing)
    for (resolution, hasWeights) in [(1.0, false), (1, true), (0.5, true), (2, false), (0, false)] {
      let found = walk.louvainCommunities(
        resolution: resolution, weights: hasWeights ? weights : nil)
      #expect(found.truncation == nil)
      #expect(
        found.communities.flatMap { $0 }.sorted() == weighted.world.nodes.filter(honest.mayVisit))
      let expected = Self.modularity(
        found.communities, honest, resolution
      ) { hasWeights ? weighted.weight(of: $0) : 1 }
      #expect(abs(found.modularity - expected) < 1e-12)
      let alone = Self.modularity(
        honest.world.nodes.map { [$0] }, honest, resolution
      ) { hasWeights ? weighted.weight(of: $0) : 1 }
      #expect(found.modularity >= alone - 1e-12)
    }
  }

  /// Looks at every relationship that joins two nodes which may both be walked through.
  private static func modularity(
    _ communities: [[NodeID]], _ honest: HonestWalk, _ resolution: Double,
    weight: (RelationshipID) -> Double
  ) -> Double {
    var number: [NodeID: Int] = [:]
    for (index, members) in communities.enumerated() {
      for node in members { number[node] = index }
    }
    var (inside, degrees, total) = (0.0, [Int: Double](), 0.0)
    for (id, edge) in honest.world.relationships where honest.admits(id, edge) {
      let ends = [HonestWalk.node(edge.source), HonestWalk.node(edge.target)]
      guard ends.allSatisfy(honest.mayPass), let a = number[ends[0]], let b = number[ends[1]]
      else { continue }
      total += weight(id)
      if a == b { inside += weight(id) }
      degrees[a, default: 0] += weight(id)
      degrees[b, default: 0] += weight(id)
    }
    guard total > 0 else { return 0 }
    let expected = degrees.values.reduce(0) { $0 + ($1 / (2 * total)) * ($1 / (2 * total)) }
    return inside / total - resolution * expected
  }

  @Test("two cliques joined by a relationship are two communities")
  func cliques() throws {
    var edges = [SmallWorld.Edge(source: 2, target: 7, type: "knows")]
    for first in [0, 5] {
      for a in first..<(first + 5) {
        for b in first..<a { edges.append(SmallWorld.Edge(source: a, target: b, type: "knows")) }
      }
    }
    let graph = try SmallWorld(nodeCount: 10, edges: edges).makeGraph()
    let found = louvainCommunities(in: graph)
    #expect(found.communities.map { $0.map(\.row) } == [[0, 1, 2, 3, 4], [5, 6, 7, 8, 9]])
    // Of 21 relationships 20 lie inside; each side has half of the degrees.
    #expect(abs(found.modularity - (20.0 / 21 - 0.5)) < 1e-15)
    #expect(found.levels == 1)
    // Where parts are not punished, all are one; where they are much, none is joined.
    #expect(louvainCommunities(resolution: 0, in: graph).communities.count == 1)
    #expect(louvainCommunities(resolution: 50, in: graph).communities.count == 10)
    for odd in [-1, .nan, .infinity] {
      #expect(louvainCommunities(resolution: odd, in: graph) == found)
    }
  }

  @Test("the karate club falls into four parts")
  func karate() throws {
    let graph = try SmallWorld(nodeCount: 34, edges: Self.karateClub).makeGraph()
    let found = louvainCommunities(in: graph)
    #expect(found.communities.count == 4)
    #expect((0.415...0.4198).contains(found.modularity))
  }

  @Test("the order of adding plays no part, and the first communities are kept")
  func order() throws {
    for seed in 0..<50 as Range<UInt64> {
      let world = SmallWorld(seed: seed, nodes: 2...9, density: 3)
      let found = louvainCommunities(in: try world.makeGraph())
      let shuffled = try world.shuffled(seed: seed).makeGraph()
      #expect(louvainCommunities(in: shuffled) == found)
      var rules = WalkRules()
      rules.limits.results = 1
      let first = louvainCommunities(in: shuffled, rules: rules)
      #expect(first.communities == Array(found.communities.prefix(1)))
      #expect(first.modularity == found.modularity)
      #expect(first.truncation == (found.communities.count > 1 ? .results(1) : nil))
    }
  }

  @Test("heavy relationships hold together, and what is no weight is refused")
  func weights() throws {
    let store = GraphStore()
    try store.write { (graph) throws(GraphError) in
      let nodes = try (0..<4).map { _ throws(GraphError) in try graph.addNode(labels: ["Node"]) }
      for (a, b, cost) in [(0, 1, 9), (1, 2, 1), (2, 3, 9), (3, 0, 1)] {
        _ = try graph.addRelationship(
          "near", from: nodes[a], to: nodes[b],
          properties: ["cost": .integer(Int64(cost)), "name": "x"])
      }
    }
    let graph = store.snapshot
    let found = try louvainCommunities(weight: "cost", missing: 1, in: graph)
    #expect(found.communities.map { $0.map(\.row) } == [[0, 1], [2, 3]])
    #expect(throws: WeightError.self) {
      try louvainCommunities(weight: "name", missing: 1, in: graph)
    }
    #expect(throws: WeightError.self) {
      try louvainCommunities(weight: "cost", missing: -1, in: graph)
    }
  }

  /// Who met whom outside the club.
  ///
  /// Source: W. W. Zachary, *An information flow model for conflict and fission in small groups*
  /// (1977).
  private static let karateClub: [SmallWorld.Edge] = {
    let lists = [
      [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 17, 19, 21, 31], [2, 3, 7, 13, 17, 19, 21, 30],
      [3, 7, 8, 9, 13, 27, 28, 32], [7, 12, 13], [6, 10], [6, 10, 16], [16], [], [30, 32, 33], [33],
      [], [], [], [33], [32, 33], [32, 33], [], [], [32, 33], [33], [32, 33], [], [32, 33],
      [25, 27, 29, 32, 33], [25, 27, 31], [31], [29, 33], [33], [31, 33], [32, 33], [32, 33],
      [32, 33], [33], [],
    ]
    return lists.enumerated().flatMap { a, others in
      others.map { SmallWorld.Edge(source: a, target: $0, type: "knows") }
    }
  }()
}
