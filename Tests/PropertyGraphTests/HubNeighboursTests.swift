import LiaisonTestSupport
import PropertyGraph
import Testing

/// Nodes that grow to hubs, with lists of their own, and shrink until they are none.
///
/// A node becomes a hub with 1,024 steps, both sides counted, and goes back to its page's list with
/// 256.
@Suite("neighbours of a node on its way to a hub and back")
struct HubNeighboursTests {
  /// What a snapshot must say: it and its relationships, kept as a plain list.
  private struct Held {
    let graph: GraphSnapshot
    let relationships: [PlainRelationship]
  }

  @Test("both sides are those of a plain list", arguments: [0, 4, 50, 100])
  func growing(outgoingPercent: Int) throws {
    let store = GraphStore()
    var drill = HubDrill(seed: UInt64(outgoingPercent), outgoingPercent: outgoingPercent)
    try store.write { graph throws(GraphError) in try drill.prepare(&graph) }
    #expect(store.snapshot.relationshipType(named: "T3")?.rawValue == 3)
    var held: [Held] = []
    var number = 0
    for (isGrowing, target) in [(true, 1_150), (false, 100), (true, 1_060), (false, 0)] {
      var isLeft = true
      while isLeft {
        try store.write { graph throws(GraphError) in
          for _ in 0..<drill.nextBatch where isLeft {
            isLeft =
              isGrowing
              ? try drill.grow(&graph, to: target) : try drill.shrink(&graph, to: target)
          }
        }
        let now = Held(graph: store.snapshot, relationships: drill.relationships)
        number += 1
        // Some snapshots are first walked when they are old.
        if number % 3 == 0 || !isLeft { check(now) }
        if number % 8 < 2 { held.append(now) }
      }
      store.snapshot.checkInvariants()
    }
    #expect(drill.relationships.isEmpty)
    for old in held { check(old) }
  }

  /// Compares all ways to ask for neighbours with the plain list.
  private func check(_ held: Held) {
    let sides = PlainSides(held.relationships)
    var wrong: [String] = []
    held.graph.withAdjacency { view in
      for row in 0..<UInt32(HubDrill.nodeCount) + 1 {
        let (outgoing, incoming) = (sides.outgoing[row] ?? [], sides.incoming[row] ?? [])
        let answers: [(String, [NodeID], [PlainSides.Step])] = [
          ("all", copy(view.neighbours(of: row)), outgoing + incoming),
          ("both", copy(view.neighbours(of: row, .both)), outgoing + incoming),
          ("outgoing", copy(view.neighbours(of: row, .outgoing)), outgoing),
          ("incoming", copy(view.neighbours(of: row, .incoming)), incoming),
          ("one way", copy(view.outgoingNeighbours(of: row)), outgoing),
          ("the other way", copy(view.incomingNeighbours(of: row)), incoming),
          ("bare", bare(view, row, .both), outgoing + incoming),
          ("bare outgoing", bare(view, row, .outgoing), outgoing),
          ("bare incoming", bare(view, row, .incoming), incoming),
        ]
        for (name, found, expected) in answers where found != expected.map(\.neighbour) {
          wrong.append("node \(row), \(name): \(found.count) of \(expected.count)")
        }
        if steps(view.outgoing(of: row)) != outgoing { wrong.append("node \(row), steps out") }
        if steps(view.incoming(of: row)) != incoming { wrong.append("node \(row), steps in") }
      }
    }
    #expect(wrong.isEmpty, "with \(held.relationships.count) relationships")
  }

  private func copy(_ span: Span<NodeID>) -> [NodeID] { span.indices.map { span[$0] } }

  private func bare(_ view: AdjacencyView, _ row: UInt32, _ direction: Direction) -> [NodeID] {
    unsafe Array(view.bareNeighbours(of: row, AdjacencyView.slots(direction)))
  }

  private func steps(_ span: borrowing AdjacencySpan) -> [PlainSides.Step] {
    (0..<span.count).map {
      PlainSides.Step(
        type: span.types[$0], relationship: span.relationships[$0], neighbour: span.neighbours[$0])
    }
  }
}
