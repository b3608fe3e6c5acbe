import LiaisonTestSupport
import PropertyGraph
import Testing

/// Tables through which snapshots are walked, each made from that of a snapshot near it.
///
/// `checkInvariants` makes the table and compares it with the pages.
@Suite("tables of pages")
struct AdjacencyTableTests {
  private static let nodes = 3_000

  private static func filled() throws -> GraphStore {
    let store = GraphStore()
    try store.write { graph in
      for _ in 0..<nodes { try graph.addNode(labels: ["N"]) }
      for row in 0..<UInt32(nodes) {
        try graph.addRelationship(
          "t\(row % 3)", from: NodeID(row: row), to: NodeID(row: (row &* 7 + 1) % UInt32(nodes)))
      }
    }
    return store
  }

  /// A few additions and removals anywhere, now and then a node.
  private static func edit(_ store: GraphStore, _ random: inout SplitMix64) throws {
    let graph = store.snapshot
    try store.write { transaction in
      for _ in 0...random.below(3) {
        let source = NodeID(row: UInt32(random.below(nodes)))
        let target = NodeID(row: UInt32(random.below(nodes)))
        try transaction.addRelationship("t\(random.below(4))", from: source, to: target)
      }
      let doomed = RelationshipID(row: UInt32(random.below(Int(graph.relationshipBound))))
      if graph.contains(doomed) { try transaction.remove(doomed) }
      if random.below(4) == 0 {
        for _ in 0..<100 { try transaction.addNode(labels: ["N"]) }
        try transaction.addRelationship(
          "t0", from: NodeID(row: graph.nodeBound + 40), to: NodeID(row: 0))
      }
    }
  }

  @Test("a table made from that of an earlier snapshot leads to the snapshot's own pages")
  func afterCommits() throws {
    let store = try Self.filled()
    var random = SplitMix64(seed: 4)
    var held = [(graph: store.snapshot, digest: store.snapshot.digest)]
    store.snapshot.checkInvariants()
    for round in 0..<80 {
      try Self.edit(store, &random)
      if random.below(3) > 0 { store.snapshot.checkInvariants() }
      if round % 10 == 0 { held.append((store.snapshot, store.snapshot.digest)) }
    }
    for (graph, digest) in held {
      graph.checkInvariants()
      #expect(graph.digest == digest)
    }
  }

  @Test("a table made from that of a later snapshot leads to the snapshot's own pages")
  func beforeCommits() throws {
    let store = try Self.filled()
    var random = SplitMix64(seed: 5)
    var snapshots: [GraphSnapshot] = []
    for _ in 0..<40 {
      snapshots.append(store.snapshot)
      try Self.edit(store, &random)
    }
    for graph in snapshots.reversed() { graph.checkInvariants() }
  }

  @Test("hubs that grow, shrink and vanish are found through tables made one from another")
  func hubs() throws {
    let store = try Self.filled()
    let hub = NodeID(row: 1_000)
    var spokes: [RelationshipID] = []
    for round in 0..<40 {
      try store.write { graph in
        if round < 25 {
          for spoke in 0..<60 {
            let other = NodeID(row: UInt32(1_200 + round * 60 + spoke))
            spokes.append(
              try round % 2 == 0
                ? graph.addRelationship("spoke", from: hub, to: other)
                : graph.addRelationship("spoke", from: other, to: hub))
          }
        } else {
          for _ in 0..<90 { try graph.remove(spokes.removeLast()) }
        }
      }
      store.snapshot.checkInvariants()
      #expect(store.snapshot.adjacent(to: hub, .both).count == spokes.count + 2)
    }
  }

  @Test("a transaction reads its own steps through a table made from that of what it edits")
  func withinATransaction() throws {
    let store = try Self.filled()
    store.snapshot.checkInvariants()
    try store.write { graph in
      let start = graph.savepoint()
      let (first, last) = (NodeID(row: 3), NodeID(row: 2_900))
      try graph.addRelationship("t1", from: first, to: last)
      graph.snapshot.checkInvariants()
      graph.rollback(to: start)
      try graph.addRelationship("t2", from: last, to: first)
      graph.snapshot.checkInvariants()
    }
    store.snapshot.checkInvariants()
  }

  @Test("pages that an undone edit had added are gone from the next table")
  func undonePages() throws {
    let store = GraphStore()
    try store.write { graph in
      for _ in 0..<2_000 { try graph.addNode(labels: ["N"]) }
      try graph.addRelationship("t", from: NodeID(row: 0), to: NodeID(row: 1))
    }
    store.snapshot.checkInvariants()
    try store.write { graph in
      let start = graph.savepoint()
      try graph.addRelationship("t", from: NodeID(row: 1_900), to: NodeID(row: 1_000))
      graph.snapshot.checkInvariants()
      graph.rollback(to: start)
      graph.snapshot.checkInvariants()
      try graph.addRelationship("t", from: NodeID(row: 300), to: NodeID(row: 2))
      graph.snapshot.checkInvariants()
    }
    let graph = store.snapshot
    graph.checkInvariants()
    let ends = graph.withAdjacency { view in
      [300, 1_000, 1_900].map { view.neighbours(of: $0).count }
    }
    #expect(ends == [1, 0, 0])
  }
}
