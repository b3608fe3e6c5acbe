import GraphAlgorithms
import PropertyGraph
import Testing

@Suite("questions about the whole graph agree with their definitions")
struct WholeGraphTests {
  /// A random world, denser ones among them, with random rules.
  private static func world(_ seed: UInt64) -> (SmallWorld, WalkRules) {
    let world = SmallWorld(seed: seed, nodes: 1...9, density: 1 + Int(seed % 4))
    return (world, WalkRules.random(for: world, seed: seed))
  }

  @Test("degrees count relationships at nodes", arguments: 0..<300 as Range<UInt64>)
  func degrees(seed: UInt64) throws {
    let (world, rules) = Self.world(seed)
    let honest = HonestGraph(world: world, rules: rules)
    var walk = Walk(in: try world.makeGraph(), rules: rules)
    for direction in Direction.allCases {
      let found = walk.degrees(direction)
      #expect(found.nodes == honest.members)
      #expect(found.values == honest.members.map { honest.degree($0, direction) })
      #expect(found.truncation == nil)
    }
  }

  @Test("ranks are those of the matrix", arguments: 0..<300 as Range<UInt64>)
  func pageRank(seed: UInt64) throws {
    let (world, rules) = Self.world(seed)
    let honest = HonestGraph(world: world, rules: rules)
    var walk = Walk(in: try world.makeGraph(), rules: rules)
    for (damping, iterations) in [(0.85, 0), (0.85, 1), (0.85, 20), (0.5, 3), (1, 2), (0, 5)] {
      let found = walk.pageRank(damping: damping, iterations: iterations, tolerance: 0)
      #expect(found.scores.nodes == honest.members)
      let expected = honest.ranks(damping: damping, iterations: iterations)
      for (rank, honestRank) in zip(found.scores.values, expected) {
        #expect(abs(rank - honestRank) < 1e-12)
      }
      #expect(found.iterations == iterations || found.change == 0)
      #expect(found.truncation == nil)
    }
  }

  @Test("ranks that have converged change no more", arguments: 0..<100 as Range<UInt64>)
  func convergence(seed: UInt64) throws {
    let (world, rules) = Self.world(seed)
    var walk = Walk(in: try world.makeGraph(), rules: rules)
    let found = walk.pageRank(iterations: 1_000, tolerance: 1e-9)
    let honest = HonestGraph(world: world, rules: rules)
    #expect(found.hasConverged)
    for (rank, last) in zip(found.scores.values, honest.ranks(damping: 0.85, iterations: 300)) {
      #expect(abs(rank - last) < 1e-6)
    }
    #expect(honest.members.isEmpty || abs(found.scores.values.reduce(0, +) - 1) < 1e-12)
  }

  @Test("strong components reach each other", arguments: 0..<400 as Range<UInt64>)
  func strongComponents(seed: UInt64) throws {
    let (world, rules) = Self.world(seed)
    let expected = HonestGraph(world: world, rules: rules).strongComponents()
    var walk = Walk(in: try world.makeGraph(), rules: rules)
    let found = walk.stronglyConnectedComponents()
    #expect(found.components == expected)
    #expect(found.truncation == nil)
    for (number, members) in expected.enumerated() {
      #expect(members.allSatisfy { found.component(of: $0) == number })
    }
  }

  @Test("triangles and coefficients count neighbours", arguments: 0..<300 as Range<UInt64>)
  func clustering(seed: UInt64) throws {
    let (world, rules) = Self.world(seed)
    let honest = HonestGraph(world: world, rules: rules)
    var walk = Walk(in: try world.makeGraph(), rules: rules)
    let found = walk.clustering()
    let triangles = honest.members.map(honest.triangles)
    #expect(found.triangles.nodes == honest.members)
    #expect(found.triangles.values == triangles)
    #expect(found.triangleCount * 3 == triangles.reduce(0, +))
    #expect(found.coefficients.nodes == honest.members)
    for (value, node) in zip(found.coefficients.values, honest.members) {
      #expect(abs(value - honest.coefficient(node)) < 1e-15)
    }
    #expect(found.truncation == nil)
  }

  @Test("core numbers are what survives", arguments: 0..<300 as Range<UInt64>)
  func coreNumbers(seed: UInt64) throws {
    let (world, rules) = Self.world(seed)
    let honest = HonestGraph(world: world, rules: rules)
    var walk = Walk(in: try world.makeGraph(), rules: rules)
    let found = walk.coreNumbers()
    #expect(found.nodes == honest.members)
    #expect(found.values == honest.members.map(honest.coreNumber))
    #expect(found.truncation == nil)
  }

  @Test(
    "no community has more of a node's neighbours than its own", arguments: 0..<300 as Range<UInt64>
  )
  func communities(seed: UInt64) throws {
    let (world, rules) = Self.world(seed)
    let honest = HonestGraph(world: world, rules: rules)
    var walk = Walk(in: try world.makeGraph(), rules: rules)
    let found = walk.communities(seed: seed)
    #expect(found.isStable && found.truncation == nil)
    #expect(found.communities.flatMap { $0 }.sorted() == honest.members)
    for members in found.communities {
      #expect(members == members.sorted())
      for node in members {
        let near = honest.joined[node] ?? []
        let most = found.communities.map { near.intersection($0).count }.max()
        #expect(near.intersection(members).count == most)
      }
    }
    #expect(walk.communities(seed: seed) == found)
  }

  @Test("the order of adding plays no part", arguments: 0..<100 as Range<UInt64>)
  func order(seed: UInt64) throws {
    let world = SmallWorld(seed: seed, nodes: 2...9, density: 4)
    var rules = WalkRules()
    rules.direction = Direction.allCases[Int(seed % 3)]
    var a = Walk(in: try world.makeGraph(), rules: rules)
    var b = Walk(in: try world.shuffled(seed: seed).makeGraph(), rules: rules)
    #expect(a.degrees() == b.degrees())
    #expect(a.pageRank() == b.pageRank())
    #expect(a.stronglyConnectedComponents() == b.stronglyConnectedComponents())
    #expect(a.clustering() == b.clustering())
    #expect(a.coreNumbers() == b.coreNumbers())
    #expect(a.communities(seed: seed) == b.communities(seed: seed))
  }
}
