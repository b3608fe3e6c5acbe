#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What the system knows of this process and its children; empty where there is no /proc.
enum Processes {
  /// The number of open descriptors.
  static var openDescriptors: Int { entries(of: "/proc/self/fd").count }

  /// The place of a program, where it is installed.
  static func path(of program: String) -> String? {
    ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].map { "\($0)/\(program)" }
      .first { access($0, X_OK) == 0 }
  }

  /// The children of this process with a name.
  static func children(named name: String) -> [pid_t] {
    entries(of: "/proc").compactMap { pid_t($0) }.filter { child in
      let fields = text(of: "/proc/\(child)/stat").split(separator: " ")
      return fields.count > 3 && fields[1] == "(\(name.prefix(15)))" && fields[3] == "\(getpid())"
    }
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

  private static func text(of path: String) -> String {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return "" }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = read(file, &bytes, bytes.count)
    return String(decoding: bytes[..<max(0, count)], as: UTF8.self)
  }
}
