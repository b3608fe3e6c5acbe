import LiaisonTestSupport
import PropertyGraph
import Testing

@Suite("graphs of many pages")
struct WideGraphTests {
  /// What a store should hold: the ends and type of each relationship, by row.
  private struct Link {
    let type: Int
    let source: UInt32
    let target: UInt32
  }

  @Test(
    "adjacency over several pages, with a hub, agrees with sorted lists", arguments: UInt64(1)...4)
  func agree(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let store = GraphStore()
    let nodes: UInt32 = 1_500
    var links: [UInt32: Link] = [:]
    try store.write { graph in
      for _ in 0..<nodes { try graph.addNode(labels: []) }
      for type in 0..<4 { try Self.introduce(type, &graph) }
    }
    var next: UInt32 = 4
    for _ in 0..<6 {
      let before = (store.snapshot, links)
      try store.write { graph in
        for _ in 0..<800 {
          if random.below(4) == 0, let row = random.pick(links.keys.sorted()) {
            try graph.remove(RelationshipID(row: row))
            links[row] = nil
            continue
          }
          // Every second relationship ends at node 700, which becomes a hub.
          let target = random.below(2) == 0 ? 700 : UInt32(random.below(Int(nodes)))
          let link = Link(
            type: random.below(4), source: UInt32(random.below(Int(nodes))), target: target)
          try graph.addRelationship(
            "t\(link.type)", from: NodeID(row: link.source), to: NodeID(row: link.target))
          links[next] = link
          next += 1
        }
      }
      store.snapshot.checkInvariants()
      Self.compare(store.snapshot, links)
      Self.compare(before.0, before.1)
    }
    #expect(store.snapshot.degree(of: NodeID(row: 700), .incoming) > 1_024)
  }

  /// Fixes the order of the types by using each once.
  private static func introduce(_ type: Int, _ graph: inout GraphTransaction) throws {
    let node = NodeID(row: 0)
    let link = try graph.addRelationship("t\(type)", from: node, to: node)
    try graph.remove(link)
  }

  private static func compare(_ graph: GraphSnapshot, _ links: [UInt32: Link]) {
    let sorted = links.sorted { ($0.value.type, $0.key) < ($1.value.type, $1.key) }
    var outgoing: [UInt32: [Adjacent]] = [:]
    var incoming: [UInt32: [Adjacent]] = [:]
    for (row, link) in sorted {
      let id = RelationshipID(row: row)
      outgoing[link.source, default: []].append(
        Adjacent(neighbour: NodeID(row: link.target), relationship: id))
      incoming[link.target, default: []].append(
        Adjacent(neighbour: NodeID(row: link.source), relationship: id))
    }
    var wrong: [NodeID] = []
    for node in graph.nodes {
      if !graph.adjacent(to: node, .outgoing).elementsEqual(outgoing[node.row] ?? [])
        || !graph.adjacent(to: node, .incoming).elementsEqual(incoming[node.row] ?? [])
      {
        wrong.append(node)
      }
    }
    #expect(wrong == [])
  }
}
