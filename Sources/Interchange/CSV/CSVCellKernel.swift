/// Finds the ends of plain cells, eight bytes at a time.
///
/// Source of the arithmetic on bytes of a word: H. S. Warren, "Hacker's Delight", 2nd ed., 6-1.
extension CSVRowKernel {
  static let ones: UInt64 = 0x0101_0101_0101_0101
  static let highs: UInt64 = 0x8080_8080_8080_8080

  /// A cell by its place.
  struct Cell {
    var start: Int
    var end: Int
    /// The place of the byte that ends the cell.
    var stop: Int
    /// All bytes of the cell together; the high bits say whether there are others than ASCII.
    var union: UInt64
    var isQuoted: Bool
  }

  /// Eight bytes, the first lowest.
  @inline(__always)
  static func load(_ text: Span<UInt8>, _ place: Int) -> UInt64 {
    UInt64(littleEndian: text.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
  }

  /// The high bit of each byte that is the delimiter or below 14, right up to the first.
  @inline(__always)
  static func stops(_ word: UInt64, _ delimiters: UInt64) -> UInt64 {
    let zero = word ^ delimiters
    return ((zero &- ones) & ~zero | (word &- 14 &* ones) & ~word) & highs
  }

  /// The cell that begins at a place; `nil` when it is not plain.
  @inline(__always)
  static func cell(
    _ text: Span<UInt8>, _ start: Int, _ word: UInt64, _ marks: UInt64, _ delimiters: UInt64
  ) -> Cell? {
    if UInt8(truncatingIfNeeded: word) == CSVScanner.quote { return quotedCell(text, start) }
    var (position, word, marks) = (start, word, marks)
    var union: UInt64 = 0
    while true {
      if marks == 0 {
        union |= word
        position &+= 8
      } else {
        let bits = UInt64(truncatingIfNeeded: marks.trailingZeroBitCount & ~7)
        union |= word & ((1 &<< bits) &- 1)
        position &+= Int(truncatingIfNeeded: bits &>> 3)
        let byte = UInt8(truncatingIfNeeded: word &>> bits)
        if byte == UInt8(truncatingIfNeeded: delimiters) || byte == CSVScanner.lineFeed
          || byte == CSVScanner.carriageReturn
        {
          return Cell(
            start: start, end: position, stop: position, union: union, isQuoted: false)
        }
        position &+= 1
      }
      word = load(text, position)
      marks = stops(word, delimiters)
    }
  }

  /// The cell in quotes that begins at a place; `nil` when a quote or line end stands in it.
  private static func quotedCell(_ text: Span<UInt8>, _ start: Int) -> Cell? {
    let quotes = UInt64(CSVScanner.quote) &* ones
    var position = start + 1
    var union: UInt64 = 0
    while true {
      let word = load(text, position)
      let marks = stops(word, quotes)
      if marks == 0 {
        union |= word
        position += 8
        continue
      }
      let bits = UInt64(marks.trailingZeroBitCount & ~7)
      union |= word & ((1 << bits) - 1)
      position += Int(bits >> 3)
      let byte = text[position]
      if byte == CSVScanner.quote {
        guard text[position + 1] != CSVScanner.quote else { return nil }
        return Cell(
          start: start + 1, end: position, stop: position + 1, union: union, isQuoted: true)
      }
      if byte == CSVScanner.lineFeed || byte == CSVScanner.carriageReturn { return nil }
      position += 1
    }
  }
}
