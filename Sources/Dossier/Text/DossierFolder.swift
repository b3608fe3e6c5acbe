public import Diagnostics
import Foundation

/// The files of a dossier, found on disk.
///
/// A dossier is a folder with `schema.yaml`, `entities/*.yaml`, `documents/*.yaml` and perhaps
/// `tensions.yaml`; files are taken in the order of their names.
public struct DossierFolder: Sendable {
  /// The path of the folder, as given.
  public let path: String

  /// Names a folder; nothing is read yet.
  public init(_ path: String) { self.path = path }

  /// Whether the folder holds a schema, which is what makes it a dossier.
  public var exists: Bool {
    FileManager.default.fileExists(atPath: path + "/schema.yaml")
  }

  /// Reads and checks everything.
  ///
  /// - Throws: ``DossierError`` when a file cannot be read, or with all mistakes of all files at once.
  /// - Complexity: O(*n*) in the size of the files.
  public func read() throws(DossierError) -> DossierRecords { try records(of: files()) }

  /// One file of a dossier, not looked at yet.
  package struct File: Sendable, Hashable {
    /// Its name within the folder: `documents/002-release.yaml`.
    package let name: String
    /// What stands in it.
    package let bytes: [UInt8]
  }

  /// The bytes of all files, in the order in which they are read.
  ///
  /// - Throws: ``DossierError/unreadable(path:reason:)``.
  package func files() throws(DossierError) -> [File] {
    var names = ["schema.yaml"] + (try names(in: "entities")) + (try names(in: "documents"))
    if FileManager.default.fileExists(atPath: path + "/tensions.yaml") {
      names.append("tensions.yaml")
    }
    var files: [File] = []
    for name in names { files.append(File(name: name, bytes: try bytes(of: name))) }
    return files
  }

  /// Checks files that were read.
  ///
  /// - Throws: ``DossierError`` when a file is not text, or with all mistakes of all files at once.
  /// - Complexity: O(*n*) in the size of the files.
  package func records(of files: [File]) throws(DossierError) -> DossierRecords {
    var texts: [(name: String, text: DossierText)] = []
    for file in files {
      guard let text = String(validating: file.bytes, as: UTF8.self) else {
        throw .unreadable(path: "\(path)/\(file.name)", reason: "it is not UTF-8 text")
      }
      texts.append((file.name, DossierText(name: "\(path)/\(file.name)", text: text)))
    }
    guard let schema = texts.first else { return try read() }
    var assembly = DossierAssembly(schema: schema.text)
    for (name, text) in texts.dropFirst() {
      if name.hasPrefix("entities/") {
        assembly.addEntities(text)
      } else if name.hasPrefix("documents/") {
        assembly.addDocument(text)
      } else {
        assembly.addTensions(text)
      }
    }
    return try assembly.records()
  }

  private func bytes(of name: String) throws(DossierError) -> [UInt8] {
    let path = self.path + "/" + name
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .unreadable(path: path, reason: "there is no such file, or it may not be read")
    }
    return Array(data)
  }

  private func names(in folder: String) throws(DossierError) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path + "/" + folder)) ?? []
    return names.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }.sorted()
      .map { "\(folder)/\($0)" }
  }
}

/// Why a dossier was not opened.
public enum DossierError: Error, Sendable, CustomStringConvertible {
  /// A file is missing or not text.
  case unreadable(path: String, reason: String)
  /// The files hold mistakes; all of them are listed.
  case invalid([Diagnostic])
  /// Records that came from elsewhere than the files do not make a graph.
  case refused(String)

  /// What is wrong, with places.
  public var description: String {
    switch self {
    case .unreadable(let path, let reason): "cannot read '\(path)': \(reason)"
    case .refused(let reason): reason
    case .invalid(let diagnostics): diagnostics.map(\.description).joined(separator: "\n")
    }
  }
}
