import DOT
import Foundation
import GraphSchema
import Interchange
import Liaison
import PropertyGraph
import Testing

/// The figures of the gallery and those kept by the tests of the views, read by other programs.
@Suite("Drawing DOT in programs not written here")
struct DrawingsElsewhereTests {
  static let files: [String] = ["Renders", "Tests/DiagramsTests/Golden"].flatMap { folder in
    let path = Curated.root.appending(path: folder).path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasSuffix(".dot") }.sorted().map { "\(folder)/\($0)" }
  }

  private func text(_ file: String) throws -> String {
    try String(contentsOf: Curated.root.appending(path: file), encoding: .utf8)
  }

  /// All nodes and edges, the points that hold the ranks included, as lines `name key kind`.
  private func listing(_ text: String) throws -> [String] {
    let options = DOTReadingOptions(recognisesDrawings: false)
    let graph = try DOTGraphReader(options: options).read(text, name: "figure").graph
    let name = { (node: NodeID) in graph.value(of: node, named: "name").description }
    let marks = { (element: Element) in
      ["liaison_key", "liaison_kind", "tooltip"].map {
        let value = graph.value(of: element, named: $0)
        return value == .null || value == "" ? "-" : value.description
      }
    }
    let nodes = graph.nodes.map { ([name($0)] + marks(.node($0))).joined(separator: "\t") }
    let edges = graph.relationships.map { link in
      ([name(graph.source(of: link)) + ">" + name(graph.target(of: link))]
        + marks(.relationship(link))).joined(separator: "\t")
    }
    return (nodes + edges).sorted()
  }

  @Test("there are some")
  func some() { #expect(Self.files.count >= 12) }

  @Test(
    "dot reads each without a warning, and writes the same graph",
    .enabled(if: Tools.path("dot") != nil, "Graphviz is not installed"), arguments: files)
  func graphviz(_ file: String) throws {
    let dot = try #require(Tools.path("dot"))
    let text = try text(file)
    let (status, output) = try Tools.run(dot, ["-Tcanon"], input: text)
    #expect(status == 0, "\(output.prefix(500))")
    #expect(!output.contains("Warning"), "\(output.prefix(500))")
    #expect(try listing(output) == listing(text))
  }

  /// Prints what ``listing(_:)`` gives, then what networkx counts, which sees no subgraphs.
  ///
  /// That is edges, those with keys, whether they have a direction, and the graph's name. pydot gives
  /// names and values with their quotation marks.
  private static let program = #"""
    import sys, html, pydot, networkx
    def bare(text):
        if text is None or text == '""': return '-'
        if text.startswith('"') and text.endswith('"') and len(text) > 1: text = text[1:-1]
        text = text.replace('\\"', '"').replace('\\\\', '\\')
        return html.unescape(text)
    rows = []
    def visit(graph):
        for node in graph.get_nodes():
            name = bare(node.get_name())
            marks = [node.get(a) for a in ('liaison_key', 'liaison_kind', 'tooltip')]
            # A node that is only named stands somewhere else; older ones invent one from a line's end.
            if name not in ('node', 'edge', 'graph') and node.get_attributes():
                rows.append('\t'.join([name] + [bare(m) for m in marks]))
        for edge in graph.get_edges():
            name = bare(edge.get_source()) + '>' + bare(edge.get_destination())
            marks = [edge.get(a) for a in ('liaison_key', 'liaison_kind', 'tooltip')]
            rows.append('\t'.join([name] + [bare(m) for m in marks]))
        for inner in graph.get_subgraphs(): visit(inner)
    parsed = pydot.graph_from_dot_data(sys.stdin.read())[0]
    visit(parsed)
    print('\n'.join(rows))
    graph = networkx.nx_pydot.from_pydot(parsed)
    shown = sum(1 for _, _, d in graph.edges(data=True) if 'liaison_key' in d)
    print(graph.number_of_edges(), shown, graph.is_directed(), bare(graph.name))
    """#

  /// The smaller files: pydot takes seconds for a large one.
  static let shortFiles = files.filter { file in
    let path = Curated.root.appending(path: file).path
    let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int
    let isWanted = file.hasPrefix("Renders/") || file.hasSuffix("/hostile.dot")
    return isWanted && (size ?? 0) < 45_000
  }

  @Test(
    "pydot and networkx find the same nodes and edges, with the same attributes",
    .enabled(
      if: Tools.hasPython("pydot") && Tools.hasPython("networkx"),
      "pydot or networkx is not installed"),
    arguments: shortFiles)
  func python(_ file: String) throws {
    let python = try #require(Tools.path("python3"))
    let text = try text(file)
    let (status, output) = try Tools.run(python, ["-W", "ignore", "-c", Self.program], input: text)
    #expect(status == 0, "\(output.suffix(500))")
    var rows = output.split(separator: "\n").map(String.init)
    let counts = rows.popLast()
    let expected = try listing(text)
    #expect(rows.sorted() == expected)
    let edges = expected.filter { $0.prefix { $0 != "\t" }.contains(">") }
    let shown = edges.filter { !$0.contains("\t-\t-\t") }
    // networkx takes the edges of the graph itself, and none of its clusters.
    let isNested = text.split(separator: "\n")
      .contains { $0.hasPrefix("    ") && $0.contains("\" -> \"") }
    #expect(isNested || counts == "\(edges.count) \(shown.count) True figure")
    #expect(counts?.hasSuffix(" True figure") == true)
  }

  @Test("a picture read back has the entities and links it was drawn from")
  func back() throws {
    let snapshot = try Curated.database().snapshot
    let answer = try snapshot.neighbourhood(of: "HTWG")
    let open = try OpenGraph.reading(dot: try snapshot.picture(of: answer).dot)
    let keys = open.graph.nodes.map { open.graph.value(of: $0, named: "name").description }
    #expect(keys.contains(answer.centre.key))
    let labels = Set(open.graph.nodes.map { open.graph.value(of: $0, named: "label").description })
    #expect(labels.contains(answer.centre.name))
    #expect(open.graph.relationshipCount > 3)
    #expect(try open.picture().nodeCount == open.graph.nodeCount)
  }
}
