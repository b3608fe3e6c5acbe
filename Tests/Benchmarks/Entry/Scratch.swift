internal import Foundation

/// A folder for the time of a run.
struct Scratch {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "liaison-benchmarks-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }
}

/// Writes a line about how far it is where it does not mix with the table.
func note(_ line: String) {
  FileHandle.standardError.write(Data((line + "\n").utf8))
}

/// Says so when others use the machine.
func warnOfLoad() {
  let load = Machine.load
  if load > 1 {
    note(
      "the load average is \(Amount.fixed(load, 1)): others use the machine, times are upper bounds"
    )
  }
}
