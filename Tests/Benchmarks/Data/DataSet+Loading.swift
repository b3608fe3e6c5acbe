internal import Diagnostics
internal import Foundation
internal import Interchange
internal import LiaisonTestSupport
internal import PropertyGraph

extension DataSet {
  /// The files as the importer is given them; see ``prepare(in:)``.
  func csvFiles(in folder: URL) -> [CSVFile] {
    let integer = CSVMapping.Column(.integer)
    let types = ["id": integer, "start": integer, "end": integer]
    return nodes.map { part in
      CSVFile(
        path: self.folder.appending(path: "nodes/\(part.label).csv").path(),
        mapping: .nodes([part.label], id: "id", types: types))
    }
      + links.map { part in
        CSVFile(
          path: folder.appending(path: part.file).path(),
          mapping: .relationships(
            part.type, start: "from", end: "to",
            types: [
              PolicyNetwork.startProperty: integer, PolicyNetwork.endProperty: integer,
            ]))
      }
  }

  /// Copies the files of relationships with other names in their headers: the first and the last year
  /// become the properties that a time filter reads.
  ///
  /// - Throws: what reading and writing throw.
  func prepare(in folder: URL) throws {
    try FileManager.default.createDirectory(
      at: folder.appending(path: "edges"), withIntermediateDirectories: true)
    let header = "from,to,\(PolicyNetwork.startProperty),\(PolicyNetwork.endProperty),source\n"
    for part in links {
      let bytes = try Data(contentsOf: self.folder.appending(path: part.file))
      let end = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
      var copy = Data(header.utf8)
      copy.append(bytes[bytes.index(after: end)...])
      try copy.write(to: folder.appending(path: part.file))
    }
  }

  /// The graph, read from the CSV files, with an index of the officials' names.
  ///
  /// - Throws: ``Complaint`` when a file is refused.
  func load(prepared folder: URL) throws -> GraphSnapshot {
    do {
      let store = GraphStore(try CSVImporter().read(csvFiles(in: folder)).graph)
      try store.write { graph throws(GraphError) in
        try graph.createIndex(on: .node("Official"), property: "name", kind: .hash)
      }
      return store.snapshot
    } catch {
      throw Complaint("'\(name)' cannot be imported: \(error)")
    }
  }
}
