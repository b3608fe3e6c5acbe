import GraphAlgorithms
import LiaisonTestSupport
import PropertyGraph
import Testing

@Suite("order of answers")
struct OrderTests {
  @Test(
    "the nodes of an answer do not depend on insertion order", arguments: 0..<200 as Range<UInt64>)
  func insertionOrder(seed: UInt64) throws {
    let world = SmallWorld(seed: seed, nodes: 2...8, density: 3)
    var rules = WalkRules.random(for: world, seed: seed)
    rules.relationships = nil
    var generator = SplitMix64(seed: seed)
    if generator.chance(50) { rules.limits.nodes = Int.random(in: 0...12, using: &generator) }
    if generator.chance(50) { rules.limits.results = Int.random(in: 0...4, using: &generator) }
    if generator.chance(50) { rules.limits.hops = Int.random(in: 0...4, using: &generator) }
    var one = Walk(in: try world.makeGraph(), rules: rules)
    var other = Walk(in: try world.shuffled(seed: seed).makeGraph(), rules: rules)
    for (a, b) in world.pairs(4, seed: seed) {
      #expect(Self.answers(&one, a, b) == Self.answers(&other, a, b))
    }
  }

  /// The nodes of every kind of answer, with the reason for cutting it short.
  private static func answers(_ walk: inout Walk, _ a: NodeID, _ b: NodeID) -> [String] {
    let single = walk.shortestPath(from: a, to: b)
    let near = walk.neighbourhood(of: [a, b], hops: 2)
    let shared = walk.commonNeighbours(of: [a, b])
    let parts = walk.connectedComponents()
    let lists = [
      walk.allShortestPaths(from: a, to: b), walk.simplePaths(from: a, to: b, maxHops: 4),
      walk.kShortestPaths(from: a, to: b, count: 4), walk.paths(from: a, to: b, via: [], count: 3),
    ]
    return lists.map { "\($0.paths.map(\.nodes)) \(String(describing: $0.truncation))" } + [
      "\(String(describing: single.path?.nodes)) \(String(describing: single.truncation))",
      "\(near.nodes) \(near.distances) \(String(describing: near.truncation))",
      "\(shared.neighbours.map(\.node)) \(String(describing: shared.truncation))",
      "\(parts.components) \(String(describing: parts.truncation))",
    ]
  }

  @Test("a question leaves no trace in the walk", arguments: 0..<100 as Range<UInt64>)
  func noTrace(seed: UInt64) throws {
    let world = SmallWorld(seed: seed, nodes: 2...8, density: 3)
    let rules = WalkRules.random(for: world, seed: seed)
    let graph = try world.makeGraph()
    var used = Walk(in: graph, rules: rules)
    for (a, b) in world.pairs(6, seed: seed) {
      _ = used.paths(from: b, to: a, via: [HonestWalk.node(0)], count: 3)
      _ = used.kShortestPaths(from: b, to: a, count: 4)
      var fresh = Walk(in: graph, rules: rules)
      #expect(Self.answers(&used, a, b) == Self.answers(&fresh, a, b))
    }
  }

  @Test("paths compare by hops, then nodes, then relationships")
  func comparison() {
    func path(_ nodes: [UInt32], _ relationships: [UInt32]) -> Path {
      Path(
        nodes: nodes.map(NodeID.init(row:)),
        relationships: relationships.map(RelationshipID.init(row:)))
    }
    let ordered = [
      path([9], []), path([1, 2], [7]), path([1, 2], [8]), path([1, 3], [0]),
      path([0, 1, 2], [0, 0]),
    ]
    #expect(ordered.reversed().sorted() == ordered)
  }
}
