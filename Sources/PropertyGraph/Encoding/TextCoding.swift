/// Texts as a section: the length of each, then their bytes one after the other.
extension StringStore {
  /// The section of the texts that are used.
  func section(_ texts: TextNumbering) -> ByteWriter {
    var section = ByteWriter()
    let used = (0..<UInt32(count)).filter { texts.contains(Int($0)) }
    section.integers(used.count) { Int64(length(of: used[$0])) }
    for number in used { withBytes(of: number) { section.raw($0) } }
    section.align()
    return section
  }

  /// The number of bytes of a text.
  func length(of number: UInt32) -> Int { withBytes(of: number) { $0.count } }
}

extension ByteReader {
  /// Reads so many texts that have so many bytes together.
  mutating func strings(_ count: Int, _ byteCount: Int) throws(GraphFileError) -> StringStore {
    var lengths: [UInt32] = []
    try integers(count, in: 0...Int64(min(byteCount, Int(UInt32.max))), as: UInt32.self) {
      lengths += $0
    }
    let start = try take(byteCount)
    try align()
    try finish()
    guard lengths.reduce(0, { $0 + Int($1) }) == byteCount else {
      throw corrupt("the texts have not as many bytes as their lengths say")
    }
    guard bytes.isUTF8(start, byteCount) else { throw corrupt("a text is not UTF-8") }
    var strings = StringStore()
    var next = start
    for (number, length) in lengths.enumerated() {
      let text = bytes.bytesView(next, Int(length))
      guard text.isEmpty || text[0] & 0xC0 != 0x80 else { throw corrupt("a text is not UTF-8") }
      guard strings.intern(text) == UInt32(number) else {
        throw corrupt("a short text stands twice, or there are too many")
      }
      next += Int(length)
    }
    return strings
  }
}
