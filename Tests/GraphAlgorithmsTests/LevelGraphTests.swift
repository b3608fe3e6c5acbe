import GraphAlgorithms
import LiaisonTestSupport
import PropertyGraph
import Testing

@Suite("paths put together from levels")
struct LevelGraphTests {
  /// A chain with shortcuts back over many levels, and a few side ways of the same length.
  static func winding(seed: UInt64) -> SmallWorld {
    var generator = SplitMix64(seed: seed)
    let nodes = (0..<40).map { $0 }.shuffled(using: &generator)
    var edges: [SmallWorld.Edge] = []
    func link(_ a: Int, _ b: Int) {
      edges.append(SmallWorld.Edge(source: nodes[a], target: nodes[b], type: "knows"))
    }
    for step in 0..<19 {
      // Two nodes a level; from each to one or both of the next, to its twin, and back.
      let (here, there) = (2 * step, 2 * step + 2)
      link(here, there + generator.below(2))
      if generator.chance(60) { link(here, there) }
      if generator.chance(60) { link(here + 1, there + generator.below(2)) }
      if generator.chance(30) { link(here, here + 1) }
      for side in 0..<2 where generator.chance(70) {
        link(there + side, generator.below(there))
      }
      if generator.chance(20) { link(here, there) }
    }
    link(1, 2)
    return SmallWorld(nodeCount: 40, edges: edges)
  }

  @Test("steps back over many levels mislead no search", arguments: 0..<60 as Range<UInt64>)
  func stepsBack(seed: UInt64) throws {
    let world = Self.winding(seed: seed)
    var rules = WalkRules()
    rules.direction = .outgoing
    let honest = HonestWalk(world: world, rules: rules)
    var walk = Walk(in: try world.makeGraph(), rules: rules)
    for (a, b) in world.pairs(12, seed: seed) {
      guard let distance = honest.distances(from: [a], hops: .max)[b], distance > 0 else {
        continue
      }
      let all = walk.simplePaths(from: a, to: b, maxHops: distance + 1).paths
      let shortest = all.filter { $0.hops == distance }
      #expect(walk.shortestPath(from: a, to: b).path == all.first)
      #expect(walk.allShortestPaths(from: a, to: b).paths == shortest)
      #expect(walk.countShortestPaths(from: a, to: b).count == UInt64(shortest.count))
      #expect(walk.kShortestPaths(from: a, to: b, count: all.count).paths == all)
      walk.checkInvariants()
    }
  }

  @Test(
    "paths of any number of hops follow one another", arguments: 0..<60 as Range<UInt64>,
    [true, false])
  func lengths(seed: UInt64, distinct: Bool) throws {
    var world = SmallWorld(seed: seed, nodes: 20...40, density: 2)
    if seed % 3 == 0 { world = Self.grid(width: 4, height: 4) }
    var rules = WalkRules.random(for: world, seed: seed)
    rules.limits.results = 400
    var walk = Walk(in: try world.makeGraph(), rules: rules)
    for (a, b) in world.pairs(4, seed: seed) {
      guard let hops = walk.distance(from: a, to: b).hops else { continue }
      let all = walk.simplePaths(
        from: a, to: b, maxHops: hops + 4, distinctByNodes: distinct
      ).paths
      for count in [1, 2, 5, 17, 60, 400] {
        let found = walk.kShortestPaths(from: a, to: b, count: count, distinctByNodes: distinct)
        let known = min(count, all.count)
        #expect(found.paths.prefix(known) == all.prefix(known))
        #expect(found.paths.count == count || found.paths.count >= known)
        walk.checkInvariants()
      }
    }
  }

  /// A grid has only paths whose numbers of hops differ by an even number.
  static func grid(width: Int, height: Int) -> SmallWorld {
    var edges: [SmallWorld.Edge] = []
    for row in 0..<height {
      for column in 0..<width {
        let node = row * width + column
        if column + 1 < width {
          edges.append(SmallWorld.Edge(source: node, target: node + 1, type: "knows"))
        }
        if row + 1 < height {
          edges.append(SmallWorld.Edge(source: node + width, target: node, type: "leads"))
        }
      }
    }
    return SmallWorld(nodeCount: width * height, edges: edges)
  }

  @Test("a step with thousands of parallels, and thousands of steps, are put in order")
  func wideLevels() throws {
    // 3,000 ways over one node each, listed backwards, the first of them 3,000 times.
    let count = 3_000
    var edges = (0..<count).reversed().flatMap { middle in
      [
        SmallWorld.Edge(source: 0, target: middle + 2, type: "knows"),
        SmallWorld.Edge(source: 1, target: middle + 2, type: "leads"),
      ]
    }
    for _ in 1..<count { edges.append(SmallWorld.Edge(source: 2, target: 0, type: "cites")) }
    let graph = try SmallWorld(nodeCount: count + 2, edges: edges).makeGraph()
    let (a, b) = (HonestWalk.node(0), HonestWalk.node(1))
    var walk = Walk(in: graph)
    let distinct = walk.allShortestPaths(from: a, to: b)
    #expect(distinct.paths.map { Int($0.nodes[1].row) } == Array(2..<count + 2))
    let each = walk.allShortestPaths(from: a, to: b, distinctByNodes: false).paths
    #expect(each.count == 2 * count - 1)
    #expect(each.map(\.nodes[1]).filter { $0 == HonestWalk.node(2) }.count == count)
    #expect(zip(each, each.dropFirst()).allSatisfy(HonestWalk.isBefore))
    #expect(walk.kShortestPaths(from: a, to: b, count: 7).paths == Array(distinct.paths.prefix(7)))
    walk.checkInvariants()
  }
}
