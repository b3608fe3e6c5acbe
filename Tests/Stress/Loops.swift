internal import GraphAlgorithms
internal import GraphSchema
internal import LiaisonTestSupport
internal import PropertyGraph

/// A hot loop, run a fixed number of times on the same graph everywhere.
struct Loop: Sendable {
  let name: String
  let run: @Sendable (LoopWorld) throws -> Void
}

/// Loops whose instructions are counted, so that a slower one is noticed where a clock would not tell.
///
/// ```
/// set up │ mark │ loop 1 │ mark │ loop 2 │ mark │ …
/// ```
/// The counter writes down what it has counted at each mark; `.ci/instructions` compares that with
/// `instructions.json`.
enum Loops {
  static let all: [Loop] = [
    Loop(name: "reach of 2 hops") { world in
      var walk = Walk(in: world.graph)
      for start in world.officials + world.officials { keep(walk.reach(of: [start], hops: 2)) }
    },
    Loop(name: "reach of 3 hops") { world in
      var walk = Walk(in: world.graph)
      for start in world.officials.prefix(50) { keep(walk.reach(of: [start], hops: 3)) }
    },
    Loop(name: "shortest path") { world in
      var walk = Walk(in: world.graph)
      for pair in world.pairs { keep(walk.shortestPath(from: pair.0, to: pair.1)) }
    },
    Loop(name: "shortest path, types and date") { world in
      var walk = Walk(in: world.graph, rules: world.datedRules)
      for pair in world.pairs { keep(walk.shortestPath(from: pair.0, to: pair.1)) }
    },
    Loop(name: "5 iterations of PageRank") { world in
      var rules = WalkRules()
      rules.direction = .outgoing
      var walk = Walk(in: world.graph, rules: rules)
      keep(walk.pageRank(iterations: 5, tolerance: 0))
    },
    Loop(name: "components") { world in
      var walk = Walk(in: world.graph)
      keep(walk.connectedComponents())
    },
    Loop(name: "property read") { world in
      for relationship in world.relationships {
        keep(world.graph.value(of: relationship, world.start))
        keep(world.graph.value(of: relationship, world.source))
      }
    },
    Loop(name: "look-up by unique value") { world in
      for name in world.names { keep(world.people.node("Person", where: "name", is: name)) }
    },
    Loop(name: "commit of one relationship") { world in
      for pair in world.pairs + world.pairs {
        try world.store.write { graph throws(GraphError) in
          try graph.addRelationship(
            "ATTENDED", from: pair.0, to: pair.1,
            properties: [PolicyNetwork.startProperty: .integer(2_000), "source": "S1"])
        }
      }
    },
    Loop(name: "bulk load") { world in
      var builder = GraphBuilder()
      let official = try builder.labels(["Official"])
      let attended = try builder.relationshipType("ATTENDED")
      let start = try builder.propertyKey("start")
      _ = try builder.appendNodes(10_000, official)
      let rows = try builder.appendRelationships(
        attended, from: world.sources.span, to: world.targets.span)
      try builder.setIntegers(
        world.years.span, ofRelationships: start, from: rows.lowerBound)
      keep(builder.finish())
    },
    Loop(name: "one large transaction") { _ in
      let network = PolicyNetwork(nodes: 2_000, relationships: 10_000)
      let store = GraphStore()
      try store.write { graph throws(GraphError) in try network.fill(&graph) }
      keep(store.snapshot)
    },
  ]

  static func runAll() throws {
    let world = try LoopWorld()
    Platform.mark()
    for loop in all {
      try loop.run(world)
      Platform.mark()
    }
  }
}

/// What the loops run on.
struct LoopWorld {
  let store = GraphStore()
  let graph: GraphSnapshot
  let officials: [NodeID]
  let pairs: [(NodeID, NodeID)]
  let relationships: [RelationshipID]
  let start: PropertyKeyID
  let source: PropertyKeyID
  let datedRules: WalkRules
  /// A typed graph whose nodes have unique names.
  let people: GraphSnapshot
  let names: [Value]
  /// Ends and years of relationships to load.
  let sources: [UInt32]
  let targets: [UInt32]
  let years: [Int64]

  init() throws {
    let network = PolicyNetwork(nodes: 10_000, relationships: 50_000)
    try store.write { graph throws(GraphError) in try network.fill(&graph) }
    graph = store.snapshot
    var random = SplitMix64(seed: 17)
    let rows = network.rows(ofLabel: 0)
    let chosen = (0..<400).map { _ in
      NodeID(row: UInt32(rows.lowerBound + random.below(rows.count)))
    }
    officials = chosen
    pairs = (0..<200).map { (chosen[$0], chosen[399 - $0]) }
    relationships = Array(graph.relationships.prefix(5_000))
    guard let start = graph.propertyKey(named: PolicyNetwork.startProperty),
      let source = graph.propertyKey(named: "source")
    else { throw Failure("the network has lost its properties") }
    (self.start, self.source) = (start, source)
    var rules = WalkRules()
    rules.onlyTypes = Set(
      ["HELD_OFFICE", "CO_CHAIRS", "MEMBER_OF"].compactMap(graph.relationshipType(named:)))
    rules.time = TimeFilter(.possibly, 2_000...2_000)
    datedRules = rules
    (people, names) = try Self.people()
    sources = (0..<100_000).map { _ in UInt32(random.below(10_000)) }
    targets = (0..<100_000).map { _ in UInt32(random.below(10_000)) }
    years = (0..<100_000).map { _ in Int64(1980 + random.below(45)) }
  }

  private static func people() throws -> (GraphSnapshot, [Value]) {
    let schema = try Schema(
      nodeTypes: [NodeType("Person", properties: [PropertyType("name", .string, isUnique: true)])],
      relationshipTypes: [])
    let store = GraphStore(schema: schema)
    let names = (0..<2_000).map { Value.string("Person number \($0)") }
    try store.write { graph throws(GraphError) in
      for name in names { try graph.addNode(labels: ["Person"], properties: ["name": name]) }
    }
    return (store.snapshot, names)
  }
}
