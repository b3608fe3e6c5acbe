import GraphSchema
import LiaisonTestSupport
import PropertyGraph
import Testing

@Suite("transactions")
struct TransactionTests {
  struct Interrupted: Error, Equatable {}

  /// A store with two nodes and a relationship between them.
  private func pair() throws -> GraphStore {
    let store = GraphStore()
    try store.write { graph in
      let a = try graph.addNode(labels: ["A"], properties: ["n": 1])
      let b = try graph.addNode(labels: ["B"])
      try graph.addRelationship("r", from: a, to: b, properties: ["w": 0.5])
    }
    return store
  }

  @Test("an error leaves nothing behind, neither content nor names nor rows")
  func errorLeavesNothing() throws {
    let store = try pair()
    let before = store.snapshot
    #expect(throws: Interrupted()) {
      try store.write { graph in
        try graph.addNode(labels: ["C"], properties: ["fresh": 1])
        try graph.remove(NodeID(row: 0), detaching: true)
        throw Interrupted()
      }
    }
    let after = store.snapshot
    #expect(after.version == before.version)
    #expect(after.nodeBound == 2 && after.nodeCount == 2 && after.relationshipCount == 1)
    #expect(after.label(named: "C") == nil && after.propertyKey(named: "fresh") == nil)
    after.checkInvariants()
  }

  @Test("what the journal did not take is not published")
  func journalRefuses() throws {
    let store = try pair()
    var seen: [ChangeSet] = []
    #expect(throws: Interrupted()) {
      try store.write { graph in
        try graph.addNode(labels: ["C"])
      } beforePublishing: { changes in
        seen.append(changes)
        throw Interrupted()
      }
    }
    #expect(
      seen == [ChangeSet([.labels(of: NodeID(row: 2), old: nil, new: ["C"])])])
    #expect(store.snapshot.nodeCount == 2)
  }

  @Test("a transaction that changes nothing publishes nothing")
  func nothingChanged() throws {
    let store = try pair()
    let version = store.snapshot.version
    try store.write { graph in
      try graph.set(1, for: "n", of: NodeID(row: 0))
      try graph.set(.null, for: "absent", of: NodeID(row: 0))
      try graph.setLabels(["A"], of: NodeID(row: 0))
    } beforePublishing: { _ in
      Issue.record("there is nothing to write")
    }
    #expect(store.snapshot.version == version)
    #expect(store.snapshot.propertyKey(named: "absent") == nil)
    try store.write { graph in
      let start = graph.savepoint()
      try graph.addNode(labels: ["dropped"])
      graph.rollback(to: start)
    }
    #expect(store.snapshot.version == version)
  }

  @Test("a node with relationships is removed only together with them")
  func detaching() throws {
    let store = try pair()
    do throws(GraphError) {
      try store.write { (graph) throws(GraphError) in try graph.remove(NodeID(row: 1)) }
      Issue.record("the node was removed")
    } catch {
      #expect(
        error.description
          == "node 1 has 1 relationship and can only be removed together with it")
    }
    try store.write { graph in try graph.remove(NodeID(row: 1), detaching: true) }
    #expect(store.snapshot.relationshipCount == 0)
    store.snapshot.checkInvariants()
  }

  @Test("a deleted row is never handed out again")
  func rowsAreNotReused() throws {
    let store = try pair()
    try store.write { graph in
      try graph.remove(NodeID(row: 1), detaching: true)
      let node = try graph.addNode(labels: [])
      #expect(node.row == 2)
      let link = try graph.addRelationship("r", from: node, to: node)
      #expect(link.row == 1)
    }
    let graph = store.snapshot
    #expect(graph.nodes.map(\.row) == [0, 2])
    #expect(!graph.contains(NodeID(row: 1)) && !graph.contains(RelationshipID(row: 0)))
    #expect(graph.nodeBound == 3)
  }

  @Test("savepoints nest, and returning to one forgets what came after it")
  func savepoints() throws {
    let store = try pair()
    let (_, changes) = try store.commit { graph in
      try graph.addNode(labels: ["kept"])
      let first = graph.savepoint()
      try graph.addNode(labels: ["dropped"])
      let second = graph.savepoint()
      try graph.remove(NodeID(row: 0), detaching: true)
      graph.rollback(to: second)
      #expect(graph.snapshot.nodeCount == 4)
      graph.rollback(to: first)
      graph.rollback(to: first)
      #expect(graph.snapshot.nodeCount == 3)
    }
    #expect(changes.changes.count == 1)
    #expect(store.snapshot.label(named: "dropped") == nil)
    store.snapshot.checkInvariants()
  }

  @Test("a transaction reads what it has written, and its earlier snapshots stay as they were")
  func ownSnapshots() throws {
    let store = try pair()
    try store.write { graph in
      let early = graph.snapshot
      try graph.set("new", for: "n", of: NodeID(row: 0))
      #expect(graph.snapshot.value(of: NodeID(row: 0), named: "n") == "new")
      #expect(early.value(of: NodeID(row: 0), named: "n") == 1)
    }
  }

  @Test("elements that are not there are refused by name")
  func missingElements() throws {
    let store = try pair()
    let attempts: [(Element, (inout GraphTransaction) throws -> Void)] = [
      (.node(NodeID(row: 9)), { try $0.set(1, for: "n", of: NodeID(row: 9)) }),
      (.node(NodeID(row: .max)), { try $0.remove(NodeID(row: .max)) }),
      (.node(NodeID(row: 7)), { try $0.setLabels([], of: NodeID(row: 7)) }),
      (
        .node(NodeID(row: 5)),
        { try $0.addRelationship("r", from: NodeID(row: 0), to: NodeID(row: 5)) }
      ),
      (.relationship(RelationshipID(row: 3)), { try $0.remove(RelationshipID(row: 3)) }),
      (.annotation(AnnotationID(row: 0)), { try $0.remove(AnnotationID(row: 0)) }),
      (
        .relationship(RelationshipID(row: 4)),
        { try $0.annotate(.relationship(RelationshipID(row: 4)), [:]) }
      ),
    ]
    for (element, attempt) in attempts {
      #expect(throws: GraphError.noSuchElement(element)) {
        try store.write { graph in try attempt(&graph) }
      }
    }
    #expect(GraphError.noSuchElement(.node(NodeID(row: 9))).description == "there is no node 9")
  }

  @Test("empty names and deep values are refused")
  func oddInput() throws {
    let store = try pair()
    var deep: Value = 1
    for _ in 0..<64 { deep = .list([deep]) }
    let (fits, tooDeep) = (deep, Value.map(["x": deep]))
    try store.write { graph in
      try graph.set(fits, for: "deep", of: NodeID(row: 0))
      #expect(throws: GraphError.nestedTooDeeply(property: "deep", limit: 64)) {
        try graph.set(tooDeep, for: "deep", of: NodeID(row: 0))
      }
      #expect(throws: GraphError.emptyName(.label)) { try graph.addNode(labels: [""]) }
      #expect(throws: GraphError.emptyName(.property)) {
        try graph.addNode(labels: [], properties: ["": 1])
      }
      #expect(throws: GraphError.emptyName(.relationshipType)) {
        try graph.addRelationship("", from: NodeID(row: 0), to: NodeID(row: 0))
      }
    }
  }

  @Test("tables that have handed out all rows refuse more, also when rows were removed")
  func rowsRunOut() throws {
    let store = GraphStore(schema: nil, rowLimit: 3)
    try store.write { graph in
      for _ in 0..<3 {
        let node = try graph.addNode(labels: [])
        try graph.addRelationship("r", from: node, to: node)
        try graph.annotate(.node(node), [:])
      }
      try graph.remove(AnnotationID(row: 0))
      try graph.remove(RelationshipID(row: 0))
      let node = NodeID(row: 0)
      #expect(throws: GraphError.full(.nodes)) { try graph.addNode(labels: ["new"]) }
      #expect(throws: GraphError.full(.relationships)) {
        try graph.addRelationship("new", from: node, to: node)
      }
      #expect(throws: GraphError.full(.annotations)) { try graph.annotate(.node(node), [:]) }
    }
    #expect(store.snapshot.label(named: "new") == nil)
    store.snapshot.checkInvariants()
  }

  @Test("more property names than there are ids are refused, and the store stays whole")
  func namesRunOut() throws {
    let store = GraphStore()
    try store.write { graph in
      let node = try graph.addNode(labels: [])
      for number in 0..<65_535 { _ = try graph.propertyKey("k\(number)") }
      #expect(throws: GraphError.full(.properties)) { try graph.set(1, for: "one", of: node) }
      #expect(throws: GraphError.full(.properties)) {
        try graph.addNode(labels: [], properties: ["one more": 1, "k1": 2])
      }
      try graph.set(1, for: "k65534", of: node)
    }
    #expect(store.snapshot.nodeBound == 1)
    #expect(store.snapshot.value(of: NodeID(row: 0), named: "k65534") == 1)
  }
}
