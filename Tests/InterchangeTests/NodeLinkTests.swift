import GraphSchema
import Interchange
import PropertyGraph
import Testing

@Suite("Node-link JSON") struct NodeLinkTests {
  private func read(_ text: String) throws -> GraphReading {
    try NodeLinkReader().read(text, name: "g.json")
  }

  @Test("what is written reads back the same, or what is lost is told", arguments: 0..<200)
  func roundTrip(_ seed: UInt64) throws {
    var random = RandomGraph(seed: seed, .init(isSimple: seed % 2 == 0, hasExtremes: seed % 2 != 0))
    let graph = try random.snapshot()
    let export = NodeLinkJSON(GraphReading(graph, name: "g")).export
    let reading = try read(export.text)
    #expect(reading.name == "g")
    if export.remarks.isEmpty { #expect(reading.graph.listing == graph.listing, "\(export.text)") }
  }

  @Test("links may be called edges, nodes may be numbered")
  func shapes() throws {
    let plain = try read(
      #"{"directed": false, "nodes": [{"id": 1, "a": [1, 2]}, {"id": 2}], "edges": [{"source": 1, "target": 2, "type": "T", "w": 0.5}]}"#
    )
    #expect(
      plain.graph.listing == [
        "[] a=list:[1, 2]|name=string:1", "[] name=string:2",
        "1 -T-> 2 directed=boolean:false|w=double:0.5",
      ])
    let numbered = try read(#"{"nodes": [{"g": "x"}, {}], "links": [{"source": 0, "target": 1}]}"#)
    #expect(numbered.graph.listing.last == "0 -LINK-> 1 ")
  }

  @Test(
    "mistakes are told with their places",
    arguments: [
      ("{}", "expected an array 'nodes'"), (#"{"nodes": 7}"#, "expected an array for 'nodes'"),
      (
        #"{"nodes": [{"id": "a"}, {"x": 1}], "links": []}"#,
        "g.json:1:25: error: expected a text or a number for 'id'"
      ),
      (#"{"nodes": [{"id": "a"}], "links": [{"source": "a"}]}"#, "'target'"),
      (#"{"nodes": [7], "links": []}"#, "expected an object"), ("{", "g.json:1:"),
    ])
  func mistakes(_ text: String, _ expected: String) throws {
    do {
      _ = try read(text)
      Issue.record("no refusal of \(text)")
    } catch let error as GraphReadingError {
      #expect(error.description.contains(expected), "\(error)")
    }
  }

  @Test("what networkx writes is read, and it reads what is written")
  func networkX() throws {
    guard let python = Python.withNetworkX else { return }
    let program = """
      import json, networkx
      g = networkx.gnm_random_graph(30, 90, seed=7, directed=True)
      for a, b in g.edges: g.edges[a, b]["since"] = 1990 + a
      print(json.dumps(networkx.node_link_data(g)))
      """
    let reading = try read(try Python.run(python, program, input: "").output)
    #expect(reading.graph.nodeCount == 30 && reading.graph.relationshipCount == 90)
    let back = """
      import json, networkx, sys
      data = json.load(open(sys.argv[1]))
      g = networkx.node_link_graph(data, edges="links")
      print(g.is_directed(), len(g.nodes), len(g.edges))
      """
    let result = try Python.run(python, back, input: NodeLinkJSON(reading).export.text)
    #expect(result.output == "True 30 90\n", "\(result.output)")
  }
}
