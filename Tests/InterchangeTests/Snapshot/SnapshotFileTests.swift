import Foundation
import GraphSchema
import Interchange
import PropertyGraph
import Testing

@Suite("snapshot files")
struct SnapshotFileTests {
  private static func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "liaison-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }

  private static func store() throws -> GraphStore {
    let store = GraphStore()
    try store.write { graph in
      let ada = try graph.addNode(labels: ["Person"], properties: ["name": "Ada", "born": 1815])
      let body = try graph.addNode(labels: ["Body"], properties: ["name": "Royal Society"])
      let link = try graph.addRelationship("serves_in", from: ada, to: body)
      try graph.annotate(.relationship(link), ["source": "letter"])
    }
    return store
  }

  private static func refusal(_ path: String) -> SnapshotFileError? {
    do throws(SnapshotFileError) {
      _ = try SnapshotFile.open(path)
      return nil
    } catch {
      return error
    }
  }

  @Test("what is written is opened, goes on, and leaves nothing else in the folder")
  func again() throws {
    try Self.inFolder { folder in
      let path = folder + "/graph.liaison"
      let before = try Self.store().snapshot
      try SnapshotFile.write(before, enclosing: [GraphEnclosure(kind: 256, bytes: [7])], to: path)
      let first = FileManager.default.contents(atPath: path)
      try SnapshotFile.write(before, enclosing: [GraphEnclosure(kind: 256, bytes: [7])], to: path)
      #expect(FileManager.default.contents(atPath: path) == first)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["graph.liaison"])
      let content = try SnapshotFile.read(path)
      #expect(content.enclosures == [GraphEnclosure(kind: 256, bytes: [7])])
      let store = GraphStore(content.snapshot)
      let node = try store.write { graph in
        let node = try graph.addNode(labels: ["Person"], properties: ["name": "Ada"])
        try graph.addRelationship("serves_in", from: node, to: NodeID(row: 1))
        return node
      }
      store.snapshot.checkInvariants()
      #expect(store.snapshot.adjacent(to: NodeID(row: 1), .incoming).count == 2)
      #expect(store.snapshot.value(of: node, named: "name") == "Ada")
      #expect(content.snapshot.nodeCount == 2)
    }
  }

  @Test("what cannot be opened is called by its path and its fault")
  func refusals() throws {
    try Self.inFolder { folder in
      let path = folder + "/graph.liaison"
      #expect(Self.refusal(path) == .missing(path: path))
      if case .unreadable? = Self.refusal(folder) {} else { Issue.record("a folder was opened") }
      try Data().write(to: URL(filePath: path))
      #expect(Self.refusal(path) == .corrupt(path: path, .foreign))
      try Data("id,name\n".utf8).write(to: URL(filePath: path))
      #expect(Self.refusal(path) == .corrupt(path: path, .foreign))
      try SnapshotFile.write(Self.store().snapshot, to: path)
      var bytes = try Data(contentsOf: URL(filePath: path))
      try bytes.prefix(bytes.count / 2).write(to: URL(filePath: path))
      #expect(Self.refusal(path) == .corrupt(path: path, .truncated))
      bytes[bytes.count / 2] ^= 4
      try bytes.write(to: URL(filePath: path))
      guard case .corrupt(path, .corrupt)? = Self.refusal(path) else {
        Issue.record("a damaged file was opened")
        return
      }
      #expect(Self.refusal(path)?.description.contains(path) == true)
    }
  }

  @Test("a write that fails says why and leaves the old file and nothing else")
  func failures() throws {
    try Self.inFolder { folder in
      let graph = try Self.store().snapshot
      #expect(throws: SnapshotFileError.self) {
        try SnapshotFile.write(graph, to: folder + "/missing/graph.liaison")
      }
      #expect(throws: SnapshotFileError.self) { try SnapshotFile.write(graph, to: folder) }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
    }
  }
}
