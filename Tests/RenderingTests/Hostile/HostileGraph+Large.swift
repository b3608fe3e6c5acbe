extension HostileGraph {
  /// Texts that are too much.
  static let large = [
    HostileGraph("lines", "digraph{a[label=\"\(String(repeating: "x\\n", count: 100_000))\"]}"),
    HostileGraph("long string", "digraph{a[label=\"\(String(repeating: "x", count: 20_000))\"]}"),
    HostileGraph("long text", "digraph{a[label=\"\(joined("x", 12_000, 200))\"]}"),
    HostileGraph("long name", "digraph{\(String(repeating: "x", count: 20_000))}"),
    HostileGraph(
      "long run in HTML", "digraph{a[label=<<b>\(String(repeating: "x", count: 20_000))</b>>]}"),
    HostileGraph(
      "long tooltip", "digraph{a[URL=\"#\",tooltip=\"\(joined("<&", 8_000, 50))\"]}"),
    HostileGraph("nested subgraphs", "digraph\(String(repeating: "{", count: 20_000))"),
    HostileGraph(
      "nested subgraphs that end",
      "digraph{\(String(repeating: "{", count: 3_000))a\(String(repeating: "}", count: 3_000))}"),
    HostileGraph(
      "nested tables", "digraph{a[label=<\(String(repeating: "<TABLE><TR><TD>", count: 20_000))>]}"),
    HostileGraph(
      "nested bold",
      "digraph{a[label=<\(String(repeating: "<b>", count: 5_000))x"
        + "\(String(repeating: "</b>", count: 5_000))>]}"),
    HostileGraph("star", "digraph{a->{\((0..<20_000).map { "\($0)" }.joined(separator: " "))}}"),
    HostileGraph("chain", "digraph{\((0..<20_000).map { "\($0)" }.joined(separator: "->"))}"),
    HostileGraph("complete", complete(60)),
    HostileGraph("parallel", "digraph{\(String(repeating: "a->b ", count: 3_000))}"),
    HostileGraph("deep quotes", "digraph{\(String(repeating: "\"\\\"", count: 50_000))"),
    HostileGraph(
      "attributes", "digraph{a[\((0..<5_000).map { "k\($0)=\($0)" }.joined(separator: ","))]}"),
    HostileGraph("plus signs", "digraph{\"a\"\(String(repeating: "+\"a\"", count: 20_000))}"),
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
