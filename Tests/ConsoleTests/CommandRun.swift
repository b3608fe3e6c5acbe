import Foundation

/// What one run of the command left: two streams and an exit status.
struct CommandRun {
  let status: Int32
  let output: String
  let error: String

  /// The folder of this file, with the dossiers and cases beside it.
  static var folder: URL { URL(filePath: #filePath).deletingLastPathComponent() }

  /// The command as it was built, beside the tests.
  static var executable: URL? {
    let places = [
      Bundle.main.executableURL?.deletingLastPathComponent(),
      Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
        .deletingLastPathComponent(),
    ]
    return places.compactMap { $0?.appending(path: "liaison") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  /// Runs the command in a folder, with nothing in the environment but what is given, and a text or
  /// nothing on standard input.
  init(
    _ arguments: [String], in folder: URL = Self.folder.appending(path: "Fixture"),
    environment: [String: String] = [:], input: String? = nil
  ) throws {
    guard let executable = Self.executable else { throw CocoaError(.executableNotLoadable) }
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let inherited = ProcessInfo.processInfo.environment.filter {
      ["PATH", "LD_LIBRARY_PATH", "DYLD_FRAMEWORK_PATH", "DYLD_LIBRARY_PATH"].contains($0.key)
    }
    process.environment = inherited.merging(environment) { $1 }
    let place = FileManager.default.temporaryDirectory
      .appending(path: "liaison-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    let streams = ["output", "error"].map { place.appending(path: $0) }
    for stream in streams { try Data().write(to: stream) }
    process.standardInput = FileHandle.nullDevice
    if let input {
      let file = place.appending(path: "input")
      try input.write(to: file, atomically: true, encoding: .utf8)
      process.standardInput = try FileHandle(forReadingFrom: file)
    }
    process.standardOutput = try FileHandle(forWritingTo: streams[0])
    process.standardError = try FileHandle(forWritingTo: streams[1])
    try process.run()
    process.waitUntilExit()
    status = process.terminationReason == .exit ? process.terminationStatus : -1
    output = String(decoding: try Data(contentsOf: streams[0]), as: UTF8.self)
    error = String(decoding: try Data(contentsOf: streams[1]), as: UTF8.self)
  }
}
