import LiaisonTestSupport
import PropertyGraph
import Testing

@Suite("small worlds tried whole")
struct SmallWorldsTests {
  @Test("every directed graph with loops of up to three nodes", arguments: 0...3)
  func withLoops(nodes: Int) throws {
    let pairs = (0..<nodes).flatMap { from in (0..<nodes).map { (from, $0) } }
    for world in 0..<(1 << pairs.count) { try tryWhole(nodes, pairs, world) }
  }

  @Test("every directed graph without loops of four nodes", arguments: 0..<8)
  func withoutLoops(eighth: Int) throws {
    let pairs = (0..<4).flatMap { from in (0..<4).map { (from, $0) } }.filter { $0 != $1 }
    for world in eighth * 512..<(eighth + 1) * 512 { try tryWhole(4, pairs, world) }
  }

  /// Builds one graph, compares it, and removes each of its elements in turn.
  private func tryWhole(_ nodes: Int, _ pairs: [(Int, Int)], _ world: Int) throws {
    var naive = NaiveGraph()
    let store = GraphStore()
    for _ in 0..<nodes { naive.addNode([], [:]) }
    for (bit, pair) in pairs.enumerated() where world >> bit & 1 == 1 {
      naive.addRelationship("t\(bit % 2)", UInt32(pair.0), UInt32(pair.1), [:])
    }
    let built = naive
    try store.write { graph in
      for _ in 0..<nodes { try graph.addNode(labels: []) }
      for link in built.relationships.sorted(by: { $0.key < $1.key }).map(\.value) {
        try graph.addRelationship(
          link.type, from: NodeID(row: link.source), to: NodeID(row: link.target))
      }
    }
    store.snapshot.checkInvariants()
    #expect(naive.differences(from: store.snapshot) == [])
    try store.write { graph in
      let whole = graph.savepoint()
      let elements =
        built.nodes.keys.sorted().map(NaiveElement.node)
        + built.relationships.keys.sorted().map(NaiveElement.relationship)
      for element in elements {
        var rest = built
        let removed = rest.remove(element, detaching: true)
        #expect(removed)
        try ScriptStep.remove(element, detaching: true).apply(to: &graph)
        // The larger worlds are many; comparing their steps is enough.
        if nodes == 4 {
          #expect(rest.adjacencyDifferences(from: graph.snapshot) == [])
        } else {
          graph.snapshot.checkInvariants()
          #expect(rest.differences(from: graph.snapshot) == [])
        }
        graph.rollback(to: whole)
      }
      #expect(built.differences(from: graph.snapshot) == [])
    }
  }
}
