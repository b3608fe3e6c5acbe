#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Writes files whole or not at all: a temporary file beside the target takes its name at the end.
enum FileWriter {
  /// Writes a text to a file, over one that is there.
  ///
  /// A pipe or a device (`/dev/stdout`) cannot be replaced and is written to directly.
  static func write(_ text: String, to path: String) throws(Failure) {
    try write(Array(text.utf8), to: path)
  }

  /// Writes bytes to a file, over one that is there.
  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    if isSpecial(path) { return try writeDirectly(bytes, to: path) }
    var name = Array("\(path).XXXXXX".utf8CString)
    let file = mkstemp(&name)
    guard file >= 0 else { throw refusal(path, errno) }
    let temporary = name.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } }
    var code = Platform.writeAll(bytes, to: file)
    if code == 0 { code = fchmod(file, 0o666 & ~mask) == 0 ? 0 : errno }
    if close(file) != 0, code == 0 { code = errno }
    guard let temporary else { throw refusal(path, code) }
    if code == 0, rename(temporary, path) != 0 { code = errno }
    if code != 0 {
      unlink(temporary)
      throw refusal(path, code)
    }
  }

  /// What new files may not be allowed; reading it means setting it and setting it back.
  private static var mask: mode_t {
    let mask = umask(0)
    umask(mask)
    return mask
  }

  private static func isSpecial(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
  }

  private static func writeDirectly(_ bytes: [UInt8], to path: String) throws(Failure) {
    let file = open(path, O_WRONLY)
    guard file >= 0 else { throw refusal(path, errno) }
    defer { close(file) }
    let code = Platform.writeAll(bytes, to: file)
    if code != 0, code != EPIPE { throw refusal(path, code) }
  }

  private static func refusal(_ path: String, _ code: Int32) -> Failure {
    Failure(
      .unreadable, "cannot write '\(Failure.shortened(path))': \(Platform.reason(code))")
  }
}
