import GraphAlgorithms
import GraphSchema
import PropertyGraph
import Testing

@Suite("weighted paths")
struct WeightedPathTests {
  @Test("the lightest paths are the first of all paths", arguments: 0..<300 as Range<UInt64>)
  func agreeWithBruteForce(seed: UInt64) throws {
    let weighted = try WeightedWorld(seed: seed)
    let rules = WalkRules.random(for: weighted.world, seed: seed)
    let honest = HonestWalk(world: weighted.world, rules: rules)
    var walk = Walk(in: weighted.graph, rules: rules)
    let weights = try walk.weights(of: "cost", missing: WeightedWorld.missing)
    for (index, (a, b)) in weighted.world.pairs(6, seed: seed).enumerated() {
      let count = [0, 1, 2, 3, 7, Int.max][index]
      let all = honest.paths(from: a, to: b).map(weighted.weighted).sorted()
      var seen: Set<[NodeID]> = []
      let distinct = all.filter { seen.insert($0.path.nodes).inserted }
      let best = walk.weightedShortestPath(from: a, to: b, weights: weights)
      #expect(best.path == all.first)
      #expect(best.truncation == nil)
      let some = walk.weightedKShortestPaths(from: a, to: b, count: count, weights: weights)
      #expect(some.paths == Array(distinct.prefix(count)))
      let each = walk.weightedKShortestPaths(
        from: a, to: b, count: count, weights: weights, distinctByNodes: false)
      #expect(each.paths == Array(all.prefix(count)))
      #expect(some.truncation == nil)
      #expect(each.truncation == nil)
    }
  }

  @Test("limits cut the answer to a beginning and are said", arguments: 0..<150 as Range<UInt64>)
  func limits(seed: UInt64) throws {
    let weighted = try WeightedWorld(seed: seed)
    var rules = WalkRules.random(for: weighted.world, seed: seed)
    for (limit, (a, b)) in weighted.world.pairs(4, seed: seed).enumerated() {
      rules.limits = WalkLimits()
      let all = try lightest(a, b, in: weighted.graph, rules)
      rules.limits.results = limit
      let few = try lightest(a, b, in: weighted.graph, rules)
      #expect(few.paths == Array(all.paths.prefix(limit)))
      #expect(few.truncation == (all.paths.count > limit ? .results(limit) : nil))
      rules.limits = WalkLimits(hops: limit)
      let short = try lightest(a, b, in: weighted.graph, rules)
      let within = Array(all.paths.prefix { $0.path.hops <= limit })
      #expect(short.paths == within)
      #expect(short.truncation == (all.paths.count > within.count ? .hops(limit) : nil))
      rules.limits = WalkLimits(nodes: limit * 3)
      let near = try lightest(a, b, in: weighted.graph, rules)
      #expect(near.truncation == nil || near.truncation == .nodes(limit * 3))
      #expect(near.paths == Array(all.paths.prefix(near.paths.count)))
      if near.truncation == nil { #expect(near.paths == all.paths) }
      rules.limits = WalkLimits(deadline: .now)
      let late = try lightest(a, b, in: weighted.graph, rules)
      #expect(late == WeightedPaths(paths: [], truncation: .deadline))
    }
  }

  private func lightest(
    _ a: NodeID, _ b: NodeID, in graph: GraphSnapshot, _ rules: WalkRules
  ) throws -> WeightedPaths {
    try weightedKShortestPaths(
      from: a, to: b, count: .max, weight: "cost", missing: WeightedWorld.missing, in: graph,
      rules: rules)
  }

  @Test("weights that cannot be ordered are refused, and the relationship named")
  func refusals() throws {
    let one = RelationshipID(row: 1)
    let cases: [(Value, WeightError)] = [
      (-3, .negative(one, property: "cost", -3)),
      (-0.5, .negative(one, property: "cost", -0.5)),
      (.double(.infinity), .notFinite(one, property: "cost")),
      (.double(.nan), .notFinite(one, property: "cost")),
      ("far", .notNumeric(one, property: "cost", .string)),
    ]
    for (value, error) in cases {
      let graph = try triangle([1, value, 1])
      #expect(throws: error) { _ = try path(0, 2, in: graph) }
      #expect(error.description.contains("relationship 1"))
    }
    for missing in [-1, Double.nan, .infinity] {
      let graph = try triangle([1, 1, 1])
      #expect(throws: WeightError.self) {
        _ = try weightedShortestPath(
          from: NodeID(row: 0), to: NodeID(row: 2), weight: "cost", missing: missing, in: graph)
      }
    }
    // What the rules leave out is not looked at.
    var rules = WalkRules()
    let graph = try triangle([1, -1, 1])
    rules.relationships = Bitmap(count: 3, repeating: true)
    rules.relationships?[1] = false
    let admitted = try path(0, 2, in: graph, rules)
    #expect(admitted?.weight == 1)
  }

  @Test("a detour is taken when it is lighter, zero and huge weights among them")
  func known() throws {
    let cases: [(weights: [Value], hops: Int, weight: Double)] = [
      ([1, 1, 3], 2, 2), ([1, 1, 2], 1, 2), ([0, 0, 0], 1, 0), ([0, 0, 0.25], 2, 0),
      ([.null, .null, 5], 2, 2),
    ]
    for (weights, hops, weight) in cases {
      let found = try path(0, 2, in: triangle(weights))
      #expect(found?.path.hops == hops)
      #expect(found?.weight == weight)
    }
    let great = Double.greatestFiniteMagnitude
    let huge = try path(
      0, 1, in: triangle([.null, .double(great), .double(great)]), missing: great)
    #expect(huge?.path.hops == 1)
    #expect(huge?.weight == great)
    let sums = try weightedKShortestPaths(
      from: NodeID(row: 0), to: NodeID(row: 2), count: 9, weight: "cost", missing: 0,
      in: triangle([.double(great), .double(great), .integer(.max)]))
    let expected: [Double] = [Double(Int64.max), great]
    #expect(sums.paths.map(\.weight) == expected)
  }

  @Test("no node, one node, no path, and a graph without the property")
  func edges() throws {
    let empty = GraphStore().snapshot
    let nowhere = try path(0, 1, in: empty)
    #expect(nowhere == nil)
    let graph = try triangle([1, 1, 1])
    let here = try path(0, 0, in: graph)
    let apart = try path(0, 3, in: graph)
    #expect(here?.path.hops == 0)
    #expect(apart == nil)
    let unknown = try weightedShortestPath(
      from: NodeID(row: 0), to: NodeID(row: 2), weight: "toll", missing: 7, in: graph)
    #expect(unknown.path?.weight == 7)
  }

  /// 0 → 1 → 2 and 0 → 2, a node 3 by itself.
  private func triangle(_ weights: [Value]) throws -> GraphSnapshot {
    let store = GraphStore()
    try store.write { (graph) throws(GraphError) in
      for _ in 0..<4 { _ = try graph.addNode(labels: ["Node"]) }
      let ends: [(UInt32, UInt32)] = [(0, 1), (1, 2), (0, 2)]
      for ((source, target), weight) in zip(ends, weights) {
        _ = try graph.addRelationship(
          "leads", from: NodeID(row: source), to: NodeID(row: target),
          properties: weight == .null ? [:] : ["cost": weight])
      }
    }
    return store.snapshot
  }

  private func path(
    _ a: UInt32, _ b: UInt32, in graph: GraphSnapshot, _ rules: WalkRules = WalkRules(),
    missing: Double = 1
  ) throws -> WeightedPath? {
    try weightedShortestPath(
      from: NodeID(row: a), to: NodeID(row: b), weight: "cost", missing: missing, in: graph,
      rules: rules
    ).path
  }
}
