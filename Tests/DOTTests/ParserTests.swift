import DOT
import Diagnostics
import Testing

@Suite("the parser") struct ParserTests {
  @Test("the whole grammar is read")
  func grammar() {
    let text = """
      # a line for the preprocessor
      /* a comment */ STRICT DiGraph "my" + /* joined */ " graph" { // to the end
        rankdir = LR; edge [color=red, style="dotted"; weight=2][penwidth=.5]
        a:p:ne -> b -> { c d } -> subgraph cluster_x { e; f [label=<<b>x</b>>] }
        g, h [shape=box]
        "two
      lines" -> -1.5 ; "joined \\
      line"
      }
      """
    let (document, diagnostics) = DOTDocument.parse(text)
    #expect(diagnostics.isEmpty)
    #expect(document.isStrict && document.isDirected && document.name == "my graph")
    let inner = DOTSubgraph(statements: [.node(DOTNode("c")), .node(DOTNode("d"))])
    let cluster = DOTSubgraph(
      name: "cluster_x",
      statements: [
        .node(DOTNode("e")),
        .node(DOTNode("f", [DOTAttribute("label", .markup("<b>x</b>"))])),
      ])
    let box: DOTAttributes = [DOTAttribute("shape", .raw("box"))]
    #expect(
      document.statements == [
        .attribute(DOTAttribute("rankdir", .raw("LR"))),
        .defaults(
          .edge,
          [
            DOTAttribute("color", .raw("red")), DOTAttribute("style", .raw("dotted")),
            DOTAttribute("weight", .raw("2")), DOTAttribute("penwidth", .raw(".5")),
          ]),
        .edge(
          DOTEdge(ends: [
            .node("a", DOTPort("p", compass: "ne")), .node("b"), .subgraph(inner),
            .subgraph(cluster),
          ])),
        .node(DOTNode("g", box)), .node(DOTNode("h", box)),
        .edge(DOTEdge(from: "two\nlines", to: "-1.5")), .node(DOTNode("joined line")),
      ])
  }

  @Test("nodes with commas are one end of an edge, with their ports")
  func lists() {
    let text = "digraph { a:p, b -> c, \"d\":e:ne }"
    let (document, diagnostics) = DOTDocument.parse(text)
    #expect(diagnostics.isEmpty)
    let ends: [DOTEdge.End] = [
      .nodes([DOTNode("a", port: DOTPort("p")), DOTNode("b")]),
      .nodes([DOTNode("c"), DOTNode("d", port: DOTPort("e", compass: "ne"))]),
    ]
    #expect(document.statements == [.edge(DOTEdge(ends: ends))])
    #expect(DOTDocument.parse(document.encoded()).document == document)
  }

  @Test("a byte order mark is no letter, and a line for the preprocessor may follow it")
  func byteOrderMark() {
    let (document, diagnostics) = DOTDocument.parse("\u{FEFF}# line 1\ndigraph { a }")
    #expect(diagnostics.isEmpty && document.statements == [.node(DOTNode("a"))])
    let bad = DOTDocument.parse("\u{FEFF}digrph { a }", name: "g").diagnostics
    #expect(bad.first?.span?.description == "g:1:1")
  }

  @Test("any number of warnings leaves the document whole")
  func warnings() {
    let text = "digraph {" + (0..<100).map { " \($0)x" }.joined() + " last }"
    let (document, diagnostics) = DOTDocument.parse(text)
    #expect(diagnostics.count == 20 && diagnostics.allSatisfy { $0.severity == .warning })
    #expect(document.statements.last == .node(DOTNode("last")))
  }

  @Test("a caret stands in the line that Graphviz counts, whatever else ends lines")
  func otherLineEnds() {
    let text = "digraph { a [label=\"x\u{2028}\u{85}\ry\"]\r\n  b -> ;\r\n}"
    let diagnostics = DOTDocument.parse(text, name: "g").diagnostics
    #expect(diagnostics.first?.description.hasPrefix("g:2:8: error:") == true)
    #expect(diagnostics.first?.span?.excerpt == "  b -> ;")
  }

  @Test("a mistake in a line without end costs little to tell")
  func longLine() throws {
    let text = "digraph {" + String(repeating: " node$", count: 20_000) + "}"
    let diagnostics = DOTDocument.parse(text, name: "g").diagnostics
    #expect(diagnostics.count == 20)
    #expect(diagnostics.allSatisfy { ($0.span?.excerpt.count ?? 0) <= 1_200 })
    let far = "digraph { \(String(repeating: "abcde ", count: 40_000)) $ }"
    let span = try #require(DOTDocument.parse(far, name: "g").diagnostics.first?.span)
    #expect(span.column == 240_012 && span.excerpt.isEmpty)
  }

  @Test("a graph without arrows is undirected")
  func undirected() {
    let (document, diagnostics) = DOTDocument.parse("graph { a -- b }")
    #expect(diagnostics.isEmpty)
    #expect(!document.isDirected)
    #expect(document.statements == [.edge(DOTEdge(from: "a", to: "b"))])
  }

  static let mistakes: [(text: String, message: String)] = [
    ("", "1:1: error: expected 'digraph' or 'graph', found the end of the text"),
    ("{ a -> b }", "1:1: error: expected 'digraph' or 'graph', found '{'"),
    ("digraph", "1:8: error: expected '{', found the end of the text"),
    ("digraph {\n  a -> ;\n}", "2:8: error: expected a node after an edge, found ';'"),
    ("digraph {\n  a -- b\n}", "2:5: error: '--' stands in a digraph"),
    ("graph { a -> b }", "1:11: error: '->' stands in a graph"),
    ("digraph { a [label] }", "1:19: error: expected '=' after 'label', found ']'"),
    ("digraph { a [label=] }", "1:20: error: expected a value for 'label', found ']'"),
    ("digraph { a [label=1", "1:13: error: this '[' has no ']' to close it"),
    ("digraph {\n  a\n", "1:9: error: this '{' has no '}' to close it"),
    ("digraph { 商 [label=\"x] }", "1:20: error: this quotation mark is never closed"),
    ("digraph { a [label=<b] }", "1:20: error: this '<' has no '>' to close it"),
    ("digraph { /* x }", "1:11: error: this comment is never closed"),
    ("digraph { strict }", "1:11: error: 'strict' may only begin a graph"),
    ("digraph { a $ b }", "1:13: error: unexpected '$'"),
    ("digraph { a \u{0} b }", "1:13: error: unexpected '0x0'"),
    ("digraph { \"a\" + b }", "1:15: error: '+' joins two quoted strings"),
    ("digraph { 12ab }", "1:11: warning: a number runs into the word after it"),
    ("digraph { a: }", "1:14: error: expected a port after ':', found '}'"),
    ("digraph { } digraph { }", "1:13: warning: what follows the first graph is not read"),
    ("digraph { {a} [x=1] }", "1:15: warning: attributes after a subgraph are not read"),
    ("digraph { = }", "1:11: error: expected a statement, found '='"),
  ]

  @Test("a mistake is told with its place", arguments: mistakes)
  func mistake(_ mistake: (text: String, message: String)) {
    let diagnostics = DOTDocument.parse(mistake.text, name: "g").diagnostics
    let lines = diagnostics.first?.description.split(separator: "\n").map(String.init) ?? []
    #expect(lines.first == "g:" + mistake.message)
    if !mistake.text.isEmpty { #expect(lines.contains { $0.contains("^") }) }
  }

  @Test("a mistake does not hide the next one, nor the statements around it")
  func recovery() {
    let (document, diagnostics) = DOTDocument.parse(
      "digraph {\n  a [=];\n  b -> ;\n  c\n}", name: "g")
    #expect(diagnostics.map(\.span?.line) == [2, 3])
    #expect(document.statements.contains(.node(DOTNode("c"))))
  }

  @Test("a caret stands under the token")
  func caret() {
    let diagnostics = DOTDocument.parse("digraph {\n  a -> [x=1]\n}", name: "g").diagnostics
    #expect(
      diagnostics.first?.description == """
        g:2:8: error: expected a node after an edge, found '['
            a -> [x=1]
                 ^
        """)
  }

  static let hostile: [String] = [
    String(repeating: "{", count: 200_000),
    "digraph " + String(repeating: "{", count: 200_000),
    "digraph {" + String(repeating: "a -> {", count: 100_000),
    "digraph {" + String(repeating: "subgraph ", count: 100_000),
    "digraph {" + String(repeating: "[", count: 200_000),
    "digraph { a" + String(repeating: "[", count: 200_000),
    "digraph { a [x=" + String(repeating: "<", count: 500_000),
    "digraph { a [x=<" + String(repeating: "<!--", count: 200_000),
    "digraph {" + String(repeating: "/*", count: 200_000),
    "digraph {" + String(repeating: "\"", count: 300_001),
    "digraph { a" + String(repeating: " -> a", count: 100_000) + "}",
    "digraph {" + String(repeating: "$", count: 300_000),
    "digraph {" + String(repeating: "\n= =", count: 100_000),
    "digraph { a" + String(repeating: ":", count: 200_000),
    "digraph { \"a\"" + String(repeating: " + \"a\"", count: 100_000) + "}",
    String(repeating: "\u{301}", count: 100_000),
  ]

  @Test("hostile text ends in a report of at most twenty entries", arguments: 0..<hostile.count)
  func hostileText(_ index: Int) {
    let (document, diagnostics) = DOTDocument.parse(Self.hostile[index])
    #expect(diagnostics.count <= 21)
    #expect(!diagnostics.isEmpty || !document.statements.isEmpty)
  }

  @Test("too many subgraphs inside one another are refused with a hint")
  func depth() {
    let deep = "digraph " + String(repeating: "{", count: 101) + String(repeating: "}", count: 101)
    let diagnostics = DOTDocument.parse(deep).diagnostics
    #expect(diagnostics.first?.message == "more than 100 subgraphs inside one another")
    let fine = "digraph " + String(repeating: "{", count: 100) + String(repeating: "}", count: 100)
    #expect(DOTDocument.parse(fine).diagnostics.isEmpty)
  }
}
