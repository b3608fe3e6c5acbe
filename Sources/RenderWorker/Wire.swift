#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What the two ends of the pipe agree on; `WorkerWire` in Rendering is the other end.
///
/// ```
/// frame     length: 4 bytes, high byte first │ payload
/// hello     status 1 │ text
/// request   deadline in ms 4 │ length 1, engine │ length 1, format │ DOT text
/// response  status 1 │ length 4, messages │ bytes
/// ```
enum Wire {
  /// The version of this agreement.
  static let version = 1
  /// The longest request that is read, in bytes.
  static let longestRequest = 16 << 20
  /// The longest response that is written, in bytes.
  static let longestResponse = 256 << 20

  /// What became of a request.
  enum Status: UInt8 {
    /// The drawing follows.
    case rendered = 0
    /// Graphviz refused, with messages.
    case refused = 1
    /// The request is not what was agreed on.
    case malformed = 2
    /// The request or the drawing is larger than agreed.
    case tooLarge = 3
  }

  /// Reads exactly so many bytes; `nil` when the other end is gone.
  static func receive(_ count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let got = bytes.withUnsafeMutableBytes { buffer in
        read(STDIN_FILENO, buffer.baseAddress.map { $0 + filled }, count - filled)
      }
      if got < 0, errno == EINTR { continue }
      if got <= 0 { return nil }
      filled += got
    }
    return bytes
  }

  /// Reads and forgets so many bytes, so that the next frame is found.
  static func skip(_ count: Int) -> Bool {
    var left = count
    while left > 0 {
      guard let chunk = receive(min(left, 1 << 16)) else { return false }
      left -= chunk.count
    }
    return true
  }

  /// Writes one frame; `false` when the other end is gone.
  static func send(_ parts: [UInt8]...) -> Bool {
    let length = parts.reduce(0) { $0 + $1.count }
    return send(bytes: number(length)) && parts.allSatisfy { send(bytes: $0) }
  }

  /// A number as four bytes, high byte first.
  static func number(_ value: Int) -> [UInt8] {
    let value = UInt32(clamping: value)
    return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  /// The number in four bytes.
  static func number(in bytes: some Sequence<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }

  private static func send(bytes: [UInt8]) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        write(STDOUT_FILENO, buffer.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return false }
      written += count
    }
    return true
  }
}
