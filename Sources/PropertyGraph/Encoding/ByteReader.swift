/// A place in the bytes of one section: every read is checked against their end.
///
/// ```
/// bytes:  [ read already | unread … ]
///                         ▲ position
/// ```
package struct ByteReader: ~Escapable {
  let bytes: RawSpan
  /// The part of the file, for messages.
  let part: String
  private(set) var position = 0

  /// Begins to read.
  @_lifetime(copy bytes)
  package init(_ bytes: RawSpan, part: String) {
    self.bytes = bytes
    self.part = part
  }

  /// The number of bytes not read yet.
  package var remaining: Int { bytes.byteCount - position }

  /// What is wrong here.
  package func corrupt(_ reason: String) -> GraphFileError {
    .corrupt(part: part, reason: reason)
  }

  /// Leaps over bytes that are there and gives the position of the first.
  mutating func take(_ count: Int) throws(GraphFileError) -> Int {
    guard count >= 0, count <= remaining else { throw corrupt("it ends too early") }
    defer { position += count }
    return position
  }

  /// Reads a byte.
  package mutating func byte() throws(GraphFileError) -> UInt8 {
    let start = try take(1)
    return bytes.byte(at: start)
  }

  /// Reads two bytes.
  package mutating func word16() throws(GraphFileError) -> UInt16 {
    let start = try take(2)
    return bytes.word16(at: start)
  }

  /// Reads four bytes.
  package mutating func word32() throws(GraphFileError) -> UInt32 {
    let start = try take(4)
    return bytes.word32(at: start)
  }

  /// Reads eight bytes.
  package mutating func word64() throws(GraphFileError) -> UInt64 {
    let start = try take(8)
    return bytes.word64(at: start)
  }

  /// Reads how many things follow, each of which takes `least` bytes or more.
  package mutating func count(ofAtLeast least: Int = 1) throws(GraphFileError) -> Int {
    let count = Int(try word32())
    guard count <= remaining / max(1, least) else {
      throw corrupt("it announces \(count) things, for which it is too short")
    }
    return count
  }

  /// Reads yes or no.
  package mutating func flag() throws(GraphFileError) -> Bool {
    switch try byte() {
    case 0: return false
    case 1: return true
    case let other: throw corrupt("a flag is \(other), not 0 or 1")
    }
  }

  /// Reads a text.
  package mutating func text() throws(GraphFileError) -> String {
    let count = try count()
    let start = try take(count)
    guard let text = bytes.text(start, count) else { throw corrupt("a text is not UTF-8") }
    return text
  }

  /// Reads a text or the lack of one.
  package mutating func optionalText() throws(GraphFileError) -> String? {
    try flag() ? try text() : nil
  }

  /// Reads a list of texts.
  package mutating func texts() throws(GraphFileError) -> [String] {
    var texts: [String] = []
    for _ in 0..<(try count(ofAtLeast: 4)) { texts.append(try text()) }
    return texts
  }

  /// Leaps to the next multiple of eight bytes.
  package mutating func align() throws(GraphFileError) {
    while position & 7 != 0 {
      guard try byte() == 0 else { throw corrupt("a gap is not filled with zeros") }
    }
  }

  /// Makes sure that nothing is left.
  package func finish() throws(GraphFileError) {
    guard remaining == 0 else { throw corrupt("\(remaining) bytes too many stand at its end") }
  }
}
