import DOT
import Diagrams
import Testing

/// Organisation charts and profiles, whose rows keep an order.
@Suite("Charts")
struct ChartTests {
  static let drawings: [Drawing] = [
    Drawing(name: "organisation", scene: Samples.organisation, draw: organisation),
    Drawing(name: "department", scene: Samples.department, draw: organisation),
    Drawing(name: "chamber", scene: Samples.chamber, draw: organisation),
    Drawing(name: "circle", scene: Samples.circle, draw: organisation),
    Drawing(name: "organisation-hostile", scene: Samples.hostile, draw: organisation),
    Drawing(name: "profile", scene: Samples.profile, draw: mechanism),
    Drawing(name: "profile-bare", scene: Samples.bare, draw: mechanism),
    Drawing(name: "profile-committee", scene: Samples.committee, draw: mechanism),
    Drawing(name: "profile-hostile", scene: Samples.hostile, draw: mechanism),
  ]

  private static let organisation: @Sendable (Scene) throws(SceneRefusal) -> Figure = {
    scene throws(SceneRefusal) in try OrganisationView().figure(of: scene)
  }
  private static let mechanism: @Sendable (Scene) throws(SceneRefusal) -> Figure = {
    scene throws(SceneRefusal) in try MechanismView().figure(of: scene)
  }

  @Test("a chart's text is the one kept", arguments: drawings)
  func golden(_ drawing: Drawing) throws {
    let figure = try drawing.draw(drawing.scene)
    Golden.expect(figure.document.encoded(), equals: drawing.name + ".dot")
  }

  @Test("Graphviz has nothing to fear from a chart", arguments: drawings)
  func safe(_ drawing: Drawing) throws {
    let figure = try drawing.draw(drawing.scene)
    #expect(figure.document.validate(limits: .interactive) == [])
  }

  @Test("the order in which things are given changes nothing", arguments: drawings, [1, 2])
  func shuffled(_ drawing: Drawing, seed: UInt64) throws {
    var random = Seeded(state: seed)
    let scene = drawing.scene
    let other = Scene(
      title: scene.title, subtitle: scene.subtitle, nodes: scene.nodes.shuffled(using: &random),
      edges: scene.edges.shuffled(using: &random), parties: scene.parties.shuffled(using: &random),
      sources: scene.sources.shuffled(using: &random), notes: scene.notes)
    #expect(try drawing.draw(other) == drawing.draw(scene))
  }

  @Test("every element has a sentence and stands in one row", arguments: drawings)
  func elements(_ drawing: Drawing) throws {
    let figure = try drawing.draw(drawing.scene)
    let reading = Reading(figure.document)
    #expect(reading.shown.count == figure.scene.nodes.count)
    for name in reading.shown {
      #expect(reading.declared[name] == 1)
      #expect(reading.ranks[name] != nil)
    }
    let lines = reading.edges.compactMap { $0.attributes["id"]?.text }
    #expect(lines.count == figure.scene.edges.count)
    let frames = reading.clusters.filter { Int($0.dropFirst(8)) != nil }
    #expect(Set(reading.shown + lines + frames + ["figure"]) == Set(figure.readingOrder))
    for (id, text) in figure.text { #expect(!text.title.isEmpty, "\(id) has no sentence") }
  }

  @Test("no line with words lies in a row", arguments: drawings)
  func flat(_ drawing: Drawing) throws {
    let reading = Reading(try drawing.draw(drawing.scene).document)
    for edge in reading.edges where edge.attributes["label"] != nil && edge.tail != edge.head {
      #expect(reading.ranks[edge.tail] != reading.ranks[edge.head], "\(edge.tail) to \(edge.head)")
    }
  }

  @Test("a post that nobody fills has a broken outline, held ones have none")
  func vacancies() throws {
    let figure = try OrganisationView().figure(of: Samples.organisation)
    let reading = Reading(figure.document)
    var broken: Set<String> = []
    for name in reading.shown {
      let attributes = reading.nodes[name]?.attributes
      guard attributes?["style"]?.text?.contains("dashed") == true else { continue }
      broken.insert(attributes?["liaison_key"]?.text ?? "")
    }
    #expect(broken == ["secretary", "attache"])
    let text = figure.document.encoded()
    for words in ["vacant", "holder not recorded", "Bo Krag (acting)"] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(
      figure.text.values.contains { $0.title.contains("vacant; nobody is known to fill it") })
  }

  @Test("of two parents the surer one stands above, the other keeps its line")
  func parents() throws {
    let reading = Reading(try OrganisationView().figure(of: Samples.organisation).document)
    let ties = reading.edges.filter { $0.attributes["constraint"]?.text == "false" }
    let keys = ties.compactMap { $0.attributes["liaison_key"]?.text }
    #expect(Set(keys) == ["herring>nets", "council>mof"])
    #expect(ties.contains { $0.attributes["style"]?.text == "dashed" })
    #expect(ties.contains { $0.attributes["color"]?.text?.contains("transparent") == true })
  }

  @Test("a circle is broken with a remark")
  func circle() throws {
    let figure = try OrganisationView().figure(of: Samples.circle)
    #expect(figure.scene.notes.contains { $0.contains("stand under each other") })
    #expect(figure.scene.edges.count == 4)
  }

  @Test("levels that are left out are counted in the boxes above")
  func levels() throws {
    let figure = try OrganisationView(levels: 2).figure(of: Samples.chamber)
    #expect(figure.scene.nodes.count == 21)
    let box = figure.scene.nodes.first { $0.key == "c10" }
    #expect(box?.entries.map(\.words) == ["1 mechanism below"])
    let one = try OrganisationView(levels: 1).figure(of: Samples.chamber)
    #expect(one.scene.nodes.count == 1)
  }

  @Test("what is too much is put together, lowest levels first left out, or refused")
  func budget() throws {
    let small = SceneBudget(nodes: 12)
    let figure = try OrganisationView(budget: small).figure(of: Samples.department)
    #expect(figure.scene.nodes.count <= 12)
    #expect(figure.scene.nodes.contains { $0.stands > 1 })
    var expanded = small
    expanded.expanding = ["top"]
    #expect(throws: SceneRefusal.self) {
      try OrganisationView(budget: expanded).figure(of: Samples.department)
    }
    let chamber = try OrganisationView(budget: SceneBudget(nodes: 25))
      .figure(of: Samples.chamber)
    #expect(chamber.scene.notes.contains("Only the first 2 levels are drawn."))
    #expect(throws: SceneRefusal.empty) {
      try OrganisationView().figure(of: Scene(title: "", nodes: [], edges: []))
    }
  }

  @Test("a chain and a star of thousands are drawn in part", arguments: [true, false])
  func thousands(isChain: Bool) throws {
    let scene = Scene(
      title: "Thousands",
      nodes: (0..<4_000).map { Samples.agency("k\($0)", "Body \($0)", nil, [1]) },
      edges: (1..<4_000).map {
        Samples.edge("k\($0)", "part of", "k\(isChain ? $0 - 1 : 0)", .partOf, "", [1])
      }, sources: Samples.sources)
    let figure = try OrganisationView().figure(of: scene)
    #expect(figure.scene.nodes.count <= 60)
    #expect(
      figure.scene.nodes.contains { node in
        node.stands > 3_000 || node.entries.contains { $0.words.hasSuffix("agencies below") }
      })
    #expect(throws: SceneRefusal.self) {
      try OrganisationView(budget: .wall).figure(of: scene)
    }
  }

  @Test("members are drawn by name in one box a side, in more when all are asked for")
  func roster() throws {
    let figure = try MechanismView().figure(of: Samples.committee)
    let boxes = figure.scene.nodes.filter { $0.stands > 1 }
    #expect(boxes.map(\.stands).sorted() == [19, 20])
    #expect(boxes.allSatisfy { box in box.entries.contains { $0.words.contains("Member Number") } })
    var budget = SceneBudget.page
    budget.expanding = ["jfc"]
    let all = try MechanismView(budget: budget).figure(of: Samples.committee)
    let words = all.scene.nodes.flatMap(\.entries).map(\.words).joined(separator: " ")
    #expect((2...40).allSatisfy { words.contains("Member Number \($0)") })
    #expect(all.scene.nodes.contains { $0.name == "10 of 20 officials" })
  }

  @Test("a profile says what no source records")
  func silence() throws {
    let words = try MechanismView().figure(of: Samples.bare).scene.nodes[0].entries.map(\.words)
    #expect(
      words == [
        "who takes part: not recorded", "bodies under it: none recorded",
        "meetings: none recorded", "output: none recorded",
      ])
    let full = try MechanismView().figure(of: Samples.profile).scene
    let facts = full.nodes.first { $0.isCentre }?.entries.map(\.words)
    #expect(facts == ["established: 1905 or 1906 (disputed)", "frequency: annual"])
    #expect(full.notes == ["One tie among those shown is left out."])
  }
}
