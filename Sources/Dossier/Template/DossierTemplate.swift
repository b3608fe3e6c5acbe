import Foundation

/// A small commented dossier to begin with: two ministries, a dialogue between them, and the page
/// that tells of it.
///
/// It passes ``ClaimGraph/check()`` without warnings, and with its own text as the source every claim
/// is borne out. The countries are invented.
public enum DossierTemplate {
  /// One file of the dossier.
  public struct File: Sendable, Hashable {
    /// Its path within the folder.
    public let path: String
    /// What stands in it.
    public let text: String
  }

  /// The files, in the order in which one would read them.
  public static var files: [File] {
    [
      File(path: "schema.yaml", text: schemaText),
      File(path: "entities/actors.yaml", text: actorsText),
      File(path: "entities/mechanisms.yaml", text: mechanismsText),
      File(path: "documents/001-example.yaml", text: documentText),
      File(path: "texts/001-example.txt", text: sourceText),
    ]
  }

  /// Writes the files into a folder, which is made if it is not there.
  ///
  /// ```swift
  /// try DossierTemplate.write(to: "Graph")
  /// ```
  /// - Throws: ``TemplateError/notEmpty(path:)`` when something is in the folder already, or
  ///   ``TemplateError/unwritable(path:reason:)``.
  public static func write(to folder: String) throws(TemplateError) {
    let manager = FileManager.default
    if manager.fileExists(atPath: folder) {
      guard let content = try? manager.contentsOfDirectory(atPath: folder) else {
        throw .unwritable(path: folder, reason: "it is no folder, or it may not be read")
      }
      guard content.isEmpty else { throw .notEmpty(path: folder) }
    }
    for file in files {
      let path = "\(folder)/\(file.path)"
      do {
        try manager.createDirectory(
          atPath: String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]),
          withIntermediateDirectories: true)
        try Data(file.text.utf8).write(to: URL(filePath: path), options: .withoutOverwriting)
      } catch {
        throw .unwritable(path: path, reason: error.localizedDescription)
      }
    }
  }
}

/// Why a dossier was not begun.
public enum TemplateError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The folder holds something.
  case notEmpty(path: String)
  /// A file or folder cannot be made.
  case unwritable(path: String, reason: String)

  /// What is wrong, in a sentence.
  public var description: String {
    switch self {
    case .notEmpty(let path): "the folder '\(path)' is not empty; name a new one"
    case .unwritable(let path, let reason): "cannot write '\(path)': \(reason)"
    }
  }
}
