import DOT
import Diagrams
import Testing

@Suite("Columns")
struct ColumnTests {
  @Test("many nodes and lines get columns, none with both ends of a line")
  func large() throws {
    var random = Seeded(state: 7)
    let nodes = (0..<180).map {
      Scene.Node(
        "k\($0)", role: $0 % 3 == 0 ? .mechanism : .body, type: "type \($0 % 5)",
        name: "Thing \($0)", party: $0 % 3 == 0 ? nil : "p\($0 % 4)")
    }
    let edges = (0..<360).map { _ in
      Samples.edge(
        "k\(Int.random(in: 0..<180, using: &random))", "relates to",
        "k\(Int.random(in: 0..<180, using: &random))", .other, "", [1])
    }
    let scene = Scene(
      title: "", nodes: nodes, edges: edges,
      parties: (0..<4).map { Scene.Party("p\($0)", "P\($0)") })
    let reading = Reading(try NetworkView(budget: .wall).figure(of: scene).document)
    #expect(reading.shown.count == 180)
    for edge in reading.edges where edge.tail != edge.head {
      #expect(reading.ranks[edge.tail] != reading.ranks[edge.head])
    }
  }

  @Test("the leaves of one node stand on both sides of it rather than in one tall column")
  func star() throws {
    let nodes = (0..<11).map {
      Scene.Node("k\($0)", role: .topic, type: "topic", name: "Thing \($0)", isCentre: $0 == 0)
    }
    let edges = (1..<11).map { Samples.edge("k0", "is about", "k\($0)", .concerns, "", [1]) }
    let reading = Reading(
      try NeighbourhoodView().figure(of: Scene(title: "", nodes: nodes, edges: edges)).document)
    let counts = Dictionary(grouping: reading.ranks.values) { $0 }.mapValues(\.count)
    #expect(counts.values.max() ?? 0 <= 8, "\(counts)")
  }

  @Test("a line of weight stands at the edge of its frame, not behind another")
  func exits() throws {
    let nodes = [
      Scene.Node("chair", role: .body, type: "agency", name: "Chair", party: "us"),
      Scene.Node("aide", role: .person, type: "official", name: "Aide", party: "us"),
      Scene.Node("group", role: .mechanism, type: "group", name: "Group"),
    ]
    let edges = [
      Samples.edge("chair", "co-chairs", "group", .chairs, "", [1]),
      Samples.edge("aide", "works at", "chair", .leads, "", [1]),
    ]
    let figure = try NetworkView().figure(
      of: Scene(title: "", nodes: nodes, edges: edges, parties: [Scene.Party("us", "US")]))
    let reading = Reading(figure.document)
    let ranks = ["aide", "chair", "group"].map { key -> Int in
      let name = reading.shown.first { reading.nodes[$0]?.attributes["liaison_key"]?.text == key }
      return reading.ranks[name ?? ""] ?? -1
    }
    #expect(ranks == [0, 1, 2])
  }
}
