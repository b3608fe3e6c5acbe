import CGraphviz
import Synchronization

/// What Graphviz says while it draws; it says it in fragments, through one function for the process.
enum MessageLog {
  /// The number of bytes kept; the rest is dropped.
  private static let capacity = 16_384
  private static let bytes = Mutex<[UInt8]>([])

  /// Sends messages here instead of to standard error.
  static func install() {
    lgv_catch_messages { message in
      guard let message else { return 0 }
      let text = String(cString: message).utf8
      MessageLog.append(text)
      return 0
    }
  }

  private static func append(_ text: String.UTF8View) {
    bytes.withLock { $0 += text.prefix(capacity - min($0.count, capacity)) }
  }

  /// Forgets what was said.
  static func clear() { bytes.withLock { $0.removeAll(keepingCapacity: true) } }

  /// What was said since ``clear()``, one message a line, without blank lines.
  static var text: String {
    let text = bytes.withLock { String(decoding: $0, as: UTF8.self) }
    return text.split(whereSeparator: \.isNewline).joined(separator: "\n")
  }
}
