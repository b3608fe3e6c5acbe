import Foundation
import GraphAlgorithms
import PropertyGraph
import Testing

@Suite("great stars")
struct GreatStarsTests {
  /// Two stars with a few paths from ray to ray, and as many more rays as asked for, which lead
  /// nowhere.
  ///
  /// Nodes 0 and 10 are the hubs, 1 to 9 and 11 to 19 the rays that more than a hub is joined to.
  /// Whatever more there is comes behind them, so that rows and relationships are the same.
  private static func stars(_ first: Int, _ second: Int) throws -> GraphSnapshot {
    let store = GraphStore()
    try store.write { graph throws(GraphError) in
      for _ in 0..<20 + first + second { _ = try graph.addNode(labels: ["Node"]) }
      func join(_ a: Int, _ b: Int) throws(GraphError) {
        let ends = (a + b) % 4 == 0 ? (b, a) : (a, b)
        try graph.addRelationship("knows", from: node(ends.0), to: node(ends.1))
      }
      for hub in [0, 10] {
        for ray in 1...9 { try join(hub, hub + ray) }
        for (a, b) in [(1, 3), (3, 2), (3, 4), (4, 2), (4, 2), (5, 6), (6, 2)] {
          try join(hub + a, hub + b)
        }
      }
      try join(9, 19)
      // In an order that is not that of the rows.
      for ray in (0..<second).reversed() { try join(10, 20 + ray) }
      for ray in 0..<first { try join(0, 20 + second + ray * 7_919 % first) }
    }
    return store.snapshot
  }

  private static func node(_ row: Int) -> NodeID { NodeID(row: UInt32(row)) }

  private static let small = Result { try stars(0, 0) }
  private static let great = Result { try stars(100_000, 4_000) }
  /// So many that long arrays are made of huge pages.
  private static let greatest = Result { try stars(280_000, 0) }

  @Test("rays that lead nowhere change no path", arguments: 0...6)
  func paths(hops: Int) throws {
    var few = Walk(in: try Self.small.get())
    var many = Walk(in: try Self.great.get())
    let node = Self.node
    for (a, b) in [(1, 2), (15, 12), (1, 12), (0, 17)] {
      for distinct in [true, false] {
        let found = many.simplePaths(
          from: node(a), to: node(b), maxHops: hops, distinctByNodes: distinct)
        let expected = few.simplePaths(
          from: node(a), to: node(b), maxHops: hops, distinctByNodes: distinct)
        #expect(found == expected)
      }
      for via in [[3], [10], [9, 19]] where !via.contains(a) && !via.contains(b) {
        let expected = few.paths(
          from: node(a), to: node(b), via: via.map(node), count: .max, maxHops: hops)
        let found = many.paths(
          from: node(a), to: node(b), via: via.map(node), count: .max, maxHops: hops)
        #expect(found == expected)
      }
    }
    many.checkInvariants()
  }

  @Test("a search cut short by its nodes leaves the next one as it would be")
  func cutByNodes() throws {
    let graph = try Self.great.get()
    for limit in [1, 5_000, 110_000] {
      var rules = WalkRules()
      rules.limits.nodes = limit
      var walk = Walk(in: graph, rules: rules)
      for (a, b) in [(1, 2), (11, 12), (1, 2)] {
        let (a, b) = (Self.node(a), Self.node(b))
        let found = walk.simplePaths(from: a, to: b, maxHops: 4)
        #expect(found == simplePaths(from: a, to: b, maxHops: 4, in: graph, rules: rules))
        #expect(found.truncation == nil || found.truncation == .nodes(limit))
        let near = walk.neighbourhood(of: [b], hops: 2)
        #expect(near == neighbourhood(of: [b], hops: 2, in: graph, rules: rules))
        walk.checkInvariants()
      }
    }
  }

  @Test("what is near a ray is all of its star, in order")
  func near() throws {
    let graph = try Self.great.get()
    let near = neighbourhood(of: [Self.node(17)], hops: 2, in: graph)
    #expect(near.nodes.count == 4_010 && near.nodes[1] == Self.node(10))
    #expect(near.nodes.dropFirst(2) == near.nodes.dropFirst(2).sorted()[...])
    #expect(near.distances == [0, 1] + Array(repeating: 2, count: 4_008))
    #expect(near.relationships == near.relationships.sorted())
    let all = subgraph(of: Array(graph.nodes).reversed(), in: graph)
    #expect(all.nodes == Array(graph.nodes))
    #expect(all.relationships == Array(graph.relationships))
  }

  private static let questions: [@Sendable (inout Walk) -> Truncation?] = [
    { $0.simplePaths(from: node(1), to: node(2), maxHops: 4).truncation },
    { $0.neighbourhood(of: [node(0)], hops: 2).truncation },
    { $0.countShortestPaths(from: node(1), to: node(12)).truncation },
    { $0.pageRank().truncation },
    { $0.betweenness(from: .spread(2)).truncation },
    { $0.closeness(of: .spread(2)).truncation },
    { $0.stronglyConnectedComponents().truncation },
    { $0.louvainCommunities().truncation },
  ]

  @Test("cancelled at whatever moment, a walk over a great star says so", arguments: 0..<8)
  func cancelled(question: Int) throws {
    let graph = try Self.greatest.get()
    for moment in 0..<5 {
      let stop = Cancellation()
      var rules = WalkRules()
      rules.limits.cancellation = stop
      var walk = Walk(in: graph, rules: rules)
      let thrower = Thread {
        Thread.sleep(forTimeInterval: Double(1 << (2 * moment)) * 100e-6)
        stop.cancel()
      }
      thrower.start()
      let truncation = Self.questions[question](&walk)
      #expect(truncation == nil || truncation == .cancelled)
      walk.checkInvariants()
      stop.cancel()
      #expect(Self.questions[question](&walk) == .cancelled)
      walk.checkInvariants()
    }
  }
}
