import Diagnostics
import Foundation

/// The files that an import was given.
struct ImportFiles {
  /// What was given, as the user wrote it.
  let paths: [String]
  /// Whether it is one folder.
  let isFolder: Bool
  /// Files of the folder, or those given, in order.
  let files: [String]

  /// The names of mapping files that are found without being named.
  static let mappingNames = ["mapping.yaml", "mapping.yml", "mapping.json"]

  /// - Throws: ``LiaisonError/missingFile(_:hint:)``, or ``LiaisonError/unreadableFile(_:hint:)``.
  init(_ paths: [String]) throws(LiaisonError) {
    guard let first = paths.first else {
      throw .badArgument("nothing to import is named", hint: "give a folder or a file")
    }
    for path in paths where !FileManager.default.fileExists(atPath: path) {
      throw .missingFile(path, hint: Self.near(path))
    }
    self.paths = paths
    let folders = paths.filter(Self.isFolder)
    isFolder = folders.count == 1 && paths.count == 1
    if isFolder {
      do {
        let names = try FileManager.default.contentsOfDirectory(atPath: first)
        files = names.filter { !$0.hasPrefix(".") }.sorted().map { Self.join(first, $0) }
          .filter { !Self.isFolder($0) }
      } catch { throw .unreadableFile("cannot read the folder '\(first)'", hint: nil) }
    } else {
      files = paths
      if let folder = folders.first {
        throw .badArgument("'\(folder)' is a folder", hint: "name one folder, or files")
      }
    }
  }

  /// What was given, for messages.
  var name: String { paths.count == 1 ? paths[0] : "\(paths[0]) and \(paths.count - 1) more" }

  /// The mapping file that lies in the folder.
  var mapping: String? {
    isFolder ? files.first { Self.mappingNames.contains(Self.last($0)) } : nil
  }

  /// The bytes of a file that a mapping names: of the folder, or one of those given.
  func bytes(named name: String) -> [UInt8]? {
    let path = isFolder ? Self.join(paths[0], name) : files.first { Self.last($0) == name || $0 == name }
    guard let path, !Self.isFolder(path) else { return nil }
    return try? Self.bytes(path)
  }

  /// The bytes of a file.
  static func bytes(_ path: String) throws(LiaisonError) -> [UInt8] {
    guard FileManager.default.fileExists(atPath: path) else {
      throw .missingFile(path, hint: near(path))
    }
    guard !isFolder(path) else {
      throw .unreadableFile("'\(path)' is a folder", hint: "name a file in it")
    }
    do { return Array(try Data(contentsOf: URL(filePath: path))) } catch {
      throw .unreadableFile("cannot read '\(path)'", hint: nil)
    }
  }

  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  static func last(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// Files beside a path that is not there whose names are near.
  private static func near(_ path: String) -> String? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast().joined(separator: "/")
    let place = folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: place) else { return nil }
    return didYouMean(String(parts.last ?? ""), among: names.sorted())
  }
}
