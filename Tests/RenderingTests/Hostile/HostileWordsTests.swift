import DOT
import Rendering
import Testing

/// Words that a dossier may hold, in every place of a document and of a figure's text.
struct HostileWords: Sendable, ExpressibleByStringLiteral, CustomTestStringConvertible {
  let text: String

  init(stringLiteral text: String) { self.text = text }

  init(_ text: String, times: Int) { self.text = String(repeating: text, count: times) }

  var testDescription: String {
    text.unicodeScalars.prefix(24).map { $0.escaped(asASCII: true) }.joined()
  }

  static let all: [HostileWords] = [
    "<script>alert(1)</script>", "\" onload=\"alert(1)", "' onclick='x", "javascript:alert(1)",
    "data:text/html,<script>", "</title></svg>", "]]>", "<![CDATA[x", "<!--", "-->", "<?xml?>",
    "\"\u{301} onload=\"x", "javascript:\u{301}alert(1)", "//\u{301}evil", "<\u{301}script>",
    "]]>\u{301}", "&\u{301}amp;", "&", "&amp;", "&lt;b&gt;", "&#0;", "&bomb;", "\\", "\\\\", "\\N",
    "\\G\\E\\T\\H\\L", "x\\",
    "\\\"", "\"", "\"\"", "\n", "\r\n", "\t", "\u{0}", "\u{1}\u{1F}", "\u{7F}\u{85}\u{9F}",
    "\u{2028}\u{2029}", "\u{202E}\u{2066}", "\u{FEFF}", "\u{FFFE}\u{FFFF}", "\u{10FFFF}",
    "\u{5546}\u{52A1}\u{90E8}", "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}", "e\u{301}", "",
    " ", "%1", "node", "graph", "<b>x</b>", "<TABLE>", "<FONT", "${x}", "{{x}}", "url(#x)",
    "https://example.org/?a=1&b=\"2\"", "//evil", "../../etc/passwd", "-1", "1e999", "#step-1",
    HostileWords("x", times: 5_000), HostileWords("\u{4E2D}", times: 3_000),
    HostileWords("a b ", times: 2_000), HostileWords("\u{301}", times: 2_000),
    HostileWords("<", times: 1_900), HostileWords("\n", times: 90),
  ]
}

@Suite("hostile words", .serialized) struct HostileWordsTests {
  private static let renderer = Renderer()

  @Test(
    "drawn as labels, sentences, ids, links and steps, make sound figures",
    arguments: HostileWords.all)
  func anywhere(_ hostile: HostileWords) async throws {
    let words = hostile.text
    var document = DOTDocument(name: words)
    let cell = HTMLCell([.bold([.text(words)])], box: HTMLBox(port: words, place: words))
    let table = HTMLLabel.table(HTMLTable(rows: [HTMLRow([cell])]))
    document.add(
      DOTNode(
        "n1",
        [
          .init("id", .raw("n1")), .init("label", .text(words)), .init("tooltip", .text(words)),
          .init("class", .text(words)),
        ]))
    document.add(DOTNode("n2", [.init("id", .text(words)), .init("label", .html(table))]))
    var edge = DOTEdge(from: "n1", to: "n2", [.init("label", .html(table))])
    edge.attributes.append(.init("labeltooltip", .text(words)))
    document.add(edge)
    let element = FigureText.Element(
      title: words, label: words, href: words, classes: [words], step: 1)
    let text = FigureText(
      title: words, description: words, elements: ["n1": element, words: element], prefix: words,
      classes: [words], language: words, steps: [.init(title: words)])
    let style = FigureStyle(
      layoutFamily: words, families: [words], paper: words, darkPaper: words,
      darkColors: ["#000000": words, words: words])
    do throws(RenderError) {
      let order = DrawingOrder(document.encoded(), finish: Finish(text: text, style: style))
      let drawing = try await Self.renderer.drawing(of: order, from: document)
      await Sound.expect(drawing.text) { $0.hasPrefix("#") || Self.isHarmless($0) }
    } catch {
      guard case .refused(let reasons) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(!reasons.isEmpty)
    }
    let good = try await Self.renderer.render("digraph{good}")
    #expect(good.text.contains(">good</text>"))
  }

  private static func isHarmless(_ address: String) -> Bool {
    address.hasPrefix("https://example.org/") || !address.contains(":") && !address.hasPrefix("//")
  }
}
