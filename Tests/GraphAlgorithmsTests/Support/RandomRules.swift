import GraphAlgorithms
import LiaisonTestSupport
import PropertyGraph

extension WalkRules {
  /// Random rules of every kind, limits excepted; about one in eight is empty.
  static func random(for world: SmallWorld, seed: UInt64) -> WalkRules {
    var generator = SplitMix64(seed: seed &* 31 &+ 7)
    var rules = WalkRules()
    if generator.chance(12) { return rules }
    let types = SmallWorld.types.indices.map { RelationshipTypeID(rawValue: UInt16($0)) }
    rules.direction = Direction.allCases.randomElement(using: &generator) ?? .both
    for type in types where generator.chance(25) {
      rules.directions[type] = Direction.allCases.randomElement(using: &generator)
    }
    if generator.chance(25) { rules.onlyTypes = Set(types.filter { _ in generator.chance(70) }) }
    if generator.chance(25) { rules.withoutTypes = Set(types.filter { _ in generator.chance(30) }) }
    if generator.chance(30) {
      rules.relationships = bitmap(
        SmallWorld.types.count + world.edges.count, keeping: 75, using: &generator)
    }
    if generator.chance(30) {
      let (a, b) = (
        Int.random(in: 0...6, using: &generator), Int.random(in: 0...6, using: &generator)
      )
      rules.time = TimeFilter(generator.chance(50) ? .possibly : .certainly, min(a, b)...max(a, b))
    }
    if generator.chance(30) {
      rules.nodes = bitmap(world.nodeCount, keeping: 80, using: &generator)
    }
    if generator.chance(30) {
      rules.avoid = Set(world.nodes.filter { _ in generator.chance(12) })
    }
    if generator.chance(45) {
      rules.passThrough = bitmap(world.nodeCount, keeping: 65, using: &generator)
    }
    return rules
  }

  private static func bitmap(
    _ count: Int, keeping percent: Int, using generator: inout SplitMix64
  ) -> Bitmap {
    var result = Bitmap(count: count, repeating: false)
    for row in 0..<count where generator.chance(percent) { result[row] = true }
    return result
  }
}

extension SmallWorld {
  /// Some pairs of nodes, equal ones and removed ones among them.
  func pairs(_ count: Int, seed: UInt64) -> [(NodeID, NodeID)] {
    var generator = SplitMix64(seed: seed ^ 0xABCD)
    return (0..<count).map { _ in
      (
        HonestWalk.node(Int.random(in: 0..<nodeCount, using: &generator)),
        HonestWalk.node(Int.random(in: 0..<nodeCount, using: &generator))
      )
    }
  }
}
