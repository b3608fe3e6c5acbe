import Diagnostics
import GraphSchema
import Interchange
import PropertyGraph
import Testing

@Suite("Cytoscape JSON") struct CytoscapeTests {
  private func read(_ text: String, _ limits: ReadingLimits = ReadingLimits()) throws
    -> GraphReading
  {
    try CytoscapeReader(limits: limits).read(text, name: "g")
  }

  @Test("what is written reads back the same, or what is lost is told", arguments: 0..<200)
  func roundTrip(_ seed: UInt64) throws {
    let isSimple = seed % 2 == 0
    var random = RandomGraph(seed: seed, .init(isSimple: isSimple, hasExtremes: !isSimple))
    let graph = try random.snapshot()
    let export = CytoscapeWriter().export(GraphReading(graph, name: "g"))
    let reading = try read(export.text)
    #expect(reading.graph.nodeCount == graph.nodeCount)
    #expect(reading.graph.relationshipCount == graph.relationshipCount)
    #expect(reading.name == "g" && reading.remarks.isEmpty)
    // A property that was renamed gets its name back.
    let lost = export.remarks.filter { !$0.contains("became 'property_…'") }
    if lost.isEmpty { #expect(reading.graph.listing == graph.listing, "\(export.text)") }
    #expect(lost.isEmpty || reading.graph.listing != graph.listing || !isSimple)
  }

  static let small = """
    {"data":{"name":"small"},"directed":true,"multigraph":true,"elements":{
    "nodes":[
     {"data":{"id":"bis","value":"bis","name":"bis","labels":["Agency","Body"],"founded":"2007-12-11"}},
     {"data":{"id":"doc","value":"doc","name":"doc","labels":[],"tags":[1,"x"]}}],
    "edges":[
     {"data":{"id":"e0","source":"bis","target":"doc","key":0,"interaction":"PART_OF","property_key":7}}]}}

    """

  @Test("a small graph, letter by letter, and what is lost")
  func golden() throws {
    let store = GraphStore()
    try store.write { graph throws(GraphError) in
      let day = CalendarDate(year: 2007, month: 12, day: 11).map { Value.date($0) } ?? .null
      let a = try graph.addNode(
        labels: ["Agency", "Body"], properties: ["name": "bis", "founded": day])
      let b = try graph.addNode(
        labels: [], properties: ["name": "doc", "tags": .list([1, "x"])])
      try graph.addRelationship("PART_OF", from: a, to: b, properties: ["key": 7])
    }
    let export = CytoscapeWriter().export(GraphReading(store.snapshot, name: "small"))
    #expect(export.text == Self.small)
    #expect(
      export.remarks == [
        "1 dates are texts such as 2007-12-11",
        "properties called 'key' became 'property_…', since the format needs the name",
      ])
  }

  @Test("elements in one array are read, and graphs without direction")
  func foreign() throws {
    let reading = try read(
      """
      {"directed":false,"data":{"shared":1},"elements":[
       {"data":{"id":"e","source":1,"target":"b","key":3},"style":{}},
       {"group":"nodes","data":{"id":1,"source":"x"},"position":{"x":1}},{"data":{"id":"b"}}]}
      """)
    #expect(reading.lines == ["1 {source: x}", "b", "1 -> b {directed: false, key: 3}"])
    #expect(!reading.isDirected && reading.attributes == ["shared": 1])
  }

  static let refusals: [(String, String)] = [
    ("", "g:1:1: error: expected a value"), ("[]", "g:1:1: error: expected 'elements'"),
    ("{\"elements\":7}", "g:1:13: error: expected 'elements' with"),
    ("{\"elements\":{\"nodes\":7}}", "g:1:22: error: expected an array for 'nodes'"),
    ("{\"elements\":{\"nodes\":[\n {},\n 7]}}", "g:2:2: error: expected an object with 'data'"),
    (
      "{\"elements\":[{\"data\":{\"id\":\"a\"}},\n{\"data\":{\"id\":\"a\"}}]}",
      "g:2:1: error: the node 'a' occurs twice"
    ),
    ("{\"elements\":[\n {\"data\":{\"id\":1.5}}]}", "g:2:16: error: expected a text or an integer"),
    ("{\"elements\":[\n {\"data\":{\"x\":1}}]}", "g:2:10: error: expected a text or an integer"),
    (
      "{\"elements\":[\n {\"data\":{\"source\":\"a\",\"target\":\"b\"}}]}",
      "g:2:2: error: there is no node 'a'"
    ),
    (
      "{\"elements\":[{\"data\":{\"id\":9223372036854775808}}]}", "g:1:28: error: the number is too"
    ),
    ("{\"elements\":[{\"data\":{\"id\":1,\"\":1}}]}", "g:1:33: error: expected a name"),
    (
      String(repeating: "{\"a\":", count: 100_000), "g:1:1001: error: arrays and objects are nested"
    ),
  ]

  @Test("what is wrong is refused with its place", arguments: refusals)
  func refuses(_ text: String, _ message: String) {
    do {
      _ = try read(text)
      Issue.record("it was read: \(text)")
    } catch {
      #expect("\(error)".hasPrefix(message), "\(error)")
    }
  }

  @Test("limits hold")
  func limits() throws {
    for limits in [
      ReadingLimits(bytes: 10), ReadingLimits(nodes: 1), ReadingLimits(relationships: 0),
      ReadingLimits(values: 0), ReadingLimits(valueBytes: 1),
    ] {
      #expect(throws: GraphReadingError.self) { try read(Self.small, limits) }
    }
  }

  @Test("networkx reads what is written", arguments: 0..<6)
  func networkX(_ seed: UInt64) throws {
    guard let python = Python.withNetworkX else { return }
    var random = RandomGraph(seed: seed, .init(hasExtremes: false))
    let graph = try random.snapshot()
    let text = CytoscapeWriter().export(GraphReading(graph)).text
    let program = """
      import json, networkx, sys
      g = networkx.cytoscape_graph(json.load(open(sys.argv[1], encoding="utf-8")))
      print(g.is_directed(), len(g.nodes), len(g.edges))
      """
    let result = try Python.run(python, program, input: text)
    let head = "True \(graph.nodeCount) \(graph.relationshipCount)\n"
    #expect(result.status == 0 && result.output == head, "\(result.output)\n\(text)")
  }
}
