import Diagnostics
import Foundation
import GraphSchema
import Interchange
import PropertyGraph
import Testing

@Suite("GraphML") struct GraphMLTests {
  private func read(_ text: String, _ limits: ReadingLimits = ReadingLimits()) throws
    -> GraphReading
  {
    try GraphMLReader(limits: limits).read(text, name: "g")
  }

  @Test("what is written reads back the same", arguments: 0..<200)
  func roundTrip(_ seed: UInt64) throws {
    var random = RandomGraph(seed: seed, .init(isDirected: seed % 2 == 0))
    let graph = try random.snapshot()
    let export = GraphMLWriter().export(GraphReading(graph, name: "g & h"))
    let reading = try read(export.text)
    #expect(reading.graph.listing == graph.listing, "\(export.text)")
    #expect(reading.name == "g & h" && reading.isDirected && reading.remarks.isEmpty)
    #expect(GraphMLWriter().export(reading).text == export.text)
  }

  @Test("what GraphML cannot hold is told, and the rest is read", arguments: 0..<60)
  func lossy(_ seed: UInt64) throws {
    var random = RandomGraph(seed: seed, .init(isSimple: false))
    let graph = try random.snapshot()
    let export = GraphMLWriter().export(GraphReading(graph))
    let reading = try read(export.text)
    #expect(reading.graph.nodeCount == graph.nodeCount)
    #expect(reading.graph.relationshipCount == graph.relationshipCount)
    #expect(export.remarks.isEmpty == (reading.graph.listing == graph.listing), "\(export.remarks)")
  }

  static let small = """
    <?xml version="1.0" encoding="UTF-8"?>
    <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
      <key id="d0" for="node" attr.name="labels" attr.type="string"/>
      <key id="d1" for="node" attr.name="founded" attr.type="string"/>
      <key id="d2" for="node" attr.name="staff" attr.type="long"/>
      <key id="d3" for="edge" attr.name="type" attr.type="string"/>
      <key id="d4" for="edge" attr.name="tags" attr.type="string"/>
      <graph id="small" edgedefault="directed">
        <node id="bis &amp; co"><data key="d0">:Agency:Body</data><data key="d1">2007-12-11</data><data key="d2">7</data></node>
        <node id="doc"/>
        <edge id="e0" source="bis &amp; co" target="doc"><data key="d3">PART_OF</data><data key="d4">[1,&quot;x&quot;]</data></edge>
      </graph>
    </graphml>

    """

  @Test("a small graph, letter by letter")
  func golden() throws {
    let store = GraphStore()
    try store.write { graph throws(GraphError) in
      let day = CalendarDate(year: 2007, month: 12, day: 11).map { Value.date($0) } ?? .null
      let a = try graph.addNode(
        labels: ["Agency", "Body"], properties: ["name": "bis & co", "founded": day, "staff": 7])
      let b = try graph.addNode(labels: [], properties: ["name": "doc"])
      try graph.addRelationship("PART_OF", from: a, to: b, properties: ["tags": .list([1, "x"])])
    }
    let export = GraphMLWriter().export(GraphReading(store.snapshot, name: "small"))
    #expect(export.text == Self.small)
    #expect(
      export.remarks == [
        "of nodes, dates are texts such as 2007-12-11: 'founded'",
        "of relationships, lists are texts of JSON: 'tags'",
      ])
  }

  @Test("files of other programs are read: defaults, undirected edges, ports, drawings")
  func foreign() throws {
    let reading = try read(
      """
      <!-- by hand --><graphml xmlns:y="u"><key id="c" for="node" attr.name="color">
      <default>yellow</default></key><key id="w" for="edge" attr.name="w" attr.type="float"/>
      <key id="y" for="node" yfiles.type="nodegraphics"/>
      <graph id="G" edgedefault="undirected"><desc>x</desc>
      <edge source="a" target="b"><data key="w"> 1.5 </data></edge>
      <node id="a"><port name="p"/><data key="y"><y:Shape><y:Label>t</y:Label></y:Shape></data></node>
      <node id='b'><data key="c"><![CDATA[<red> & so]]> on</data></node>
      <edge source="b" target="a" directed="true"/></graph><graph/></graphml>
      """)
    #expect(
      reading.lines == [
        "a {color: yellow, y: }", "b {color: <red> & so on}", "a -> b {directed: false, w: 1.5}",
        "b -> a",
      ])
    #expect(!reading.isDirected)
    #expect(
      reading.remarks == [
        "elements that say nothing of the graph were left out: 1 <port>, 1 <y:Shape>",
        "1 graphs after the first were left alone",
      ])
  }

  static let refusals: [(String, String)] = [
    ("", "g:1:1: error: expected an element"),
    ("<gexf/>", "g:1:1: error: expected '<graphml>', found '<gexf>'"),
    ("<graphml/>", "g:1:1: error: expected '<graph>'"),
    ("<graphml><graph></graphml>", "g:1:17: error: found '</graphml>' where no such is open"),
    ("<graphml><graph>", "g:1:17: error: expected '</graph>'"),
    ("<graphml>\n<graph a='1' a='2'/>", "g:2:14: error: the attribute 'a' occurs twice"),
    ("<!DOCTYPE lolz [<!ENTITY a \"&b;&b;\">]><graphml/>", "g:1:1: error: a document type"),
    ("<graphml>&xxe;</graphml>", "g:1:10: error: unknown entity '&xxe;'"),
    ("<graphml>&#0;</graphml>", "g:1:10: error: unknown entity"),
    ("<graphml>&#xD800;&#x110000;</graphml>", "g:1:10: error: unknown entity"),
    ("<graphml>&#99999999999999999999;</graphml>", "g:1:10: error: expected ';'"),
    ("<graphml a=b/>", "g:1:12: error: expected the value of 'a' in quotes"),
    ("<graphml a='", "g:1:13: error: expected the quote"),
    ("<graphml><!-- ", "g:1:10: error: expected '-->'"),
    ("<graphml><![CDATA[", "g:1:10: error: expected ']]>'"),
    ("<graphml><graph/></graphml><a/>", "g:1:28: error: expected the end"),
    ("<?xml version='1.0' encoding='UTF-16'?><graphml/>", "g:1:1: error: expected the encoding"),
    ("<graphml>\u{1}</graphml>", "g:1:10: error: a control character"),
    (
      "<graphml><graph>\n<node id='a'/><node id='a'/></graph></graphml>",
      "g:2:15: error: the node 'a'"
    ),
    ("<graphml><graph>\n<node/></graph></graphml>", "g:2:1: error: expected the attribute 'id'"),
    (
      "<graphml><graph><node id='a'/>\n <edge source='a' target='z'/></graph></graphml>",
      "g:2:2: error: there is no node 'z'"
    ),
    (
      "<graphml><graph><node id='a'>\n<graph/></node></graph></graphml>",
      "g:2:1: error: nested graphs"
    ),
    ("<graphml><graph>\n<hyperedge/></graph></graphml>", "g:2:1: error: hyperedges"),
    (
      "<graphml><graph><node id='a'><data key='k'>1</data></node></graph></graphml>",
      "g:1:41: error: there is no key 'k'"
    ),
    (
      "<graphml><key id='k' attr.type='uint'/><graph/></graphml>",
      "g:1:33: error: unknown type 'uint'"
    ),
    (
      "<graphml><key id='k'/><key id='k'/><graph/></graphml>",
      "g:1:23: error: the key 'k' occurs twice"
    ),
    ("<graphml><graph edgedefault='both'/></graphml>", "g:1:30: error: expected 'directed'"),
    (typed("int", "9223372036854775808"), "g:2:16: error: expected a value of type int"),
    (typed("long", "1.5"), "g:2:16: error: expected a value of type long"),
    (typed("double", "0x10"), "g:2:16: error: expected a value of type double"),
    (typed("double", "1e999"), "g:2:16: error: expected a value of type double"),
    (typed("boolean", "yes"), "g:2:16: error: expected a value of type boolean"),
  ]

  private static func typed(_ type: String, _ value: String) -> String {
    "<graphml><key id='k' attr.name='v' attr.type='\(type)'/><graph>\n"
      + "  <node id='a'><data key='k'>\(value)</data></node></graph></graphml>"
  }

  @Test("what is wrong is refused with its place", arguments: refusals)
  func refuses(_ text: String, _ message: String) {
    do {
      _ = try read(text)
      Issue.record("it was read: \(text)")
    } catch {
      #expect("\(error)".hasPrefix(message), "\(error)")
    }
  }

  @Test("every mistake is told, up to twenty")
  func many() throws {
    let nodes = (0..<30).map { _ in "<node id='a'/>" }.joined(separator: "\n")
    do {
      _ = try read("<graphml><graph>\n\(nodes)</graph></graphml>")
      Issue.record("read")
    } catch GraphReadingError.invalid(let mistakes) {
      #expect(mistakes.prefix(2).map { $0.span?.description } == ["g:3:1", "g:4:1"])
      #expect(mistakes.count == 21 && mistakes.last?.message == "and 9 more mistakes")
    }
  }

  @Test("hostile texts are refused, and limits hold")
  func hostile() throws {
    let deep = String(repeating: "<a>", count: 100_000)
    #expect(throws: GraphReadingError.self) { try read("<graphml>" + deep) }
    #expect(throws: GraphReadingError.self) { try GraphMLReader().read([0x3C, 0xFF], name: "g") }
    let text =
      "<graphml><graph><node id='a'/><node id='b'/><edge source='a' target='b'/>"
      + "</graph></graphml>"
    for limits in [
      ReadingLimits(bytes: 10), ReadingLimits(nodes: 1), ReadingLimits(relationships: 0),
    ] {
      #expect(throws: GraphReadingError.self) { try read(text, limits) }
    }
  }

  @Test("defaults that stand for many values are counted before they take memory")
  func defaults() throws {
    let keys = (0..<200).map { "<key id='k\($0)' for='node'><default>x</default></key>" }
    let nodes = (0..<200).map { "<node id='n\($0)'/>" }
    let text = "<graphml>\(keys.joined())<graph>\(nodes.joined())</graph></graphml>"
    #expect(
      throws: GraphReadingError.overLimit("the text stands for more than 20000 property values")
    ) {
      try read(text, ReadingLimits(values: 20_000))
    }
  }

  @Test("damaged text is read or refused with a place", arguments: 0..<30)
  func damage(_ seed: UInt64) throws {
    var dice = Dice(state: seed)
    var random = RandomGraph(seed: seed)
    let whole = Array(
      GraphMLWriter().export(GraphReading(try random.snapshot(), name: "g")).text.utf8)
    for _ in 0..<60 {
      var bytes = whole
      let start = Int.random(in: 0..<bytes.count, using: &dice)
      let end = min(bytes.count, start + Int.random(in: 0..<9, using: &dice))
      let piece = dice.pick(["", "<", "&", "\"", "<node id='x'>", "]]>", "\u{0}", "/>", "é"])
      bytes.replaceSubrange(start..<end, with: Array(piece.utf8))
      do {
        _ = try GraphMLReader().read(bytes, name: "g")
      } catch GraphReadingError.invalid(let mistakes) {
        #expect(!mistakes.isEmpty && mistakes.allSatisfy { $0.span != nil })
      } catch {
        Issue.record("\(error)")
      }
    }
  }

  @Test("networkx reads what is written", arguments: 0..<6)
  func networkX(_ seed: UInt64) throws {
    guard let python = Python.withNetworkX else { return }
    var random = RandomGraph(seed: seed)
    let graph = try random.snapshot()
    let text = GraphMLWriter().export(GraphReading(graph)).text
    let program = """
      import networkx, sys
      g = networkx.read_graphml(sys.argv[1], force_multigraph=True)
      print(g.is_directed(), len(g.nodes), len(g.edges))
      for n, d in g.nodes(data=True):
        for k, v in d.items():
          if k not in ("labels",): print(repr((n, k, type(v).__name__)))
      """
    let result = try Python.run(python, program, input: text)
    let head = "True \(graph.nodeCount) \(graph.relationshipCount)\n"
    #expect(result.status == 0 && result.output.hasPrefix(head), "\(result.output)\n\(text)")
    let kinds: [ValueType: String] = [
      .string: "str", .integer: "int", .double: "float", .boolean: "bool",
    ]
    let filled = graph.nodes.flatMap { node in
      graph.properties(of: node).filter { $0.key != "name" }
    }
    for (type, word) in kinds {
      let found = result.output.split(separator: "\n").count { $0.hasSuffix("'\(word)')") }
      #expect(found == filled.count { $0.value.type == type }, "\(word)")
    }
  }
}
