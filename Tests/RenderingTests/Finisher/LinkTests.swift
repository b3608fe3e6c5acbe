import DOT
import Rendering
import Testing

/// A figure with a frame, two nodes, an edge, a legend and two sources, as Diagrams writes it.
enum SmallFigure {
  static let document: DOTDocument = {
    var document = DOTDocument(name: "figure")
    document.setDefaults(.graph, [.init("outputorder", .raw("edgesfirst"))])
    let rows = [1, 2].map { number in
      HTMLRow([
        HTMLCell([.text("[\(number)] Letter")], box: HTMLBox(place: "source-\(number)"))
      ])
    }
    var frame = DOTSubgraph(name: "cluster_1")
    frame.set("id", .raw("cluster_1"))
    frame.add(node("n1", "Ministry"))
    var legend = box("legend_1", "legend", [HTMLRow([HTMLCell([.text("agency")])])])
    legend.statements.append(.node(DOTNode("a1", [.init("style", .raw("invis"))])))
    var sources = box("sources_1", "sources", rows)
    sources.statements.append(.subgraph(legend))
    document.statements += [.subgraph(sources), .subgraph(frame)]
    document.add(node("n2", "Commission"))
    document.add(
      DOTEdge(
        from: "n1", to: "n2",
        [.init("id", .raw("e1")), .init("tooltip", .text("leads")), .init("label", .text("leads"))])
    )
    return document
  }()

  static let text = FigureText(
    title: "Small",
    elements: [
      "cluster_1": .init(title: "Norland"), "n1": .init(title: "Ministry", href: "#source-1"),
      "n2": .init(title: "Commission"),
      "e1": .init(title: "Ministry leads Commission", href: "#source-2"),
      "source-1": .init(title: "Source 1", href: "https://example.org/1?a=b&c=d"),
      "source-2": .init(title: "Source 2", href: "javascript:alert(1)"),
    ], prefix: "f")

  private static func node(_ name: String, _ words: String) -> DOTNode {
    DOTNode(
      name,
      [
        .init("id", .raw(name)), .init("label", .text(words)), .init("URL", .raw("#" + name)),
        .init("style", .raw("filled")), .init("fillcolor", .raw("#E3EEF9")),
        .init("color", .raw("#0B5C9E")),
      ])
  }

  private static func box(_ name: String, _ kind: String, _ rows: [HTMLRow]) -> DOTSubgraph {
    var box = DOTSubgraph(name: "cluster_" + name)
    box.set("id", .raw(name))
    box.set("class", .raw(kind))
    box.set("tooltip", .text(kind))
    box.set("label", .html(.table(HTMLTable(rows: rows))))
    return box
  }

  static func finished(_ text: FigureText, style: FigureStyle = FigureStyle()) async throws
    -> String
  {
    SVGFinisher.finish(try await renderer.render(document).bytes, text: text, style: style)
  }

  private static let renderer = Renderer()
}

@Suite("links and reading order") struct LinkTests {
  @Test("each source is a place, and leads to its own address when that is allowed")
  func rows() async throws {
    let figure = Markup(try await SmallFigure.finished(SmallFigure.text))
    #expect(figure["f-source-1"]?.attributes["role"] == "listitem")
    #expect(figure["f-source-2"]?.attributes["class"] == "place")
    #expect(figure["f-sources_1"]?.attributes["role"] == "list")
    #expect(
      figure.links == ["#f-source-2", "#f-source-1", "https://example.org/1?a=b&amp;c=d"])
    #expect(figure.sheet.contains("#f .place:target polygon{fill:#ffe08a;stroke:#52606d}"))
  }

  @Test("parts stand in the order of reading: frames, relations, nodes, legend, sources")
  func order() async throws {
    let figure = Markup(try await SmallFigure.finished(SmallFigure.text))
    let parts = figure.ids.filter { SmallFigure.text.elements[String($0.dropFirst(2))] != nil }
    #expect(parts == ["cluster_1", "e1", "n1", "n2", "source-1", "source-2"].map { "f-" + $0 })
    let legend = try #require(figure["f-legend_1"])
    let list = try #require(figure["f-sources_1"])
    let node = try #require(figure["f-n2"])
    #expect(node.place < legend.place && legend.place < list.place)
    #expect(list.around == ["svg", "g"])
  }

  @Test("no link lies in a link, every link has words, and what leads nowhere is a symbol")
  func links() async throws {
    let figure = Markup(try await SmallFigure.finished(SmallFigure.text))
    for tag in figure.tags where tag.name == "a" {
      #expect(!tag.around.contains("a"))
      #expect(tag.attributes["aria-label"]?.isEmpty == false)
    }
    #expect(figure["f-n1"]?.attributes["role"] == nil)
    #expect(figure["f-n2"]?.attributes["role"] == "graphics-symbol")
    #expect(figure["f-n2"]?.attributes["aria-label"] == "Commission")
    #expect(figure["f-legend_1"]?.attributes["aria-label"] == "Legend")
  }

  @Test("focus is visible in light and in dark, hidden scaffolding is not read")
  func focus() async throws {
    let text = try await SmallFigure.finished(SmallFigure.text)
    let figure = Markup(text)
    #expect(figure.sheet.contains("#f a:focus-visible{outline:3px solid #1f2933"))
    #expect(figure.sheet.contains("#f a:focus-visible{outline-color:#e8ebef}"))
    #expect(figure.tags.first?.attributes["role"] == "graphics-document")
    #expect(figure.tags.first?.attributes["aria-labelledby"] == "f-title")
    #expect(Set(figure.ids).count == figure.ids.count)
    #expect(!text.contains("href=\"javascript"))
  }

  @Test("a place is written with letters, digits and signs only")
  func place() {
    let box = HTMLBox(place: "so\"urce <1>&")
    let label = HTMLLabel.table(HTMLTable(rows: [HTMLRow([HTMLCell([], box: box)])]))
    #expect(label.markup.contains("<TD ID=\"source1\" HREF=\"#source1\">"))
    let empty = HTMLLabel.table(
      HTMLTable(rows: [HTMLRow([HTMLCell([], box: HTMLBox(place: "\u{4E2D}"))])]))
    #expect(!empty.markup.contains("HREF"))
  }
}
