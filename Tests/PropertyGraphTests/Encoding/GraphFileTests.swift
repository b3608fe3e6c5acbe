import GraphSchema
import LiaisonTestSupport
import PropertyGraph
import Testing

@Suite("graph files")
struct GraphFileTests {
  /// Encodes and decodes; the invariants hold, and the same bytes come out again.
  private static func again(_ graph: GraphSnapshot) throws -> GraphSnapshot {
    let bytes = GraphBytes.encoded(graph)
    let (decoded, enclosures) = try GraphSnapshot.decode(bytes.span.bytes)
    decoded.checkInvariants()
    #expect(enclosures == [])
    #expect(GraphBytes.encoded(decoded) == bytes)
    #expect(GraphBytes(bytes).file == bytes)
    #expect(decoded.version == graph.version)
    #expect(decoded.schema == graph.schema)
    #expect(decoded.nodeBound == graph.nodeBound)
    #expect(decoded.relationshipBound == graph.relationshipBound)
    #expect(decoded.annotationBound == graph.annotationBound)
    return decoded
  }

  @Test("an empty graph comes back")
  func empty() throws {
    let graph = try Self.again(GraphStore().snapshot)
    #expect(graph.nodeCount == 0 && graph.labels.isEmpty)
  }

  @Test("what random commits made comes back as it was", arguments: UInt64(0)..<60)
  func random(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let (store, naive) = try RandomGraph.make(steps: 20 + Int(seed) * 4, using: &random)
    let graph = try Self.again(store.snapshot)
    #expect(naive.differences(from: graph) == [])
  }

  @Test("a typed graph comes back with its schema and its unique values")
  func typed() throws {
    let (store, people, posts) = try TypedModeTests.store()
    try store.write { graph in
      try graph.addRelationship(
        "holds", from: people[0], to: posts[0],
        properties: ["earliest_start": 13_000, "ref": "A 1"])
    }
    let graph = try Self.again(store.snapshot)
    #expect(graph.node("Person", where: "code", is: 1) == people[1])
    #expect(graph.relationship("holds", where: "ref", is: "A 1") != nil)
    #expect(graph.schema == (try TypedModeTests.schema()))
  }

  @Test("columns of every type and width come back, sparse ones and such as change their type")
  func columns() throws {
    let store = GraphStore()
    try store.write { graph in
      for index in 0..<5_000 {
        let number = Int64(index)
        var properties: [String: Value] = [
          "narrow": .integer(number % 7 - 3), "two": .integer(number * 13 % 40_000 - 20_000),
          "four": .integer(number * 1_000_003 % 4_000_000_000 - 2_000_000_000),
          "eight": .integer(number << 40),
          "day": CalendarDate(days: index * 7).map(Value.date) ?? 0,
          "half": .double(Double(index) / 2), "even": .boolean(index % 2 == 0),
          "text": .string("text \(index % 900)"),
          "mixed": index % 3 == 0 ? .integer(number) : .string("m"),
        ]
        if index % 70 == 3 { properties["sparse"] = .integer(number) }
        if index > 2_000, index < 2_100 { properties["cluster"] = .list([.integer(number), "x"]) }
        try graph.addNode(labels: index % 2 == 0 ? ["A"] : ["A", "B"], properties: properties)
      }
    }
    let before = store.snapshot
    let graph = try Self.again(before)
    for node in before.nodes {
      let (old, new) = (before.properties(of: node), graph.properties(of: node))
      #expect(old.map(\.key) == new.map(\.key) && old.map(\.value) == new.map(\.value))
    }
  }

  @Test("texts that nothing bears any more are left out")
  func slack() throws {
    let store = GraphStore()
    let node = try store.write { graph in
      try graph.addNode(labels: [], properties: ["a": "unmistakably old", "b": "kept"])
    }
    try store.write { graph in try graph.set("new", for: "a", of: node) }
    let bytes = GraphBytes.encoded(store.snapshot)
    let texts = try #require(GraphBytes(bytes).sections.first { $0.kind == 8 }).bytes
    #expect(!String(decoding: texts, as: UTF8.self).contains("unmistakably"))
    let graph = try Self.again(store.snapshot)
    #expect(graph.value(of: node, named: "a") == "new")
    #expect(graph.value(of: node, named: "b") == "kept")
  }

  @Test("enclosures come back in their order")
  func enclosures() throws {
    let enclosures = [
      GraphEnclosure(kind: 300, bytes: [1, 2, 3]), GraphEnclosure(kind: 256, bytes: []),
      GraphEnclosure(kind: 300, bytes: Array(0...200)),
    ]
    let bytes = GraphBytes.encoded(GraphStore().snapshot, enclosures)
    #expect(try GraphSnapshot.decode(bytes.span.bytes).enclosures == enclosures)
  }

  @Test("bytes are read wherever they stand in memory")
  func unaligned() throws {
    let (store, _) = try RandomGraph.make(steps: 60)
    let bytes = GraphBytes.encoded(store.snapshot)
    let moved = [0, 0, 0] + bytes
    let decoded = try GraphSnapshot.decode(moved.span.bytes.extracting(3..<moved.count)).snapshot
    #expect(GraphBytes.encoded(decoded) == bytes)
  }
}
