#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// System calls under names that do not collide with ours.
enum Platform {
  /// Writes some bytes; safe in a signal handler.
  static func write(_ file: Int32, _ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
    #if canImport(Darwin)
      Darwin.write(file, bytes, count)
    #elseif canImport(Musl)
      Musl.write(file, bytes, count)
    #else
      Glibc.write(file, bytes, count)
    #endif
  }

  /// Writes a text whole.
  ///
  /// - Returns: 0, or the number of the error.
  static func writeAll(_ text: String, to file: Int32) -> Int32 {
    var text = text
    return text.withUTF8 { writeAll($0, to: file) }
  }

  /// Writes bytes whole.
  ///
  /// - Returns: 0, or the number of the error.
  static func writeAll(_ bytes: [UInt8], to file: Int32) -> Int32 {
    bytes.withUnsafeBufferPointer { writeAll($0, to: file) }
  }

  private static func writeAll(_ bytes: UnsafeBufferPointer<UInt8>, to file: Int32) -> Int32 {
    var done = 0
    while done < bytes.count {
      guard let start = bytes.baseAddress else { return 0 }
      let count = write(file, start + done, bytes.count - done)
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      done += count
    }
    return 0
  }

  /// Why a file was not read.
  struct ReadFailure: Error, CustomStringConvertible {
    let code: Int32
    var isTooLong: Bool { code == EFBIG }
    var isMissing: Bool { code == ENOENT || code == ENOTDIR }
    var description: String { Platform.reason(code) }
  }

  /// The bytes of a file, or of standard input when there is no path.
  ///
  /// - Parameter limit: more bytes are not read, and the error is `EFBIG`.
  static func bytes(
    ofFile path: String?, atMost limit: Int = .max
  ) -> Result<[UInt8], ReadFailure> {
    let file = path.map { open($0, O_RDONLY) } ?? 0
    guard file >= 0 else { return .failure(ReadFailure(code: errno)) }
    defer { if path != nil { close(file) } }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return .failure(ReadFailure(code: errno)) }
      if count == 0 { return .success(bytes) }
      guard bytes.count + count <= limit else { return .failure(ReadFailure(code: EFBIG)) }
      bytes += buffer[..<count]
    }
  }

  /// The longest file that is looked through for whether it is a dossier.
  static let longestDossier = 256 << 20

  /// The text of a file; `nil` when it cannot be read, is longer than ``longestDossier`` or is not
  /// UTF-8.
  static func text(ofFile path: String) -> String? {
    guard (size(ofFile: path) ?? 0) <= longestDossier,
      case .success(let bytes) = bytes(ofFile: path, atMost: longestDossier)
    else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  /// The bytes that a file takes; `nil` when there is none.
  static func size(ofFile path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : nil
  }

  /// Makes a folder unless it is there.
  static func makeFolder(_ path: String) throws(Failure) {
    guard mkdir(path, 0o777) != 0, errno != EEXIST else { return }
    throw Failure(
      .unreadable, "cannot make the folder '\(Failure.shortened(path))': \(reason(errno))")
  }

  /// The names in a folder; none when it cannot be read.
  static func names(inFolder path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      names.append(name)
    }
    return names
  }

  /// What the number of an error means, in the system's words.
  static func reason(_ code: Int32) -> String {
    guard let words = strerror(code) else { return "error \(code)" }
    return String(cString: words)
  }
}
