import Foundation
import Testing

/// The Python of this machine, which may be missing.
enum Python {
  /// The path of `python3` with networkx, if both are there.
  static let withNetworkX: String? = {
    let folders = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/usr/local/bin"
    let path = folders.split(separator: ":").map { "\($0)/python3" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    guard let path, let result = try? run(path, "import networkx", input: ""), result.status == 0
    else {
      print("python3 with networkx is not here; what it would read is not checked")
      return nil
    }
    return path
  }()

  /// Runs a program on a text, which it finds in the file that its first argument names.
  static func run(
    _ python: String, _ program: String, input: String
  ) throws -> (status: Int32, output: String) {
    let place = FileManager.default.temporaryDirectory
      .appending(path: "liaison-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    let (source, result) = (place.appending(path: "input"), place.appending(path: "output"))
    try Data(input.utf8).write(to: source)
    try Data().write(to: result)
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = ["-c", program, source.path(percentEncoded: false)]
    let output = try FileHandle(forWritingTo: result)
    (process.standardOutput, process.standardError) = (output, output)
    try process.run()
    process.waitUntilExit()
    return (
      process.terminationStatus, String(decoding: try Data(contentsOf: result), as: UTF8.self)
    )
  }
}
