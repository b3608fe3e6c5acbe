import Diagnostics
import Testing

@Suite("diagnostics")
struct DiagnosticTests {
  @Test("a diagnostic shows place, line, caret and hint")
  func whole() {
    let text = SourceText(name: "claims.yaml", text: "a\n  - {16: bsi developed x}\nb")
    let span = text.span(line: 2, of: "bsi")
    let diagnostic = Diagnostic.error("unknown entity 'bsi'", at: span, hint: "did you mean 'bis'?")
    #expect(
      diagnostic.description == """
        claims.yaml:2:10: error: unknown entity 'bsi'
            - {16: bsi developed x}
                   ^~~
          hint: did you mean 'bis'?
        """)
  }

  /// A line, the word marked in it, and the marks under it.
  static let carets: [(line: String, word: String, marks: String)] = [
    ("abc def", "def", "    ^~~"), ("abc", "a", "^"), ("中国 商务部 x", "商务部", "     ^~~~~~"),
    ("日x", "x", "  ^"), ("\tkey: v", "v", "\t     ^"), ("e\u{301}e\u{301} b", "b", "   ^"),
    ("한국 b", "b", "     ^"), ("ｆｕ b", "b", "     ^"), ("München b", "b", "        ^"),
    ("👩‍🚀 b", "b", "   ^"),
  ]

  @Test("the caret stands under the word, wide characters counted twice", arguments: carets.indices)
  func caret(index: Int) {
    let (line, word, marks) = Self.carets[index]
    let span = SourceText(name: "f", text: line).span(line: 1, of: word)
    let lines = Diagnostic.error("m", at: span).description.split(separator: "\n")
    #expect(lines[1] == "  " + line)
    #expect(lines[2] == "  " + marks)
  }

  @Test("of a long line the part around the word is shown", arguments: [0, 50, 73, 200, 995])
  func longLine(position: Int) throws {
    let line = String(repeating: "x", count: position) + "!" + String(repeating: "y", count: 1_000)
    let span = SourceText(name: "f", text: line).span(line: 1, of: "!")
    let lines = Diagnostic.error("m", at: span).description.split(separator: "\n").map(Array.init)
    #expect(lines[1].count <= 100)
    let mark = try #require(lines[2].firstIndex(of: "^"))
    #expect(lines[1][mark] == "!")
  }

  @Test(
    "a place outside the line leaves the caret at its end", arguments: [0, -3, 4, 5, 900, .max])
  func outside(column: Int) {
    let span = SourceSpan(file: "f", line: 1, column: column, length: 5, excerpt: "abc")
    let lines = Diagnostic.error("m", at: span).description.split(separator: "\n")
    #expect(lines.count == 3 && lines[2].contains("^"))
  }

  @Test("without a place there is the sentence only")
  func bare() {
    #expect(Diagnostic.warning("m", at: nil).description == "warning: m")
    #expect(Diagnostic(.note, "m", at: nil, hint: "h").description == "note: m\n  hint: h")
    #expect([Diagnostic.Severity.note, .error, .warning].sorted() == [.error, .warning, .note])
  }

  @Test("lines end at every line end, and a word that is not there marks the line")
  func lines() {
    let text = SourceText(name: "f", text: "a\r\nb\rc\n\n  d e")
    #expect((1...5).map(text.line) == ["a", "b", "c", "", "  d e"])
    let span = text.span(line: 5, of: "missing")
    #expect(span.column == 3 && span.length == 3)
    #expect(text.line(0).isEmpty && text.line(9).isEmpty)
    #expect(text.span(line: 5, of: "").column == 3)
    #expect(text.span(line: 9, column: 1).description == "f:9:1")
  }

  @Test("spans sort by file, line and column")
  func order() {
    let places = [("b", 1, 1), ("a", 2, 1), ("a", 1, 9), ("a", 1, 2)].map {
      SourceSpan(file: $0.0, line: $0.1, column: $0.2, length: 1, excerpt: "")
    }
    #expect(places.sorted().map(\.description) == ["a:1:2", "a:1:9", "a:2:1", "b:1:1"])
  }

  @Test(
    "display width counts cells",
    arguments: [
      ("abc", 3), ("中国", 4), ("é", 1), ("e\u{301}", 1), ("한", 2), ("カ", 2), ("ｶ", 1), ("", 0),
      ("\u{200B}", 0), ("Ａ", 2), ("…", 1), ("❤️", 2), ("🇩🇪", 2),
    ])
  func width(text: String, cells: Int) { #expect(displayWidth(of: text) == cells) }
}
