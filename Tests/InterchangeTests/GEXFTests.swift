import GraphSchema
import Interchange
import PropertyGraph
import Testing

@Suite("GEXF") struct GEXFTests {
  static let small = """
    <?xml version="1.0" encoding="UTF-8"?>
    <gexf xmlns="http://gexf.net/1.3" version="1.3">
      <meta><description>small</description></meta>
      <graph defaultedgetype="directed" mode="static">
        <attributes class="node">
          <attribute id="0" title="labels" type="string"/>
          <attribute id="1" title="property_labels" type="boolean"/>
          <attribute id="2" title="staff" type="long"/>
        </attributes>
        <attributes class="edge">
          <attribute id="0" title="type" type="string"/>
          <attribute id="1" title="since" type="string"/>
        </attributes>
        <nodes>
          <node id="bis &amp; co" label="bis &amp; co"><attvalues><attvalue for="0" value=":Agency:Body"/><attvalue for="1" value="true"/><attvalue for="2" value="7"/></attvalues></node>
          <node id="doc" label="doc"/>
        </nodes>
        <edges>
          <edge id="0" source="bis &amp; co" target="doc" kind="PART_OF"><attvalues><attvalue for="0" value="PART_OF"/><attvalue for="1" value="2007-12-11"/></attvalues></edge>
        </edges>
      </graph>
    </gexf>

    """

  @Test("a small graph, letter by letter, and what is lost")
  func golden() throws {
    let store = GraphStore()
    try store.write { graph throws(GraphError) in
      let day = CalendarDate(year: 2007, month: 12, day: 11).map { Value.date($0) } ?? .null
      let a = try graph.addNode(
        labels: ["Agency", "Body"], properties: ["name": "bis & co", "labels": true, "staff": 7])
      let b = try graph.addNode(labels: [], properties: ["name": "doc"])
      try graph.addRelationship("PART_OF", from: a, to: b, properties: ["since": day])
    }
    let export = GEXFWriter().export(GraphReading(store.snapshot, name: "small"))
    #expect(export.text == Self.small)
    #expect(
      export.remarks == [
        "of relationships, dates are texts such as 2007-12-11: 'since'",
        "properties called 'labels' became 'property_…', since the format needs the name",
      ])
  }

  @Test("a graph without direction says so, and an empty one is whole")
  func direction() throws {
    let plain = try DOTGraphReader().read("graph { a -- b }", name: "g")
    let text = GEXFWriter().export(plain).text
    #expect(text.contains("defaultedgetype=\"undirected\"") && !text.contains(" type=\"directed"))
    let empty = GEXFWriter().export(GraphReading(GraphStore().snapshot))
    #expect(empty.remarks.isEmpty && empty.text.hasSuffix("</gexf>\n"))
  }

  @Test("networkx reads what is written", arguments: 0..<8)
  func networkX(_ seed: UInt64) throws {
    guard let python = Python.withNetworkX else { return }
    var random = RandomGraph(seed: seed, .init(isSimple: seed % 4 != 3))
    let graph = try random.snapshot()
    let text = GEXFWriter().export(GraphReading(graph)).text
    let program = """
      import networkx, sys
      g = networkx.read_gexf(sys.argv[1], version="1.3")
      print(g.is_directed(), len(g.nodes), len(g.edges))
      for n, d in g.nodes(data=True):
        for k, v in d.items():
          if k not in ("labels", "label"): print(repr((n, k, type(v).__name__)))
      """
    let result = try Python.run(python, program, input: text)
    let head = "True \(graph.nodeCount) \(graph.relationshipCount)\n"
    #expect(result.status == 0 && result.output.hasPrefix(head), "\(result.output)\n\(text)")
    guard seed % 4 != 3 else { return }
    let kinds: [ValueType: String] = [.integer: "int", .double: "float", .boolean: "bool"]
    let values = graph.nodes.flatMap { node in graph.properties(of: node) }
    for (type, word) in kinds {
      let found = result.output.split(separator: "\n").count { $0.hasSuffix("'\(word)')") }
      #expect(found == values.count { $0.value.type == type }, "\(word)")
    }
  }
}
