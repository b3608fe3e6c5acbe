import Foundation

/// The tree that the tests belong to.
enum Repository {
  /// The folder of `Package.swift`.
  static let root: URL = {
    var folder = URL(filePath: #filePath)
    while folder.path().count > 1 {
      folder.deleteLastPathComponent()
      if FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path()) {
        break
      }
    }
    return folder
  }()

  /// Folders that are made, not written.
  private static let made: Set<String> = [".build", ".git", ".swiftpm", "DerivedData"]

  /// The paths of all files below a folder, relative to the root, sorted.
  static func files(below folder: String = "", suffix: String = "") -> [String] {
    let start = root.appending(path: folder)
    guard
      let walk = FileManager.default.enumerator(
        at: start, includingPropertiesForKeys: [.isRegularFileKey])
    else { return [] }
    var paths: [String] = []
    let prefix = root.standardizedFileURL.path(percentEncoded: false)
    while let file = walk.nextObject() as? URL {
      if made.contains(file.lastPathComponent) || file.lastPathComponent.hasPrefix(".build-") {
        walk.skipDescendants()
        continue
      }
      let isFile = (try? file.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile
      let path = file.standardizedFileURL.path(percentEncoded: false)
      if isFile == true, path.hasSuffix(suffix), path.hasPrefix(prefix) {
        paths.append(String(path.dropFirst(prefix.count).drop { $0 == "/" }))
      }
    }
    return paths.sorted()
  }

  /// The text of a file, `nil` when it is no text.
  static func text(_ path: String) -> String? {
    guard let data = try? Data(contentsOf: root.appending(path: path)) else { return nil }
    return String(validating: data, as: UTF8.self)
  }

  /// All Swift files below a folder, `Sources` or `Tests` or deeper.
  static func swift(below folder: String) -> [SwiftCode] {
    scanned.filter { $0.path.hasPrefix(folder + "/") }
  }

  /// Scanned once, for every test looks at them.
  private static let scanned: [SwiftCode] = ["Sources", "Tests"].flatMap { folder in
    files(below: folder, suffix: ".swift").compactMap { path in
      text(path).map { SwiftCode(path: path, $0) }
    }
  }

  /// The names of the rooms that exist.
  static var rooms: [String] {
    Set(
      files(below: "Sources").compactMap { path in
        path.split(separator: "/").dropFirst().first.map { String($0) }
      }
    ).sorted()
  }
}
