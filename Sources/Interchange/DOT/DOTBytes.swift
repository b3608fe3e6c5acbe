internal import Diagnostics

/// Bytes of a DOT file as text.
///
/// DOT is UTF-8. A file may say `charset="latin1"`; its bytes are then letters of ISO 8859-1, unless
/// they are good UTF-8 all the same, as files are whose writer forgot the attribute.
enum DOTBytes {
  static func text(_ bytes: [UInt8], name: String) throws(GraphReadingError) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw refusal(at: 0, of: bytes, name, "the text is UTF-16")
    }
    if declaresLatin1(bytes) {
      var text = String.UnicodeScalarView()
      for byte in bytes { text.append(Unicode.Scalar(byte)) }
      return String(text)
    }
    let place = bytes.firstByteOutsideUTF8 ?? max(bytes.count - 1, 0)
    let shown = "0x" + String(bytes[place], radix: 16, uppercase: true)
    throw refusal(at: place, of: bytes, name, "the byte \(shown) is not UTF-8")
  }

  private static func refusal(
    at place: Int, of bytes: [UInt8], _ name: String, _ message: String
  ) -> GraphReadingError {
    let line = bytes[..<place].count { $0 == UInt8(ascii: "\n") } + 1
    let start = (bytes[..<place].lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
    let rest = bytes[place...].prefix(200).prefix { $0 != UInt8(ascii: "\n") }
    let before = String(decoding: bytes[start..<place], as: UTF8.self)
    let isNear = place - start < 100_000
    let span = SourceSpan(
      file: name, line: line, column: before.count + 1, length: 1,
      excerpt: isNear ? before + String(decoding: rest, as: UTF8.self) : "")
    return .invalid([
      .error(message, at: span, hint: "save it as UTF-8, or write charset=\"latin1\" if it is that")
    ])
  }

  /// Whether the text says `charset` and one of the names of ISO 8859-1.
  private static func declaresLatin1(_ bytes: [UInt8]) -> Bool {
    let wanted = Array("charset".utf8)
    var place = 0
    while place + wanted.count < bytes.count {
      guard bytes[place] | 0x20 == wanted[0],
        bytes[place..<(place + wanted.count)].map({ $0 | 0x20 }) == wanted
      else {
        place += 1
        continue
      }
      place += wanted.count
      let word = bytes[place...].prefix(24).drop { $0 <= 0x20 || $0 == UInt8(ascii: "\"") }
      guard word.first == UInt8(ascii: "=") else { continue }
      let value = word.dropFirst().drop { $0 <= 0x20 || $0 == UInt8(ascii: "\"") }
      let letters = value.prefix { $0 > 0x20 && $0 != UInt8(ascii: "\"") && $0 < 0x7F }
      let name = String(decoding: letters.filter { $0 != UInt8(ascii: ";") }, as: UTF8.self)
      return latin1.contains(name.lowercased().filter { $0.isLetter || $0.isNumber })
    }
    return false
  }

  private static let latin1: Set<String> = ["latin1", "l1", "iso88591", "isoir100"]
}
