import Foundation
import Liaison
import Testing

@Suite("Imports that there is no room for") struct ImportMemoryTests {
  private func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "room-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  /// A file of a length that takes no room on the disk.
  private func sparse(_ name: String, _ length: UInt64, in folder: URL) throws -> String {
    let path = folder.appending(path: name).path
    try #require(FileManager.default.createFile(atPath: path, contents: nil))
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.truncate(atOffset: length)
    try file.close()
    return path
  }

  private func refusal(
    _ paths: [String], _ options: ImportOptions
  ) throws -> (text: String, hint: String)? {
    let error = #expect(throws: LiaisonError.self) {
      _ = try OpenGraph.importing(paths, options: options)
    }
    guard case .overLimit(let text, let hint)? = error else { return nil }
    return (text, hint ?? "")
  }

  @Test(
    "a text that is larger than memory is refused by its length, unread",
    arguments: ["a.graphml", "a.gexf", "a.jsonl", "a.cyjs", "a.json", "a.dot"])
  func text(_ name: String) throws {
    try inFolder { folder in
      let path = try sparse(name, 100_000_000_000, in: folder)
      var options = ImportOptions()
      options.memory = 16_000_000_000
      let (text, hint) = try #require(try refusal([path], options))
      #expect(
        text
          == "'\(path)' has 100 GB; a file of its kind is held in memory whole, and this machine "
          + "has room for one of 1 GB")
      #expect(hint.contains("CSV"))
    }
  }

  @Test("tables that are larger than memory together are refused, the largest by name")
  func tables() throws {
    try inFolder { folder in
      _ = try sparse("a.csv", 3_000_000_000, in: folder)
      let path = try sparse("b.csv", 4_000_000_000, in: folder)
      var options = ImportOptions()
      options.memory = 6_500_000_000
      let (text, _) = try #require(try refusal([folder.path], options))
      #expect(
        text == "'\(path)' has 4 GB and all files together 7 GB; this machine has room for 6.5 GB")
    }
  }

  @Test("a table is refused when the graph of it grows too large")
  func graph() throws {
    try inFolder { folder in
      let path = folder.appending(path: "a.csv").path
      let rows = (0..<1_000).map { "\($0)\n" }.joined()
      try (":ID\n" + rows).write(toFile: path, atomically: true, encoding: .utf8)
      var options = ImportOptions()
      options.memory = 60_000
      #expect(try refusal([path], options)?.text.contains("60 kB of memory") == true)
      options.memory = 100_000
      #expect(try OpenGraph.importing([path], options: options).graph.graph.nodeCount == 1_000)
    }
  }

  @Test("mapped files count together")
  func mapped() throws {
    try inFolder { folder in
      let mapping = """
        mapping: 1
        nodes:
          - {from: a.json, label: A, id: id}
          - {from: b.json, label: B, id: id}
        """
      try mapping.write(
        to: folder.appending(path: "mapping.yaml"), atomically: true, encoding: .utf8)
      for name in ["a.json", "b.json"] {
        let text = "[{\"id\": \"\(name)\", \"text\": \"\(String(repeating: "x", count: 600))\"}]"
        try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
      }
      var options = ImportOptions()
      options.memory = 16_000
      #expect(try refusal([folder.path], options)?.text.contains("b.json") == true)
      options.memory = 32_000
      #expect(try OpenGraph.importing([folder.path], options: options).graph.graph.nodeCount == 2)
    }
  }

  @Test("DOT is not read with wrong parts left out")
  func dot() throws {
    var options = ImportOptions()
    options.skipsBad = true
    #expect {
      _ = try OpenGraph.importing(
        Array("digraph { a -> b }".utf8), name: "a.dot", as: .dot, options: options)
    } throws: { error in
      "\(error)".contains("--skip-bad")
    }
  }
}
