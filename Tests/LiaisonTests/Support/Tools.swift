import Foundation
import Testing

/// Programs that are not written here and may be missing.
enum Tools {
  /// The path of a program, if it is there.
  static func path(_ name: String) -> String? {
    let folders = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/usr/local/bin"
    return folders.split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Runs a program on a text; what it writes, and its status.
  static func run(
    _ program: String, _ arguments: [String], input: String, in folder: URL? = nil
  ) throws -> (status: Int32, output: String) {
    let place = FileManager.default.temporaryDirectory
      .appending(path: "liaison-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    let (source, result) = (place.appending(path: "input"), place.appending(path: "output"))
    try Data(input.utf8).write(to: source)
    try Data().write(to: result)
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardInput = try FileHandle(forReadingFrom: source)
    let output = try FileHandle(forWritingTo: result)
    (process.standardOutput, process.standardError) = (output, output)
    try process.run()
    process.waitUntilExit()
    return (
      process.terminationStatus, String(decoding: try Data(contentsOf: result), as: UTF8.self)
    )
  }

  /// Whether Python has a module.
  static func hasPython(_ module: String) -> Bool {
    guard let python = path("python3") else { return false }
    return (try? run(python, ["-c", "import \(module)"], input: "").status) == 0
  }
}
