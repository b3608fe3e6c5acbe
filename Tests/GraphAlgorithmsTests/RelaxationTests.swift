import GraphAlgorithms
import PropertyGraph
import Testing

@Suite("relaxations")
struct RelaxationTests {
  /// 0 knows 1 leads 2, and nothing else.
  private let line = SmallWorld(
    nodeCount: 3,
    edges: [
      .init(
        source: 0, target: 1, type: "knows",
        bounds: .init(earliestStart: 1, latestStart: 1, earliestEnd: 2, latestEnd: 2)),
      .init(source: 1, target: 2, type: "leads"),
    ])

  /// Rules of which exactly one stands in the way from 0 to 2.
  private func rules(barring rule: RelaxableRule) -> WalkRules {
    var rules = WalkRules()
    var nodes = Bitmap(count: 3, repeating: true)
    nodes[1] = false
    switch rule {
    case .passThrough: rules.passThrough = nodes
    case .types: rules.withoutTypes = [HonestWalk.typeID("leads")]
    case .avoid: rules.avoid = [HonestWalk.node(1)]
    case .time: rules.time = TimeFilter(.possibly, 4...5)
    case .relationships: rules.relationships = Bitmap(count: 9, repeating: false)
    case .nodes: rules.nodes = nodes
    case .directions: rules.direction = .incoming
    case .hops: rules.limits.hops = 1
    }
    return rules
  }

  @Test("a single rule in the way is found", arguments: RelaxableRule.allCases)
  func single(rule: RelaxableRule) throws {
    let graph = try line.makeGraph()
    let (a, b) = (HonestWalk.node(0), HonestWalk.node(2))
    let found = relaxations(from: a, to: b, in: graph, rules: rules(barring: rule))
    #expect(found.relaxations.map(\.rule) == [rule])
    #expect(found.relaxations.map(\.path.nodes) == [[a, HonestWalk.node(1), b]])
    #expect(found.truncation == nil)
  }

  @Test("two rules in the way at once are not found: lifting one is not enough")
  func two() throws {
    var both = rules(barring: .types)
    both.avoid = [HonestWalk.node(1)]
    let found = relaxations(
      from: HonestWalk.node(0), to: HonestWalk.node(2), in: try line.makeGraph(), rules: both)
    #expect(found.relaxations.isEmpty)
    #expect(found.truncation == nil)
  }

  @Test("what is lifted is what helps, in a fixed order", arguments: 0..<300 as Range<UInt64>)
  func random(seed: UInt64) throws {
    let world = SmallWorld(seed: seed, nodes: 2...6)
    var rules = WalkRules.random(for: world, seed: seed)
    if seed.isMultiple(of: 3) { rules.limits.hops = 2 }
    let graph = try world.makeGraph()
    for (a, b) in world.pairs(6, seed: seed) {
      let found = relaxations(from: a, to: b, in: graph, rules: rules)
      let lifted = RelaxableRule.allCases.compactMap { rule -> Relaxation? in
        guard Self.path(world, rules, a, b) == nil else { return nil }
        return Self.path(world, rules.lifting(rule), a, b).map { Relaxation(rule: rule, path: $0) }
      }
      #expect(found.relaxations == lifted)
    }
  }

  /// The first honest path within the rules' hops.
  private static func path(
    _ world: SmallWorld, _ rules: WalkRules, _ a: NodeID, _ b: NodeID
  ) -> Path? {
    HonestWalk(world: world, rules: rules).paths(from: a, to: b)
      .first { $0.hops <= rules.limits.hops ?? .max }
  }
}
