import GraphAlgorithms
import PropertyGraph
import Testing

@Suite("limits of questions about the whole graph")
struct WholeGraphLimitsTests {
  @Test("too many results are cut, in order, and said", arguments: 0..<100 as Range<UInt64>)
  func results(seed: UInt64) throws {
    let world = SmallWorld(seed: seed, nodes: 1...9, density: 3)
    var rules = WalkRules.random(for: world, seed: seed)
    let graph = try world.makeGraph()
    var free = Walk(in: graph, rules: rules)
    let limit = Int(seed % 6)
    rules.limits.results = limit
    var bound = Walk(in: graph, rules: rules)
    Self.compare(free.degrees(), bound.degrees(), limit)
    Self.compare(free.pageRank().scores, bound.pageRank().scores, limit)
    Self.compare(free.coreNumbers(), bound.coreNumbers(), limit)
    let (all, cut) = (free.clustering(), bound.clustering())
    Self.compare(all.triangles, cut.triangles, limit)
    Self.compare(all.coefficients, cut.coefficients, limit)
    #expect(cut.triangleCount == all.triangleCount)
    let parts = free.stronglyConnectedComponents().components
    let some = bound.stronglyConnectedComponents()
    #expect(some.components == Array(parts.prefix(limit)))
    #expect(some.truncation == (parts.count > limit ? .results(limit) : nil))
    let groups = free.communities().communities
    let few = bound.communities()
    #expect(few.communities == Array(groups.prefix(limit)))
    #expect(few.truncation == (groups.count > limit ? .results(limit) : nil))
  }

  private static func compare<Value>(_ all: Scores<Value>, _ cut: Scores<Value>, _ limit: Int) {
    #expect(cut.nodes == Array(all.nodes.prefix(limit)))
    #expect(cut.values == Array(all.values.prefix(limit)))
    #expect(cut.truncation == (all.nodes.count > limit ? .results(limit) : nil))
  }

  @Test("a deadline in the past leaves nothing and is said", arguments: 0..<20 as Range<UInt64>)
  func pastDeadline(seed: UInt64) throws {
    let world = SmallWorld(seed: seed, nodes: 1...9, density: 3)
    var rules = WalkRules.random(for: world, seed: seed)
    rules.limits.deadline = .now - .seconds(1)
    var walk = Walk(in: try world.makeGraph(), rules: rules)
    #expect(walk.degrees().nodes.isEmpty && walk.degrees().truncation == .deadline)
    let ranks = walk.pageRank()
    #expect(ranks.scores.nodes.isEmpty && ranks.truncation == .deadline && !ranks.hasConverged)
    let strong = walk.stronglyConnectedComponents()
    #expect(strong.components.isEmpty && strong.truncation == .deadline)
    let clustering = walk.clustering()
    #expect(clustering.triangles.nodes.isEmpty && clustering.truncation == .deadline)
    #expect(walk.coreNumbers().nodes.isEmpty && walk.coreNumbers().truncation == .deadline)
    let groups = walk.communities()
    #expect(groups.communities.isEmpty && groups.truncation == .deadline && !groups.isStable)
  }

  @Test("ranks at a deadline are those of the last complete iteration")
  func deadlineBetween() throws {
    let world = SmallWorld(
      nodeCount: 60,
      edges: (0..<60).flatMap { a in
        (0..<a).map { SmallWorld.Edge(source: a, target: $0, type: "knows") }
      })
    let graph = try world.makeGraph()
    var rules = WalkRules()
    rules.direction = .outgoing
    rules.relationships = Bitmap(relationshipsOf: graph) { $0.row % 3 != 0 }
    var free = Walk(in: graph, rules: rules)
    rules.limits.deadline = .now + .milliseconds(40)
    var bound = Walk(in: graph, rules: rules)
    // Damping of one lets rank flow in circles for ever: this ends by the deadline or never.
    let found = bound.pageRank(damping: 1, iterations: .max, tolerance: -1)
    #expect(found.truncation == .deadline || found.change == 0)
    if !found.scores.nodes.isEmpty {
      let again = free.pageRank(damping: 1, iterations: found.iterations, tolerance: -1)
      #expect(again.scores.values == found.scores.values)
    }
  }

  @Test("strange parameters neither trap nor hang", arguments: [-1, 0, 2, .nan, .infinity])
  func strange(number: Double) throws {
    let graph = try SmallWorld(seed: 3, nodes: 5...9, density: 3).makeGraph()
    for iterations in [.min, -1, 0, 7] {
      let found = pageRank(damping: number, iterations: iterations, tolerance: number, in: graph)
      #expect(found.iterations <= max(0, iterations))
      #expect(abs(found.scores.values.reduce(0, +) - 1) < 1e-12)
      #expect(found.scores.highest(-1).isEmpty)
    }
    #expect(communities(rounds: -5, in: graph).communities.allSatisfy { $0.count == 1 })
  }
}
