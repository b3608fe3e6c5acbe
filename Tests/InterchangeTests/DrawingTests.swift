import Foundation
import GraphSchema
import Interchange
import PropertyGraph
import Testing

@Suite("Drawings of ours") struct DrawingTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The gallery, and what the tests of the views keep.
  static let files: [String] = ["Renders", "Tests/DiagramsTests/Golden"].flatMap { folder in
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: folder).path)
    return (names ?? []).filter { $0.hasSuffix(".dot") }.sorted().map { "\(folder)/\($0)" }
  }

  private func text(_ file: String) throws -> String {
    try String(contentsOf: Self.root.appending(path: file), encoding: .utf8)
  }

  @Test("there are some")
  func some() { #expect(Self.files.count >= 12) }

  @Test("are read with keys as names, without what only holds the layout", arguments: files)
  func keys(_ file: String) throws {
    let text = try text(file)
    let reading = try read(text)
    let lines = text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    let nodes = lines.filter {
      $0.hasPrefix("\"n") && $0.contains("liaison_key=") && !$0.contains("\" -> \"")
    }
    let edges = lines.filter { $0.contains("liaison_key=") && $0.contains("\" -> \"") }
    #expect(reading.graph.nodeCount == nodes.count)
    #expect(reading.graph.relationshipCount == edges.count)
    #expect(!nodes.isEmpty)
    for node in reading.graph.nodes {
      let key = reading.graph.value(of: node, named: "liaison_key").description
      let name = reading.graph.value(of: node, named: "name").description
      #expect(key.contains("%") || key == name)
      let kind = reading.graph.value(of: node, named: "liaison_kind").description
      #expect((reading.graph.labelNames(of: node) == ["Node"]) == kind.isEmpty)
      #expect(reading.graph.value(of: node, named: "label") != .null)
    }
    #expect(
      reading.groups.allSatisfy {
        !["legend", "sources"].contains($0.attributes["class"]?.description)
      })
    #expect(reading.remarks.contains { $0.contains("drawing of ours") })
  }

  @Test("lead from the node that their keys name first", arguments: files)
  func directions(_ file: String) throws {
    let reading = try read(try text(file))
    for link in reading.graph.relationships {
      let key = reading.graph.value(of: link, named: "liaison_key").description
      guard !key.contains("%") else { continue }
      let ends = [reading.graph.source(of: link), reading.graph.target(of: link)].map {
        reading.graph.value(of: $0, named: "name").description
      }
      #expect(key == ends.joined(separator: ">"))
    }
  }

  @Test("can be read as any other DOT")
  func plain() throws {
    let text = try text("Renders/htwg-network.dot")
    let own = try read(text)
    let plain = try read(text, DOTReadingOptions(recognisesDrawings: false))
    #expect(plain.graph.nodeCount > own.graph.nodeCount)
    #expect(plain.value("n1", "id") == "n1")
  }

  @Test("a key that two nodes bear is no name")
  func sameKeys() throws {
    let reading = try read(
      "digraph { class=liaison; n1 [liaison_key=k, liaison_kind=t]; n2 [liaison_key=k]; a1; n1 -> a1 }"
    )
    #expect(reading.graph.nodes.map { reading.graph.value(of: $0, named: "name") } == ["n1", "n2"])
  }
}
