import GraphSchema
import LiaisonTestSupport
import PropertyGraph
import Testing

@Suite("property indexes")
struct IndexTests {
  /// Ten officials, two ministries with the same properties, three offices.
  static func store() throws -> GraphStore {
    let store = GraphStore()
    try store.write { graph in
      var nodes: [NodeID] = []
      for index in 0..<10 {
        nodes.append(
          try graph.addNode(
            labels: ["Official"],
            properties: ["name": .string("n\(index % 5)"), "start": .integer(Int64(1990 + index))]))
      }
      for index in 0..<2 {
        nodes.append(
          try graph.addNode(labels: ["Ministry"], properties: ["name": .string("n\(index)")]))
      }
      for index in 0..<3 {
        try graph.addRelationship(
          "HELD", from: nodes[index], to: nodes[10], properties: ["day": .integer(Int64(-index))])
      }
    }
    return store
  }

  @Test("look-ups give the same with and without an index", arguments: [0, 1, 2, 3])
  func sameAnswers(indexes: Int) throws {
    let store = try Self.store()
    try store.write { graph in
      for (bit, kind) in [PropertyIndex.Kind.hash, .ordered].enumerated()
      where indexes >> bit & 1 == 1 {
        try graph.createIndex(on: .node("Official"), property: "name", kind: kind)
        try graph.createIndex(on: .node("Official"), property: "start", kind: kind)
        try graph.createIndex(on: .relationship("HELD"), property: "day", kind: kind)
      }
    }
    let graph = store.snapshot
    graph.checkInvariants()
    let official = try #require(graph.label(named: "Official"))
    let name = try #require(graph.propertyKey(named: "name"))
    let start = try #require(graph.propertyKey(named: "start"))
    let day = try #require(graph.propertyKey(named: "day"))
    let held = try #require(graph.relationshipType(named: "HELD"))

    #expect(graph.node(withLabel: official, where: name, is: "n3") == NodeID(row: 3))
    #expect(graph.nodes(withLabel: official, where: name, is: "n1").map(\.row) == [1, 6])
    #expect(graph.nodes(withLabel: official, where: name, is: "n9").isEmpty)
    #expect(graph.nodes(withLabel: official, where: start, is: 1994.0).map(\.row) == [4])
    #expect(graph.node(withLabel: official, where: start, is: .null) == nil)
    #expect(graph.node(withLabel: official, where: day, is: 0) == nil)
    let some = graph.nodes(
      withLabel: official, where: start, in: .from(1995, below: 1998), descending: true)
    #expect(some.map(\.row) == [7, 6, 5])
    #expect(some.count == 3 && some.first == NodeID(row: 7))
    let names = graph.nodes(withLabel: official, where: name, in: .from("n3"), descending: true)
    #expect(names.map(\.row) == [4, 9, 3, 8])
    #expect(graph.relationships(ofType: held, where: day, is: -1).map(\.row) == [1])
    #expect(
      graph.relationships(ofType: held, where: day, in: .below(0)).map(\.row) == [2, 1])
    #expect(graph.relationship(ofType: held, where: day, is: 0) == RelationshipID(row: 0))
    #expect(graph.node(withLabel: LabelID(rawValue: 99), where: name, is: "n1") == nil)
    #expect(
      graph.nodes(withLabel: official, where: PropertyKeyID(rawValue: 99), is: "n1").isEmpty)
  }

  @Test("values, labels and removals keep an index up; an older snapshot keeps its own")
  func keptUp() throws {
    let store = try Self.store()
    try store.write { graph in
      try graph.createIndex(on: .node("Official"), property: "name", kind: .hash)
      try graph.createIndex(on: .node("Official"), property: "name", kind: .ordered)
    }
    let before = store.snapshot
    try store.write { graph in
      try graph.set("x", for: "name", of: NodeID(row: 3))
      try graph.set(.null, for: "name", of: NodeID(row: 4))
      try graph.setLabels(["Official", "Ministry"], of: NodeID(row: 11))
      try graph.setLabels([], of: NodeID(row: 6))
      try graph.remove(NodeID(row: 8))
      let start = graph.savepoint()
      try graph.set("n1", for: "name", of: NodeID(row: 0))
      graph.snapshot.checkInvariants()
      graph.rollback(to: start)
    }
    let graph = store.snapshot
    graph.checkInvariants()
    before.checkInvariants()
    let official = try #require(graph.label(named: "Official"))
    let name = try #require(graph.propertyKey(named: "name"))
    func rows(_ graph: GraphSnapshot, _ value: Value) -> [UInt32] {
      graph.nodes(withLabel: official, where: name, is: value).map(\.row)
    }
    #expect(
      ["n0", "n1", "n3", "n4", "x"].map { rows(graph, $0) } == [[0, 5], [1, 11], [], [9], [3]])
    #expect(
      ["n0", "n1", "n3", "n4", "x"].map { rows(before, $0) } == [
        [0, 5], [1, 6], [3, 8], [4, 9], [],
      ])
    #expect(
      graph.nodes(withLabel: official, where: name, in: .everything).map(\.row)
        == [0, 5, 1, 11, 2, 7, 9, 3])
  }

  @Test("an index is listed, made once, dropped once")
  func definitions() throws {
    let store = try Self.store()
    try store.write { graph in
      try graph.createIndex(on: .relationship("HELD"), property: "day", kind: .ordered)
      try graph.createIndex(on: .node("Official"), property: "name", kind: .ordered)
      try graph.createIndex(on: .node("Official"), property: "name", kind: .hash)
      try graph.createIndex(on: .node("Nobody yet"), property: "anything", kind: .hash)
    }
    #expect(
      store.snapshot.indexes.map(\.description) == [
        "hash index on (:Nobody yet).anything", "hash index on (:Official).name",
        "ordered index on (:Official).name", "ordered index on [:HELD].day",
      ])
    #expect(
      sentence(store) { (graph) throws(GraphError) in
        try graph.createIndex(on: .node("Official"), property: "name", kind: .hash)
      } == "the hash index on (:Official).name exists already")
    #expect(
      sentence(store) { (graph) throws(GraphError) in
        try graph.dropIndex(on: .node("Oficial"), property: "name", kind: .hash)
      }
        == "there is no hash index on (:Oficial).name; did you mean the 'hash index on "
        + "(:Official).name' or 'ordered index on (:Official).name'?")
    #expect(
      sentence(store) { (graph) throws(GraphError) in
        try graph.createIndex(on: .node(""), property: "name", kind: .hash)
      } == "a label must not be empty")
    try store.write { graph in
      try graph.dropIndex(on: .node("Official"), property: "name", kind: .hash)
      try graph.addNode(labels: ["Nobody yet"], properties: ["anything": true])
    }
    store.snapshot.checkInvariants()
    #expect(store.snapshot.indexes.count == 3)
  }

  @Test("indexes of a typed graph are about what the schema declares")
  func typed() throws {
    let schema = try Schema(
      nodeTypes: [
        NodeType("Entity", isAbstract: true, properties: [PropertyType("key", .string)]),
        NodeType("Person", parents: ["Entity"], properties: []),
      ], relationshipTypes: [])
    let store = GraphStore(schema: schema)
    try store.write { graph in
      try graph.createIndex(on: .node("Entity"), property: "key", kind: .hash)
      try graph.addNode(labels: ["Person"], properties: ["key": "ada"])
    }
    #expect(
      sentence(store) { (graph) throws(GraphError) in
        try graph.createIndex(on: .node("Persn"), property: "key", kind: .hash)
      } == "unknown node type 'Persn'; did you mean 'Person'?")
    #expect(
      sentence(store) { (graph) throws(GraphError) in
        try graph.createIndex(on: .node("Person"), property: "kee", kind: .hash)
      } == "unknown property 'kee' of 'Person'; did you mean 'key'?")
    #expect(
      sentence(store) { (graph) throws(GraphError) in
        try graph.createIndex(on: .relationship("r"), property: "key", kind: .hash)
      } == "unknown relationship type 'r'")
    let graph = store.snapshot
    let entity = try #require(graph.label(named: "Entity"))
    let key = try #require(graph.propertyKey(named: "key"))
    #expect(graph.node(withLabel: entity, where: key, is: "ada") == NodeID(row: 0))
  }

  @Test("a change set makes and drops indexes, and its inverse undoes that")
  func changes() throws {
    let store = try Self.store()
    let (_, made) = try store.commit { graph in
      try graph.createIndex(on: .node("Official"), property: "name", kind: .hash)
      try graph.set("new", for: "name", of: NodeID(row: 0))
    }
    let index = PropertyIndex(on: .node("Official"), property: "name", kind: .hash)
    #expect(made.changes.first == .index(index, old: false, new: true))
    try store.write { graph in try graph.apply(made.inverse) }
    #expect(store.snapshot.indexes.isEmpty)
    try store.write { graph in try graph.apply(made) }
    store.snapshot.checkInvariants()
    #expect(store.snapshot.indexes == [index])
    #expect(
      sentence(store) { (graph) throws(GraphError) in try graph.apply(made) }
        == "the change set does not fit: the hash index on (:Official).name exists already")
    #expect(
      sentence(store) { (graph) throws(GraphError) in
        let other = PropertyIndex(on: .node("Official"), property: "name", kind: .ordered)
        try graph.apply(ChangeSet([.index(other, old: true, new: false)]))
      }
        == "the change set does not fit: the ordered index on (:Official).name does not exist")
  }

  /// The sentence with which an operation is refused.
  private func sentence(
    _ store: GraphStore, _ body: (inout GraphTransaction) throws(GraphError) -> Void
  ) -> String? {
    do throws(GraphError) {
      try store.write { (graph) throws(GraphError) in try body(&graph) }
      return nil
    } catch {
      return error.description
    }
  }
}
