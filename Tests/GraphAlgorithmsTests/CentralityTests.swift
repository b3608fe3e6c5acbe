import GraphAlgorithms
import PropertyGraph
import Testing

@Suite("betweenness and closeness")
struct CentralityTests {
  @Test("betweenness is what counting every path gives", arguments: 0..<200 as Range<UInt64>)
  func betweennessAgrees(seed: UInt64) throws {
    let world = SmallWorld(seed: seed, nodes: 1...6)
    let rules = WalkRules.random(for: world, seed: seed)
    let honest = HonestWalk(world: world, rules: rules)
    var walk = Walk(in: try world.makeGraph(), rules: rules)
    let given = world.pairs(2, seed: seed).flatMap { [$0.0, $0.1] }
    let admitted = world.nodes.filter(honest.mayVisit)
    for merging in [false, true] {
      for (sources, from) in [(CentralitySources.all, admitted), (.given(given), given)] {
        let starts = Set(from.filter(honest.mayStart))
        let expected = Self.honestBetweenness(honest, admitted, from: starts, merging: merging)
        let found = walk.betweenness(from: sources, mergingParallels: merging)
        #expect(found.truncation == nil)
        #expect(found.sources == starts.count)
        #expect(found.nodes.sorted() == admitted)
        for node in admitted { #expect(isNear(found.score(of: node), expected[node] ?? 0)) }
        #expect(Self.isRanked(found))
      }
    }
  }

  /// The definition: for each pair, the share of its shortest paths that go through each node.
  private static func honestBetweenness(
    _ honest: HonestWalk, _ admitted: [NodeID], from sources: Set<NodeID>, merging: Bool
  ) -> [NodeID: Double] {
    var result: [NodeID: Double] = [:]
    for source in sources {
      for target in admitted where target != source {
        let all = honest.paths(from: source, to: target)
        var shortest = all.filter { $0.hops == all[0].hops }
        if merging { shortest = HonestWalk.distinct(shortest) }
        for path in shortest {
          for node in path.nodes.dropFirst().dropLast() {
            result[node, default: 0] += 1 / Double(shortest.count)
          }
        }
      }
    }
    return result
  }

  @Test("closeness is what the distances give", arguments: 0..<200 as Range<UInt64>)
  func closenessAgrees(seed: UInt64) throws {
    let world = SmallWorld(seed: seed, nodes: 1...8)
    var rules = WalkRules.random(for: world, seed: seed)
    let honest = HonestWalk(world: world, rules: rules)
    if seed.isMultiple(of: 3) { rules.limits.hops = Int(seed % 4) }
    let hops = rules.limits.hops ?? .max
    var walk = Walk(in: try world.makeGraph(), rules: rules)
    let admitted = world.nodes.filter(honest.mayVisit)
    let (plain, scaled) = (walk.closeness(scaledByReach: false), walk.closeness())
    let harmonic = walk.harmonicCentrality()
    #expect(plain.nodes.sorted() == admitted && Self.isRanked(plain))
    var isCut = false
    for node in admitted {
      let all = honest.distances(from: [node], hops: 99).values.filter { $0 > 0 }
      isCut = isCut || all.contains { $0 > hops }
      let near = all.filter { $0 <= hops }
      let sum = Double(near.reduce(0, +))
      let closeness = near.isEmpty ? 0 : Double(near.count) / sum
      let share = Double(near.count) / Double(max(1, admitted.count - 1))
      #expect(isNear(plain.score(of: node), closeness))
      #expect(isNear(scaled.score(of: node), closeness * share))
      #expect(isNear(harmonic.score(of: node), near.reduce(0) { $0 + 1 / Double($1) }))
    }
    #expect(plain.truncation == (isCut ? .hops(hops) : nil))
  }

  @Test("a star, a line, parallels and loops by hand")
  func known() throws {
    let star = try graph(5, [(0, 1), (0, 2), (3, 0), (4, 0), (0, 0)])
    // Four leaves, each to three others.
    #expect(betweenness(in: star).scores == [12, 0, 0, 0, 0])
    let near: [Double] = [1, 4.0 / 7, 4.0 / 7, 4.0 / 7, 4.0 / 7]
    #expect(closeness(in: star).scores == near)
    #expect(harmonicCentrality(in: star).score(of: NodeID(row: 1)) == 2.5)
    var outgoing = WalkRules()
    outgoing.direction = .outgoing
    #expect(betweenness(in: star, rules: outgoing).scores == [4, 0, 0, 0, 0])
    // Two ways from 0 to 3, that by 1 doubled.
    let square = try graph(4, [(0, 1), (0, 1), (1, 3), (0, 2), (2, 3)])
    let one = betweenness(from: .given([NodeID(row: 0)]), in: square)
    #expect(isNear(one.score(of: NodeID(row: 1)), 2.0 / 3))
    let merged = betweenness(from: .spread(1), mergingParallels: true, in: square)
    #expect(merged.score(of: NodeID(row: 1)) == 0.5)
    #expect(merged.sources == 1)
    #expect(betweenness(in: GraphStore().snapshot).nodes == [])
    let alone = try graph(1, [(0, 0)])
    #expect(closeness(in: alone).scores == [0])
  }

  @Test("a hub that may not be walked through takes no part beside a bridge")
  func hubs() throws {
    // From 0 by 1 to 4, by the bridge 2 or the hub 3.
    let graph = try self.graph(5, [(0, 1), (1, 2), (1, 3), (2, 4), (3, 4)])
    var rules = WalkRules()
    rules.passThrough = Bitmap(count: 5, repeating: true)
    rules.passThrough?[3] = false
    let found = betweenness(from: .given([NodeID(row: 0)]), in: graph, rules: rules)
    #expect(found.nodes.map(\.row) == [1, 2, 0, 3, 4])
    #expect(found.scores == [3, 1, 0, 0, 0])
  }

  @Test("counts of paths beyond the range of a number still give shares")
  func manyPaths() throws {
    // Two equal chains of doubled hops from 0, meeting at the end: 2¹⁵⁰⁰ paths by each.
    let hops: UInt32 = 1_500
    var edges: [(UInt32, UInt32)] = []
    for chain in 0..<2 as Range<UInt32> {
      var last: UInt32 = 0
      for hop in 1..<hops {
        let next = chain * (hops - 1) + hop
        edges += [(last, next), (last, next)]
        last = next
      }
      edges += [(last, 2 * hops - 1), (last, 2 * hops - 1)]
    }
    let graph = try self.graph(2 * hops, edges)
    let found = betweenness(from: .given([NodeID(row: 0)]), in: graph)
    // Half of the paths to the far end, and all of those to the nodes behind on the chain.
    #expect(isNear(found.score(of: NodeID(row: 1)), Double(hops - 2) + 0.5))
    #expect(isNear(found.score(of: NodeID(row: 2 * hops - 2)), 0.5))
    #expect(found.scores.allSatisfy { $0.isFinite })
  }

  @Test("limits are said, and what was done is whole", arguments: 0..<100 as Range<UInt64>)
  func limits(seed: UInt64) throws {
    let world = SmallWorld(seed: seed, nodes: 2...9)
    var rules = WalkRules.random(for: world, seed: seed)
    let graph = try world.makeGraph()
    let all = betweenness(in: graph, rules: rules)
    for limit in 0..<6 {
      rules.limits = WalkLimits(results: limit)
      let few = betweenness(in: graph, rules: rules)
      #expect(few.nodes == Array(all.nodes.prefix(limit)))
      #expect(few.truncation == (all.nodes.count > limit ? .results(limit) : nil))
      rules.limits = WalkLimits(nodes: limit * 4)
      let part = betweenness(in: graph, rules: rules)
      #expect(part.truncation == (part.sources < all.sources ? .nodes(limit * 4) : nil))
      rules.limits = WalkLimits()
      let same = betweenness(
        from: .given(Array(all.nodes.sorted().prefix(part.sources))), in: graph, rules: rules)
      #expect(part.scores == same.scores && part.nodes == same.nodes)
    }
    rules.limits = WalkLimits(deadline: .now)
    #expect(betweenness(in: graph, rules: rules).truncation == .deadline)
    #expect(closeness(in: graph, rules: rules).nodes == [])
  }

  private func graph(_ count: UInt32, _ edges: [(UInt32, UInt32)]) throws -> GraphSnapshot {
    let store = GraphStore()
    try store.write { (graph) throws(GraphError) in
      for _ in 0..<count { _ = try graph.addNode(labels: ["Node"]) }
      for (source, target) in edges {
        _ = try graph.addRelationship(
          "knows", from: NodeID(row: source), to: NodeID(row: target), properties: [:])
      }
    }
    return store.snapshot
  }

  private func isNear(_ a: Double?, _ b: Double) -> Bool {
    a.map { abs($0 - b) <= 1e-9 * max(1, abs(b)) } ?? false
  }

  private static func isRanked(_ found: PathCentrality) -> Bool {
    zip(found.scores, found.scores.dropFirst()).allSatisfy { $0 >= $1 }
  }
}
