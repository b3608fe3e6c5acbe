import GraphSchema
import Interchange
import PropertyGraph
import Testing

@Suite("DOT as a graph") struct DOTReadingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let lines: [String]
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ lines: String...) {
      self.name = name
      self.text = text
      self.lines = lines
    }
  }

  static let cases: [Case] = [
    Case("nothing", "digraph {}"),
    Case("a chain", "digraph { a -> b -> c }", "a", "b", "c", "a -> b", "b -> c"),
    Case(
      "defaults hold for what comes after them",
      "digraph { a; node [s=1]; b; node [t=2]; c [s=3]; a }", "a", "b {s: 1}", "c {s: 3, t: 2}"),
    Case(
      "defaults of a subgraph end with it, and those outside reach in",
      "digraph { node [s=1]; subgraph x { node [t=2]; a } b; subgraph x { c } node [s=9]; subgraph x {d} }",
      "a {s: 1, t: 2}", "b {s: 1}", "c {s: 1, t: 2}", "d {s: 9, t: 2}"),
    Case(
      "a node keeps the defaults of its first mention",
      "digraph { a -> b; subgraph { node [s=1]; b; c } b [t=2] b [t=3] }", "a", "b {t: 3}",
      "c {s: 1}", "a -> b"),
    Case(
      "edges take the defaults where they stand",
      "digraph { edge [c=red]; a -> b; { edge [c=blue]; a -> b [d=1] } }", "a", "b",
      "a -> b {c: red}", "a -> b {c: blue, d: 1}"),
    Case(
      "subgraphs at the ends stand for every pair, each node once",
      "digraph { a -> { b c b } -> { d; { e } } }", "a", "b", "c", "d", "e", "a -> b", "a -> c",
      "b -> d", "b -> e", "c -> d", "c -> e"),
    Case(
      "nodes of a subgraph come in the order of their first mention",
      "digraph { c; a -> { b a c } }", "c", "a", "b", "a -> c", "a -> a", "a -> b"),
    Case(
      "a name with commas is a list, in which one may come twice",
      "digraph { a:p, a -> b:n }", "a", "b", "a -> b {headport: n, tailport: p}",
      "a -> b {headport: n}"),
    Case(
      "a subgraph that is named twice in a statement has all its nodes at both ends",
      "digraph { subgraph s { a } -> subgraph s { b } }", "a", "b", "a -> a", "a -> b", "b -> a",
      "b -> b"),
    Case(
      "a name alone stands for a subgraph described before",
      "digraph { subgraph s { a b } c -> subgraph s }", "a", "b", "c", "c -> a", "c -> b"),
    Case(
      "a strict graph adds repeated edges to the first",
      "strict digraph { a -> b [x=1]; b -> a; a -> b [y=2] a -> b [key=k] }", "a", "b",
      "a -> b {x: 1, y: 2}", "b -> a"),
    Case(
      "a strict graph without direction knows an edge from both sides",
      "strict graph { a:p -- b; b:q -- a:r [x=1] }", "a", "b",
      "a -> b {directed: false, headport: q, tailport: r, x: 1}"),
    Case(
      "a strict graph without direction has room for a key the other way round",
      "strict graph { a -- b; a -- b [key=j]; b -- a [key=k] }", "a", "b",
      "a -> b {directed: false}", "b -> a {directed: false, key: k}"),
    Case(
      "edges with one key are one edge",
      "digraph { a -> b [key=k, x=1]; a -> b; a -> b [key=k, y=2] }", "a", "b",
      "a -> b {key: k, x: 1, y: 2}", "a -> b"),
    Case(
      "loops and parallel edges stay", "graph { a -- a -- b; a -- b }", "a", "b",
      "a -> a {directed: false}", "a -> b {directed: false}", "a -> b {directed: false}"),
    Case(
      "ports, and the attribute that is stronger",
      "digraph { a:p:ne -> b:w [headport=s] }", "a", "b", "a -> b {headport: s, tailport: p:ne}"),
    Case(
      "clusters are properties",
      "digraph { subgraph cluster_a { x; subgraph cluster_b { y } } subgraph n { z } }",
      "x {cluster: cluster_a}", "y {cluster: cluster_b, clusters: [cluster_a, cluster_b]}", "z"),
    Case(
      "a node in two clusters belongs to the first",
      "digraph { subgraph cluster_a { x } subgraph cluster_b { x } }",
      "x {cluster: cluster_a, clusters: [cluster_a, cluster_b]}"),
    Case(
      "attributes with names that readers use are renamed",
      "digraph { a [name=x, cluster=y, attribute_name=z] a -> a [directed=1, name=n] }",
      "a {attribute_attribute_name: z, attribute_cluster: y, attribute_name: x}",
      "a -> a {attribute_directed: 1, name: n}"),
    Case(
      "labels are what a reader sees, other texts what is written",
      #"digraph g { a [label="\N\nof \G &amp; &#x4e2d;&lt;\l" tooltip="\L" url="\N"] a -> b [label="\E \T\H"] }"#,
      "a {label: a\nof g & 中<, tooltip: a\nof g & 中<, url: \\N}", "b", "a -> b {label: a->b ab}"),
    Case(
      "HTML-like labels are words, with the markup beside them",
      "digraph { a [label=<<b>Big</b><br/>word&nbsp;x>] }",
      "a {label: Big word x, label_html: <b>Big</b><br/>word&nbsp;x}"),
    Case(
      "names are compared by their bytes",
      "digraph { \"\u{E9}\" -> \"e\u{301}\" }", "\u{E9}", "e\u{301}", "\u{E9} -> e\u{301}"),
    Case(
      "numerals, keywords and joined names",
      "digraph { -.5 -> 1. -> \"node\" -> \"a\" + \"b\" }", "-.5", "1.", "node", "ab",
      "-.5 -> 1.", "1. -> node", "node -> ab"),
  ]

  @Test("is what Graphviz makes of it", arguments: cases)
  func reads(_ test: Case) throws {
    #expect(try read(test.text).lines == test.lines)
  }

  @Test("bare numerals are numbers only when asked for")
  func numbers() throws {
    let text =
      "digraph { a [i=12, d=-.5, z=007, q=\"3\", t=true, w=nan, e=1., h=99999999999999999999] }"
    #expect(try read(text).value("a", "i") == .string("12"))
    let reading = try read(text, DOTReadingOptions(readsNumbers: true))
    #expect(reading.value("a", "i") == .integer(12))
    #expect(reading.value("a", "d") == .double(-0.5))
    #expect(reading.value("a", "e") == .double(1))
    #expect(reading.value("a", "t") == .boolean(true))
    #expect(reading.value("a", "h") == .double(1e20))
    for (name, text) in [("z", "007"), ("q", "3"), ("w", "nan")] {
      #expect(reading.value("a", name) == .string(text))
    }
  }

  @Test("labels and types are the usual ones, or those that an attribute says")
  func kinds() throws {
    let text = "digraph { a [type=firm]; b; a -> b [type=owns]; b -> a }"
    let plain = try read(text).graph
    #expect(plain.labels.map { plain.name(of: $0) } == ["Node"])
    #expect(plain.relationshipTypes.map { plain.name(of: $0) } == ["LINK"])
    let kinds = try read(text, DOTReadingOptions(kindAttribute: "type")).graph
    #expect(kinds.labels.map { kinds.name(of: $0) } == ["firm", "Node"])
    #expect(kinds.relationshipTypes.map { kinds.name(of: $0) } == ["owns", "LINK"])
  }

  @Test("the graph's own attributes, its clusters and what was merged are told")
  func whole() throws {
    let reading = try read(
      """
      strict graph "G" { label="Top"; rankdir=LR
        subgraph cluster_a { label="First"; color=red; a; subgraph cluster_b { label=""; b } }
        subgraph x { c } a -- b; b -- a; d [name=1] } graph { }
      """)
    #expect(reading.name == "G" && reading.title == "Top" && !reading.isDirected)
    #expect(reading.attributes == ["label": "Top", "rankdir": "LR"])
    #expect(reading.groups.map(\.name) == ["cluster_a", "cluster_b"])
    #expect(reading.groups.map(\.label) == ["First", nil])
    #expect(reading.groups.map(\.parent) == [nil, "cluster_a"])
    #expect(reading.groups.map(\.nodeCount) == [2, 1])
    #expect(reading.groups[0].attributes["color"] == "red")
    for words in [
      "what follows the first graph", "1 repeated edges", "'name'", "1 named subgraphs",
    ] {
      #expect(reading.remarks.contains { $0.contains(words) }, "\(words): \(reading.remarks)")
    }
  }

  @Test("a cluster bears the label set before it, as in Graphviz")
  func inheritedLabel() throws {
    let reading = try read("digraph { label=Top; subgraph cluster_a { a } }")
    #expect(reading.groups.first?.label == "Top")
  }
}
