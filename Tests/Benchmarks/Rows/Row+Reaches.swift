internal import GraphAlgorithms
internal import PropertyGraph

extension Row {
  static let reaches = [
    Row(work: "2 hops, count", query: "q3", goal: 1.2) { count($0, "q3", hops: 2) },
    Row(work: "2 hops, ids", query: "q3ids", goal: 1.2, measure: identifiers),
    Row(work: "2 hops, ids by level in arrays", query: "q3ids", goal: nil, measure: arrays),
    Row(work: "3 hops, count", query: "q4", goal: 1.2) { count($0, "q4", hops: 3) },
  ]

  /// How many nodes lie within some hops.
  private static func count(_ world: World, _ query: String, hops: Int) -> Measured? {
    let nodes = world.nodes(query)
    var walk = Walk(in: world.graph)
    return Measured(nodes.count) {
      walk.countReach(of: nodes[$0], hops: hops).count - 1
    } answer: {
      Answer($1)
    }
  }

  /// The nodes within two hops, copied into an array that is there, as the C program does.
  private static let identifiers: @Sendable (World) -> Measured? = { world in
    let nodes = world.nodes("q3")
    var walk = Walk(in: world.graph)
    var found = [NodeID](repeating: NodeID(row: 0), count: Int(world.graph.nodeBound))
    return Measured(nodes.count) { number -> Int in
      walk.withReach(of: [nodes[number]], hops: 2) { reached, _, _ -> Int in
        reached.extracting(droppingFirst: 1).copy(to: &found)
        return reached.count - 1
      }
    } answer: { _, count in
      .list([Answer(count), Answer(found.prefix(count).reduce(0) { $0 + Int($1.row) })])
    }
  }

  /// The nodes within two hops as a value that outlives the walk.
  private static let arrays: @Sendable (World) -> Measured? = { world in
    let nodes = world.nodes("q3")
    var walk = Walk(in: world.graph)
    return Measured(nodes.count) {
      walk.reach(of: [nodes[$0]], hops: 2)
    } answer: { _, reach in
      let sum = reach.nodes.dropFirst().reduce(0) { $0 + Int($1.row) }
      return .list([Answer(reach.count - 1), Answer(sum)])
    }
  }
}
