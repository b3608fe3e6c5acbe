internal import Diagnostics

/// Bytes of a file as texts, and places in it.
enum CSVText {
  /// The text of bytes known to be UTF-8.
  static func string(_ range: Range<Int>, _ text: Span<UInt8>) -> String {
    text.withUnsafeBufferPointer { String(decoding: $0[range], as: UTF8.self) }
  }

  /// Whether bytes are UTF-8: the well-formed sequences of the Unicode Standard, table 3-7.
  static func isValid(_ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = text[index]
      index += 1
      if byte < 0x80 { continue }
      let (more, second): (Int, ClosedRange<UInt8>)
      switch byte {
      case 0xC2...0xDF: (more, second) = (1, 0x80...0xBF)
      case 0xE0: (more, second) = (2, 0xA0...0xBF)
      case 0xED: (more, second) = (2, 0x80...0x9F)
      case 0xE1...0xEF: (more, second) = (2, 0x80...0xBF)
      case 0xF0: (more, second) = (3, 0x90...0xBF)
      case 0xF4: (more, second) = (3, 0x80...0x8F)
      case 0xF1...0xF3: (more, second) = (3, 0x80...0xBF)
      default: return false
      }
      guard range.upperBound - index >= more, second.contains(text[index]) else { return false }
      for next in (index + 1)..<(index + more) where text[next] & 0xC0 != 0x80 { return false }
      index += more
    }
    return true
  }

  /// Bytes of a cell with `""` made `"`, put after those of an arena.
  static func unescape(
    _ range: Range<Int>, _ text: Span<UInt8>, into arena: inout [UInt8]
  ) -> Range<Int> {
    let start = arena.count
    var index = range.lowerBound
    while index < range.upperBound {
      arena.append(text[index])
      index += text[index] == CSVScanner.quote ? 2 : 1
    }
    return start..<arena.count
  }

  /// The number of line ends that begin within bytes.
  static func lineCount(_ range: Range<Int>, _ text: Span<UInt8>) -> Int {
    var count = 0
    for index in range {
      let isPair =
        text[index] == CSVScanner.carriageReturn && index + 1 < text.count
        && text[index + 1] == CSVScanner.lineFeed
      if !isPair, text[index] == CSVScanner.lineFeed || text[index] == CSVScanner.carriageReturn {
        count += 1
      }
    }
    return count
  }

  /// The text of a cell as a message quotes it: cut when it is long.
  static func quoted(_ range: Range<Int>, _ text: Span<UInt8>) -> String {
    let isLong = range.count > 60
    let shown = string(isLong ? range.lowerBound..<(range.lowerBound + 60) : range, text)
    return "'" + shown + (isLong ? "…" : "") + "'"
  }

  /// The place of a byte, given the start of a row before it.
  ///
  /// - Complexity: O(*n*) in the bytes of the row and of the line.
  static func span(
    _ file: String, _ text: Span<UInt8>, offset: Int, rowStart: Int, rowLine: Int, length: Int = 1
  ) -> SourceSpan {
    var line = rowLine
    var start = rowStart
    var index = rowStart
    while index < min(offset, text.count) {
      let isPair =
        text[index] == CSVScanner.carriageReturn && index + 1 < text.count
        && text[index + 1] == CSVScanner.lineFeed
      if !isPair, text[index] == CSVScanner.lineFeed || text[index] == CSVScanner.carriageReturn {
        line += 1
        start = index + 1
      }
      index += 1
    }
    var end = offset
    while end < text.count, end < offset + 200, text[end] != CSVScanner.lineFeed,
      text[end] != CSVScanner.carriageReturn
    { end += 1 }
    guard start <= offset, offset - start < 10_000 else {
      return SourceSpan(
        file: file, line: line, column: max(0, offset - start) + 1, length: 1, excerpt: "")
    }
    return SourceSpan(
      file: file, line: line, column: string(start..<offset, text).count + 1,
      length: max(1, length), excerpt: string(start..<max(offset, end), text))
  }
}
