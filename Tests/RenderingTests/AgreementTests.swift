import DOT
import Diagnostics
import Rendering
import Testing

/// This package and Graphviz must mean the same by a text.
@Suite("agreement with Graphviz") struct AgreementTests {
  static let texts: [String] = [
    "digraph{a->b->c}", "strict graph{a--b b--a}", "digraph{a->{b c}->d}",
    "digraph{subgraph cluster_x{label=\"X\" a b} c->a}", "digraph{a:e->b:w:n}",
    "digraph{node[shape=box] a edge[color=red] a->b [label=\"x\\ny\\l\"]}",
    "digraph{\"a\" + \"b\" -> \"say \\\"hi\\\"\"}", "digraph{\"two\\\nlines\"}",
    "digraph{a,b->c,d [weight=2]}", "digraph{rankdir=LR;{rank=same;a;b}a->b}",
    "#comment\ndigraph/*x*/{a//y\n->b}", "digraph{-.5->1. .7->-3}", "digraph{a[label=\"\\N\\G\"]}",
    "digraph{a[label=<<b>x</b> &amp; <i>y</i>>]}", "digraph{a[label=\"&amp; &lt; &#20013;\"]}",
    "DIGRAPH{NODE[shape=circle]SUBGRAPH{Edge[style=dotted]a->b}}", "digraph{a[x=1][y=2;z=3,w=4]}",
    "digraph{商务部->é}", "digraph{\"back\\\\slash\\\\\"}", "digraph{subgraph s{a} subgraph s{b}}",
  ]

  @Test("a text that is read and written again draws the same", arguments: texts)
  func rewritten(_ text: String) async throws {
    let (document, diagnostics) = DOTDocument.parse(text)
    #expect(diagnostics.isEmpty)
    let renderer = Renderer()
    let original = try await renderer.render(text)
    #expect(try await renderer.render(document.encoded()) == original)
  }

  @Test("what Graphviz calls a syntax error has a diagnostic here")
  func mistakes() async throws {
    let texts = [
      "digraph{a->}", "digraph{a[}", "digraph{a[x]}", "graph{a->b}", "digraph{a--b}",
      "digraph a b{}",
      "digraph{\"x}", "digraph{a[label=<x]}", "digraph{strict}", "digraph{a:}", "{}", "digraph{=}",
    ]
    let renderer = Renderer()
    for text in texts {
      #expect(DOTDocument.parse(text).diagnostics.contains { $0.severity == .error })
      await #expect(throws: RenderError.self) { try await renderer.render(text) }
    }
  }

  static let labels: [HTMLLabel] = [
    .text([]), .text([.text("")]), .text([.text(" ")]), .text([.bold([])]),
    .text([.lineBreak()]), .text([.bold([.text(" ")]), .italic([.underline([.text("x")])])]),
    .text([.font(HTMLFont(face: "A\"B<", size: 0, color: .transparent), [.text("x")])]),
    .text([.superscript([.text("2")]), .subscripted([.text("i")]), .text("<&>\"'\u{1}")]),
    .table(HTMLTable(rows: [])), .table(HTMLTable(rows: [HTMLRow([])])),
    .table(HTMLTable(rows: [HTMLRow([HTMLCell([])]), HTMLRow([HTMLCell([.bold([])])])])),
    .table(
      HTMLTable(
        box: HTMLBox(
          border: 900, padding: -1, color: DOTColor(0), background: DOTColor(0xFFFFFF),
          align: .left,
          verticalAlign: .bottom, width: 70_000, height: 0, port: "p\"", isRounded: true),
        rows: [
          HTMLRow([
            HTMLCell(content: .table(HTMLTable(rows: [])), columns: 900, rows: 2),
            HTMLCell([.text(String(repeating: "x\n", count: 3_000))]),
          ])
        ])),
  ]

  @Test("every label made from a tree is taken by Graphviz", arguments: 0..<labels.count)
  func label(_ index: Int) async throws {
    let document = DOTDocument(
      statements: [.node(DOTNode("a", [DOTAttribute("label", .html(Self.labels[index]))]))])
    let drawing = try await Renderer().render(document)
    #expect(drawing.text.contains("<title>a</title>"))
  }
}
