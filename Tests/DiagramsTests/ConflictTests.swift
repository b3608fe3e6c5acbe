import DOT
import Diagrams
import Testing

@Suite("Conflict views")
struct ConflictTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    let name: String
    let scene: DisagreementScene
    var testDescription: String { name }
  }

  static let all = [
    Sample(name: "two-readings", scene: Samples.twoReadings),
    Sample(name: "three-readings", scene: Samples.threeReadings),
    Sample(name: "two-heads", scene: Samples.twoHeads),
    Sample(name: "many-sorts", scene: Samples.manySorts),
    Sample(name: "hostile-conflicts", scene: Samples.hostileConflicts),
  ]

  private func reading(_ scene: DisagreementScene) throws -> (Figure, Reading) {
    let figure = try ConflictView().figure(of: scene)
    return (figure, Reading(figure.document))
  }

  @Test("a drawing's text is the one kept", arguments: all)
  func golden(_ sample: Sample) throws {
    let figure = try ConflictView().figure(of: sample.scene)
    Golden.expect(figure.document.encoded(), equals: sample.name + ".dot")
    #expect(try ConflictView().figure(of: sample.scene) == figure)
  }

  @Test("Graphviz has nothing to fear", arguments: all)
  func safe(_ sample: Sample) throws {
    let figure = try ConflictView().figure(of: sample.scene)
    #expect(figure.document.validate(limits: .interactive) == [])
  }

  @Test("every reading is a claim of one width, weight and look", arguments: all)
  func equal(_ sample: Sample) throws {
    let (_, reading) = try reading(sample.scene)
    let claims = reading.shown.compactMap { reading.nodes[$0]?.attributes }
      .filter { $0["class"]?.text == "claim" }
    #expect(claims.count == sample.scene.bands.reduce(0) { $0 + $1.readings.count })
    for name in ["fillcolor", "color", "penwidth", "style"] {
      #expect(Set(claims.map { $0[name]?.text }).count == 1, "\(name)")
    }
    let widths = claims.map { claim in
      claim["label"]?.content.split(separator: "WIDTH=\"").compactMap {
        $0.split(separator: "\"").first
      }
      .compactMap { Int($0) }.max()
    }
    #expect(Set(widths).count == 1, "\(widths)")
  }

  @Test("every claim has a line to what it is about and to each document", arguments: all)
  func lines(_ sample: Sample) throws {
    let (figure, reading) = try reading(sample.scene)
    let claims = reading.shown.filter { reading.nodes[$0]?.attributes["class"]?.text == "claim" }
    for claim in claims {
      let about = reading.edges.filter { $0.head == claim }
      let says = reading.edges.filter { $0.tail == claim }
      #expect(about.count == 1)
      #expect(!says.isEmpty && says.count <= 6)
      for edge in says { #expect(edge.attributes["label"]?.lines.isEmpty == false) }
    }
    #expect(figure.legend.patterns.contains(.double))
  }

  @Test("the sentences say who says what, where")
  func sentences() throws {
    let titles = try Set(reading(Samples.manySorts).0.text.values.map(\.title))
    for sentence in [
      "Document 002, paragraph 16, says that High Technology Working Group was founded in 2005 [1]",
      "Document 003, paragraph 8, denies that Ann Lee met Bob Roe [2]",
      "Document 004, paragraph 7, says that Bob Roe spoke; the claim is marked doubtful [3]",
      "Disputed: Ann Lee met Bob Roe", "Reading A is about High Technology Working Group",
      "Reading B of 2: it is not so that Ann Lee met Bob Roe; denied · 1 document [2]",
    ] { #expect(titles.contains(sentence), "\(titles.sorted().joined(separator: "\n"))") }
    let three = try Set(reading(Samples.threeReadings).0.text.values.map(\.title))
    for sentence in [
      "Document 002, paragraphs 3, 4 and 9, supports the inference that "
        + "High Technology Working Group was founded in May 2006 [1]",
      "Document 003, paragraph 1, reports the belief in the words of an unnamed official that "
        + "High Technology Working Group was founded in about 2010 [2]",
      "5 more documents say so, too [15–19]",
    ] { #expect(three.contains(sentence), "\(three.sorted().joined(separator: "\n"))") }
  }

  @Test("every part has a sentence and a place in the order of reading", arguments: all)
  func texts(_ sample: Sample) throws {
    let (figure, reading) = try reading(sample.scene)
    #expect(Set(figure.readingOrder) == Set(figure.text.keys))
    #expect(figure.readingOrder.count == figure.text.count)
    #expect(
      figure.text.count == 1 + sample.scene.bands.count + reading.shown.count + reading.edges.count)
    for name in reading.shown { #expect(figure.text[name]?.title.isEmpty == false) }
  }

  @Test("only a document that says all there is stands once for several claims")
  func sharing() throws {
    let (_, reading) = try reading(Samples.manySorts)
    let documents = reading.shown.filter {
      reading.nodes[$0]?.attributes["class"]?.text == "document"
    }
    let lines = documents.map { name in reading.edges.count { $0.head == name } }
    #expect(lines.sorted() == [1, 1, 1, 1, 1, 2])
  }

  @Test("the arrow of a double line has its colour, at whichever end it is")
  func arrows() throws {
    let (_, turned) = try reading(Samples.twoHeads)
    let leads = turned.edges.filter { $0.attributes["class"]?.text == "leads double" }
    #expect(leads.count == 2)
    for edge in leads {
      #expect(edge.attributes["dir"]?.text == "back")
      let colors = edge.attributes["color"]?.text?.split(separator: ":") ?? []
      #expect(colors.dropFirst().first?.hasPrefix("#") == true, "the second colour is the tail's")
    }
  }

  @Test("nothing is refused as empty, too much with what would help")
  func refusals() throws {
    func scene(_ bands: [Disagreement]) -> DisagreementScene {
      Samples.disagreements(bands, things: [], documents: [])
    }
    #expect(throws: SceneRefusal.empty) { try ConflictView().figure(of: scene([])) }
    #expect(throws: SceneRefusal.tooManyBands(count: 13, limit: 12)) {
      try ConflictView().figure(of: scene(Array(repeating: Samples.founding, count: 13)))
    }
    let many = Disagreement(
      sort: .contradiction, headline: "founded in …",
      readings: (0..<200).map { Samples.founded("\(1800 + $0)", [Samples.witness("002", [$0])]) })
    let error = #expect(throws: SceneRefusal.self) { try ConflictView().figure(of: scene([many])) }
    #expect(error?.description.contains("a figure holds") == true)
  }

  @Test(
    "bands and readings stand in their order, from the top",
    .enabled(if: Layout.program != nil, "Graphviz's own program is not installed"), arguments: all)
  func order(_ sample: Sample) throws {
    let (figure, reading) = try reading(sample.scene)
    let layout = try Layout(figure.document.encoded(), program: try #require(Layout.program))
    #expect(layout.complaints == "")
    #expect(layout.shown.count == reading.shown.count)
    func heights(_ kind: String) -> [Double] {
      layout.shown.filter { reading.nodes[$0.name]?.attributes["class"]?.text == kind }
        .sorted { (Int($0.name.dropFirst()) ?? 0) < (Int($1.name.dropFirst()) ?? 0) }.map(\.y)
    }
    for kind in ["claim", "document"] {
      let found = heights(kind)
      #expect(found == found.sorted(by: >), "\(kind): \(found)")
    }
    for (place, box) in layout.shown.enumerated() {
      for other in layout.shown[..<place] { #expect(!box.overlaps(other)) }
    }
  }
}
