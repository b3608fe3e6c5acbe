import Rendering
import Testing

/// Graphs that crash Graphviz, keep it busy for ever, eat memory or make it write a broken drawing,
/// and some that only look so.
enum Hostile {
  static let graphs: [(name: String, dot: String)] = small + large

  private static let small: [(name: String, dot: String)] = [
    ("two clusters, newrank", "digraph{newrank=true;subgraph cluster_1{1} subgraph cluster_2{1}}"),
    ("rank in a cluster", "digraph{subgraph cluster_foo{n1} subgraph r{rank=same n1}}"),
    ("peripheries", "digraph{a[peripheries=100000000]}"),
    ("sides", "digraph{a[shape=polygon,sides=100000000]}"),
    (
      "spans",
      "digraph{a[label=<<TABLE><TR><TD ROWSPAN=\"30000\" COLSPAN=\"30000\">x</TD></TR>"
        + "</TABLE>>]}"
    ),
    ("raw ampersand", "digraph{a[URL=\"x?a=1&b=2\"]}"),
    ("attribute injection", "digraph{a[URL=\"x\\\" onclick=\\\"alert(1)\"]}"),
    ("script address", "digraph{a[URL=\"javascript:alert(1)\"]}"),
    ("style sheet", "digraph{stylesheet=\"\\\"?><script>alert(1)</script><?x \\\"\" a}"),
    ("control character", "digraph{a[label=\"x\u{1}y\"]}"),
    ("zero byte", "digraph{a\u{0}b}"),
    ("empty", ""), ("blank", " \n\t"), ("not DOT", "<svg/>"), ("comment only", "/* x */"),
    ("open string", "digraph{a[label=\"x]}"), ("open comment", "digraph{a /* x}"),
    ("open HTML", "digraph{a[label=<<b>x]}"), ("open brace", "digraph{a"),
    ("string after the graph", "digraph{a} \"x"), ("comment after the graph", "digraph{a} /* x"),
    ("two graphs", "digraph{a} digraph{b}"),
    ("unknown tag", "digraph{a[label=<<blink>x</blink>>]}"),
    ("crossed tags", "digraph{a[label=<<b><i>x</b></i>>]}"),
    ("image", "digraph{a[image=\"/etc/passwd\"]}"),
    (
      "image in HTML",
      "digraph{a[label=<<TABLE><TR><TD><IMG SRC=\"/etc/passwd\"/></TD></TR></TABLE>>]}"
    ),
    ("shape file", "digraph{a[shape=polygon,shapefile=\"/etc/passwd\"]}"),
    ("font size", "digraph{a[fontsize=-5]}"), ("huge font", "digraph{a[fontsize=1e30]}"),
    ("unknown colour", "digraph{a[color=\"</svg>\"]}"), ("unknown shape", "digraph{a[shape=xyz]}"),
    ("unknown port", "digraph{a:x->b:y}"), ("cyclic ranks", "digraph{{rank=min a}{rank=max a}}"),
    (
      "record ports", "digraph{rankdir=LR a[shape=record,label=\"<x>1|<y>2\"] {rank=same a:x->a:y}}"
    ),
    ("script in a label", "digraph{a[label=\"<script>alert(1)</script>\",tooltip=\"--><x\"]}"),
    ("script in a name", "digraph{\"--><script>\"[class=\"\\\"><x\"]}"),
    ("infinite size", "digraph{size=\"nan,inf\" a}"), ("zero size", "digraph{size=\"0,0\" a}"),
    ("huge nodes", "digraph{a[width=1e300,height=1e300]}"),
    ("huge separation", "digraph{ranksep=1e9 a->b}"),
    ("page", "digraph{page=\"0.0001,0.0001\" a->b->c}"),
    ("cluster edges", "digraph{compound=true subgraph cluster_a{x} x->y[lhead=cluster_b]}"),
    ("background", "digraph{_background=\"c 7 -#ff0000 p 4 0 0 1e9 1e9\" a}"),
    ("positions", "graph{a[pos=\"x,y\"] b[pos=\"1e400,1\"] a--b}"),
  ]

  private static let large: [(name: String, dot: String)] = [
    ("lines", "digraph{a[label=\"\(String(repeating: "x\\n", count: 100_000))\"]}"),
    ("long string", "digraph{a[label=\"\(String(repeating: "x", count: 20_000))\"]}"),
    ("long text", "digraph{a[label=\"\(joined("x", 12_000, 200))\"]}"),
    ("nested subgraphs", "digraph\(String(repeating: "{", count: 20_000))"),
    ("nested tables", "digraph{a[label=<\(String(repeating: "<TABLE><TR><TD>", count: 20_000))>]}"),
    ("star", "digraph{a->{\((0..<20_000).map { "\($0)" }.joined(separator: " "))}}"),
    ("chain", "digraph{\((0..<20_000).map { "\($0)" }.joined(separator: "->"))}"),
    ("complete", complete(60)),
    ("parallel", "digraph{\(String(repeating: "a->b ", count: 3_000))}"),
    ("deep quotes", "digraph{\(String(repeating: "\"\\\"", count: 50_000))"),
  ]

  private static func joined(_ text: String, _ length: Int, _ times: Int) -> String {
    Array(repeating: String(repeating: text, count: length), count: times)
      .joined(separator: "\" + \"")
  }

  private static func complete(_ count: Int) -> String {
    let edges = (0..<count).flatMap { a in (0..<count).map { "\(a)->\($0)" } }
    return "digraph{\(edges.joined(separator: " "))}"
  }
}

@Suite("hostile graphs", .serialized) struct HostileTests {
  /// One renderer for all cases: what one case leaves behind, the next would notice.
  static let renderer: Renderer = {
    var configuration = Renderer.Configuration()
    configuration.deadline = .milliseconds(2_500)
    configuration.workers = 1
    configuration.cacheCapacity = 0
    return Renderer(configuration)
  }()

  @Test(
    "each ends in a well-formed drawing or a typed error, and a good graph is drawn afterwards",
    arguments: 0..<Hostile.graphs.count)
  func hostile(_ index: Int) async throws {
    let graph = Hostile.graphs[index]
    do throws(RenderError) {
      try await check(Self.renderer.render(graph.dot), graph.name)
    } catch {
      #expect(!error.description.isEmpty)
      if case .missing = error { Issue.record("the worker was not found: \(error)") }
    }
    try await drawGoodGraph()
  }

  private func check(_ drawing: Drawing, _ name: String) async {
    let figure = SVGFinisher.finish(drawing.bytes, text: FigureText(title: name))
    #expect(!figure.contains("<script") && !figure.contains("onclick"))
    if XMLLint.isInstalled {
      let complaint = await XMLLint.complaint(about: figure)
      #expect(complaint == nil)
    }
  }

  private func drawGoodGraph() async throws {
    let drawing = try await Self.renderer.render("digraph{good->one}")
    #expect(drawing.text.contains(">good</text>"))
    #expect(drawing.text.contains("<title>good&#45;&gt;one</title>"))
    #expect(drawing.warnings.isEmpty)
  }
}
