import GraphAlgorithms
import GraphSchema
import LiaisonTestSupport
import PropertyGraph

/// A small world whose relationships bear weights, missing ones among them.
struct WeightedWorld {
  /// The weight of a relationship that bears none.
  static let missing = 2.0

  let world: SmallWorld
  let graph: GraphSnapshot
  private(set) var weights: [RelationshipID: Double] = [:]

  /// A random world; weights are small whole numbers and quarters, zero among them, so that sums are
  /// exact and ties many.
  init(seed: UInt64, nodes: ClosedRange<Int> = 1...7) throws {
    world = SmallWorld(seed: seed, nodes: nodes)
    var generator = SplitMix64(seed: seed ^ 0x5EED)
    let store = try world.makeStore()
    for (id, _) in world.relationships where generator.chance(80) {
      let quarters = Int.random(in: 0...8, using: &generator)
      weights[id] = Double(quarters) / 4
    }
    let chosen = weights
    try store.write { (graph) throws(GraphError) in
      for (id, weight) in chosen.sorted(by: { $0.key < $1.key }) {
        let value: Value = weight == weight.rounded() ? .integer(Int64(weight)) : .double(weight)
        try graph.set(value, for: "cost", of: id)
      }
    }
    graph = store.snapshot
  }

  func weight(of relationship: RelationshipID) -> Double { weights[relationship] ?? Self.missing }

  /// A path with its weight.
  func weighted(_ path: Path) -> WeightedPath {
    WeightedPath(path: path, weight: path.relationships.reduce(0) { $0 + weight(of: $1) })
  }
}
