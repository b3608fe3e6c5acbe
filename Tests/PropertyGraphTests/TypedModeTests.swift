import GraphSchema
import PropertyGraph
import Testing

@Suite("typed graphs")
struct TypedModeTests {
  static func schema() throws -> Schema {
    try Schema(
      nodeTypes: [
        NodeType("Thing", isAbstract: true, properties: [PropertyType("name", .string)]),
        NodeType(
          "Person", parents: ["Thing"],
          properties: [
            PropertyType("born", .date), PropertyType("code", .integer, isUnique: true),
            PropertyType("aliases", .string, single: nil), PropertyType("note"),
          ]),
        NodeType(
          "Official", parents: ["Person"],
          properties: [PropertyType("grade", .double)]),
        NodeType(
          "Post", parents: ["Thing"], properties: [PropertyType("title", .string, isRequired: true)]
        ),
      ],
      relationshipTypes: [
        RelationshipType(
          "holds", from: ["Person"], to: ["Post"],
          properties: ["earliest_start", "latest_start", "earliest_end", "latest_end"].map {
            PropertyType($0, .integer)
          } + [PropertyType("ref", .string, isUnique: true)],
          single: .init(per: .object, rule: .refuse)),
        RelationshipType(
          "claims", from: ["Person"], to: ["Post"], single: .init(per: .object, rule: .report)),
        RelationshipType("knows", from: ["Person"], to: ["Person"], isSymmetric: true),
      ])
  }

  /// A store with two officials and two posts.
  static func store() throws -> (GraphStore, people: [NodeID], posts: [NodeID]) {
    let store = GraphStore(schema: try schema())
    let (people, posts) = try store.write { graph in
      let people = try (0..<2).map { index in
        try graph.addNode(labels: ["Official"], properties: ["code": .integer(index)])
      }
      let posts = try ["Under Secretary", "Director"].map { title in
        try graph.addNode(labels: ["Post"], properties: ["title": .string(title)])
      }
      return (people, posts)
    }
    return (store, people, posts)
  }

  @Test("a node bears its type and the ancestors as labels, nearest first")
  func ancestors() throws {
    let (store, people, _) = try Self.store()
    let graph = store.snapshot
    graph.checkInvariants()
    #expect(graph.labelNames(of: people[0]) == ["Official", "Person", "Thing"])
    let thing = try #require(graph.label(named: "Thing"))
    #expect(graph.nodes(withLabel: thing).count == 4)
    #expect(graph.schema != nil)
  }

  @Test("the most specific label given is the type, its ancestors may stand beside it")
  func mostSpecific() throws {
    let (store, _, _) = try Self.store()
    let node = try store.write { graph in try graph.addNode(labels: ["Thing", "Official"]) }
    #expect(store.snapshot.labelNames(of: node) == ["Official", "Person", "Thing"])
  }

  typealias Attempt = @Sendable (inout GraphTransaction, [NodeID], [NodeID]) throws -> Void

  /// What is tried, and the sentence with which it is refused.
  static let refusals: [(String, Attempt)] = [
    (
      "unknown node type 'Oficial'; did you mean 'Official'?",
      { graph, _, _ in try graph.addNode(labels: ["Oficial"]) }
    ),
    ("a node of a typed graph needs a node type", { graph, _, _ in try graph.addNode(labels: []) }),
    (
      "node type 'Thing' is abstract; is it 'Person', 'Official' or 'Post'?",
      { graph, _, _ in try graph.addNode(labels: ["Thing"]) }
    ),
    (
      "label 'Post' is not the node type 'Official' or one of its ancestors",
      { graph, _, _ in try graph.addNode(labels: ["Official", "Post"]) }
    ),
    (
      "unknown property 'borm' of 'Official'; did you mean 'born'?",
      { graph, people, _ in try graph.set("x", for: "borm", of: people[0]) }
    ),
    (
      "property 'born' of 'Official' must be of type date, not string",
      { graph, people, _ in try graph.set("1943", for: "born", of: people[0]) }
    ),
    (
      "property 'title' of 'Post' is required",
      { graph, _, _ in try graph.addNode(labels: ["Post"]) }
    ),
    (
      "property 'title' of 'Post' is required",
      { graph, _, posts in try graph.set(.null, for: "title", of: posts[0]) }
    ),
    (
      "property 'code' of 'Person' must be unique, and node 0 has '0' already",
      { graph, people, _ in try graph.set(0, for: "code", of: people[1]) }
    ),
    (
      "property 'code' of 'Person' must be unique, and node 1 has '1' already",
      { graph, _, _ in try graph.addNode(labels: ["Person"], properties: ["code": 1]) }
    ),
    (
      "unknown relationship type 'hold'; did you mean 'holds'?",
      { graph, people, posts in try graph.addRelationship("hold", from: people[0], to: posts[0]) }
    ),
    (
      "'holds' cannot lead from 'Post'; does it lead from 'Person'?",
      { graph, _, posts in try graph.addRelationship("holds", from: posts[0], to: posts[1]) }
    ),
    (
      "'holds' cannot lead to 'Official'; does it lead to 'Post'?",
      { graph, people, _ in try graph.addRelationship("holds", from: people[0], to: people[1]) }
    ),
    (
      "one object can have one 'holds' at a time, and relationship 0 exists already",
      { graph, people, posts in
        try graph.addRelationship("holds", from: people[0], to: posts[0])
        try graph.addRelationship("holds", from: people[1], to: posts[0])
      }
    ),
    (
      "property 'born' of 'Official' must be of type date, not integer",
      { graph, people, _ in
        try graph.addNode(labels: ["Official"], properties: ["born": 7, "code": 99])
      }
    ),
    (
      "unknown property 'code' of 'Post'",
      { graph, people, _ in try graph.setLabels(["Post"], of: people[0]) }
    ),
    (
      "'knows' cannot lead from 'Post'; does it lead from 'Person'?",
      { graph, people, _ in
        try graph.addRelationship("knows", from: people[0], to: people[1])
        try graph.set(.null, for: "code", of: people[0])
        try graph.set("a", for: "name", of: people[0])
        let post = try graph.addNode(labels: ["Post"], properties: ["title": "x"])
        try graph.addRelationship("knows", from: post, to: people[1])
      }
    ),
    (
      "unknown property 'tilte' of 'Post'; did you mean 'title'?",
      { graph, _, posts in
        let key = try graph.propertyKey("tilte")
        try graph.annotate(.nodeProperty(posts[0], key), [:])
      }
    ),
  ]

  @Test("what the schema forbids is refused with a sentence", arguments: refusals.indices)
  func refused(index: Int) throws {
    let (sentence, attempt) = Self.refusals[index]
    let (store, people, posts) = try Self.store()
    let before = store.snapshot
    do {
      try store.write { graph in try attempt(&graph, people, posts) }
      Issue.record("not refused: \(sentence)")
    } catch let error as GraphError {
      #expect(error.description == sentence)
    }
    #expect(store.snapshot.version == before.version)
    store.snapshot.checkInvariants()
  }

  @Test("a refused operation changes nothing, and the transaction goes on")
  func goesOn() throws {
    let (store, people, posts) = try Self.store()
    try store.write { graph in
      let bound = graph.snapshot.nodeBound
      #expect(throws: GraphError.self) {
        try graph.addNode(labels: ["Person"], properties: ["code": 1, "name": "double"])
      }
      #expect(graph.snapshot.nodeBound == bound)
      try graph.addRelationship("holds", from: people[0], to: posts[0])
    }
    store.snapshot.checkInvariants()
    #expect(store.snapshot.relationshipCount == 1)
  }

  @Test("an element is found by the value of a unique property")
  func lookUp() throws {
    let (store, people, posts) = try Self.store()
    let link = try store.write { graph in
      try graph.addRelationship(
        "holds", from: people[0], to: posts[0], properties: ["ref": "r1"])
    }
    let graph = store.snapshot
    #expect(graph.node("Person", where: "code", is: 1) == people[1])
    #expect(graph.node("Person", where: "code", is: 2) == nil)
    #expect(graph.node("Official", where: "code", is: 1) == nil)
    #expect(graph.node("Person", where: "name", is: "x") == nil)
    #expect(graph.node("Person", where: "code", is: .null) == nil)
    #expect(graph.relationship("holds", where: "ref", is: "r1") == link)
    #expect(GraphStore().snapshot.node("Person", where: "code", is: 1) == nil)
  }

  @Test("parallel relationships to one node, and holders one after the other, are in order")
  func successors() throws {
    let (store, people, posts) = try Self.store()
    try store.write { graph in
      try graph.addRelationship(
        "holds", from: people[0], to: posts[0],
        properties: ["earliest_start": 0, "latest_end": 99])
      try graph.addRelationship(
        "holds", from: people[0], to: posts[0], properties: ["earliest_start": 50])
      try graph.remove(RelationshipID(row: 1))
      let second = try graph.addRelationship(
        "holds", from: people[1], to: posts[0], properties: ["earliest_start": 100])
      #expect(
        throws: GraphError.notSingle(
          type: "holds", per: .object, existing: RelationshipID(row: 0))
      ) {
        try graph.set(98, for: "earliest_start", of: second)
      }
      #expect(graph.snapshot.value(of: second, named: "earliest_start") == 100)
    }
    #expect(store.snapshot.relationshipCount == 2)
  }

  @Test("where the schema reports, a second relationship is kept")
  func reported() throws {
    let (store, people, posts) = try Self.store()
    try store.write { graph in
      try graph.addRelationship("claims", from: people[0], to: posts[0])
      try graph.addRelationship("claims", from: people[1], to: posts[0])
    }
    #expect(store.snapshot.degree(of: posts[0], .incoming) == 2)
  }

  @Test("an integer is taken where doubles are declared, a list where several values may stand")
  func fitting() throws {
    let (store, people, _) = try Self.store()
    try store.write { graph in
      try graph.set(2, for: "grade", of: people[0])
      try graph.set(.list(["A", "B"]), for: "aliases", of: people[0])
      try graph.set(.list([1, "B"]), for: "note", of: people[0])
      #expect(throws: GraphError.self) {
        try graph.set(.list([1]), for: "aliases", of: people[0])
      }
    }
    #expect(store.snapshot.value(of: people[0], named: "grade") == .double(2))
  }

  @Test("a unique value is free again after a change, a removal and an undo")
  func uniqueValuesMove() throws {
    let (store, people, _) = try Self.store()
    try store.write { graph in
      try graph.set(7, for: "code", of: people[0])
      try graph.set(0, for: "code", of: people[1])
      try graph.remove(people[0])
      try graph.set(7, for: "code", of: people[1])
    }
    store.snapshot.checkInvariants()
    let (_, changes) = try store.commit { graph in try graph.set(8, for: "code", of: people[1]) }
    try store.write { graph in try graph.apply(changes.inverse) }
    store.snapshot.checkInvariants()
    #expect(
      throws: GraphError.notUnique(
        property: "code", of: "Person", value: 7, existing: .node(people[1]))
    ) {
      try store.write { graph in
        try graph.addNode(labels: ["Person"], properties: ["code": 7])
      }
    }
    try store.write { graph in
      try graph.addNode(labels: ["Person"], properties: ["code": 8])
    }
  }

  @Test("thousands of unique values are found again", arguments: [UInt64(1), 2])
  func manyUniqueValues(seed: UInt64) throws {
    let store = GraphStore(schema: try Self.schema())
    try store.write { graph in
      for code in 0..<3_000 {
        try graph.addNode(labels: ["Person"], properties: ["code": .integer(Int64(code))])
      }
    }
    try store.write { graph in
      for row in stride(from: UInt32(seed), to: 3_000, by: 3) {
        try graph.remove(NodeID(row: row))
      }
    }
    store.snapshot.checkInvariants()
    store.write { graph in
      for code in 0..<3_000 {
        let isFree = code % 3 == Int(seed)
        do {
          try graph.addNode(labels: ["Person"], properties: ["code": .integer(Int64(code))])
          #expect(isFree)
        } catch {
          #expect(!isFree)
        }
      }
    }
    store.snapshot.checkInvariants()
  }
}
