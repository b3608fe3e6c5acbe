#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What the environment of the process asks for.
enum Environment {
  /// A variable that is set and not empty.
  static subscript(name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// Whether escape sequences for colour are welcome: `NO_COLOR` (no-color.org) and dumb terminals
  /// refuse them.
  static var allowsColor: Bool { self["NO_COLOR"] == nil && self["TERM"] != "dumb" }

  /// The width that a shell exports, for lines that go to no terminal.
  static var columns: Int? { self["COLUMNS"].flatMap { Int($0) }.flatMap { $0 >= 20 ? $0 : nil } }
}
