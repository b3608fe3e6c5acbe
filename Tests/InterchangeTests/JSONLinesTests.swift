import Diagnostics
import GraphSchema
import Interchange
import PropertyGraph
import Testing

@Suite("JSON Lines") struct JSONLinesTests {
  private func read(_ text: String, _ limits: ReadingLimits = ReadingLimits()) throws
    -> GraphReading
  {
    try JSONLinesReader(limits: limits).read(text, name: "g")
  }

  @Test("what is written reads back the same, with lists, maps and days", arguments: 0..<200)
  func roundTrip(_ seed: UInt64) throws {
    var random = RandomGraph(seed: seed, .init(isSimple: seed % 2 == 0, isDirected: false))
    let graph = try random.snapshot()
    let export = JSONLinesWriter().export(GraphReading(graph))
    let reading = try read(export.text)
    #expect(reading.graph.listing == graph.listing, "\(export.text)")
    #expect(export.remarks.isEmpty && reading.remarks.isEmpty)
    #expect(JSONLinesWriter().export(reading).text == export.text)
  }

  static let small = """
    {"node":"bis","labels":["Agency","Body"],"properties":{"founded":{"date":"2007-12-11"}}}
    {"node":"doc","labels":[],"properties":{"rate":{"number":"INF"}}}
    {"source":"bis","target":"doc","type":"PART_OF","properties":{"tags":[1,"x",{"y":null}]}}

    """

  @Test("a small graph, letter by letter")
  func golden() throws {
    let reading = try read("\n" + Self.small.replacing("\n", with: "\r\n") + "  \n")
    #expect(JSONLinesWriter().export(reading).text == Self.small)
    #expect(reading.value("bis", "founded").type == .date)
    let twin = try read("{\"node\":1,\"properties\":{\"m\":{\"date\":\"soon\"}}}")
    #expect(twin.value("1", "m") == .map(["date": "soon"]))
  }

  @Test("maps that read back as days, and nodes without names of their own, are told")
  func remarks() throws {
    let store = GraphStore()
    try store.write { graph throws(GraphError) in
      try graph.addNode(labels: ["A"], properties: ["m": .map(["date": "2007-12-11"])])
    }
    #expect(
      JSONLinesWriter().export(GraphReading(store.snapshot)).remarks == [
        "not every node has a name of its own; nodes are n0, n1 …",
        "1 values are maps that read back as days or numbers",
      ])
  }

  static let refusals: [(String, String)] = [
    ("[]", "g:2:1: error: expected an object"),
    ("{\"node\":\"b\",}", "g:2:13: error: expected a name in double quotes"),
    ("{\"node\":\"é\",\"labels\":[1]}", "g:2:22: error: expected an array of texts"),
    ("{\"node\":null}", "g:2:9: error: expected a text or an integer for 'node'"),
    ("{\"node\":\"a\"}", "g:2:1: error: the node 'a' occurs twice"),
    ("{}", "g:2:1: error: expected 'node', or 'source' and 'target'"),
    ("{\"source\":\"a\"}", "g:2:1: error: expected 'node', or"),
    ("{\"source\":\"a\",\"target\":\"z\"}", "g:2:1: error: there is no node 'z'"),
    (
      "{\"source\":\"a\",\"target\":\"a\",\"type\":\"\"}",
      "g:2:35: error: expected a text for 'type'"
    ),
    ("{\"node\":\"b\",\"staff\":7}", "g:2:21: error: unknown member 'staff' of a node"),
    ("{\"node\":\"b\", \"properties\": 7}", "g:2:28: error: expected an object"),
    ("{\"node\":9223372036854775808}", "g:2:9: error: the number is too large"),
    ("{\"node\":\"b\",\"properties\":{\"\":1}}", "g:2:30: error: expected a name of a property"),
    (
      "{\"node\":\"b\",\"properties\":{\"p\":" + String(repeating: "[", count: 80)
        + String(repeating: "]", count: 80) + "}}", "g:2:31: error: 'p' is nested too deeply"
    ),
    (String(repeating: "[", count: 100_000), "g:2:201: error: arrays and objects are nested"),
  ]

  @Test("a bad line is refused with its place", arguments: refusals)
  func refuses(_ line: String, _ message: String) {
    do {
      _ = try read("{\"node\":\"a\"}\n" + line + "\n")
      Issue.record("it was read: \(line)")
    } catch {
      #expect("\(error)".hasPrefix(message), "\(error)")
    }
  }

  @Test("every bad line is told, bytes that are no letters too, and limits hold")
  func many() throws {
    do {
      _ = try read("{\n{\"node\":1}\n}\nx")
      Issue.record("read")
    } catch GraphReadingError.invalid(let mistakes) {
      #expect(mistakes.map { $0.span?.line } == [1, 3, 4])
    }
    do {
      _ = try JSONLinesReader().read(Array("{\"node\":1}\n ".utf8) + [0xFF], name: "g")
      Issue.record("read")
    } catch {
      #expect("\(error)".hasPrefix("g:2:2: error: the byte 0xFF is not UTF-8"))
    }
    for limits in [
      ReadingLimits(bytes: 10), ReadingLimits(nodes: 1), ReadingLimits(relationships: 0),
      ReadingLimits(values: 0), ReadingLimits(valueBytes: 8),
    ] {
      #expect(throws: GraphReadingError.self) { try read(Self.small, limits) }
    }
  }
}
