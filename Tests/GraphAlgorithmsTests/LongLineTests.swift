import GraphAlgorithms
import PropertyGraph
import Testing

@Suite("a long line of nodes")
struct LongLineTests {
  private static let count = 5_000

  /// Each node knows the next.
  private static func graph() throws -> GraphSnapshot {
    let edges = (1..<count).map { SmallWorld.Edge(source: $0 - 1, target: $0, type: "knows") }
    return try SmallWorld(nodeCount: count, edges: edges).makeGraph()
  }

  @Test("paths of any length are found without deepening the stack")
  func deepPaths() throws {
    var walk = Walk(in: try Self.graph())
    let (first, middle, last) = (
      HonestWalk.node(0), HonestWalk.node(Self.count / 2), HonestWalk.node(Self.count - 1)
    )
    let line = (0..<Self.count).map(HonestWalk.node)
    #expect(walk.shortestPath(from: first, to: last).path?.nodes == line)
    #expect(walk.allShortestPaths(from: first, to: last).paths.map(\.nodes) == [line])
    #expect(walk.simplePaths(from: first, to: last, maxHops: .max).paths.map(\.nodes) == [line])
    #expect(walk.kShortestPaths(from: first, to: last, count: 2).paths.map(\.nodes) == [line])
    #expect(walk.paths(from: first, to: last, via: [middle]).paths.map(\.nodes) == [line])
    #expect(walk.neighbourhood(of: [first], hops: .max).nodes == line)
    #expect(walk.connectedComponents().components == [line])
  }

  @Test("numbers without sense are taken at their nearest sense")
  func extremes() throws {
    let edges = [SmallWorld.Edge(source: 0, target: 1, type: "knows")]
    let graph = try SmallWorld(nodeCount: 2, edges: edges).makeGraph()
    let (a, b, nowhere) = (HonestWalk.node(0), HonestWalk.node(1), NodeID(row: .max))
    for extreme in [Int.min, -1, 0, Int.max] {
      var rules = WalkRules()
      rules.limits = WalkLimits(nodes: extreme, hops: extreme, results: extreme)
      for rules in [WalkRules(), rules] {
        var walk = Walk(in: graph, rules: rules)
        for goal in [b, nowhere] {
          _ = walk.shortestPath(from: a, to: goal)
          _ = walk.allShortestPaths(from: a, to: goal)
          _ = walk.simplePaths(from: a, to: goal, maxHops: extreme)
          _ = walk.kShortestPaths(from: a, to: goal, count: extreme)
          _ = walk.paths(from: a, to: b, via: [goal], count: extreme, maxHops: extreme)
          _ = walk.commonNeighbours(of: [a, goal])
          let near = walk.neighbourhood(of: [goal], hops: extreme)
          #expect(near.nodes(at: extreme).isEmpty || extreme == 0)
        }
        #expect(walk.commonNeighbours(of: []).neighbours.isEmpty)
        #expect(walk.neighbourhood(of: [], hops: extreme).nodes.isEmpty)
        _ = walk.connectedComponents()
      }
    }
  }
}
