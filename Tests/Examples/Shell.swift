import Foundation

/// Runs a command in the root of the package and listens.
enum Shell {
  /// The width of the lines shown in the guides.
  static let columns = 92

  /// What a command prints, both streams together.
  ///
  /// On a terminal an answer is a table, in a pipe it is rows for a program. The guides show what a
  /// terminal shows, and this is a pipe: so the format is said, and the width.
  static func output(of command: String, commands: URL) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command + " --format table"]
    process.currentDirectoryURL = Package.root
    var environment = ProcessInfo.processInfo.environment
    environment["PATH"] = commands.path + ":" + (environment["PATH"] ?? "/usr/bin:/bin")
    environment["COLUMNS"] = "\(columns)"
    environment["LIAISON_GRAPH"] = nil
    process.environment = environment
    let pipe = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }
}
