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
  public func read() throws(DossierError) -> DossierRecords {
    var assembly = DossierAssembly(
      schema: DossierText(name: path + "/schema.yaml", text: try text(of: "schema.yaml")))
    for name in try names(in: "entities") {
      assembly.addEntities(DossierText(name: "\(path)/\(name)", text: try text(of: name)))
    }
    for name in try names(in: "documents") {
      assembly.addDocument(DossierText(name: "\(path)/\(name)", text: try text(of: name)))
    }
    if FileManager.default.fileExists(atPath: path + "/tensions.yaml") {
      assembly.addTensions(
        DossierText(name: path + "/tensions.yaml", text: try text(of: "tensions.yaml")))
    }
    return try assembly.records()
  }

  private func text(of name: String) throws(DossierError) -> String {
    let path = self.path + "/" + name
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .unreadable(path: path, reason: "there is no such file, or it may not be read")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw .unreadable(path: path, reason: "it is not UTF-8 text")
    }
    return text
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
