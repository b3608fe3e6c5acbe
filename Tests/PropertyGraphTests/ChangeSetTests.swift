import GraphSchema
import LiaisonTestSupport
import PropertyGraph
import Testing

@Suite("change sets")
struct ChangeSetTests {
  @Test("removing a node says all that went with it, and undo brings all of it back")
  func removal() throws {
    let store = GraphStore()
    var naive = NaiveGraph()
    naive.addNode(["A"], ["n": 1])
    naive.addNode(["B"], [:])
    naive.addRelationship("r", 0, 1, ["w": 2])
    naive.addRelationship("r", 0, 0, [:])
    naive.annotate(.init(element: .node(0), property: "n"), ["source": "[1]"])
    naive.annotate(.init(element: .relationship(0), property: nil), ["source": "[2]"])
    try store.write { graph in
      let a = try graph.addNode(labels: ["A"], properties: ["n": 1])
      let b = try graph.addNode(labels: ["B"])
      let link = try graph.addRelationship("r", from: a, to: b, properties: ["w": 2])
      try graph.addRelationship("r", from: a, to: a)
      let key = try graph.propertyKey("n")
      try graph.annotate(.nodeProperty(a, key), ["source": "[1]"])
      try graph.annotate(.relationship(link), ["source": "[2]"])
    }
    let (_, changes) = try store.commit { graph in
      try graph.remove(NodeID(row: 0), detaching: true)
    }
    let kinds = changes.changes.map {
      switch $0 {
      case .labels: "labels"
      case .ends: "ends"
      case .target: "target"
      case .value(_, let key, _, _): key
      case .index: "index"
      }
    }
    #expect(kinds == ["source", "target", "w", "ends", "ends", "source", "target", "n", "labels"])
    #expect(store.snapshot.nodeCount == 1 && store.snapshot.annotationCount == 0)
    try store.write { graph in try graph.apply(changes.inverse) }
    store.snapshot.checkInvariants()
    #expect(naive.differences(from: store.snapshot) == [])
  }

  @Test("the inverse of the inverse is the change set")
  func inverseTwice() throws {
    let store = GraphStore()
    let (_, changes) = try store.commit { graph in
      let node = try graph.addNode(labels: ["A"], properties: ["p": 1, "q": "x"])
      try graph.annotate(.node(node), ["s": true])
    }
    #expect(changes.inverse.inverse == changes)
    #expect(changes.inverse != changes)
  }

  @Test("a change set that does not fit is refused whole")
  func stale() throws {
    let store = GraphStore()
    try store.write { graph in try graph.addNode(labels: ["A"], properties: ["p": 1]) }
    let (_, changes) = try store.commit { graph in
      try graph.addNode(labels: ["B"])
      try graph.set(2, for: "p", of: NodeID(row: 0))
    }
    try store.write { graph in try graph.set(3, for: "p", of: NodeID(row: 0)) }
    let sentence = "the change set does not fit: 'p' of node 0 is '3', not '2'"
    do throws(GraphError) {
      try store.write { (graph) throws(GraphError) in try graph.apply(changes.inverse) }
      Issue.record("it was applied")
    } catch {
      #expect(error.description == sentence)
    }
    #expect(store.snapshot.nodeCount == 2)
  }

  /// Change sets that no commit would give.
  static let impossible: [Change] = [
    .labels(of: NodeID(row: 0), old: nil, new: ["X"]),
    .labels(of: NodeID(row: 0), old: ["A"], new: nil),
    .labels(of: NodeID(row: 5), old: ["A"], new: nil),
    .labels(of: NodeID(row: .max), old: nil, new: ["X"]),
    .ends(of: RelationshipID(row: 0), old: nil, new: nil),
    .ends(
      of: RelationshipID(row: 9), old: nil,
      new: .init(type: "r", source: NodeID(row: 0), target: NodeID(row: 8))),
    .target(
      of: AnnotationID(row: 0), old: nil,
      new: .init(element: .node(NodeID(row: 8)), property: nil)),
    .target(
      of: AnnotationID(row: 0), old: nil,
      new: .init(element: .annotation(AnnotationID(row: 0)), property: nil)),
    .value(of: .node(NodeID(row: 7)), key: "p", old: .null, new: 1),
    .value(of: .node(NodeID(row: 0)), key: "p", old: .null, new: 1),
  ]

  @Test("changes that name what is not there are refused", arguments: impossible)
  func refused(change: Change) throws {
    let store = GraphStore()
    try store.write { graph in
      let node = try graph.addNode(labels: ["A"], properties: ["p": 7])
      try graph.addRelationship("r", from: node, to: node)
    }
    #expect(throws: GraphError.self) {
      try store.write { graph in try graph.apply(ChangeSet([change])) }
    }
    #expect(store.snapshot.version == 1)
    store.snapshot.checkInvariants()
  }

  /// Additions in rows that no commit hands out next.
  static let farBehind: [(change: Change, element: String, end: Int)] = [
    (.labels(of: NodeID(row: 4_000_000_000), old: nil, new: ["X"]), "node 4000000000", 2),
    (.labels(of: NodeID(row: 2), old: nil, new: ["X"]), "node 2", 2),
    (
      .ends(
        of: RelationshipID(row: 3_000_000_000), old: nil,
        new: .init(type: "r", source: NodeID(row: 0), target: NodeID(row: 0))),
      "relationship 3000000000", 2
    ),
    (.ends(of: RelationshipID(row: 9), old: nil, new: nil), "relationship 9", 1),
    (
      .target(
        of: AnnotationID(row: 2_000_000_000), old: nil,
        new: .init(element: .node(NodeID(row: 0)), property: nil)),
      "annotation 2000000000", 1
    ),
  ]

  @Test("rows far behind those of the graph are refused, not made", arguments: farBehind)
  func rowsFarBehind(change: Change, element: String, end: Int) throws {
    let store = GraphStore()
    try store.write { graph in
      let node = try graph.addNode(labels: ["A"])
      try graph.addRelationship("r", from: node, to: node)
    }
    let sentence =
      "the change set does not fit: \(element) lies behind the rows of the graph and of the set's "
      + "additions, which end at \(end)"
    do throws(GraphError) {
      try store.write { (graph) throws(GraphError) in try graph.apply(ChangeSet([change])) }
      Issue.record("it was applied")
    } catch {
      #expect(error.description == sentence)
    }
    #expect(store.snapshot.nodeBound == 1 && store.snapshot.relationshipBound == 1)
  }

  @Test("additions may fill as many rows as there are additions, in any order")
  func rowsOfAdditions() throws {
    let store = GraphStore()
    try store.write { graph in try graph.addNode(labels: ["A"]) }
    let added = [3, 1, 2].map { Change.labels(of: NodeID(row: $0), old: nil, new: ["B"]) }
    try store.write { graph in try graph.apply(ChangeSet(added)) }
    store.snapshot.checkInvariants()
    #expect(store.snapshot.nodeCount == 4)
    // What was taken away at the end comes back to its rows, though no row is new.
    let (_, removal) = try store.commit { graph in
      for row in UInt32(1)...3 { try graph.remove(NodeID(row: row)) }
    }
    try store.write { graph in try graph.apply(removal.inverse) }
    #expect(store.snapshot.nodeCount == 4 && store.snapshot.nodeBound == 4)
  }

  @Test("a hub shrinks and grows back in the same order")
  func hub() throws {
    let store = GraphStore()
    try store.write { graph in
      let hub = try graph.addNode(labels: ["Hub"])
      for index in 0..<1_500 {
        let leaf = try graph.addNode(labels: [])
        try graph.addRelationship("t\(index % 3)", from: leaf, to: hub)
      }
    }
    let before = store.snapshot
    let order = Array(before.adjacent(to: NodeID(row: 0), .incoming))
    let (_, changes) = try store.commit { graph in
      for row in UInt32(0)..<1_500 where row % 7 != 0 {
        try graph.remove(RelationshipID(row: row))
        if row % 100 == 1 { graph.snapshot.checkInvariants() }
      }
    }
    store.snapshot.checkInvariants()
    #expect(store.snapshot.degree(of: NodeID(row: 0), .incoming) == 215)
    #expect(before.degree(of: NodeID(row: 0), .incoming) == 1_500)
    try store.write { graph in try graph.apply(changes.inverse) }
    store.snapshot.checkInvariants()
    #expect(Array(store.snapshot.adjacent(to: NodeID(row: 0), .incoming)) == order)
  }
}
