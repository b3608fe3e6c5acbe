import DOT
import Diagrams
import Testing

@Suite("Beside a figure")
struct CompanionTests {
  @Test("a figure is written like this", arguments: ["working-group", "path", "hub", "hostile"])
  func golden(_ name: String) throws {
    let drawing = try #require(Drawing.all.first { $0.name == name })
    let figure = try drawing.draw(drawing.scene)
    Golden.expect(MarkdownPage(figure, image: "\(name).svg").text, equals: "\(name).md")
    Golden.expect(MermaidText(figure).text, equals: "\(name).mmd")
    Golden.expect(D2Text(figure).text, equals: "\(name).d2")
    Golden.expect(CompanionSamples.html(figure), equals: "\(name).html")
  }

  @Test("every relation has its row, in the order of the figure", arguments: Drawing.all)
  func rows(_ drawing: Drawing) throws {
    let figure = try drawing.draw(drawing.scene)
    let table = RelationTable(of: figure)
    #expect(table.rows.count == figure.scene.edges.reduce(0) { $0 + $1.relations.count })
    let places = table.rows.compactMap { row in
      row.element.flatMap { id in figure.readingOrder.firstIndex(of: id) }
    }
    #expect(places.count == table.rows.count, "every line of the drawing is known")
    if !table.hasHops { #expect(places == places.sorted()) }
    let hops = table.rows.compactMap(\.hop)
    #expect(hops == hops.sorted())
    for row in table.rows {
      #expect(!row.from.isEmpty && !row.to.isEmpty && !row.date.isEmpty && !row.certainty.isEmpty)
    }
    let entities = EntityTable(of: figure)
    #expect(entities.rows.compactMap(\.element) == figure.readingOrder.filter { $0.hasPrefix("n") })
  }

  @Test("a row says who does what to whom, when, how surely, and where it is written")
  func row() throws {
    let figure = try NeighbourhoodView().figure(of: Samples.workingGroup)
    let table = RelationTable(of: figure)
    let row = try #require(table.rows.first { $0.phrase == "implements" })
    #expect(row.from == "High Technology and Strategic Trade Working Group")
    #expect(row.to == "Key Sectors Cooperation Action Plan")
    #expect([row.date, row.certainty] == ["2011", "planned"])
    #expect(row.isDoubtful && row.sources == [4] && row.citations == ["004.15"])
    #expect(table.rows.first { $0.phrase == "part of" && $0.date == "undated" } != nil)
  }

  @Test("what is denied is never called stated, and doubts are added up")
  func certainty() throws {
    func words(_ modality: Scene.Modality, disputed: Bool = false, denied: Bool = false) throws
      -> String?
    {
      let relation = Scene.Relation(
        "x", family: .other, modality: modality, isDisputed: disputed, isDenied: denied)
      let nodes = ["a", "b"].map { Scene.Node($0, role: .body, type: "agency", name: $0) }
      let scene = Scene(title: "", nodes: nodes, edges: [Scene.Edge("a", "b", [relation])])
      return RelationTable(of: try NetworkView().figure(of: scene)).rows.first?.certainty
    }
    #expect(try words(.asserted) == "stated")
    #expect(try words(.asserted, denied: true) == "denied")
    #expect(try words(.asserted, disputed: true) == "stated, disputed")
    #expect(try words(.predicted, disputed: true, denied: true) == "expected, denied, disputed")
    #expect(try words(.belief) == "believed")
  }

  @Test("leaves that are drawn as one are said to be several")
  func collapsed() throws {
    let figure = try NeighbourhoodView().figure(of: Samples.hub)
    let table = RelationTable(of: figure)
    let collapsed = figure.scene.nodes.filter { $0.stands > 1 }
    #expect(!collapsed.isEmpty && table.remarks.count == collapsed.count)
    for node in collapsed {
      #expect(
        table.remarks.contains { $0.contains("“\(node.name)”") && $0.contains("\(node.stands)") })
      let rows = table.rows.filter { $0.from == node.name || $0.to == node.name }
      #expect(!rows.isEmpty && rows.allSatisfy { $0.date == "not listed" })
    }
    for remark in table.remarks {
      #expect(MarkdownPage(figure, image: nil).text.contains(remark.prefix(20).drop { $0 == "“" }))
    }
  }

  @Test("the hops of a path come first and run from its beginning to its end")
  func hops() throws {
    let table = RelationTable(of: try PathView().figure(of: Samples.path))
    #expect(table.hasHops)
    #expect(table.rows.first?.hop == 1 && table.rows.first?.from == "Gary Locke")
    #expect(MermaidText(try PathView().figure(of: Samples.path)).text.contains("1#58; "))
    let down = try PathView().figure(of: Samples.longPath)
    #expect(MermaidText(down).text.contains("\nflowchart TD\n"))
    #expect(D2Text(down).text.hasPrefix("direction: down\n"))
  }

  @Test("a page without a drawing beside it draws itself")
  func mermaidInMarkdown() throws {
    let figure = try NeighbourhoodView().figure(of: Samples.workingGroup)
    let reading = MarkdownReading(MarkdownPage(figure, image: nil).text)
    #expect(reading.diagram.joined(separator: "\n") + "\n" == MermaidText(figure).text)
    let page = MarkdownPage(figure, image: "a b/(c) \"d\".svg").text
    #expect(page.contains("](a%20b/%28c%29%20%22d%22.svg)\n"))
  }

  @Test(
    "the bare document has neither headline nor sources, and everything else",
    arguments: Drawing.all)
  func bare(_ drawing: Drawing) throws {
    let figure = try drawing.draw(drawing.scene)
    let bare = figure.bareDocument
    let (all, left) = (Reading(figure.document), Reading(bare))
    #expect(left.nodes.keys.sorted() == all.nodes.keys.sorted())
    #expect(left.ranks == all.ranks && left.clusters == all.clusters)
    #expect(left.edges.count == all.edges.count)
    #expect(bare.encoded().utf8.count < figure.document.encoded().utf8.count)
    let wordless = bare.statements.allSatisfy { statement in
      if case .attribute(let attribute) = statement { attribute.name != "label" } else { true }
    }
    #expect(wordless)
  }

  @Test("every node and line of a drawing has its place on the page", arguments: Drawing.all)
  func places(_ drawing: Drawing) throws {
    let figure = try drawing.draw(drawing.scene)
    let rows = HTMLPage.rows(of: figure)
    #expect(Set(rows.keys) == Set(figure.readingOrder.filter { "ne".contains($0.prefix(1)) }))
    let ids = Set(HTMLReading(CompanionSamples.html(figure)).ids)
    #expect(rows.values.allSatisfy { ids.contains(String($0.dropFirst())) })
  }

  @Test("a flowchart that is more than Mermaid usually reads says so")
  func size() throws {
    let nodes = (0..<300).map {
      Scene.Node(
        "k\($0)", role: .body, type: "agency", name: String(repeating: "Long name ", count: 12),
        detail: String(repeating: "detail ", count: 10))
    }
    let edges = (1..<300).map {
      Scene.Edge("k\($0 / 40)", "k\($0)", [Scene.Relation("part of", family: .partOf)])
    }
    let scene = Scene(title: "Large", nodes: nodes, edges: edges)
    let large = MermaidText(try NetworkView(budget: .wall).figure(of: scene)).text
    #expect(large.split(separator: "\n").last?.contains("maxTextSize above 50000") == true)
    #expect(MermaidReading(large).complaints.isEmpty)
    let small = MermaidText(try NetworkView().figure(of: Samples.network)).text
    #expect(!small.contains("maxTextSize"))
  }

  @Test("words stand out from the page in light and in dark")
  func contrast() {
    for colors in [PageStyle.light, PageStyle.dark] {
      for ground in [colors.paper, colors.band, colors.mark] {
        for ink in [colors.ink, colors.quiet, colors.link] {
          #expect(Contrast.ratio(ink, ground) >= 4.5, "\(ink) on \(ground)")
        }
      }
    }
  }
}
