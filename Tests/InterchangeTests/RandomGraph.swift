import GraphSchema
import Interchange
import PropertyGraph

/// Open graphs made up at random, with the texts and numbers that break formats.
struct RandomGraph {
  /// What a graph may hold.
  struct Contents {
    /// Only what every format can hold: no dates, lists, mixed columns or control characters.
    var isSimple = true
    /// Only relationships with a direction.
    var isDirected = true
    /// Texts that are empty, too.
    var hasEmptyTexts = true
    /// Numbers that JSON lacks, and integers that a double cannot hold.
    var hasExtremes = true
  }

  private var dice: Dice
  private let contents: Contents

  init(seed: UInt64, _ contents: Contents = Contents()) {
    dice = Dice(state: seed &* 31 &+ 5)
    self.contents = contents
  }

  static let texts = [
    "plain", "a & b < c > d \"e\" 'f'", "]]>", "<!-- no -->", "two\nlines\r\nand\ttabs\r",
    " blank ",
    "商务部", "\u{E9}", "e\u{301}", "&amp;", "\\N:x\\", "{\"a\": 1}", "👩‍👩‍👧", "\u{2028}", "0", "true",
  ]
  private static let damaged = ["\u{0}nul", "\u{1B}[31m", "\u{FFFE}"]
  private static let keys = [
    "note", "label", "id", "size", "a b", "key", "ключ", "weight", "place",
  ]

  mutating func snapshot() throws -> GraphSnapshot {
    let store = GraphStore()
    var dice = dice
    let contents = contents
    try store.write { graph throws(GraphError) in
      var ids: [NodeID] = []
      for number in 0..<Int.random(in: 0..<8, using: &dice) {
        var properties = Self.properties(&dice, contents)
        properties["name"] = .string("\(Self.texts[number]) \(number)")
        let labels = (0..<Int.random(in: 0..<3, using: &dice)).map { _ in
          dice.pick(["Person", "A:B", "back\\slash", "商", "two words"])
        }
        ids.append(try graph.addNode(labels: labels, properties: properties))
      }
      guard !ids.isEmpty else { return }
      for _ in 0..<Int.random(in: 0..<12, using: &dice) {
        var properties = Self.properties(&dice, contents)
        if !contents.isDirected, dice.pick([true, false]) { properties["directed"] = false }
        try graph.addRelationship(
          dice.pick(["KNOWS", "part of", "\"<&>\""]), from: dice.pick(ids), to: dice.pick(ids),
          properties: properties)
      }
    }
    self.dice = dice
    return store.snapshot
  }

  private static func properties(_ dice: inout Dice, _ contents: Contents) -> [String: Value] {
    var properties: [String: Value] = [:]
    for (number, key) in keys.enumerated() where dice.pick([true, false, false]) {
      let kind = contents.isSimple ? number % 4 : Int.random(in: 0..<8, using: &dice)
      properties[key] =
        switch kind {
        case 0: .string(dice.pick(texts + (contents.hasEmptyTexts ? [""] : [])))
        case 1: .boolean(dice.pick([true, false]))
        case 2: .integer(dice.pick([0, -1, 1 << 53] + (contents.hasExtremes ? [.max, .min] : [])))
        case 3:
          .double(
            dice.pick(
              [0.1, -1.5, 1e300, 1e-300, -0.0]
                + (contents.hasExtremes ? [.infinity, -.infinity] : [])))
        case 4: CalendarDate(year: 2007, month: 12, day: 11).map { .date($0) } ?? .null
        case 5: .list([1, "two", .double(3.5)])
        case 6: .map(["x": 1, "y": .list([])])
        default: .string(dice.pick(damaged))
        }
    }
    return properties
  }
}

extension GraphSnapshot {
  /// The graph as lines with labels, types and the types of values, compared after a round trip.
  var listing: [String] {
    func list(_ properties: [(key: String, value: Value)]) -> String {
      properties.sorted { $0.key < $1.key }.map { key, value in
        "\(key)=\(value.type.map { "\($0)" } ?? "null"):\(value)"
      }.joined(separator: "|")
    }
    func name(_ node: NodeID) -> String { value(of: node, named: "name").description }
    return nodes.map { "\(labelNames(of: $0)) \(list(properties(of: $0)))" }
      + relationships.map {
        "\(name(source(of: $0))) -\(self.name(of: type(of: $0)))-> \(name(target(of: $0))) "
          + list(properties(of: $0))
      }
  }
}
