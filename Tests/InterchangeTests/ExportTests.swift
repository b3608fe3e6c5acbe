import Foundation
import GraphSchema
import Interchange
import PropertyGraph
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Exports that hold everything") struct ExportTests {
  @Test("DOT as data reads back the same", arguments: 0..<200)
  func dot(_ seed: UInt64) throws {
    var random = RandomGraph(seed: seed, .init(isSimple: false, isDirected: seed % 3 != 0))
    let graph = try random.snapshot()
    let export = DOTDataWriter().export(GraphReading(graph, name: "g"))
    let reading = try DOTGraphReader().read(export.text, name: "g.dot")
    #expect(export.remarks.isEmpty)
    #expect(reading.graph.listing == graph.listing, "\(export.text)")
    #expect(reading.name == "g")
  }

  @Test("pydot reads the nodes, edges and attributes of DOT")
  func pydot() throws {
    guard let python = Python.withNetworkX else { return }
    guard try Python.run(python, "import pydot", input: "").status == 0 else {
      print("pydot is not here; that it reads DOT is not checked")
      return
    }
    let store = GraphStore()
    try store.write { graph throws(GraphError) in
      let a = try graph.addNode(labels: ["Agency"], properties: ["name": "bis", "staff": 7])
      let b = try graph.addNode(labels: [], properties: ["name": "a \"b\" \\ c"])
      try graph.addRelationship("PART_OF", from: a, to: b, properties: ["share": .double(0.5)])
    }
    let program = """
      import pydot, sys
      g = pydot.graph_from_dot_data(open(sys.argv[1]).read())[0]
      print(len(g.get_nodes()), len(g.get_edges()), g.get_node('"bis"')[0].get("staff"))
      print(g.get_edges()[0].get("liaison_type"), g.get_edges()[0].get("share"))
      """
    let text = DOTDataWriter().export(GraphReading(store.snapshot)).text
    let result = try Python.run(python, program, input: text)
    #expect(result.output == "2 1 \"7\"\n\"PART_OF\" \"0.5\"\n", "\(result.output)")
  }

  @Test("igraph reads GraphML")
  func igraph() throws {
    guard let python = Python.withNetworkX else { return }
    guard try Python.run(python, "import igraph", input: "").status == 0 else {
      print("igraph is not here; that it reads GraphML is not checked")
      return
    }
    var random = RandomGraph(seed: 4, .init(hasExtremes: false))
    let graph = try random.snapshot()
    let program = """
      import igraph, sys
      g = igraph.Graph.Read_GraphML(sys.argv[1])
      print(g.is_directed(), g.vcount(), g.ecount())
      """
    let text = GraphMLWriter().export(GraphReading(graph)).text
    let result = try Python.run(python, program, input: text)
    #expect(
      result.output == "True \(graph.nodeCount) \(graph.relationshipCount)\n", "\(result.output)")
  }

  @Test("GEXF keeps to the rules of its schema", arguments: 0..<20)
  func gexf(_ seed: UInt64) throws {
    var random = RandomGraph(seed: seed, .init(isSimple: false, isDirected: seed % 2 == 0))
    let text = GEXFWriter().export(GraphReading(try random.snapshot())).text
    let rules = GEXFRules()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = rules
    #expect(parser.parse())
    #expect(rules.problems.isEmpty, "\(rules.problems)\n\(text)")
  }
}
