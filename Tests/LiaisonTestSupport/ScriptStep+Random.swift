public import GraphSchema

extension ScriptStep {
  /// A step for a graph, chosen at random; now and then one that names an element that is not there.
  public static func random(for graph: NaiveGraph, using random: inout SplitMix64) -> ScriptStep {
    switch random.below(20) {
    case 0..<5: .addNode(labels(&random), properties(&random))
    case 5..<10:
      .addRelationship(
        ["knows", "serves_in", "signed"][random.below(3)], node(graph, &random),
        node(graph, &random), properties(&random))
    case 10..<12:
      .annotate(
        NaiveGraph.Target(
          element: random.below(2) == 0
            ? .node(node(graph, &random)) : .relationship(relationship(graph, &random)),
          property: random.below(2) == 0 ? nil : keys[random.below(keys.count)]),
        properties(&random))
    case 12..<16:
      .set(.random(using: &random), keys[random.below(keys.count)], element(graph, &random))
    case 16: .setLabels(labels(&random), node(graph, &random))
    default: .remove(element(graph, &random), detaching: random.below(3) == 0)
    }
  }

  private static let keys = ["name", "since", "earliest_start", "Weight", "größe"]

  private static func labels(_ random: inout SplitMix64) -> [String] {
    (0..<random.below(4)).map { _ in ["Person", "Official", "Body", "Paper"][random.below(4)] }
  }

  private static func properties(_ random: inout SplitMix64) -> [String: Value] {
    var properties: [String: Value] = [:]
    for _ in 0..<random.below(3) {
      properties[keys[random.below(keys.count)]] = .random(using: &random)
    }
    return properties
  }

  private static func node(_ graph: NaiveGraph, _ random: inout SplitMix64) -> UInt32 {
    row(graph.nodes.keys.sorted(), graph.nextRows[0], &random)
  }

  private static func relationship(_ graph: NaiveGraph, _ random: inout SplitMix64) -> UInt32 {
    row(graph.relationships.keys.sorted(), graph.nextRows[1], &random)
  }

  /// Mostly a row in use, now and then any row up to one that was never handed out.
  private static func row(_ used: [UInt32], _ next: UInt32, _ random: inout SplitMix64) -> UInt32 {
    if random.below(12) != 0, let row = random.pick(used) { return row }
    return UInt32(random.below(Int(next) + 2))
  }

  private static func element(
    _ graph: NaiveGraph, _ random: inout SplitMix64
  ) -> NaiveElement {
    switch random.below(3) {
    case 0: .node(node(graph, &random))
    case 1: .relationship(relationship(graph, &random))
    default: .annotation(row(graph.annotations.keys.sorted(), graph.nextRows[2], &random))
    }
  }
}

extension Value {
  /// A value of any type, null among them, with the awkward ones of each type.
  public static func random(using random: inout SplitMix64) -> Value {
    switch random.below(10) {
    case 0: return .null
    case 1: return .boolean(random.below(2) == 0)
    case 2: return .integer([Int64.min, -1, 0, 13_858, .max][random.below(5)])
    case 3: return .integer(Int64(random.below(1_000)))
    case 4: return .double([0.5, -0.0, .infinity, 1e300][random.below(4)])
    case 5: return .string(String(repeating: "長い文 ", count: random.below(12)))
    case 6: return .list([.integer(Int64(random.below(3))), .null, .string("x")])
    case 7: return .map(["a": .boolean(true), "b": .list([])])
    case 8: return CalendarDate(days: random.below(40_000) - 20_000).map(Value.date) ?? .null
    default: return .string(["USA", "", "München", "e\u{301}", "中国"][random.below(5)])
    }
  }
}
