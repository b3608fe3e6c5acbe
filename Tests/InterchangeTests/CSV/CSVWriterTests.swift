import GraphSchema
import Interchange
import PropertyGraph
import Testing

@Suite("CSV that is written") struct CSVWriterTests {
  /// The graph as sorted lines; nodes have names of their own.
  private func lines(_ graph: GraphSnapshot) -> [String] {
    func list(_ properties: [(key: String, value: Value)]) -> String {
      properties.map { "\($0.key)=\($0.value.type.map { "\($0)" } ?? ""):\($0.value)" }
        .joined(separator: "|")
    }
    let name: (NodeID) -> String = { graph.value(of: $0, named: "name").description }
    return graph.nodes.map {
      "\(graph.labelNames(of: $0).sorted()) \(list(graph.properties(of: $0)))"
    }.sorted()
      + graph.relationships.map {
        "\(name(graph.source(of: $0))) -\(graph.name(of: graph.type(of: $0)))-> "
          + "\(name(graph.target(of: $0))) \(list(graph.properties(of: $0)))"
      }.sorted()
  }

  private func read(_ export: CSVExport) throws -> GraphSnapshot {
    try CSVImporter().read(export.files.map(\.input)).graph
  }

  @Test("what is written reads back the same", arguments: 0..<150)
  func roundTrip(_ seed: UInt64) throws {
    var random = RandomGraph(
      seed: seed, .init(isSimple: true, isDirected: false, hasExtremes: false))
    let graph = try random.snapshot()
    let export = CSVWriter().export(GraphReading(graph))
    #expect(try lines(read(export)) == lines(graph))
    #expect(export.remarks.isEmpty)
    #expect(CSVWriter().export(GraphReading(graph)) == export)
  }

  @Test(
    "whatever a graph holds, the files are read, and what they lack is said", arguments: 0..<100)
  func odd(_ seed: UInt64) throws {
    var random = RandomGraph(seed: seed, .init(isSimple: false, isDirected: false))
    let graph = try random.snapshot()
    let export = CSVWriter().export(GraphReading(graph))
    let back = try read(export)
    #expect(back.nodeCount == graph.nodeCount)
    #expect(back.relationshipCount == graph.relationshipCount)
    let isSame = lines(back) == lines(graph)
    #expect(isSame || !export.remarks.isEmpty)
    // Written again, what was read is the same.
    #expect(try lines(read(CSVWriter().export(GraphReading(back)))) == lines(back))
  }

  private func export(_ build: (inout GraphTransaction) throws(GraphError) -> Void) throws
    -> CSVExport
  {
    let store = GraphStore()
    try store.write { graph throws(GraphError) in try build(&graph) }
    return CSVWriter().export(GraphReading(store.snapshot))
  }

  @Test("a small graph, letter by letter")
  func golden() throws {
    let day = try #require(CalendarDate("1833-06-05"))
    let export = try export { graph throws(GraphError) in
      let ada = try graph.addNode(
        labels: ["Writer", "Person"],
        properties: [
          "name": "Ada", "tags": .list(["a b", "c,\"d\""]), "n": .list([1, 2]), "x": 0.5,
          "met": .date(day),
          "none": .list([]),
        ])
      let grace = try graph.addNode(
        labels: ["Person", "Writer"], properties: ["name": "", "alive": false, "n": .list([3])])
      let film = try graph.addNode(labels: [], properties: ["a:b": "two\nlines"])
      try graph.addRelationship("KNOWS", from: ada, to: grace, properties: ["since": 1_906])
      try graph.addRelationship("in/out", from: film, to: film)
    }
    #expect(
      export.files.map(\.name) == [
        "nodes.csv", "nodes.Person.Writer.csv", "relationships.KNOWS.csv",
        "relationships.in_out.csv",
      ])
    #expect(
      export.files.map { String(decoding: $0.bytes, as: UTF8.self) } == [
        ":ID,:LABEL,a:b:STRING\n2,,\"two\nlines\"\n",
        ":ID,:LABEL,alive:BOOLEAN,met:DATE,n:LONG[],name:STRING,none:STRING[],tags:STRING[],x:DOUBLE\n"
          + "0,Person;Writer,,1833-06-05,1;2,Ada,\"\",\"a b;c,\"\"d\"\"\",0.5\n"
          + "1,Person;Writer,false,,3,\"\",,,\n",
        ":START_ID,:END_ID,:TYPE,since:LONG\n0,1,KNOWS,1906\n",
        ":START_ID,:END_ID,:TYPE\n2,2,in/out\n",
      ])
    #expect(export.remarks.isEmpty)
  }

  @Test("what no column holds is told")
  func remarks() throws {
    let early = try #require(CalendarDate(year: -44, month: 3, day: 15))
    let export = try export { graph throws(GraphError) in
      try graph.addNode(
        labels: ["a|b"],
        properties: [
          "l": .list(["x;y"]), "m": .map(["k": 1]), "deep": .list([.list([1])]), "mixed": 1,
          "nan": .double(.nan), "early": .date(early), "number": 1, " blank": 1,
          "empty": .list([""]),
        ])
      try graph.addNode(
        labels: ["A", "a|b"], properties: ["mixed": "x", "number": 0.5, "l": .list(["p", "q"])])
      try graph.addNode(labels: ["a|b"], properties: ["mixed": "x", "number": 0.5])
    }
    #expect(
      export.remarks == [
        "of nodes, integers among other numbers are written as such: 'number'",
        "of nodes, lists that no column holds are texts of JSON: 'deep', 'empty'",
        "of nodes, maps are texts of JSON: 'm'",
        "of nodes, numbers that are not finite and days before the year 0 make texts of their column: "
          + "'early', 'nan'",
        "of nodes, values of several types are texts: 'mixed'",
        "between elements of lists and labels stands U+001F, since one holds ';'",
        "properties whose names are empty or begin with a blank are left out",
      ])
    let graph = try read(export)
    let first = graph.nodes.first { graph.value(of: $0, named: "l") == .list(["x;y"]) }
    #expect(first.map { graph.labelNames(of: $0) } == ["a|b"])
    #expect(graph.nodes.contains { graph.value(of: $0, named: "l") == .list(["p", "q"]) })
  }
}
