import GraphSchema
import PropertyGraph
import Testing

@Suite("first steps")
struct FirstStepsTests {
  @Test("what a transaction adds is in the next snapshot and not in the one before")
  func addAndRead() throws {
    let store = GraphStore()
    let before = store.snapshot
    let (ada, body, link) = try store.write { (graph) throws(GraphError) in
      let ada = try graph.addNode(labels: ["Person", "Writer"], properties: ["name": "Ada"])
      let body = try graph.addNode(labels: ["Body"])
      let link = try graph.addRelationship(
        "serves_in", from: ada, to: body, properties: ["since": 1843])
      return (ada, body, link)
    }
    let after = store.snapshot
    after.checkInvariants()
    #expect(before.nodeCount == 0)
    #expect(after.nodeCount == 2)
    #expect(after.relationshipCount == 1)
    #expect(after.version == before.version + 1)
    #expect(after.labelNames(of: ada) == ["Person", "Writer"])
    #expect(after.value(of: ada, named: "name") == "Ada")
    #expect(after.value(of: link, named: "since") == 1843)
    #expect(
      Array(after.adjacent(to: ada, .outgoing)) == [
        Adjacent(neighbour: body, relationship: link)
      ])
    #expect(after.degree(of: body, .incoming) == 1)
    #expect(after.source(of: link) == ada && after.target(of: link) == body)
  }

  @Test("a walk that borrows the adjacency sees the same steps as a reader of one node")
  func borrowed() throws {
    let store = GraphStore()
    try store.write { (graph) throws(GraphError) in
      let hub = try graph.addNode(labels: ["Hub"])
      for index in 0..<3_000 {
        let node = try graph.addNode(labels: ["Leaf"])
        try graph.addRelationship(index.isMultiple(of: 2) ? "a" : "b", from: node, to: hub)
      }
    }
    let graph = store.snapshot
    graph.checkInvariants()
    for node in graph.nodes {
      let (out, into) = graph.withAdjacency { view in
        let (outgoing, incoming) = (view.outgoing(of: node.row), view.incoming(of: node.row))
        return (
          (0..<outgoing.count).map { outgoing[$0] },
          (0..<incoming.count).map { incoming[$0] }
        )
      }
      #expect(out == Array(graph.adjacent(to: node, .outgoing)))
      #expect(into == Array(graph.adjacent(to: node, .incoming)))
    }
  }
}
