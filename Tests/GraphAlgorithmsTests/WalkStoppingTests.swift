import GraphAlgorithms
import PropertyGraph
import Testing

@Suite("walks that are stopped")
struct WalkStoppingTests {
  @Test("a switch that was thrown stops every question, and says so")
  func cancelled() throws {
    let world = SmallWorld(seed: 5, nodes: 8...8, density: 4)
    let stop = Cancellation()
    var rules = WalkRules()
    rules.limits.cancellation = stop
    var walk = Walk(in: try world.makeGraph(), rules: rules)
    let (a, b) = (HonestWalk.node(0), HonestWalk.node(1))
    #expect(walk.reach(of: [a], hops: 3).truncation == nil)
    stop.cancel()
    #expect(stop.isCancelled)
    #expect(walk.reach(of: [a], hops: 3).truncation == .cancelled)
    #expect(walk.countReach(of: a, hops: 3).truncation == .cancelled)
    #expect(walk.distance(from: a, to: b).truncation == .cancelled)
    #expect(walk.distance(from: a, to: a).truncation == .cancelled)
    #expect(walk.hasPath(from: a, to: b) == nil)
    #expect(walk.shortestPath(from: a, to: b).truncation == .cancelled)
    #expect(walk.countShortestPaths(from: a, to: b).truncation == .cancelled)
    #expect(walk.neighbourhood(of: [a], hops: 2).truncation == .cancelled)
    let none = Paths(paths: [], truncation: .cancelled)
    #expect(walk.allShortestPaths(from: a, to: b) == none)
    #expect(walk.kShortestPaths(from: a, to: b, count: 3) == none)
    #expect(walk.simplePaths(from: a, to: b, maxHops: 3) == none)
    #expect(walk.commonNeighbours(of: [a, b]).truncation == .cancelled)
    walk.checkInvariants()
    #expect(Truncation.cancelled.description == "when it was cancelled")
  }

  @Test("limits are equal when their switch is the same one")
  func equality() {
    let (one, other) = (Cancellation(), Cancellation())
    let instant = ContinuousClock.now
    #expect(WalkLimits(cancellation: one) == WalkLimits(cancellation: one))
    #expect(WalkLimits(cancellation: one) != WalkLimits(cancellation: other))
    #expect(WalkLimits(deadline: instant) == WalkLimits(deadline: instant))
    #expect(WalkLimits(deadline: instant) != WalkLimits())
    var limits = WalkLimits(deadline: instant, cancellation: one)
    limits.deadline = nil
    #expect(limits == WalkLimits(cancellation: one))
  }

  @Test("a switch thrown from another task stops a hard enumeration")
  func fromAnotherTask() async throws {
    let edges = (0..<40).flatMap { a in
      (0..<40).map { SmallWorld.Edge(source: a, target: $0, type: "knows") }
    }
    let graph = try SmallWorld(nodeCount: 40, edges: edges).makeGraph()
    let stop = Cancellation()
    let answer = Task.detached {
      var rules = WalkRules()
      rules.limits.cancellation = stop
      return simplePaths(
        from: HonestWalk.node(0), to: HonestWalk.node(39), maxHops: 39, in: graph, rules: rules)
    }
    try await Task.sleep(for: .milliseconds(20))
    stop.cancel()
    #expect(await answer.value.truncation == .cancelled)
  }

  @Test(
    "a question that was cut short leaves nothing to the next", arguments: 0..<150 as Range<UInt64>)
  func cutShort(seed: UInt64) throws {
    let world = SmallWorld(seed: seed, nodes: 3...12, density: 3)
    var rules = WalkRules.random(for: world, seed: seed)
    rules.limits.nodes = Int(seed % 7)
    if seed % 2 == 0 { rules.limits.hops = 2 }
    let graph = try world.makeGraph()
    var walk = Walk(in: graph, rules: rules)
    for (a, b) in world.pairs(6, seed: seed) {
      // Each time the same questions of a walk that has answered others, and of a fresh one.
      #expect(
        walk.reach(of: [a, b], hops: 3) == reach(of: [a, b], hops: 3, in: graph, rules: rules))
      #expect(walk.distance(from: a, to: b) == distance(from: a, to: b, in: graph, rules: rules))
      #expect(
        walk.shortestPath(from: a, to: b) == shortestPath(from: a, to: b, in: graph, rules: rules))
      #expect(
        walk.kShortestPaths(from: a, to: b, count: 3)
          == kShortestPaths(from: a, to: b, count: 3, in: graph, rules: rules))
      #expect(
        walk.countShortestPaths(from: a, to: b)
          == countShortestPaths(from: a, to: b, in: graph, rules: rules))
      #expect(
        walk.neighbourhood(of: [b], hops: 2)
          == neighbourhood(of: [b], hops: 2, in: graph, rules: rules))
      walk.checkInvariants()
    }
  }

  @Test("a node with thousands of steps of several types is walked whole")
  func longSpans() throws {
    // Node 0 is a hub of 6,000 leaves, every second of them joined twice; node 1 hangs on leaf 2.
    var edges: [SmallWorld.Edge] = []
    for leaf in 2..<6_002 {
      edges.append(SmallWorld.Edge(source: 0, target: leaf, type: "leads"))
      if leaf % 2 == 1 { edges.append(SmallWorld.Edge(source: leaf, target: 0, type: "leads")) }
      if leaf % 3 == 0 { edges.append(SmallWorld.Edge(source: 0, target: leaf, type: "cites")) }
    }
    edges.append(SmallWorld.Edge(source: 2, target: 1, type: "knows"))
    let graph = try SmallWorld(nodeCount: 6_002, edges: edges).makeGraph()
    let node = HonestWalk.node
    var walk = Walk(in: graph)
    #expect(walk.reach(of: [node(0)], hops: 1).counts == [1, 6_001])
    #expect(walk.countReach(of: node(5_000), hops: 3).count == 6_002)
    #expect(walk.distance(from: node(1), to: node(6_001)).hops == 3)
    let path = walk.shortestPath(from: node(1), to: node(6_001)).path
    #expect(path?.nodes == [node(1), node(2), node(0), node(6_001)])
    let count = walk.countShortestPaths(from: node(1), to: node(4_497), distinctByNodes: false)
    #expect(count.count == 3)
    let near = walk.neighbourhood(of: [node(0)], hops: 1)
    #expect(near.nodes == [node(0)] + (2..<6_002).map(node))
    #expect(near.relationships == near.relationships.sorted())
    var rules = WalkRules()
    rules.onlyTypes = [HonestWalk.typeID("cites"), HonestWalk.typeID("knows")]
    var cites = Walk(in: graph, rules: rules)
    #expect(cites.countReach(of: node(0), hops: 2).count == 2_001)
    #expect(cites.hasPath(from: node(1), to: node(6_000)) == false)
    rules.limits.nodes = 100
    var short = Walk(in: graph, rules: rules)
    let cut = short.reach(of: [node(0)], hops: 1)
    #expect(cut.nodes == [node(0)] + (1...99).map { node(3 * $0) })
    #expect(cut.truncation == .nodes(100))
    short.checkInvariants()
  }
}
