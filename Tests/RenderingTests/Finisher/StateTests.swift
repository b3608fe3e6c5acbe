import Rendering
import Testing

@Suite("states and steps") struct StateTests {
  private func text(_ change: (inout FigureText) -> Void) -> FigureText {
    var text = SmallFigure.text
    change(&text)
    return text
  }

  @Test("what is hidden is neither drawn nor read nor linked, what is faded is pale")
  func states() async throws {
    let text = text {
      $0.elements["n1"]?.classes = ["hidden"]
      $0.elements["n2"]?.classes = ["faded"]
      $0.elements["e1"]?.classes = ["highlighted"]
    }
    let figure = Markup(try await SmallFigure.finished(text))
    let hidden = try #require(figure["f-n1"])
    #expect(hidden.attributes["display"] == "none")
    #expect(hidden.attributes["aria-hidden"] == "true")
    #expect(!figure.links.contains("#f-source-1"))
    #expect(figure["f-n2"]?.attributes["opacity"] == ".25")
    #expect(figure["f-e1"]?.attributes["class"] == "edge highlighted")
    for rule in [".hidden{display:none}", ".faded,", ".edge.highlighted path"] {
      #expect(figure.sheet.contains(rule), "\(rule)")
    }
  }

  @Test(
    "text without colour only kept a place",
    arguments: [
      "fill=\"none\"", "fill=\"transparent\"", "fill=\"#fffffe\"", "fill-opacity=\"0.0\"",
    ])
  func unseen(_ attribute: String) {
    let svg = "<svg><g><text \(attribute)>ghost</text><text fill=\"#000000\">seen</text></g></svg>"
    let finished = SVGFinisher.finish(Array(svg.utf8), text: FigureText(title: "t"))
    #expect(!finished.contains("ghost"))
    #expect(finished.contains(">seen</text>"))
  }

  @Test("Graphviz writes transparent letters as this finisher expects them")
  func transparent() async throws {
    let dot = "digraph{a[label=<<FONT COLOR=\"transparent\">ghost</FONT>>] b}"
    let drawing = try await Renderer().render(dot)
    #expect(drawing.text.contains("ghost"))
    let finished = SVGFinisher.finish(drawing.bytes, text: FigureText(title: "t"))
    #expect(!finished.contains("ghost"))
    #expect(finished.contains(">b</text>"))
  }

  @Test("steps make places, links and captions, and enlarge the box")
  func steps() async throws {
    let told = text {
      $0.steps = [.init(title: "The <ministry>"), .init(title: "It leads & decides")]
      $0.elements["n1"]?.step = 1
      $0.elements["e1"]?.step = 2
      $0.elements["n2"]?.step = 7
    }
    let plain = Markup(try await SmallFigure.finished(SmallFigure.text))
    let finished = try await SmallFigure.finished(told)
    let figure = Markup(finished)
    #expect(figure.links.starts(with: ["#f-step-1", "#f-step-2", "#f"]))
    #expect(figure["f-e1"]?.attributes["class"] == "edge step-2")
    #expect(figure["f-n2"]?.attributes["class"] == "node")
    let place = try #require(figure["f-step-2"])
    let graph = try #require(figure.tags.first { $0.attributes["class"] == "graph" })
    #expect(place.place < graph.place && place.around == ["svg"] && graph.around == ["svg"])
    #expect(
      figure.sheet.contains("#f .step-place:target~#f-step-2~.graph .step-2{display:none}"))
    #expect(figure.words.contains("Step 2 of 2:") && figure.words.contains("&amp;"))
    #expect(height(figure) > height(plain) + 40)
    let complaint = XMLLint.isInstalled ? await XMLLint.complaint(about: finished) : nil
    #expect(complaint == nil)
  }

  @Test("a hundred steps with endless captions are held to a band", arguments: [1, 100, 5_000])
  func manySteps(_ count: Int) async throws {
    let told = text {
      $0.steps = (1...count).map { number in
        .init(title: String(repeating: "word\(number)", count: 200) + " \u{4E2D}\u{6587} &<>")
      }
    }
    let finished = try await SmallFigure.finished(told)
    #expect(finished.utf8.count < 1 << 20)
    #expect(Markup(finished).links.filter { $0.hasPrefix("#f-step-") }.count == min(count, 99))
    let complaint = XMLLint.isInstalled ? await XMLLint.complaint(about: finished) : nil
    #expect(complaint == nil)
  }

  private func height(_ figure: Markup) -> Double {
    let box = figure.tags.first?.attributes["viewBox"] ?? ""
    return box.split(separator: " ").last.flatMap { Double($0) } ?? 0
  }
}
