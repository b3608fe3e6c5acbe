import Foundation
import GraphSchema
import Liaison
import PropertyGraph
import Testing

@Suite("Importing graphs") struct GraphImportTests {
  /// Writes files into a folder of its own and hands it over.
  private func withFolder<Result>(
    _ files: [String: String], _ body: (String) throws -> Result
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "graph-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
    return try body(folder.path(percentEncoded: false))
  }

  private static let files = [
    "people.csv": "key:ID,name,born:DATE,:LABEL\nada,Ada,1950-03-04,Person\nbo,Bo,,Person\n",
    "bodies.csv": "key:ID,name,:LABEL\ntrees,Trees,Body\n",
    "works-header.csv": ":START_ID,:END_ID,:TYPE,start:DATE,end:DATE\n",
    "works-1.csv": "ada,trees,WORKS_FOR,1993-01-05,1995-01-03\n",
    "works-2.csv": "bo,trees,LEADS,2001-01-03,\n", "notes.txt": "nothing",
  ]

  @Test("a folder of CSV, headers apart, becomes a file that opens as the same graph")
  func folder() throws {
    try withFolder(Self.files) { folder in
      let result = try OpenGraph.importing([folder])
      #expect(result.graph.graph.nodeCount == 3 && result.graph.graph.relationshipCount == 2)
      #expect(result.graph.remarks == ["files that are no CSV were left alone: notes.txt"])
      #expect(result.files.map(\.takenCount) == [1, 2, 1, 1])
      let path = folder + "/g.liaison"
      try result.graph.write(to: path)
      let opened = try OpenGraph.open(path)
      let texts = try [result.graph, opened].map { try $0.exported(as: .jsonl).texts }
      #expect(texts[0] == texts[1])
    }
  }

  @Test("a bad row of a file whose header lies apart is told at its own line")
  func headerApart() throws {
    var files = Self.files
    files["works-2.csv"] = "bo,trees,LEADS,2001-01-03,\nbo,nobody,LEADS,,\n"
    try withFolder(files) { folder in
      var options = ImportOptions()
      do {
        _ = try OpenGraph.importing([folder], options: options)
        Issue.record("no refusal")
      } catch let error {
        #expect("\(error)".contains("works-2.csv:2:4"), "\(error)")
      }
      options.skipsBad = true
      let result = try OpenGraph.importing([folder], options: options)
      #expect(result.leftOutCount == 1 && result.leftOut.first?.span?.line == 2)
    }
  }

  @Test("plain CSV under a mapping is the same by the fast reader and by the tree")
  func fastMapping() throws {
    let mapping = """
      mapping: 1
      nodes:
        - {from: p.csv, label: Person, id: id, types: {born: date, tags: "text[]"}}
      relationships:
        - {from: k.csv, type: KNOWS, start: a, end: b, types: {since: integer}WHEN}
      """
    let files = [
      "p.csv": "id,name,born,tags\n1,Ada,1950-03-04,x;y\n2,\"Bo \"\"B\"\"\",,\n",
      "k.csv": "a,b,since\n1,2,1999\n2,1,\n",
    ]
    var texts: [String] = []
    for condition in ["", ", when: a"] {
      var files = files
      files["mapping.yaml"] = mapping.replacing("WHEN", with: condition)
      try withFolder(files) { folder in
        let graph = try OpenGraph.importing([folder]).graph
        texts.append(try graph.exported(as: .jsonl).texts.map(\.text).joined())
      }
    }
    #expect(texts[0] == texts[1] && texts[0].contains("1999"))
  }

  @Test("a damaged graph file is refused, and one that is not there")
  func damaged() throws {
    try withFolder(Self.files) { folder in
      let path = folder + "/g.liaison"
      try OpenGraph.importing([folder]).graph.write(to: path)
      var bytes = try Data(contentsOf: URL(filePath: path))
      bytes[bytes.count / 2] ^= 0xFF
      try bytes.write(to: URL(filePath: path))
      #expect(throws: LiaisonError.self) { try OpenGraph.open(path) }
      #expect(throws: LiaisonError.self) { try OpenGraph.open(folder + "/h.liaison") }
    }
  }

  @Test("questions to a graph without claims")
  func questions() throws {
    try withFolder(Self.files) { folder in
      let graph = try OpenGraph.importing([folder]).graph
      let near = try graph.neighbourhood(of: "trees")
      #expect(near.nodes.map(graph.name(of:)) == ["Ada", "Bo"])
      var scope = OpenScope()
      func around(_ scope: OpenScope) throws -> [String] {
        try graph.neighbourhood(of: "Trees", hops: 1, scope).nodes.map(graph.name(of:))
      }
      scope.asOf = "1994"
      #expect(try around(scope) == ["Ada"])
      scope = OpenScope()
      scope.only = ["leads"]
      #expect(try around(scope) == ["Bo"])
      let paths = try graph.paths(from: "ada", to: "BO")
      #expect(paths.nodes.map { $0.map(graph.name(of:)) } == [["Ada", "Trees", "Bo"]])
      #expect(throws: LiaisonError.self) { try graph.neighbourhood(of: "Treees") }
      scope.only = ["leed"]
      #expect(throws: LiaisonError.self) { try graph.neighbourhood(of: "Trees", hops: 1, scope) }
    }
  }

  @Test("every format of export is read back", arguments: ExportFormat.allCases)
  func exports(_ format: ExportFormat) throws {
    try withFolder(Self.files) { folder in
      let graph = try OpenGraph.importing([folder]).graph
      guard format != .liaison else { return }
      let exported = try graph.exported(as: format)
      let path = folder + "/out"
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
      for text in exported.texts {
        let name = text.name ?? "g." + (format == .cytoscape ? "cyjs" : format.rawValue)
        try Data(text.text.utf8).write(to: URL(filePath: "\(path)/\(name)"))
      }
      let ending = format == .cytoscape ? "cyjs" : format.rawValue
      let source = exported.texts.count > 1 ? path : "\(path)/g.\(ending)"
      let back = try OpenGraph.importing([source]).graph
      #expect(back.graph.nodeCount == 3 && back.graph.relationshipCount == 2)
      let born = try back.graph.value(of: back.node("Ada"), named: "born").description
      #expect(born == "1950-03-04")
    }
  }
}
