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

  /// The folder of a file that is a mapping by its ending; `nil` for other files.
  static func folder(ofMapping path: String) -> String? {
    guard path.hasSuffix(".yaml") || path.hasSuffix(".yml"), !isFolder(path),
      FileManager.default.fileExists(atPath: path)
    else { return nil }
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return folder.isEmpty ? "." : folder.joined(separator: "/")
  }

  /// What was given, for messages.
  var name: String { paths.count == 1 ? paths[0] : "\(paths[0]) and \(paths.count - 1) more" }

  /// The mapping file that lies in the folder.
  var mapping: String? {
    isFolder ? files.first { Self.mappingNames.contains(Self.last($0)) } : nil
  }

  /// Where a file lies that a mapping names: in the folder, or among those given.
  func path(named name: String) -> String? {
    let path =
      isFolder ? Self.join(paths[0], name) : files.first { Self.last($0) == name || $0 == name }
    guard let path, !Self.isFolder(path), FileManager.default.isReadableFile(atPath: path) else {
      return nil
    }
    return path
  }

  /// The first bytes of a file that a mapping names.
  func head(named name: String) -> [UInt8]? {
    guard let path = path(named: name), let file = FileHandle(forReadingAtPath: path) else {
      return nil
    }
    defer { try? file.close() }
    return (try? file.read(upToCount: 1 << 16)).map { Array($0) }
  }

  /// The length of a file in bytes; 0 when there is none.
  static func size(_ path: String) -> Int {
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: URL(filePath: path).resolvingSymlinksInPath().path)
    return (attributes?[.size] as? NSNumber)?.intValue ?? 0
  }

  /// The bytes of a file that there is room for.
  static func bytes(_ path: String, _ room: ImportMemory) throws(LiaisonError) -> [UInt8] {
    guard FileManager.default.fileExists(atPath: path) else {
      throw .missingFile(path, hint: near(path))
    }
    guard !isFolder(path) else {
      throw .unreadableFile("'\(path)' is a folder", hint: "name a file in it")
    }
    try room.check(path)
    do { return Array(try Data(contentsOf: URL(filePath: path))) } catch {
      throw .unreadableFile("cannot read '\(path)'", hint: nil)
    }
  }

  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  static func last(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// Files beside a path that is not there whose names are near.
  static func near(_ path: String) -> String? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast().joined(separator: "/")
    let place = folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: place) else {
      return nil
    }
    return didYouMean(String(parts.last ?? ""), among: names.sorted())
  }
}
