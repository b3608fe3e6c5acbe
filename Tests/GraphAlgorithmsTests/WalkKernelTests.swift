import GraphAlgorithms
import LiaisonTestSupport
import PropertyGraph
import Testing

@Suite("questions that count or lend")
struct WalkKernelTests {
  @Test(
    "the distance is the number of hops of the shortest path", arguments: 0..<300 as Range<UInt64>)
  func distance(seed: UInt64) throws {
    let world = SmallWorld(seed: seed, density: 3)
    let rules = WalkRules.random(for: world, seed: seed)
    let honest = HonestWalk(world: world, rules: rules)
    var walk = Walk(in: try world.makeGraph(), rules: rules)
    for (a, b) in world.pairs(6, seed: seed) {
      let hops = honest.paths(from: a, to: b).first?.hops
      let found = walk.distance(from: a, to: b)
      #expect(found.hops == hops)
      #expect(found.truncation == nil)
      #expect(walk.hasPath(from: a, to: b) == (hops != nil))
      walk.checkInvariants()
    }
  }

  @Test("shortest paths are counted as they are listed", arguments: 0..<300 as Range<UInt64>)
  func counts(seed: UInt64) throws {
    let world = SmallWorld(seed: seed, density: 5)
    let rules = WalkRules.random(for: world, seed: seed)
    var walk = Walk(in: try world.makeGraph(), rules: rules)
    for (a, b) in world.pairs(6, seed: seed) {
      for distinct in [true, false] {
        let all = walk.allShortestPaths(from: a, to: b, distinctByNodes: distinct)
        let counted = walk.countShortestPaths(from: a, to: b, distinctByNodes: distinct)
        #expect(counted.count == UInt64(all.paths.count))
        #expect(counted.hops == all.paths.first?.hops)
        #expect(counted.isExact && counted.truncation == nil)
        walk.checkInvariants()
      }
    }
  }

  @Test("a number of paths that 64 bits do not hold is said")
  func overflow() throws {
    // Between each two nodes in a row stand 16 ways: 40 of them make 2^160 paths.
    let edges = (0..<40).flatMap { a in
      (0..<16).map { _ in SmallWorld.Edge(source: a, target: a + 1, type: "knows") }
    }
    let graph = try SmallWorld(nodeCount: 41, edges: edges).makeGraph()
    let node = HonestWalk.node
    let many = countShortestPaths(from: node(0), to: node(40), distinctByNodes: false, in: graph)
    #expect(many.hops == 40 && !many.isExact && many.count == .max)
    let few = countShortestPaths(from: node(0), to: node(15), distinctByNodes: false, in: graph)
    #expect(few.isExact && few.count == 1 << 60)
    #expect(countShortestPaths(from: node(0), to: node(40), in: graph).count == 1)
  }

  @Test(
    "what is lent is what is copied, whatever cuts it short", arguments: 0..<200 as Range<UInt64>)
  func lending(seed: UInt64) throws {
    let world = SmallWorld(seed: seed, nodes: 1...9, density: 3)
    var rules = WalkRules.random(for: world, seed: seed)
    let graph = try world.makeGraph()
    for limit in [nil, 0, 2, 4] {
      rules.limits.nodes = limit
      var walk = Walk(in: graph, rules: rules)
      for (hops, (a, b)) in world.pairs(4, seed: seed).enumerated() {
        for starts in [[a], [a, b], []] {
          let copied = reach(of: starts, hops: hops, in: graph, rules: rules)
          let (nodes, counts, truncation) = walk.withReach(of: starts, hops: hops) {
            ($0.copy(), $1.copy(), $2)
          }
          #expect(nodes == copied.nodes && counts == copied.counts)
          #expect(truncation == copied.truncation)
          walk.checkInvariants()
        }
        let one = reach(of: [a], hops: hops, in: graph, rules: rules)
        let count = walk.countReach(of: a, hops: hops)
        #expect(count.count == one.count && count.truncation == one.truncation)
        let lent = walk.withReach(of: a, hops: hops) { nodes, _, _ in nodes.copy() }
        #expect(lent == one.nodes)
      }
    }
  }

  @Test("the first shortest path goes by the lowest rows", arguments: 0..<120 as Range<UInt64>)
  func lowestRows(seed: UInt64) throws {
    let world = SmallWorld(seed: seed, nodes: 30...90, density: 2)
    var generator = SplitMix64(seed: seed)
    var rules = WalkRules()
    rules.direction = seed % 3 == 0 ? .outgoing : .both
    if seed % 2 == 0 { rules.avoid = [HonestWalk.node(Int.random(in: 0..<9, using: &generator))] }
    let honest = HonestWalk(world: world, rules: rules)
    var walk = Walk(in: try world.makeGraph(), rules: rules)
    var reversed = rules
    reversed.direction = rules.direction.reversed
    let back = HonestWalk(world: world, rules: reversed)
    for (a, b) in world.pairs(8, seed: seed) where honest.mayStart(a) && honest.mayStart(b) {
      let togo = back.distances(from: [b], hops: .max)
      var expected: [NodeID]? = togo[a].map { _ in [a] }
      while let last = expected?.last, let left = togo[last], left > 0 {
        let next = honest.steps(from: last).map(\.0).filter { togo[$0] == left - 1 }.min()
        if let next { expected?.append(next) }
      }
      #expect(walk.shortestPath(from: a, to: b).path?.nodes == expected)
      walk.checkInvariants()
    }
  }
}

extension Span where Element: Copyable {
  fileprivate func copy() -> [Element] { indices.map { self[$0] } }
}
