import Foundation

/// The package that these tests belong to.
enum Package {
  /// The folder of `Package.swift`.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Whether fences are to be rewritten instead of compared; the tests then fail all the same, so
  /// that a recording never passes for a result.
  static var isRecording: Bool {
    ProcessInfo.processInfo.environment["LIAISON_RECORD"] == "1"
  }

  /// The folder of the commands that were built with these tests; `nil` when they were not.
  static let commands: URL? = {
    var folder = Bundle.main.executableURL?.deletingLastPathComponent()
    while let current = folder, current.pathComponents.count > 1 {
      let command = current.appending(path: "liaison")
      if FileManager.default.isExecutableFile(atPath: command.path),
        !FileManager.default.fileExists(atPath: command.path + "/Package.swift")
      {
        return current
      }
      folder = current.deletingLastPathComponent()
    }
    return nil
  }()
}
