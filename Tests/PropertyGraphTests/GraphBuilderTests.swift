import Dispatch
import GraphSchema
import LiaisonTestSupport
import PropertyGraph
import Testing

@Suite("graphs built in bulk")
struct GraphBuilderTests {
  /// What a random graph holds, row by row.
  private struct Plan {
    var nodes: [(labels: [String], values: [String: Value])] = []
    var links: [(type: String, from: UInt32, to: UInt32, values: [String: Value])] = []

    init(seed: UInt64) {
      var random = SplitMix64(seed: seed)
      let combinations = [["A"], ["B", "A"], [], ["C"]]
      while nodes.count < 2_500 {
        // Runs of nodes with equal labels, some of them empty.
        let labels = combinations[random.below(4)]
        for _ in 0..<random.below(900) {
          nodes.append((labels, Self.values(labels.count, &random)))
        }
      }
      for batch in 0..<12 {
        let type = "t\(random.below(5))"
        for _ in 0..<random.below(1_500) {
          // Every third relationship of an even batch ends at node 700, which becomes a hub.
          let isHub = batch.isMultiple(of: 2) && random.below(3) == 0
          let to = isHub ? 700 : UInt32(random.below(nodes.count))
          links.append(
            (type, UInt32(random.below(nodes.count)), to, Self.values(batch % 4, &random)))
        }
      }
    }

    /// Values of a row: kinds that change from batch to batch, dense or sparse.
    private static func values(_ kind: Int, _ random: inout SplitMix64) -> [String: Value] {
      var values: [String: Value] = ["all": .integer(Int64(random.below(90)) - 40)]
      if random.below(3) > 0 {
        values["some"] = .integer(kind == 1 ? .max : Int64(random.below(9)))
      }
      if random.below(40) == 0 { values["few"] = .boolean(random.below(2) == 0) }
      switch kind {
      case 0: values["changing"] = .string("text \(random.below(50)) é")
      case 1: values["changing"] = .double(Double(random.below(5)) / 4)
      case 2: values["changing"] = CalendarDate(days: random.below(20_000)).map(Value.date)
      default: values["changing"] = .string(String(repeating: "long ", count: random.below(30)))
      }
      if random.below(100) == 0 { values["odd"] = .list([.integer(1), .string("x")]) }
      return values
    }

    /// The names of all properties, in the order in which they get their ids.
    static let keys = ["all", "changing", "few", "odd", "some"]
    static let types = (0..<5).map { "t\($0)" }
  }

  private static func byTransactions(_ plan: Plan) throws -> GraphSnapshot {
    let store = GraphStore()
    try store.write { graph in
      for key in Plan.keys { _ = try graph.propertyKey(key) }
      for node in plan.nodes {
        try graph.addNode(labels: node.labels, properties: node.values)
      }
      for link in plan.links {
        try graph.addRelationship(
          link.type, from: NodeID(row: link.from), to: NodeID(row: link.to),
          properties: link.values)
      }
    }
    return store.snapshot
  }

  private static func inBulk(_ plan: Plan, threads: Int) throws -> GraphSnapshot {
    var builder = GraphBuilder()
    var keys: [String: PropertyKeyID] = [:]
    for key in Plan.keys { keys[key] = try builder.propertyKey(key) }
    for run in runs(plan.nodes.map(\.labels)) {
      let rows = try builder.appendNodes(
        run.count, try builder.labels(plan.nodes[run.lowerBound].labels))
      #expect(rows == UInt32(run.lowerBound)..<UInt32(run.upperBound))
      for (name, key) in keys {
        let values = plan.nodes[run].map { $0.values[name] }
        try BulkValues(values).set(key, .node, rows.lowerBound, &builder)
      }
    }
    for run in runs(plan.links.map(\.type)) {
      let links = plan.links[run]
      let (from, to) = (links.map(\.from), links.map(\.to))
      let rows = try builder.appendRelationships(
        try builder.relationshipType(plan.links[run.lowerBound].type), from: from.span, to: to.span)
      for (name, key) in keys {
        try BulkValues(links.map { $0.values[name] })
          .set(key, .relationship, rows.lowerBound, &builder)
      }
    }
    if threads == 1 { return builder.finish() }
    return builder.finish { first, second in
      DispatchQueue.concurrentPerform(iterations: 2) { $0 == 0 ? first() : second() }
    }
  }

  /// Ranges of equal neighbours.
  private static func runs<T: Equatable>(_ values: [T]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in values.indices {
      if let last = runs.last, values[last.lowerBound] == values[index] {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs
  }

  @Test("what is built in bulk is what transactions build", arguments: UInt64(0)..<6, [1, 2])
  func agree(seed: UInt64, threads: Int) throws {
    let plan = Plan(seed: seed)
    let slow = try Self.byTransactions(plan)
    let fast = try Self.inBulk(plan, threads: threads)
    fast.checkInvariants()
    #expect(Self.differences(slow, fast) == [])
    #expect(fast.version == 1)
  }

  /// Elements that differ, and names.
  private static func differences(_ a: GraphSnapshot, _ b: GraphSnapshot) -> [String] {
    var found: [String] = []
    if a.nodeCount != b.nodeCount || a.relationshipCount != b.relationshipCount {
      found.append("counts")
    }
    for node in a.nodes {
      if a.labelNames(of: node) != b.labelNames(of: node) { found.append("labels of \(node)") }
      if !same(a.properties(of: node), b.properties(of: node)) { found.append("\(node)") }
      if !steps(a, node).elementsEqual(steps(b, node)) { found.append("steps of \(node)") }
    }
    for link in a.relationships {
      if !same(a.properties(of: link), b.properties(of: link)) { found.append("\(link)") }
      if a.source(of: link) != b.source(of: link) || a.target(of: link) != b.target(of: link)
        || a.name(of: a.type(of: link)) != b.name(of: b.type(of: link))
      {
        found.append("ends of \(link)")
      }
    }
    return found
  }

  private static func same(
    _ a: [(key: String, value: Value)], _ b: [(key: String, value: Value)]
  ) -> Bool { a.elementsEqual(b) { $0.key == $1.key && $0.value == $1.value } }

  private static func steps(_ graph: GraphSnapshot, _ node: NodeID) -> [Adjacent] {
    Array(graph.adjacent(to: node, .both))
  }

  @Test("a store goes on from what was built, and the snapshot stays as it was")
  func goOn() throws {
    let plan = Plan(seed: 9)
    let built = try Self.inBulk(plan, threads: 1)
    let again = try Self.inBulk(plan, threads: 1)
    let store = GraphStore(built)
    var random = SplitMix64(seed: 1)
    for _ in 0..<60 {
      try store.write { graph in
        for _ in 0..<10 {
          let node = NodeID(row: UInt32(random.below(plan.nodes.count)))
          let link = RelationshipID(row: UInt32(random.below(plan.links.count)))
          try graph.addRelationship(
            "t\(random.below(7))", from: node, to: NodeID(row: 700), properties: ["all": 3])
          if graph.snapshot.contains(link) { try graph.remove(link) }
          try graph.set(.random(using: &random), for: "changing", of: node)
        }
      }
    }
    store.snapshot.checkInvariants()
    #expect(store.snapshot.version == 61)
    built.checkInvariants()
    #expect(Self.differences(built, again) == [])
  }
}
