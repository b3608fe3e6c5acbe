/// A stretch of a file in memory.
///
/// ```
/// file:   …………………┊ base ……………………… base + count ┊…………
/// bytes:          [ text, count bytes ][ 16 line feeds ][ unused ]
///                                      [ arena, once all rows are read ]
/// ```
/// The line feeds let the kernel read eight bytes at a time and stop without looking for the end.
struct CSVWindow: Sendable {
  static let padding = 16

  private(set) var bytes: [UInt8] = []
  /// The number of bytes of text.
  private(set) var count = 0
  /// The place of the first byte in the file.
  private(set) var base = 0
  /// Whether the text ends where the file does.
  private(set) var isFinal = true

  /// Reads a stretch in place of the present one.
  mutating func load(_ range: Range<Int>, of source: CSVSource) throws(GraphReadingError) {
    base = range.lowerBound
    count = 0
    if bytes.count > 4 * (range.count + Self.padding) { bytes = [] }
    try take(range.count, source)
  }

  /// Reads further bytes, up to the end of the file.
  mutating func extend(by more: Int, of source: CSVSource) throws(GraphReadingError) {
    try take(min(more, source.count - base - count), source)
  }

  private mutating func take(_ more: Int, _ source: CSVSource) throws(GraphReadingError) {
    let needed = count + more + Self.padding
    if bytes.count < needed {
      bytes.append(contentsOf: repeatElement(0, count: needed - bytes.count))
    }
    try source.read((base + count)..<(base + count + more), into: &bytes, at: count)
    count += more
    for index in count..<(count + Self.padding) { bytes[index] = CSVScanner.lineFeed }
    isFinal = base + count == source.count
  }

  /// Puts bytes behind the text.
  mutating func append(_ arena: [UInt8]) {
    bytes.removeLast(bytes.count - count)
    bytes += arena
  }
}
