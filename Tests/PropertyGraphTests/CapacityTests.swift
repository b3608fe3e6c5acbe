import GraphSchema
import PropertyGraph
import Testing

@Suite("tables that are full")
struct CapacityTests {
  @Test("more labels than there are ids are refused, and the store stays whole")
  func labels() throws {
    let store = GraphStore()
    try store.write { graph in
      // Few combinations of many labels.
      for start in stride(from: 0, to: 65_535, by: 1_000) {
        let names = (start..<min(start + 1_000, 65_535)).map { "l\($0)" }
        try graph.addNode(labels: names)
      }
      #expect(throws: GraphError.full(.labels)) { try graph.addNode(labels: ["one more"]) }
      #expect(throws: GraphError.full(.labels)) {
        try graph.setLabels(["l1", "one more"], of: NodeID(row: 0))
      }
      try graph.addNode(labels: ["l65534"])
    }
    #expect(store.snapshot.label(named: "one more") == nil)
    #expect(store.snapshot.labels.count == 65_535)
    store.snapshot.checkInvariants()
  }

  @Test("more combinations of labels than there are ids are refused, and the store stays whole")
  func combinations() throws {
    let store = GraphStore()
    try store.write { graph in
      // Two are taken: no node, and a node without labels.
      var count = 2
      for first in 0..<400 {
        for second in 0..<400 where count < 65_535 {
          try graph.addNode(labels: ["a\(first)", "b\(second)"])
          count += 1
        }
      }
      #expect(throws: GraphError.full(.labelSets)) { try graph.addNode(labels: ["b1", "a1"]) }
      #expect(throws: GraphError.full(.labelSets)) { try graph.addNode(labels: ["a0", "new"]) }
      try graph.addNode(labels: ["a0", "b0"])
    }
    #expect(store.snapshot.nodeCount == 65_534)
    #expect(store.snapshot.label(named: "new") == nil)
  }

  @Test("more relationship types than there are ids are refused, and the store stays whole")
  func types() throws {
    let store = GraphStore()
    try store.write { graph in
      let node = try graph.addNode(labels: [])
      for number in 0..<65_535 {
        try graph.addRelationship("t\(number)", from: node, to: node)
      }
      #expect(throws: GraphError.full(.relationshipTypes)) {
        try graph.addRelationship("one more", from: node, to: node)
      }
      try graph.addRelationship("t65534", from: node, to: node)
    }
    #expect(store.snapshot.relationshipType(named: "one more") == nil)
    #expect(store.snapshot.relationshipCount == 65_536)
    #expect(store.snapshot.degree(of: NodeID(row: 0), .both) == 131_072)
  }

  @Test("a change set that names rows beyond the tables is refused")
  func changeSet() throws {
    let source = GraphStore()
    let (_, changes) = try source.commit { graph in
      for _ in 0..<5 { try graph.addNode(labels: ["n"]) }
    }
    let small = GraphStore(schema: nil, rowLimit: 3)
    #expect(throws: GraphError.full(.nodes)) {
      try small.write { graph in try graph.apply(changes) }
    }
    #expect(small.snapshot.nodeCount == 0)
    small.snapshot.checkInvariants()
  }
}
