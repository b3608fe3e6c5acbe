import GraphAlgorithms
import PropertyGraph
import Testing

@Suite("limits")
struct LimitsTests {
  @Test("too many results are cut, in order, and said", arguments: 0..<200 as Range<UInt64>)
  func results(seed: UInt64) throws {
    let world = SmallWorld(seed: seed, density: 3)
    var rules = WalkRules.random(for: world, seed: seed)
    let graph = try world.makeGraph()
    for (limit, (a, b)) in world.pairs(4, seed: seed).enumerated() {
      rules.limits.results = nil
      var free = Walk(in: graph, rules: rules)
      rules.limits.results = limit
      var bound = Walk(in: graph, rules: rules)
      let pairs: [(Paths, Paths)] = [
        (
          free.simplePaths(from: a, to: b, maxHops: 5, distinctByNodes: false),
          bound.simplePaths(from: a, to: b, maxHops: 5, distinctByNodes: false)
        ),
        (free.allShortestPaths(from: a, to: b), bound.allShortestPaths(from: a, to: b)),
        (
          free.kShortestPaths(from: a, to: b, count: .max),
          bound.kShortestPaths(from: a, to: b, count: .max)
        ),
        (
          free.paths(from: a, to: b, via: [], count: .max),
          bound.paths(from: a, to: b, via: [], count: .max)
        ),
      ]
      for (all, cut) in pairs {
        #expect(cut.paths == Array(all.paths.prefix(limit)))
        #expect(cut.truncation == (all.paths.count > limit ? .results(limit) : nil))
      }
      let all = free.commonNeighbours(of: [a, b])
      let cut = bound.commonNeighbours(of: [a, b])
      #expect(cut.neighbours == Array(all.neighbours.prefix(limit)))
      #expect(cut.truncation == (all.neighbours.count > limit ? .results(limit) : nil))
      let parts = bound.connectedComponents()
      #expect(parts.components == Array(free.connectedComponents().components.prefix(limit)))
    }
  }

  @Test("a cut neighbourhood is a beginning of the whole", arguments: 0..<200 as Range<UInt64>)
  func neighbourhoodNodes(seed: UInt64) throws {
    let world = SmallWorld(seed: seed, nodes: 1...9)
    var rules = WalkRules.random(for: world, seed: seed)
    let graph = try world.makeGraph()
    let (start, _) = world.pairs(1, seed: seed)[0]
    let all = neighbourhood(of: [start], hops: 3, in: graph, rules: rules)
    for limit in 0...5 {
      rules.limits.nodes = limit
      let cut = neighbourhood(of: [start], hops: 3, in: graph, rules: rules)
      #expect(cut.nodes == Array(all.nodes.prefix(limit)))
      #expect(cut.distances == Array(all.distances.prefix(limit)))
      #expect(cut.truncation == (all.nodes.count > limit ? .nodes(limit) : nil))
      let kept = Set(cut.nodes)
      let among = all.relationships.filter {
        kept.contains(graph.source(of: $0)) && kept.contains(graph.target(of: $0))
      }
      #expect(cut.relationships == among)
    }
  }

  @Test("a hop limit that hides a path is said", arguments: 0..<300 as Range<UInt64>)
  func hops(seed: UInt64) throws {
    let world = SmallWorld(seed: seed, nodes: 2...8)
    var rules = WalkRules.random(for: world, seed: seed)
    let graph = try world.makeGraph()
    let honest = HonestWalk(world: world, rules: rules)
    for (limit, (a, b)) in world.pairs(5, seed: seed).enumerated() {
      rules.limits.hops = limit
      var walk = Walk(in: graph, rules: rules)
      let all = HonestWalk.distinct(honest.paths(from: a, to: b))
      let within = all.filter { $0.hops <= limit }
      let hides = within.count < all.count
      let shortest = walk.shortestPath(from: a, to: b)
      #expect(shortest.path == within.first)
      if shortest.path == nil, hides { #expect(shortest.truncation == .hops(limit)) }
      let kinds = [
        walk.simplePaths(from: a, to: b, maxHops: 9),
        walk.kShortestPaths(from: a, to: b, count: .max),
        walk.paths(from: a, to: b, via: [], count: .max),
      ]
      for found in kinds {
        #expect(found.paths == within)
        if hides { #expect(found.truncation == .hops(limit)) }
        #expect(found.truncation == nil || found.truncation == .hops(limit))
      }
      let via = HonestWalk.node(limit % world.nodeCount)
      let byWay = HonestWalk.distinct(honest.paths(from: a, to: b, exempt: [via]))
        .filter { $0.nodes.dropFirst().dropLast().contains(via) }
      let found = walk.paths(from: a, to: b, via: [via], count: .max)
      #expect(found.paths == byWay.filter { $0.hops <= limit })
      if found.paths.count < byWay.count { #expect(found.truncation == .hops(limit)) }
      let near = walk.neighbourhood(of: [a], hops: 9)
      let honestNear = honest.distances(from: [a], hops: 9)
      #expect(near.nodes.count == honestNear.values.filter { $0 <= limit }.count)
      if near.nodes.count < honestNear.count { #expect(near.truncation == .hops(limit)) }
    }
  }

  @Test(
    "a node limit cuts a search short or leaves the answer whole",
    arguments: 0..<200 as Range<UInt64>)
  func nodes(seed: UInt64) throws {
    let world = SmallWorld(seed: seed, nodes: 2...8)
    var rules = WalkRules.random(for: world, seed: seed)
    let graph = try world.makeGraph()
    var free = Walk(in: graph, rules: rules)
    for (limit, (a, b)) in world.pairs(8, seed: seed).enumerated() {
      rules.limits.nodes = limit * 2
      var bound = Walk(in: graph, rules: rules)
      let path = bound.shortestPath(from: a, to: b)
      #expect(path.path == free.shortestPath(from: a, to: b).path || path.truncation != nil)
      let all = free.simplePaths(from: a, to: b, maxHops: 6)
      let cut = bound.simplePaths(from: a, to: b, maxHops: 6)
      #expect(all.paths.starts(with: cut.paths))
      #expect(cut.truncation == nil ? cut == all : cut.truncation == .nodes(limit * 2))
      let best = bound.kShortestPaths(from: a, to: b, count: 5)
      #expect(free.kShortestPaths(from: a, to: b, count: 5).paths.starts(with: best.paths))
    }
  }

  @Test("a deadline in the past returns at once and says so", arguments: 0..<20 as Range<UInt64>)
  func pastDeadline(seed: UInt64) throws {
    let world = SmallWorld(seed: seed, nodes: 3...8, density: 4)
    var rules = WalkRules.random(for: world, seed: seed)
    rules.limits.deadline = .now - .seconds(1)
    let (a, b) = (HonestWalk.node(0), HonestWalk.node(1))
    var walk = Walk(in: try world.makeGraph(), rules: rules)
    let path = walk.shortestPath(from: a, to: b)
    #expect(path.path == nil && path.truncation == .deadline)
    let late = Paths(paths: [], truncation: .deadline)
    #expect(walk.allShortestPaths(from: a, to: b) == late)
    #expect(walk.simplePaths(from: a, to: b, maxHops: 3) == late)
    #expect(walk.paths(from: a, to: b, via: [HonestWalk.node(2)]) == late)
    #expect(walk.kShortestPaths(from: a, to: b, count: 3) == late)
    #expect(walk.commonNeighbours(of: [a, b]).truncation == .deadline)
    #expect(walk.connectedComponents().truncation == .deadline)
    #expect(walk.subgraph(of: [a, b]).truncation == .deadline)
    let near = walk.neighbourhood(of: [a], hops: 2)
    #expect(near.nodes.isEmpty && near.truncation == .deadline)
    let lifted = relaxations(from: a, to: b, in: try world.makeGraph(), rules: rules)
    #expect(lifted.relaxations.isEmpty && lifted.truncation == .deadline)
  }

  @Test("a hard enumeration stops at its deadline with what it has")
  func hardEnumeration() throws {
    // In a complete graph of 40 nodes there are more simple paths than can be counted.
    let edges = (0..<40).flatMap { a in
      (0..<40).map { SmallWorld.Edge(source: a, target: $0, type: "knows") }
    }
    let graph = try SmallWorld(nodeCount: 40, edges: edges).makeGraph()
    var rules = WalkRules()
    rules.limits.deadline = .now + .milliseconds(50)
    let (a, b) = (HonestWalk.node(0), HonestWalk.node(39))
    let found = simplePaths(from: a, to: b, maxHops: 39, in: graph, rules: rules)
    #expect(found.truncation == .deadline)
    #expect(found.paths == found.paths.sorted(by: HonestWalk.isBefore))
  }

  @Test("a way point in a dead end is recognised without trying every way into it")
  func deadEnd() throws {
    // The way point hangs on one node of a complete graph of 30: every path back would pass that
    // node again, but there are more ways to it than can be counted.
    var edges = (0..<30).flatMap { a in
      (0..<30).map { SmallWorld.Edge(source: a, target: $0, type: "knows") }
    }
    edges.append(SmallWorld.Edge(source: 7, target: 30, type: "knows"))
    edges.append(SmallWorld.Edge(source: 30, target: 31, type: "knows"))
    let graph = try SmallWorld(nodeCount: 32, edges: edges).makeGraph()
    var rules = WalkRules()
    rules.limits.nodes = 1_000
    let node = HonestWalk.node
    for via in [[node(30)], [node(3), node(31)]] {
      let found = paths(from: node(0), to: node(29), via: via, in: graph, rules: rules)
      #expect(found == Paths(paths: [], truncation: nil))
    }
  }
}
