import DOT

/// A small pseudo-random generator whose seed makes a failure repeatable (SplitMix64).
struct Dice: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func pick<Element>(_ all: [Element]) -> Element {
    all[Int.random(in: 0..<all.count, using: &self)]
  }
}

/// Documents with everything that decides which nodes and edges there are.
enum RandomDOT {
  static func document(_ seed: UInt64) -> DOTDocument {
    var dice = Dice(state: seed)
    return DOTDocument(
      isDirected: dice.pick([true, false]), isStrict: dice.pick([true, false]),
      statements: statements(&dice, depth: 3))
  }

  private static let names = ["a", "b", "c", "d", "e", "f g", "7", "-.5", "商务部", "node", "q\"q"]

  private static func statements(_ dice: inout Dice, depth: Int) -> [DOTStatement] {
    (0..<Int.random(in: 0..<6, using: &dice)).map { _ in
      switch Int.random(in: 0..<(depth > 0 ? 8 : 6), using: &dice) {
      case 0: .defaults(dice.pick(DOTElement.allCases), attributes(&dice))
      case 1: .node(DOTNode(dice.pick(names), attributes(&dice)))
      case 2: .attribute(DOTAttribute("color", .raw("red")))
      case 3, 4, 5: .edge(edge(&dice, depth: depth))
      default: .subgraph(DOTSubgraph(statements: statements(&dice, depth: depth - 1)))
      }
    }
  }

  private static func edge(_ dice: inout Dice, depth: Int) -> DOTEdge {
    var ends: [DOTEdge.End] = []
    for _ in 0..<Int.random(in: 2..<4, using: &dice) {
      switch Int.random(in: 0..<(depth > 0 ? 6 : 4), using: &dice) {
      case 0...2: ends.append(.node(dice.pick(names)))
      case 3: ends.append(.nodes([DOTNode(dice.pick(names)), DOTNode(dice.pick(names))]))
      default: ends.append(.subgraph(DOTSubgraph(statements: statements(&dice, depth: depth - 1))))
      }
    }
    return DOTEdge(ends: ends, attributes(&dice))
  }

  private static func attributes(_ dice: inout Dice) -> DOTAttributes {
    DOTAttributes(
      (0..<Int.random(in: 0..<3, using: &dice)).map { _ in
        DOTAttribute(dice.pick(["x", "y", "z"]), .raw(dice.pick(["1", "2", "three", ""])))
      })
  }
}
