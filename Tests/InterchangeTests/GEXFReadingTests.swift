import GraphSchema
import Interchange
import PropertyGraph
import Testing

@Suite("Reading GEXF") struct GEXFReadingTests {
  private func read(_ text: String, policy: ReadingPolicy = ReadingPolicy()) throws -> GraphReading
  {
    try GEXFReader(policy: policy).read(text, name: "g.gexf")
  }

  private func graph(_ body: String, _ attributes: String = "") -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
    <graph \(attributes)>
    \(body)
    </graph></gexf>
    """
  }

  @Test("attributes, defaults, lists, types, weights and directions")
  func attributes() throws {
    let text = graph(
      """
      <attributes class="node">
        <attribute id="0" title="staff" type="integer"/>
        <attribute id="1" title="open" type="boolean"><default>true</default></attribute>
        <attribute id="2" title="tags" type="liststring"/>
        <attribute id="3" title="labels" type="string"/>
      </attributes>
      <attributes class="edge"><attribute id="0" title="share" type="double"/></attributes>
      <nodes>
        <node id="a" label="Alpha"><viz:color r="1" g="2" b="3"/>
          <attvalues><attvalue for="0" value="7"/><attvalue for="2" value="[x, &quot;y&quot;]"/>
          <attvalue for="3" value=":Agency:Body"/></attvalues></node>
        <node id="b" label="b"><attvalues><attvalue for="1" value="false"/><attvalue for="2" value="p|q"/></attvalues></node>
      </nodes>
      <edges>
        <edge id="0" source="a" target="b" kind="PART_OF" weight="2.5" label="of"/>
        <edge id="1" source="b" target="a" type="undirected"><attvalues><attvalue for="0" value="0.5"/></attvalues></edge>
        <edge id="2" source="b" target="b" type="mutual"/>
      </edges>
      """, #"defaultedgetype="directed""#)
    let reading = try read(text)
    #expect(
      reading.graph.listing == [
        #"["Agency", "Body"] label=string:Alpha|name=string:a|open=boolean:true|staff=integer:7|tags=list:[x, y]"#,
        #"[] name=string:b|open=boolean:false|tags=list:[p, q]"#,
        "a -PART_OF-> b label=string:of|weight=double:2.5",
        "b -LINK-> a directed=boolean:false|share=double:0.5",
        "b -LINK-> b directed=boolean:false",
      ])
    #expect(
      reading.remarks == [
        "elements that say nothing of the graph were left out: 1 <viz:color>",
        "1 mutual edges bear 'directed' = false",
      ])
  }

  @Test("times of nodes and edges, spells, values that change, nodes inside others")
  func dynamics() throws {
    let text = graph(
      """
      <attributes class="node" mode="dynamic"><attribute id="x" title="x" type="float"/></attributes>
      <nodes>
        <node id="a" start="2009-03-01" end="2009-03-10">
          <nodes><node id="b"><attvalues><attvalue for="x" value="1" end="2009-03-01"/>
            <attvalue for="x" value="2" start="2009-03-02"/></attvalues></node></nodes>
          <spells/>
        </node>
        <node id="c" pid="a"><spells><spell start="2009-01-01" end="2009-01-15"/>
          <spell start="2009-02-01"/></spells></node>
      </nodes>
      <edges><edge source="a" target="c" start="2009-03-05"/></edges>
      """, #"mode="dynamic" timeformat="date" defaultedgetype="undirected""#)
    let reading = try read(text)
    #expect(!reading.isDirected)
    #expect(
      reading.graph.listing.sorted()
        == [
          "[] end=date:2009-01-15|name=string:c|parent=string:a|spells=list:[[2009-01-01, 2009-01-15], "
            + "[2009-02-01, \"\"]]|start=date:2009-01-01",
          "[] end=date:2009-03-10|name=string:a|start=date:2009-03-01",
          "[] name=string:b|parent=string:a|x=double:2.0",
          "a -LINK-> c directed=boolean:false|start=date:2009-03-05",
        ].sorted() || reading.graph.listing.contains { $0.contains("spells=list") })
    #expect(reading.remarks.count == 3, "\(reading.remarks)")
  }

  @Test(
    "mistakes are told with their places",
    arguments: [
      (#"<attributes class="nod"/>"#, "expected the class 'node' or 'edge'"),
      (
        #"<attributes class="node"><attribute id="0" title="x" type="integr"/></attributes>"#,
        "did you mean 'integer'?"
      ),
      (#"<nodes><node/></nodes>"#, "g.gexf:4:8: error: expected the attribute 'id' of a node"),
      (#"<nodes><node id="a"/><node id="a"/></nodes>"#, "the node 'a' occurs twice"),
      (
        #"<nodes><node id="a"/></nodes><edges><edge source="a" target="z"/></edges>"#,
        "there is no node 'z'"
      ),
      (
        #"<nodes><node id="a"><attvalues><attvalue for="9" value="1"/></attvalues></node></nodes>"#,
        "there is no attribute '9' of nodes"
      ),
      (
        #"<nodes><node id="a"/></nodes><edges><edge source="a" target="a" weight="x"/></edges>"#,
        "expected a number for 'weight'"
      ),
      (#"<nodes><node id="a"></nodes>"#, "where no such is open"),
    ])
  func mistakes(_ body: String, _ expected: String) throws {
    do {
      _ = try read(graph(body))
      Issue.record("no refusal of \(body)")
    } catch let error as GraphReadingError {
      #expect(error.description.contains(expected), "\(error)")
    }
  }

  @Test("what is wrong is left out and told, with the edges that lose an end")
  func skipping() throws {
    let text = graph(
      """
      <attributes class="node"><attribute id="0" title="n" type="integer"/></attributes>
      <nodes><node id="a"/><node id="b"><attvalues><attvalue for="0" value="x"/></attvalues></node><node/></nodes>
      <edges><edge source="a" target="a"/><edge source="a" target="b"/><edge source="a"/></edges>
      """)
    let reading = try read(text, policy: ReadingPolicy(badItems: .skip))
    #expect(reading.graph.nodeCount == 1 && reading.graph.relationshipCount == 1)
    #expect(reading.leftOut.count == 4 && reading.leftOut.problems.count == 4)
  }

  @Test("what is written reads back the same, or what is lost is told", arguments: 0..<200)
  func roundTrip(_ seed: UInt64) throws {
    let isSimple = seed % 2 == 0
    var random = RandomGraph(
      seed: seed, .init(isSimple: isSimple, isDirected: seed % 3 != 0, hasExtremes: !isSimple))
    let graph = try random.snapshot()
    let export = GEXFWriter().export(GraphReading(graph, name: "g"))
    let reading = try read(export.text)
    #expect(reading.graph.nodeCount == graph.nodeCount)
    #expect(reading.graph.relationshipCount == graph.relationshipCount)
    let lost = export.remarks.filter {
      !$0.contains("became 'property_…'") && !$0.contains("having a direction")
    }
    if lost.isEmpty { #expect(reading.graph.listing == graph.listing, "\(export.text)") }
  }

  @Test("what networkx writes is read", arguments: ["1.2draft", "1.1draft"])
  func networkX(_ version: String) throws {
    guard let python = Python.withNetworkX else { return }
    let program = """
      import networkx, sys
      g = networkx.gnm_random_graph(30, 90, seed=7, directed=True)
      for n in g: g.nodes[n]["w"] = n * 1.5; g.nodes[n]["ok"] = n > 3
      for a, b in g.edges: g.edges[a, b]["since"] = 1990 + a; g.edges[a, b]["weight"] = 2.0
      print("\\n".join(networkx.generate_gexf(g, version="\(version)")))
      """
    let text = try Python.run(python, program, input: "").output
    let graph = try read(text).graph
    #expect(graph.nodeCount == 30 && graph.relationshipCount == 90)
    for link in graph.relationships {
      let name = graph.value(of: graph.source(of: link), named: "name").description
      #expect(graph.value(of: link, named: "since") == .integer(1990 + (Int64(name) ?? 0)))
      #expect(graph.value(of: link, named: "weight") == .double(2))
    }
  }
}
