import Foundation

/// The Python of this machine, which may be missing.
enum Python {
  /// The path of `python3` with networkx, if both are there.
  static let withNetworkX: String? = {
    let folders = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/usr/local/bin"
    let path = folders.split(separator: ":").map { "\($0)/python3" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    guard let path, (try? run(path, "import networkx")) != nil else {
      print("python3 with networkx is not here; whole graphs are not compared with it")
      return nil
    }
    return path
  }()

  /// The program could not be run to its end.
  struct Failure: Error {
    let output: String
  }

  /// What a program writes.
  static func run(_ python: String, _ program: String) throws -> String {
    let place = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data().write(to: place)
    defer { try? FileManager.default.removeItem(at: place) }
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = ["-c", program]
    let output = try FileHandle(forWritingTo: place)
    (process.standardOutput, process.standardError) = (output, output)
    try process.run()
    process.waitUntilExit()
    let text = String(decoding: try Data(contentsOf: place), as: UTF8.self)
    if process.terminationStatus != 0 { throw Failure(output: text) }
    return text
  }
}
