internal import GraphAlgorithms
internal import PropertyGraph

extension Row {
  static let reaches = [
    Row(work: "2 hops, count", query: "q3", goal: 1.2) { count($0, "q3", hops: 2) },
    Row(work: "2 hops, ids", query: "q3ids", goal: 1.2, measure: identifiers),
    Row(work: "3 hops, count", query: "q4", goal: 1.2) { count($0, "q4", hops: 3) },
  ]

  /// How many nodes lie within some hops.
  private static func count(_ world: World, _ query: String, hops: Int) -> Measured? {
    let nodes = world.nodes(query)
    var walk = Walk(in: world.graph)
    return Measured(nodes.count) {
      walk.reach(of: [nodes[$0]], hops: hops).count - 1
    } answer: {
      Answer($1)
    }
  }

  /// The nodes within two hops.
  private static let identifiers: @Sendable (World) -> Measured? = { world in
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
