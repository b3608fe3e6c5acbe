import GraphAlgorithms
import LiaisonTestSupport
import PropertyGraph
import Testing

@Suite("walks agree with brute force")
struct WalksAgreeWithBruteForceTests {
  @Test("the first shortest path is the first of all paths", arguments: 0..<400 as Range<UInt64>)
  func shortestPath(seed: UInt64) throws {
    let world = SmallWorld(seed: seed)
    let rules = WalkRules.random(for: world, seed: seed)
    let honest = HonestWalk(world: world, rules: rules)
    var walk = Walk(in: try world.makeGraph(), rules: rules)
    for (a, b) in world.pairs(12, seed: seed) {
      let answer = walk.shortestPath(from: a, to: b)
      #expect(answer.path == honest.paths(from: a, to: b).first)
      #expect(answer.truncation == nil)
    }
  }

  @Test("all shortest paths are those with the fewest hops", arguments: 0..<300 as Range<UInt64>)
  func allShortestPaths(seed: UInt64) throws {
    let world = SmallWorld(seed: seed, density: 3)
    let rules = WalkRules.random(for: world, seed: seed)
    let honest = HonestWalk(world: world, rules: rules)
    var walk = Walk(in: try world.makeGraph(), rules: rules)
    for (a, b) in world.pairs(8, seed: seed) {
      let all = honest.paths(from: a, to: b)
      let shortest = all.filter { $0.hops == all[0].hops }
      let each = walk.allShortestPaths(from: a, to: b, distinctByNodes: false)
      let distinct = walk.allShortestPaths(from: a, to: b)
      #expect(each == Paths(paths: shortest, truncation: nil))
      #expect(distinct == Paths(paths: HonestWalk.distinct(shortest), truncation: nil))
    }
  }

  @Test("simple paths up to a length are all there are", arguments: 0..<300 as Range<UInt64>)
  func simplePaths(seed: UInt64) throws {
    let world = SmallWorld(seed: seed)
    let rules = WalkRules.random(for: world, seed: seed)
    let honest = HonestWalk(world: world, rules: rules)
    var walk = Walk(in: try world.makeGraph(), rules: rules)
    for (index, (a, b)) in world.pairs(6, seed: seed).enumerated() {
      let hops = index == 5 ? Int.max : index
      let all = honest.paths(from: a, to: b).filter { $0.hops <= hops }
      let each = walk.simplePaths(from: a, to: b, maxHops: hops, distinctByNodes: false)
      let distinct = walk.simplePaths(from: a, to: b, maxHops: hops)
      #expect(each == Paths(paths: all, truncation: nil))
      #expect(distinct == Paths(paths: HonestWalk.distinct(all), truncation: nil))
    }
  }

  @Test("the k shortest paths are the first k of all", arguments: 0..<300 as Range<UInt64>)
  func kShortestPaths(seed: UInt64) throws {
    let world = SmallWorld(seed: seed)
    let rules = WalkRules.random(for: world, seed: seed)
    let honest = HonestWalk(world: world, rules: rules)
    var walk = Walk(in: try world.makeGraph(), rules: rules)
    for (index, (a, b)) in world.pairs(6, seed: seed).enumerated() {
      let count = [0, 1, 2, 3, 7, Int.max][index]
      let all = honest.paths(from: a, to: b)
      let each = walk.kShortestPaths(from: a, to: b, count: count, distinctByNodes: false)
      let distinct = walk.kShortestPaths(from: a, to: b, count: count)
      #expect(each == Paths(paths: Array(all.prefix(count)), truncation: nil))
      let expected = Array(HonestWalk.distinct(all).prefix(count))
      #expect(distinct == Paths(paths: expected, truncation: nil))
    }
  }

  @Test("paths by way of nodes pass them in order", arguments: 0..<400 as Range<UInt64>)
  func pathsByWay(seed: UInt64) throws {
    let world = SmallWorld(seed: seed, nodes: 3...8)
    let rules = WalkRules.random(for: world, seed: seed)
    let honest = HonestWalk(world: world, rules: rules)
    var walk = Walk(in: try world.makeGraph(), rules: rules)
    var generator = SplitMix64(seed: seed)
    for (a, b) in world.pairs(6, seed: seed) {
      let via = Array(
        (0..<world.nodeCount).map(HonestWalk.node).shuffled(using: &generator)
          .prefix(Int.random(in: 0...3, using: &generator)))
      let hops = generator.chance(50) ? Int.random(in: 0...8, using: &generator) : nil
      let all = honest.paths(from: a, to: b, exempt: Set(via)).filter { path in
        path.hops <= hops ?? .max && Self.passes(path.nodes, via)
      }
      let found = walk.paths(
        from: a, to: b, via: via, count: .max, maxHops: hops, distinctByNodes: false)
      #expect(found == Paths(paths: all, truncation: nil))
      let count = [1, 2, 5, 40][generator.below(4)]
      let some = walk.paths(
        from: a, to: b, via: via, count: count, maxHops: hops, distinctByNodes: false)
      #expect(some == Paths(paths: Array(all.prefix(count)), truncation: nil))
    }
  }

  @Test("longer paths are found however few nodes they add", arguments: [1, 2, 9, 41, 50, 66])
  func longerPaths(count: Int) throws {
    // In the complete graph every node is near; on the ladder the long ways round go over nodes
    // that are one hop from the start and far from the end.
    let complete = (0..<36).map {
      SmallWorld.Edge(source: $0 / 6, target: $0 % 6, type: "knows")
    }
    let rungs = (1..<12).map { SmallWorld.Edge(source: 0, target: $0, type: "knows") }
    let rail = (1..<12).map { SmallWorld.Edge(source: $0, target: $0 + 1, type: "knows") }
    // Many dead ends at the goal make the search from the start the cheaper one, to its very end.
    let spokes = (13..<80).map { SmallWorld.Edge(source: $0, target: 12, type: "knows") }
    var rules = WalkRules()
    rules.direction = .outgoing
    let ends: [([SmallWorld.Edge], Int, Int)] = [
      (complete, 6, 5), (rungs + rail, 13, 12), (rungs + rail + spokes, 80, 12),
    ]
    for (edges, nodes, goal) in ends {
      let world = SmallWorld(nodeCount: nodes, edges: edges)
      let (a, b) = (HonestWalk.node(0), HonestWalk.node(goal))
      let all = HonestWalk(world: world, rules: rules).paths(from: a, to: b)
      let found = GraphAlgorithms.paths(
        from: a, to: b, via: [], count: count, in: try world.makeGraph(), rules: rules)
      #expect(found == Paths(paths: Array(all.prefix(count)), truncation: nil))
    }
  }

  /// Whether a path passes the nodes in this order, between its ends.
  private static func passes(_ nodes: [NodeID], _ via: [NodeID]) -> Bool {
    let inner = nodes.dropFirst().dropLast()
    return inner.filter(via.contains) == via
  }

  @Test("a neighbourhood has the nodes and distances", arguments: 0..<400 as Range<UInt64>)
  func neighbourhood(seed: UInt64) throws {
    let world = SmallWorld(seed: seed, nodes: 1...9)
    let rules = WalkRules.random(for: world, seed: seed)
    let honest = HonestWalk(world: world, rules: rules)
    var walk = Walk(in: try world.makeGraph(), rules: rules)
    for (index, (a, b)) in world.pairs(5, seed: seed).enumerated() {
      let starts = index.isMultiple(of: 2) ? [a] : [b, a, b]
      let distances = honest.distances(from: starts, hops: index)
      let expected = distances.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
      let found = walk.neighbourhood(of: starts, hops: index)
      #expect(found.nodes == expected.map(\.key))
      #expect(found.distances == expected.map(\.value))
      #expect(found.relationships == Self.among(Set(expected.map(\.key)), honest))
      #expect(found.truncation == nil)
      let ones = expected.filter { $0.value == 1 }.map(\.key)
      #expect(Array(found.nodes(at: 1)) == ones)
    }
  }

  @Test("a subgraph has every relationship among its nodes", arguments: 0..<200 as Range<UInt64>)
  func subgraph(seed: UInt64) throws {
    let world = SmallWorld(seed: seed, nodes: 1...9)
    let rules = WalkRules.random(for: world, seed: seed)
    let honest = HonestWalk(world: world, rules: rules)
    var generator = SplitMix64(seed: seed)
    let nodes = (0..<world.nodeCount).map(HonestWalk.node).filter { _ in generator.chance(60) }
    let found = GraphAlgorithms.subgraph(
      of: nodes.reversed() + nodes, in: try world.makeGraph(), rules: rules)
    let kept = nodes.filter(honest.mayVisit)
    #expect(found.nodes == kept)
    #expect(found.relationships == Self.among(Set(kept), honest))
    #expect(found.truncation == nil)
  }

  /// The admitted relationships among nodes.
  private static func among(_ nodes: Set<NodeID>, _ honest: HonestWalk) -> [RelationshipID] {
    honest.world.relationships.filter { id, edge in
      honest.admits(id, edge) && nodes.contains(HonestWalk.node(edge.source))
        && nodes.contains(HonestWalk.node(edge.target))
    }.map(\.id)
  }

  @Test("common neighbours are next to each node", arguments: 0..<300 as Range<UInt64>)
  func commonNeighbours(seed: UInt64) throws {
    let world = SmallWorld(seed: seed, density: 4)
    let rules = WalkRules.random(for: world, seed: seed)
    let honest = HonestWalk(world: world, rules: rules)
    var walk = Walk(in: try world.makeGraph(), rules: rules)
    for (index, (a, b)) in world.pairs(6, seed: seed).enumerated() {
      let nodes = index < 4 ? [a, b] : [a, b, HonestWalk.node(0)]
      let middles =
        nodes.allSatisfy(honest.mayStart)
        ? world.nodes.filter { middle in
          honest.mayPass(middle) && !nodes.contains(middle)
            && nodes.allSatisfy { honest.steps(from: $0).contains { $0.0 == middle } }
        } : []
      let found = walk.commonNeighbours(of: nodes)
      #expect(found.neighbours.map(\.node) == middles)
      for neighbour in found.neighbours {
        let bundles = nodes.map { node in
          honest.steps(from: node).filter { $0.0 == neighbour.node }.map(\.1).sorted()
        }
        #expect(neighbour.relationships == bundles)
      }
      #expect(found.truncation == nil)
    }
  }

  @Test("components are what can be reached either way", arguments: 0..<300 as Range<UInt64>)
  func components(seed: UInt64) throws {
    let world = SmallWorld(seed: seed, nodes: 1...10, density: 1)
    var rules = WalkRules.random(for: world, seed: seed)
    let found = connectedComponents(in: try world.makeGraph(), rules: rules)
    rules.direction = .both
    rules.directions = [:]
    let honest = HonestWalk(world: world, rules: rules)
    let admitted = world.nodes.filter(honest.mayVisit)
    #expect(found.components.flatMap { $0 }.sorted() == admitted)
    #expect(found.truncation == nil)
    for (number, members) in found.components.enumerated() {
      for node in members {
        #expect(found.component(of: node) == number)
        let reached = honest.distances(from: [node], hops: .max).keys.filter(honest.mayPass)
        #expect(members == (honest.mayPass(node) ? reached.sorted() : [node]))
      }
    }
    let keys = found.components.map { (-$0.count, $0[0]) }
    #expect(zip(keys, keys.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test("parallels are all that could be walked instead", arguments: 0..<100 as Range<UInt64>)
  func parallels(seed: UInt64) throws {
    let world = SmallWorld(seed: seed, density: 4)
    let rules = WalkRules.random(for: world, seed: seed)
    let honest = HonestWalk(world: world, rules: rules)
    var walk = Walk(in: try world.makeGraph(), rules: rules)
    for (a, b) in world.pairs(6, seed: seed) {
      guard let path = walk.shortestPath(from: a, to: b).path else { continue }
      let expected = zip(path.nodes, path.nodes.dropFirst()).map { from, to in
        honest.steps(from: from).filter { $0.0 == to }.map(\.1).sorted()
      }
      #expect(walk.parallels(of: path) == expected)
    }
  }
}
