import DOT
import Diagrams
import Testing

@Suite("Staging")
struct StagingTests {
  @Test(
    "stages move nothing", .enabled(if: Layout.program != nil, "no 'dot' on this machine"),
    arguments: ["working-group", "network", "random"])
  func places(_ name: String) throws {
    let scene =
      switch name {
      case "network": Samples.network
      case "random": Samples.random(3)
      default: Samples.workingGroup
      }
    let program = try #require(Layout.program)
    let plain = try Layout(Self.text(scene), program: program)
    #expect(plain.shown.count == scene.nodes.count)
    var random = Seeded(state: 7)
    for _ in 0..<4 {
      let staged = scene.staged { _ in
        Scene.Stage.allCases[Int(random.next() % 4)]
      } relation: { _, _ in
        Scene.Stage.allCases[Int(random.next() % 4)]
      }
      let layout = try Layout(Self.text(staged), program: program)
      #expect(layout.complaints == "")
      #expect(layout.liesLike(plain), "something moved")
    }
  }

  @Test("what is hidden is neither seen nor said")
  func hidden() throws {
    let scene = Samples.workingGroup.staged { node in
      node.key == "mancuso" ? .hidden : .plain
    } relation: { edge, relation in
      edge.from == "mancuso" || relation.label == "implements" ? .hidden : .plain
    }
    let figure = try NetworkView().figure(of: scene)
    let words = figure.text.values.map(\.title)
    #expect(words.contains { $0.hasPrefix("Bureau of Industry and Security co-chairs") })
    #expect(!words.contains { $0.contains("Mario Mancuso") })
    #expect(!words.contains { $0.contains("implements") })
    #expect(!figure.legend.families.contains(.signs))
    #expect(figure.legend.families.contains(.chairs))
    #expect(figure.document.encoded().contains("style=\"invis\""))
  }

  @Test("what is hidden is on no page beside the figure either")
  func companions() throws {
    let scene = Samples.workingGroup.staged { node in
      node.key == "mancuso" ? .hidden : .plain
    } relation: { edge, relation in
      edge.from == "mancuso" || relation.label == "implements" ? .hidden : .plain
    }
    let figure = try NetworkView().figure(of: scene)
    let pages = [
      MarkdownPage(figure, image: "x.svg").text, MermaidText(figure).text, D2Text(figure).text,
      HTMLPage(figure, drawing: "<svg/>", prefix: "x").text,
    ]
    for page in pages {
      #expect(page.contains("co-chairs"))
      #expect(!page.contains("Mancuso"))
      #expect(!page.contains("implements"))
    }
  }

  @Test("one relation of a line is left blank, the other keeps its row")
  func row() throws {
    let scene = Scene(
      title: "Two",
      nodes: [
        Scene.Node("a", role: .body, type: "agency", name: "A"),
        Scene.Node("b", role: .mechanism, type: "group", name: "B"),
      ],
      edges: [
        Scene.Edge(
          "a", "b",
          [
            Scene.Relation("attends", family: .takesPart, stage: .hidden),
            Scene.Relation("co-chairs", family: .chairs),
          ])
      ])
    let figure = try NetworkView().figure(of: scene)
    #expect(figure.text["e1"]?.title == "A co-chairs B")
    let text = figure.document.encoded()
    #expect(text.contains("attends"), "its row keeps its place")
    #expect(text.contains("#52606D01"), "and is left clear")
  }

  @Test("a way stands out: the weightiest of the shortest")
  func highlight() throws {
    let scene = try Samples.workingGroup.highlighting(["bis", "mofcom"])
    let lit = scene.nodes.filter { $0.stage == .highlighted }.map(\.key)
    #expect(lit == ["bis", "htwg", "mofcom"])
    #expect(scene.nodes.first { $0.key == "jcct" }?.stage == .faded)
    let lines = scene.edges.filter { $0.stage == .highlighted }.map { "\($0.from)>\($0.to)" }
    #expect(lines == ["bis>htwg", "mofcom>htwg"])
    let alone = try Samples.workingGroup.highlighting(["jcct"])
    #expect(alone.nodes.filter { $0.stage == .highlighted }.map(\.key) == ["htwg", "jcct"])
  }

  @Test("what is not in the figure, or not joined, cannot stand out")
  func refusals() {
    #expect(throws: HighlightRefusal.isNotShown("who")) {
      try Samples.workingGroup.highlighting(["bis", "who"])
    }
    let apart = Scene(
      title: "Apart",
      nodes: [
        Scene.Node("a", role: .body, type: "agency", name: "A"),
        Scene.Node("b", role: .body, type: "agency", name: "B"),
      ], edges: [])
    #expect(throws: HighlightRefusal.isNotJoined("A", "B")) { try apart.highlighting(["a", "b"]) }
  }

  @Test("a path is told hop by hop, and nothing comes too early")
  func steps() throws {
    let told = Samples.path.toldByHops()
    let hops = Samples.path.nodes.compactMap(\.pathIndex).count - 1
    #expect(told.steps.count == hops)
    for step in 1...hops {
      let scene = told.atStep(step)
      let seen = scene.edges.filter { $0.stage != .hidden }
      #expect(seen.allSatisfy { ($0.step ?? 0) <= step })
      #expect(scene.edges.contains { $0.stage == .highlighted })
      let figure = try PathView().figure(of: scene)
      #expect(figure.document.encoded().contains("Step \(step) of \(hops)"))
    }
    let last = told.atStep(hops)
    #expect(last.nodes.allSatisfy { $0.stage != .hidden })
  }

  @Test("each kind of change has a word, a colour and a pattern of its own")
  func changes() throws {
    let scene = Scene(
      title: "Changes",
      nodes: ["a", "b", "c", "d", "e"].map {
        Scene.Node($0, role: .body, type: "agency", name: $0.uppercased())
      },
      edges: zip(Scene.Change.allCases, ["b", "c", "d", "e"]).map { change, end in
        Scene.Edge("a", end, [Scene.Relation("works with", family: .meets, change: change)])
      })
    let figure = try ComparisonView().figure(of: scene)
    #expect(figure.legend.changes == Scene.Change.allCases)
    #expect(figure.legend.patterns.isEmpty)
    let text = figure.document.encoded()
    for word in ["begun", "ended", "not known"] { #expect(text.contains("works with, \(word)")) }
    for pattern in ["dashed", "dotted"] { #expect(text.contains("style=\"\(pattern)\"")) }
  }

  @Test("of several ways each has a letter, and a line of two ways bears both")
  func letters() throws {
    let nodes = ["a", "b", "c", "d", "e"].map {
      Scene.Node($0, role: .body, type: "agency", name: $0.uppercased())
    }
    let edges = [("a", "b"), ("b", "e"), ("a", "c"), ("c", "d"), ("d", "e")].map {
      Scene.Edge($0, $1, [Scene.Relation("leads", family: .leads)])
    }
    let scene = Scene(
      title: "Ways", nodes: nodes, edges: edges,
      ways: [["a", "b", "e"], ["a", "c", "d", "e"], ["a", "b", "e"]])
    let titles = try PathView().figure(of: scene).text.values.map(\.title)
    #expect(titles.contains("Hops A1 C1: A leads B"))
    #expect(titles.contains("Hop B2: C leads D"))
  }

  private static func text(_ scene: Scene) throws -> String {
    try NetworkView(budget: .wall).figure(of: scene).document.encoded()
  }
}
