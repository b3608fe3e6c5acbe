#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What this process is surrounded by: variables, and programs beside it and on its path.
enum Surroundings {
  /// The value of an environment variable; `nil` when it is unset or empty.
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// The variables that a drawing process is given, as `NAME=value`.
  static var variablesForDrawing: [String] {
    let names = [
      "FONTCONFIG_FILE", "FONTCONFIG_PATH", "FONTCONFIG_SYSROOT", "GVBINDIR", "HOME", "PATH",
    ]
    let inherited = names.compactMap { name in variable(name).map { "\(name)=\($0)" } }
    // A crash is an answer here; a back trace of it would take a second and reach no reader.
    return inherited + ["SWIFT_BACKTRACE=enable=no"]
  }

  /// The first program of a name in the folders of `PATH`.
  static func program(_ name: String) -> String? {
    let folders = (variable("PATH") ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
    return folders.lazy.map { "\($0)/\(name)" }.first(where: isExecutable)
  }

  /// Whether a path names something that can be run.
  static func isExecutable(_ path: String) -> Bool { access(path, X_OK) == 0 }

  /// The folder in which the running program lies.
  static var folderOfThisProgram: String? {
    #if canImport(Darwin)
      let path = CommandLine.arguments.first ?? ""
    #else
      var buffer = [UInt8](repeating: 0, count: 4_096)
      let count = buffer.withUnsafeMutableBytes { bytes in
        bytes.baseAddress.map { readlink("/proc/self/exe", $0, bytes.count) } ?? 0
      }
      let path = count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : ""
    #endif
    guard let slash = path.lastIndex(of: "/") else { return nil }
    return String(path[..<slash])
  }

  /// The signal that ends a process which has used up its processor time.
  static let processorTimeIsUp = SIGXCPU

  /// Lets a write to a process that is gone fail instead of ending this one.
  ///
  /// A handler that the program set itself stays.
  static func ignoreBrokenPipes() {
    if let former = signal(SIGPIPE, SIG_IGN) { signal(SIGPIPE, former) }
  }
}
