import DOT
import Testing

@Suite("validation before drawing") struct ValidationTests {
  static let refused: [(text: String, problem: DOTProblem)] = [
    (
      "digraph{newrank=true;subgraph cluster_1{1} subgraph cluster_2{1}}",
      .nodeInTwoClusters("1", "cluster_1", "cluster_2")
    ),
    ("digraph{subgraph cluster_foo{n1} subgraph r{rank=same n1}}", .ranksNeedNewrank),
    ("digraph{subgraph cluster_foo{n1} {graph[rank=min] n1}}", .ranksNeedNewrank),
    ("digraph{a[shape=Mrecord]}", .recordShape("Mrecord")),
    ("digraph{a[image=\"/etc/passwd\"]}", .forbiddenAttribute("image")),
    ("digraph{Stylesheet=\"x\"}", .forbiddenAttribute("Stylesheet")),
    ("digraph{node[shapefile=x]}", .forbiddenAttribute("shapefile")),
    ("digraph{a[URL=\"javascript:alert(1)\"]}", .foreignLink(attribute: "URL")),
    ("digraph{a->b[headhref=\"https://x\"]}", .foreignLink(attribute: "headhref")),
    ("digraph{a[URL=\"#x\\\" onclick=\\\"y\"]}", .foreignLink(attribute: "URL")),
    ("digraph{a[URL=\"#x\\\"\u{301} onclick=\\\"y\"]}", .foreignLink(attribute: "URL")),
    ("digraph{a[peripheries=100000000]}", .outOfRange(attribute: "peripheries", limit: 8)),
    ("digraph{a[sides=\"1e9\"]}", .outOfRange(attribute: "sides", limit: 20)),
    ("digraph{dpi=nan}", .outOfRange(attribute: "dpi", limit: 600)),
    ("digraph{a[fontsize=-5]}", .outOfRange(attribute: "fontsize", limit: 200)),
    ("digraph{a[label=<<b>x</b>>]}", .foreignMarkup(attribute: "label")),
    ("digraph{a->{b c d e f g}}", .tooManyEdgesAt("a", 6, limit: 5)),
    ("digraph{a->b->c->d->e->f->g->h}", .tooManyNodes(8, limit: 7)),
    ("digraph{{a b c}->{a b c}}", .tooManyEdges(9, limit: 8)),
    ("digraph{{{{{a}}}}}", .tooDeep(limit: 3)),
    (
      "digraph{a[label=\"" + String(repeating: "\\n", count: 100) + "\"]}",
      .labelTooLong(attribute: "label")
    ),
  ]

  @Test("each hazard has its own problem", arguments: refused)
  func hazard(_ sample: (text: String, problem: DOTProblem)) {
    let limits = DOTLimits(nodes: 7, edges: 8, degree: 5, depth: 3)
    let (document, diagnostics) = DOTDocument.parse(sample.text)
    #expect(diagnostics.isEmpty)
    #expect(document.validate(limits: limits).contains(sample.problem))
    #expect(!sample.problem.description.isEmpty)
  }

  static let allowed: [String] = [
    "digraph{}", "digraph{newrank=true; subgraph cluster_a{n1} subgraph r{rank=same n1}}",
    "digraph{subgraph cluster_a{subgraph cluster_b{x}} subgraph cluster_a{x}}",
    "digraph{x; subgraph cluster_a{x}}", "digraph{{rank=same a b}}",
    "digraph{a[URL=\"#n1\"]}", "digraph{ranksep=\"0.5 equally\" size=\"7.5,10!\"}",
  ]

  @Test("what Graphviz draws well has no problems", arguments: allowed)
  func harmless(_ text: String) {
    #expect(DOTDocument.parse(text).document.validate() == [])
  }

  @Test("a name without a spelling is written encoded and reported")
  func name() {
    let document = DOTDocument(statements: [.node(DOTNode("a\\"))])
    #expect(document.validate() == [.unspellableName("a\\")])
    #expect(document.encoded() == "digraph {\n  \"a%5C\";\n}\n")
  }
}
