#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What the system knows of this process; nothing where there is no /proc.
enum Processes {
  /// The number of open descriptors.
  static var openDescriptors: Int { entries(of: "/proc/self/fd").count }

  /// The place of a program, where it is installed.
  static func path(of program: String) -> String? {
    ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].map { "\($0)/\(program)" }
      .first { access($0, X_OK) == 0 }
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
