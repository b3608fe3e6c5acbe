import Foundation
import Liaison
import Testing

@Suite("Open graphs from DOT")
struct OpenGraphTests {
  static let build = """
    digraph build {
      label="How a build runs";
      node [shape=box];
      subgraph cluster_front { label="Front end"; parse; check [shape=diamond] }
      source -> parse -> check;
      check -> {plan report} [label="done"];
      plan -> plan;
    }
    """

  @Test("hold nodes, relationships and what is said of them")
  func reads() throws {
    let open = try OpenGraph.reading(dot: Self.build, name: "build.dot")
    #expect(open.name == "build" && open.isDirected)
    #expect((open.graph.nodeCount, open.graph.relationshipCount) == (5, 5))
    #expect(open.attributes["label"] == "How a build runs")
    #expect(open.clusters.map(\.label) == ["Front end"])
    #expect(open.clusters.map(\.nodeCount) == [2])
    let label = open.properties.first { $0.name == "label" }
    #expect(label?.nodes == 0 && label?.relationships == 2)
    let walk = open.graph.nodes.filter { open.graph.value(of: $0, named: "cluster") != .null }
    #expect(walk.count == 2)
  }

  @Test("refuse bad DOT with every mistake and its place")
  func mistakes() throws {
    do {
      _ = try OpenGraph.reading(dot: "digraph {\n a -> ;\n b [=]\n}", name: "bad.dot")
      Issue.record("it was read")
    } catch {
      guard case .text(let diagnostics) = error else { throw error }
      #expect(diagnostics.map(\.span?.line) == [2, 3])
      #expect("\(error)".contains("bad.dot:2:7: error:"))
    }
  }

  @Test("refuse what stands for too much")
  func limits() throws {
    let list = (0..<2_000).map { "n\($0)" }.joined(separator: " ")
    do {
      _ = try OpenGraph.reading(dot: "digraph { {\(list)} -> {\(list)} }")
      Issue.record("it was read")
    } catch {
      guard case .overLimit = error else { throw error }
    }
  }

  @Test("are told from dossiers that were exported")
  func kinds() throws {
    let exported = Array(try Port.database().snapshot.exportedDOT().utf8)
    guard case .dossier(let database) = try Database.reading(dot: exported) else {
      Issue.record("an export is a dossier")
      return
    }
    #expect(try database.snapshot.dossier().records == Port.database().snapshot.dossier().records)
    guard case .graph(let open) = try Database.reading(dot: Array(Self.build.utf8)) else {
      Issue.record("other DOT is a graph")
      return
    }
    #expect(open.graph.nodeCount == 5)
    let mention = Array("digraph { a [liaison_data_1=x] }".utf8)
    guard case .graph = try Database.reading(dot: mention) else {
      Issue.record("a node's attribute makes no dossier")
      return
    }
  }

  @Test("of an exported dossier are its entities and links, the data left aside")
  func exported() throws {
    let snapshot = try Port.database().snapshot
    let open = try OpenGraph.reading(dot: try snapshot.exportedDOT())
    let graph = try snapshot.dossier()
    #expect(open.graph.nodeCount == graph.entities.count)
    #expect(open.graph.relationshipCount == graph.links.count)
    let names = open.graph.nodes.map { open.graph.value(of: $0, named: "name").description }
    #expect(Set(names) == Set(graph.entities.map(\.key)))
    let types = open.graph.relationshipTypes.map { open.graph.name(of: $0) }
    #expect(Set(types) == Set(graph.links.map(\.relation)))
    #expect(!open.properties.contains { $0.name.hasPrefix("liaison_data_") })
  }

  @Test("are drawn without their loops, with frames and labels, and safely")
  func picture() async throws {
    let picture = try OpenGraph.reading(dot: Self.build, name: "build.dot").picture()
    for words in ["How a build runs", "Front end", "done", "One loop is not drawn."] {
      #expect(picture.dot.contains(words), "\(words)")
    }
    #expect(!picture.dot.contains("other relation"))
    let svg = String(decoding: try await picture.rendered(as: .svg), as: UTF8.self)
    #expect(svg.contains("<svg ") && svg.contains("parse"))
  }

  @Test("that nobody could read are not drawn")
  func crowd() throws {
    let tree = (1..<200).map { "n\($0) -> n\($0 / 2)" }.joined(separator: ";")
    let open = try OpenGraph.reading(dot: "digraph { \(tree) }")
    #expect(throws: LiaisonError.self) { try open.picture() }
    #expect(try open.picture(isLarge: true).nodeCount == 200)
    #expect(throws: LiaisonError.self) { try OpenGraph.reading(dot: "graph {}").picture() }
  }

  /// Texts that mean harm to whoever draws them.
  static let hostile: [String] = [
    #"digraph { a [label="<script>alert(1)</script>", URL="javascript:alert(1)", tooltip="\" onclick=\"x"] a -> b }"#,
    #"digraph { a [label=<<IMG SRC="/etc/passwd"/>>, image="/etc/passwd", shapefile="x"] }"#,
    #"digraph { stylesheet="\"><script>alert(1)</script>"; a [peripheries=100000000, sides=99999999] }"#,
    "digraph { newrank=true; subgraph cluster_1 { 1 } subgraph cluster_2 { 1 } }",
    "digraph { subgraph cluster_foo { n1 } subgraph r { rank=same n1 } }",
    "digraph { \"a\u{1}b\u{FFFE}\" -> \"\u{202E}x\" [label=\"\\N\\G\\\\\"] }",
    "digraph { a [label=\"" + String(repeating: "line\\n", count: 100_000) + "\"] }",
    "digraph { a [label=\"\(String(repeating: "x", count: 300_000))\"] }",
    "digraph { \"\" -> \" \" -> \"\\\\\" }",
    "graph { a:b:c -- a; a -- b [label=\"&#0;&#x110000;&#xD800;&lt;\"] }",
    "digraph { subgraph \"cluster\" { x } subgraph cluster { y } subgraph cluster__ { x z } }",
  ]

  @Test("mean no harm when they are drawn", arguments: 0..<hostile.count)
  func harmless(_ index: Int) async throws {
    let picture = try OpenGraph.reading(dot: Self.hostile[index]).picture()
    let svg = String(decoding: try await picture.rendered(as: .svg), as: UTF8.self)
    for word in ["<script", "javascript:", "onclick=\"x", "/etc/passwd", "<image"] {
      #expect(!svg.contains(word), "\(word)")
    }
    if let xmllint = Tools.path("xmllint") {
      let (status, output) = try Tools.run(xmllint, ["--noout", "--nonet", "-"], input: svg)
      #expect(status == 0, "\(output.prefix(500))")
    }
  }

  @Test(
    "written as JSON are read by networkx with the same nodes and links",
    .enabled(if: Tools.hasPython("networkx"), "networkx is not installed"))
  func networkx() throws {
    let python = try #require(Tools.path("python3"))
    let program = """
      import sys, json, networkx
      graph = networkx.node_link_graph(json.load(sys.stdin), **(
          {'edges': 'links'} if networkx.__version__ >= '3.4' else {}))
      print(graph.number_of_nodes(), graph.number_of_edges(), graph.is_directed(),
            graph.nodes['parse']['properties']['cluster'])
      """
    let open = try OpenGraph.reading(dot: Self.build)
    let (_, output) = try Tools.run(python, ["-c", program], input: open.exportedJSON())
    #expect(output == "5 5 True cluster_front\n")
  }
}
