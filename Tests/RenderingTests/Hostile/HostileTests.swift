import Rendering
import Testing

@Suite("hostile graphs", .serialized) struct HostileTests {
  /// One renderer for all cases: what one case leaves behind, the next would notice.
  static let renderer: Renderer = {
    var configuration = Renderer.Configuration()
    configuration.deadline = .milliseconds(2_500)
    configuration.workers = 1
    configuration.cacheCapacity = 0
    return Renderer(configuration)
  }()

  @Test("there are enough of them, and each has a name of its own")
  func many() {
    #expect(HostileGraph.all.count >= 110)
    #expect(Set(HostileGraph.all.map(\.name)).count == HostileGraph.all.count)
  }

  @Test(
    "each ends in a sound drawing or a typed error, and a good graph is drawn afterwards",
    arguments: HostileGraph.all)
  func hostile(_ graph: HostileGraph) async throws {
    do throws(RenderError) {
      let drawing = try await Self.renderer.render(
        graph.dot, engine: graph.engine, format: graph.format)
      if graph.format == .svg {
        let text = FigureText(title: graph.name)
        await Sound.expect(SVGFinisher.finish(drawing.bytes, text: text))
      }
    } catch {
      #expect(!error.description.isEmpty)
      if case .missing = error { Issue.record("the worker was not found: \(error)") }
    }
    try await drawGoodGraph()
  }

  private func drawGoodGraph() async throws {
    let drawing = try await Self.renderer.render("digraph{good->one}")
    #expect(drawing.text.contains(">good</text>"))
    #expect(drawing.text.contains("<title>good&#45;&gt;one</title>"))
    #expect(drawing.warnings.isEmpty)
  }
}

/// What holds of every finished figure, whatever it was made from.
enum Sound {
  private static let elements: Set<String> = [
    "svg", "title", "desc", "style", "g", "a", "polygon", "polyline", "path", "ellipse", "circle",
    "rect", "line", "text", "tspan", "defs", "linearGradient", "radialGradient", "stop", "clipPath",
  ]

  /// Expects well-formed XML without script, event attributes and addresses elsewhere.
  static func expect(
    _ figure: String, links isAllowed: (String) -> Bool = { $0.hasPrefix("#") },
    sourceLocation: SourceLocation = #_sourceLocation
  ) async {
    let markup = Markup(figure)
    for tag in markup.tags {
      #expect(elements.contains(tag.name), "<\(tag.name)>", sourceLocation: sourceLocation)
      if tag.name == "a" {
        #expect(!tag.around.contains("a"), "a link in a link", sourceLocation: sourceLocation)
      }
      for (name, value) in tag.attributes {
        let isSafe =
          !name.lowercased().hasPrefix("on") && !name.contains(":") || name == "xml:space"
        #expect(isSafe, "\(name)=\(value)", sourceLocation: sourceLocation)
        if name == "href" {
          #expect(isAllowed(value), "\(value)", sourceLocation: sourceLocation)
        }
        if value.lowercased().contains("url("), name != "aria-label" {
          #expect(value.hasPrefix("url(#"), "\(value)", sourceLocation: sourceLocation)
        }
      }
    }
    #expect(Set(markup.ids).count == markup.ids.count, sourceLocation: sourceLocation)
    #expect(!markup.sheet.contains("@import"), sourceLocation: sourceLocation)
    guard XMLLint.isInstalled else { return }
    let complaint = await XMLLint.complaint(about: figure)
    #expect(complaint == nil, sourceLocation: sourceLocation)
  }
}
