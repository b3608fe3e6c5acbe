import Dossier
import Foundation

/// A dossier in a temporary folder of its own, which is gone after the body.
struct DossierOnDisk {
  /// The files by their path in the folder.
  var files: [String: Data]

  init(_ texts: [String: String]) { files = texts.mapValues { Data($0.utf8) } }

  func inFolder<T>(_ body: (String) throws -> T) throws -> T {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "dossier-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (path, data) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: file)
    }
    return try body(folder.path)
  }

  func records() throws -> DossierRecords {
    try inFolder { try DossierFolder($0).read() }
  }

  func graph() throws -> ClaimGraph { try ClaimGraph(records()) }

  /// What reading says: every diagnostic as a terminal shows it, or that the dossier was read.
  func outcome() throws -> String {
    try inFolder { folder in
      do {
        let records = try DossierFolder(folder).read()
        return "read: \(records.entities.count) entities, \(records.documents.count) documents, "
          + "\(records.claims.count) claims\n"
      } catch let error as DossierError {
        return error.description.replacing(folder + "/", with: "") + "\n"
      }
    }
  }
}
