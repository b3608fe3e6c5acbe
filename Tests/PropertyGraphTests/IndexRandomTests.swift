import GraphSchema
import LiaisonTestSupport
import PropertyGraph
import Testing

@Suite("indexes through random transactions")
struct IndexRandomTests {
  /// What a graph should answer, worked out from a naive one.
  struct Expected: Sendable {
    let naive: NaiveGraph
    let indexes: Set<PropertyIndex>
  }

  static let keys = ["name", "since", "earliest_start", "Weight", "größe"]
  static let places: [PropertyIndex] = keys.flatMap { key in
    PropertyIndex.Kind.allCases.flatMap { kind in
      [
        PropertyIndex(on: .node("Person"), property: key, kind: kind),
        PropertyIndex(on: .node("Official"), property: key, kind: kind),
        PropertyIndex(on: .relationship("knows"), property: key, kind: kind),
      ]
    }
  }

  @Test("all look-ups agree with a scan of a naive graph", arguments: UInt64(0)..<40)
  func agree(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let store = GraphStore()
    var now = Expected(naive: NaiveGraph(), indexes: [])
    var kept: [(GraphSnapshot, Expected)] = []
    var sets: [ChangeSet] = []
    for _ in 0..<25 {
      let (next, changes) = try store.commit { graph in try Self.run(&graph, now, &random) }
      now = next
      sets.append(changes)
      Self.compare(store.snapshot, now)
      if random.below(3) == 0 { kept.append((store.snapshot, now)) }
    }
    for (snapshot, expected) in kept { Self.compare(snapshot, expected) }
    let copy = GraphStore()
    for set in sets { try copy.write { graph in try graph.apply(set) } }
    Self.compare(copy.snapshot, now)
    for set in sets.reversed() { try copy.write { graph in try graph.apply(set.inverse) } }
    Self.compare(copy.snapshot, Expected(naive: NaiveGraph(), indexes: []))
  }

  /// Makes random steps in both graphs, with savepoints, and indexes made and dropped.
  private static func run(
    _ graph: inout GraphTransaction, _ start: Expected, _ random: inout SplitMix64
  ) throws -> Expected {
    var naive = start.naive
    var indexes = start.indexes
    var savepoints: [(GraphTransaction.Savepoint, NaiveGraph, Set<PropertyIndex>)] = []
    for _ in 0..<random.below(60) {
      switch random.below(20) {
      case 0: savepoints.append((graph.savepoint(), naive, indexes))
      case 1 where !savepoints.isEmpty:
        let index = random.below(savepoints.count)
        graph.rollback(to: savepoints[index].0)
        (naive, indexes) = (savepoints[index].1, savepoints[index].2)
        savepoints.removeLast(savepoints.count - index)
      case 2:
        let index = places[random.below(places.count)]
        if indexes.remove(index) != nil {
          try graph.dropIndex(on: index.owner, property: index.property, kind: index.kind)
        } else {
          indexes.insert(index)
          // Half of the indexes have few hashes, so that they meet.
          try graph.createIndex(index, hashMask: random.below(2) == 0 ? 3 : .max)
        }
      default:
        let step = ScriptStep.random(for: naive, using: &random)
        if step.apply(to: &naive) {
          try step.apply(to: &graph)
        } else {
          #expect(throws: GraphError.self) { try step.apply(to: &graph) }
        }
      }
    }
    compare(graph.snapshot, Expected(naive: naive, indexes: indexes))
    return Expected(naive: naive, indexes: indexes)
  }

  private static func compare(_ graph: GraphSnapshot, _ expected: Expected) {
    graph.checkInvariants()
    #expect(graph.indexes == expected.indexes.sorted())
    for name in keys {
      guard let key = graph.propertyKey(named: name) else { continue }
      for label in ["Person", "Official"] {
        guard let id = graph.label(named: label) else { continue }
        let rows = expected.naive.nodes.filter { $0.value.labels.contains(label) }
          .mapValues { $0.properties[name] ?? .null }
        compare(
          rows,
          { graph.nodes(withLabel: id, where: key, is: $0).map(\.row) },
          { graph.nodes(withLabel: id, where: key, in: .everything, descending: $0).map(\.row) })
      }
      if let id = graph.relationshipType(named: "knows") {
        let rows = expected.naive.relationships.filter { $0.value.type == "knows" }
          .mapValues { $0.properties[name] ?? .null }
        compare(
          rows,
          { graph.relationships(ofType: id, where: key, is: $0).map(\.row) },
          {
            graph.relationships(ofType: id, where: key, in: .everything, descending: $0)
              .map(\.row)
          })
      }
    }
  }

  private static func compare(
    _ rows: [UInt32: Value], _ lookUp: (Value) -> [UInt32], _ all: (Bool) -> [UInt32]
  ) {
    let present = rows.filter { $0.value != .null }
    for value in Set(present.values) {
      let expected = present.filter { order($0.value, value) == 0 }.keys.sorted()
      #expect(lookUp(value) == (holdsNull(value) ? [] : expected), "\(value)")
    }
    let up = present.sorted { a, b in
      let order = order(a.value, b.value)
      return order < 0 || order == 0 && a.key < b.key
    }
    #expect(all(false) == up.map(\.key))
    let down = present.sorted { a, b in
      let order = order(a.value, b.value)
      return order > 0 || order == 0 && a.key < b.key
    }
    #expect(all(true) == down.map(\.key))
  }

  private static func order(_ a: Value, _ b: Value) -> Int {
    guard case .string(let x) = a, case .string(let y) = b else { return Value.order(a, b) }
    let (left, right) = (Array(x.unicodeScalars), Array(y.unicodeScalars))
    return left == right ? 0 : (left.lexicographicallyPrecedes(right) ? -1 : 1)
  }

  private static func holdsNull(_ value: Value) -> Bool {
    if case .list(let values) = value { values.contains(.null) } else { false }
  }

  @Test("a hundred thousand rows of one value, or of one hash, come and go", arguments: [0, 1, 2])
  func crowd(kind: Int) throws {
    let store = GraphStore()
    let count = 100_000
    func value(_ row: Int) -> Value { kind == 0 ? "same" : .integer(Int64(kind == 1 ? 7 : row)) }
    try store.write { graph in
      for row in 0..<count { try graph.addNode(labels: ["N"], properties: ["p": value(row)]) }
      let mask: UInt32 = kind == 2 ? 0 : .max
      try graph.createIndex(
        PropertyIndex(on: .node("N"), property: "p", kind: .hash), hashMask: mask)
      try graph.createIndex(on: .node("N"), property: "p", kind: .ordered)
    }
    let full = store.snapshot
    var random = SplitMix64(seed: 5)
    var gone: Set<UInt32> = []
    try store.write { graph in
      for _ in 0..<90_000 {
        let row = UInt32(random.below(count))
        let leaves = gone.insert(row).inserted
        try graph.set(leaves ? .null : value(Int(row)), for: "p", of: NodeID(row: row))
        if !leaves { gone.remove(row) }
      }
    }
    for (graph, gone) in [(store.snapshot, gone), (full, Set<UInt32>())] {
      graph.checkInvariants()
      let label = try #require(graph.label(named: "N"))
      let key = try #require(graph.propertyKey(named: "p"))
      let rows = graph.nodes(withLabel: label, where: key, in: .everything)
      #expect(rows.count == count - gone.count)
      #expect(rows.map(\.row) == (0..<UInt32(count)).filter { !gone.contains($0) })
      if kind < 2 {
        #expect(
          graph.nodes(withLabel: label, where: key, is: value(0)).count == count - gone.count)
      }
    }
  }

  @Test("pages split and join through tens of thousands of random edits", arguments: UInt64(0)..<4)
  func churn(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let store = GraphStore()
    var values: [UInt32: Int64] = [:]
    try store.write { graph in
      try graph.createIndex(on: .node("N"), property: "p", kind: .hash)
      try graph.createIndex(on: .node("N"), property: "p", kind: .ordered)
      for _ in 0..<20_000 { try graph.addNode(labels: ["N"]) }
    }
    for round in 0..<12 {
      // Fill, thin out, and fill again.
      let target = [20_000, 19_000, 300, 12_000, 0, 5_000][round % 6]
      try store.write { graph in
        while values.count != target {
          let row = UInt32(random.below(20_000))
          let value =
            values.count > target
            ? nil : Int64(random.below([20, 1_000_000][Int(seed) & 1]))
          values[row] = value
          try graph.set(value.map { .integer($0) } ?? .null, for: "p", of: NodeID(row: row))
        }
      }
      let graph = store.snapshot
      graph.checkInvariants()
      let label = try #require(graph.label(named: "N"))
      let key = try #require(graph.propertyKey(named: "p"))
      let sorted = values.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
      #expect(
        graph.nodes(withLabel: label, where: key, in: .everything).map(\.row)
          == sorted.map(\.key))
      for _ in 0..<50 {
        let value = random.pick(sorted)?.value ?? 0
        let expected = sorted.filter { $0.value == value }.map(\.key)
        #expect(
          graph.nodes(withLabel: label, where: key, is: .integer(value)).map(\.row) == expected)
      }
    }
  }
}
