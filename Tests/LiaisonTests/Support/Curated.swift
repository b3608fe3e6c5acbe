import Foundation
import Liaison

/// The dossier of the package, in the folder `Graph` at its root.
enum Curated {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func database() throws -> Database {
    try Database.open(dossier: root.appending(path: "Graph").path)
  }

  /// The plain texts of its documents, which are not part of the package.
  static var sources: String? {
    let named = ProcessInfo.processInfo.environment["LIAISON_SOURCES"]
    let places = [named].compactMap(\.self) + [root.appending(path: "../shared/seeds").path]
    return places.first { FileManager.default.fileExists(atPath: $0) }
  }
}
