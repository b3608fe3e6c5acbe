internal import Diagnostics
internal import Report

/// The bytes of a text that is being read, and the places in it.
struct InputText: Sendable {
  let name: String
  let bytes: [UInt8]

  /// Takes bytes that are UTF-8 and within the limit; a byte order mark is left out.
  init(_ bytes: [UInt8], name: String, limits: ReadingLimits) throws(GraphReadingError) {
    guard bytes.count <= limits.bytes else {
      throw .overLimit("the text is longer than \(limits.bytes) bytes")
    }
    self.name = name
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    guard let place = self.bytes.firstByteOutsideUTF8 else { return }
    let shown = "0x" + String(self.bytes[place], radix: 16, uppercase: true)
    throw .invalid([
      .error(
        "the byte \(shown) is not UTF-8", at: span(at: place), hint: "save the text as UTF-8")
    ])
  }

  /// The line and column of a byte; of very long lines, columns count bytes and no excerpt is kept.
  ///
  /// - Parameter line: the line, when it is known; counting it takes as long as the text before.
  func span(at offset: Int, line: Int? = nil, length: Int = 1) -> SourceSpan {
    let place = min(max(0, offset), bytes.count)
    let line = line ?? bytes[..<place].count { $0 == UInt8(ascii: "\n") } + 1
    let start = (bytes[..<place].lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
    guard place - start < 100_000 else {
      return SourceSpan(
        file: name, line: line, column: place - start + 1, length: 1, excerpt: "")
    }
    let before = String(decoding: bytes[start..<place], as: UTF8.self)
    let rest = bytes[place...].prefix(400).prefix { $0 != UInt8(ascii: "\n") }
    return SourceSpan(
      file: name, line: line, column: before.count + 1, length: max(1, length),
      excerpt: before + String(decoding: rest, as: UTF8.self).filter { $0 != "\r" })
  }
}

/// Counts lines from one place asked for to the next, so that many mistakes cost one pass together.
struct LineCounter {
  private var place = 0
  private var line = 1

  /// The line of a byte, counted from 1.
  mutating func line(of offset: Int, in bytes: [UInt8]) -> Int {
    let offset = Swift.min(Swift.max(0, offset), bytes.count)
    if offset < place { (place, line) = (0, 1) }
    line += bytes[place..<offset].count { $0 == UInt8(ascii: "\n") }
    place = offset
    return line
  }
}

/// A text that is compared by its bytes, as the formats compare identifiers.
struct ExactText: Hashable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (a: Self, b: Self) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }

  func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
    hasher.combine(0xFF as UInt8)
  }
}

extension [UInt8] {
  /// The place of the first byte that belongs to no character; `nil` when all are UTF-8.
  var firstByteOutsideUTF8: Int? {
    var decoder = UTF8.ForwardParser()
    var iterator = makeIterator()
    var place = 0
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let scalar): place += scalar.count
      case .emptyInput: return nil
      case .error: return Swift.min(place, count - 1)
      }
    }
  }
}

extension InputText {
  /// The text as a JSON document.
  ///
  /// - Throws: ``GraphReadingError/invalid(_:)`` with the mistake and its place.
  func json() throws(GraphReadingError) -> JSONDocument {
    switch JSONDocument.read(String(decoding: bytes, as: UTF8.self), name: name) {
    case .failure(let mistake): throw .invalid([mistake])
    case .success(let document): return document
    }
  }
}
