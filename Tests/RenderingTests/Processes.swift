#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What the system knows of this process; nothing where there is no /proc.
enum Processes {
  /// Whether the system tells.
  static let areKnown = access("/proc/self/status", R_OK) == 0

  /// The number of open descriptors.
  static var openDescriptors: Int { entries(of: "/proc/self/fd").count }

  /// The processes that this one has started and not reaped.
  static var children: [Int32] {
    let parent = "PPid:\t\(getpid())\n"
    return entries(of: "/proc").compactMap { Int32($0) }
      .filter { text(of: "/proc/\($0)/status").contains(parent) }
  }

  /// The memory that a process holds, in kilobytes; of this one when none is named.
  static func memory(of process: Int32 = getpid()) -> Int {
    let lines = text(of: "/proc/\(process)/status").split(separator: "\n")
    let line = lines.first { $0.hasPrefix("VmRSS:") } ?? ""
    return Int(line.filter(\.isNumber)) ?? 0
  }

  /// What a process does, as the system words it: `S (sleeping)`, `Z (zombie)`.
  static func state(of process: Int32) -> String {
    let lines = text(of: "/proc/\(process)/status").split(separator: "\n")
    return lines.filter { $0.hasPrefix("State:") || $0.hasPrefix("Name:") || $0.hasPrefix("PPid:") }
      .joined(separator: ", ")
  }

  /// Waits for something to become so, for two seconds at most.
  static func settle(_ isSo: () -> Bool) async {
    for _ in 0..<200 where !isSo() { try? await Task.sleep(for: .milliseconds(10)) }
  }

  /// The place of a program, where it is installed.
  static func path(of program: String) -> String? {
    ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].map { "\($0)/\(program)" }
      .first { access($0, X_OK) == 0 }
  }

  private static func text(of path: String) -> String {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return "" }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 8_192)
    let count = read(file, &bytes, bytes.count)
    return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : ""
  }

  private static func entries(of folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names
  }
}
