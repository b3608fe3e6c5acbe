import DOT
import Diagrams
import Testing

@Suite("Words on lines")
struct LabelTests {
  private func lines(_ relations: Scene.Relation...) throws -> [String] {
    let nodes = ["a", "b"].map { Scene.Node($0, role: .body, type: "agency", name: $0) }
    let scene = Scene(title: "", nodes: nodes, edges: [Scene.Edge("a", "b", relations)])
    let reading = Reading(try NetworkView().figure(of: scene).document)
    return reading.edges.first?.attributes["label"]?.lines ?? []
  }

  private func relation(_ label: String, _ date: String = "", _ sources: [Int] = [1])
    -> Scene.Relation
  { Scene.Relation(label, family: .signs, date: date, sources: sources) }

  @Test(
    "the date stands apart from the verb",
    arguments: [
      ("2006–", ["leads · 2006–\u{2002}[1]"]), ("", ["leads\u{2002}[1]"]),
      ("about Dec 2007", ["leads", "about Dec 2007\u{2002}[1]"]),
      ("14 Jan 1975 – 3 Jan 1981", ["leads", "14 Jan 1975 – 3 Jan 1981\u{2002}[1]"]),
      ("since 3 Jan 2025 (ongoing)", ["leads", "since 3 Jan 2025 (ongoing)\u{2002}[1]"]),
      (
        "about 14 Jan 1975 – about 3 Jan 1981",
        ["leads", "about 14 Jan 1975 –", "about 3 Jan 1981\u{2002}[1]"]
      ),
      ("“earlier this year”", ["leads", "“earlier this year”\u{2002}[1]"]),
    ])
  func dates(_ date: String, _ expected: [String]) throws {
    #expect(try lines(relation("leads", date)) == expected)
  }

  @Test("a verb said several times is written once, its dates in the order of time")
  func terms() throws {
    let found = try lines(
      relation("holds", "20 Jan 2021 – 3 Jan 2023"),
      relation("holds", "3 Jan 2013 – 3 Jan 2015"), relation("holds", "4 Jan 2007 – 6 Jan 2009"))
    #expect(
      found == [
        "holds", "4 Jan 2007 – 6 Jan 2009", "3 Jan 2013 – 3 Jan 2015",
        "20 Jan 2021 – 3 Jan 2023\u{2002}[1]",
      ])
  }

  @Test("verbs of one time and source are one entry")
  func twins() throws {
    #expect(
      try lines(relation("agreed to", "2011"), relation("party to", "2011"))
        == ["agreed to, party to", "2011\u{2002}[1]"])
    #expect(
      try lines(relation("agreed to", "2011"), relation("party to", "2012")).count == 2)
  }

  @Test("what is seen decides colours only, never words and lines")
  func staged() throws {
    var hidden = relation("holds", "3 Jan 2013 – 3 Jan 2015")
    let shown = relation("holds", "4 Jan 2007 – 6 Jan 2009")
    let plain = try lines(hidden, shown)
    hidden.stage = .hidden
    #expect(try lines(hidden, shown) == plain)
  }

  @Test("every kind is in the legend, every title of a source on two lines at most")
  func legend() throws {
    let kinds = ["agency", "bureau", "ministry", "embassy", "office of an agency", "board"]
    let nodes = kinds.enumerated().map {
      Scene.Node("k\($0)", role: .body, type: $1, look: .agency, name: $1, sources: [1])
    }
    let title = String(repeating: "long title ", count: 20) + "end"
    let figure = try NetworkView().figure(
      of: Scene(title: "", nodes: nodes, edges: [], sources: [Scene.Source(1, title)]))
    #expect(figure.legend.kinds.map(\.words) == [kinds.sorted().joined(separator: ", ")])
    let text = figure.document.encoded()
    #expect(text.contains("office of an agency") && !text.contains("…"))
    #expect(text.contains("end"))
  }
}
