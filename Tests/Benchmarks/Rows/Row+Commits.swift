internal import GraphSchema
internal import LiaisonTestSupport
internal import PropertyGraph

extension Row {
  static let commits = [
    Row(
      work: "commit of one relationship", query: nil, goal: nil, wanted: "≤ 20 µs", measure: commit)
  ]

  /// A relationship with three properties between an official and an event at random,
  /// published.
  private static let commit: @Sendable (World) -> Measured? = { world in
    let store = GraphStore(world.graph)
    let (officials, events) = (world.data.rows(of: "Official"), world.data.rows(of: "Event"))
    guard !officials.isEmpty, !events.isEmpty else { return nil }
    var random = SplitMix64(seed: 12)
    var times: [Double] = []
    for number in 0..<11_000 {
      let source = NodeID(row: officials.lowerBound + UInt32(random.below(officials.count)))
      let target = NodeID(row: events.lowerBound + UInt32(random.below(events.count)))
      let year = Value.integer(Int64(1980 + random.below(45)))
      let (_, took) = Clock.time {
        // The nodes are there and the graph is open: nothing is refused.
        try? store.write { graph throws(GraphError) in
          try graph.addRelationship(
            "ATTENDED", from: source, to: target,
            properties: [
              PolicyNetwork.startProperty: year, PolicyNetwork.endProperty: year, "source": "S1",
            ])
        }
      }
      if number >= 1_000 { times.append(took) }
    }
    return Figures(times).map { Measured(figures: $0, answers: []) }
  }
}
