/// A cell of a row, by its place in the bytes of the file.
struct CSVCell {
  /// The bytes of the cell, without the quotes around it.
  var range: Range<Int>
  var isQuoted = false
  /// Whether `""` stands in it for `"`.
  var hasDoubledQuotes = false

  var isAbsent: Bool { range.isEmpty && !isQuoted }
}

/// Cuts the bytes of a file into rows and cells, as RFC 4180 says.
///
/// Rows end with LF, CRLF or CR; a cell in quotes holds delimiters, line ends and doubled quotes;
/// quotes inside a bare cell stand for themselves; empty lines are no rows. Nothing is copied.
///
/// - Complexity: O(*n*) in the bytes of the row.
struct CSVScanner {
  let delimiter: UInt8
  /// The next byte.
  private(set) var position: Int
  /// The line of the next byte, counted from 1.
  private(set) var line = 1
  /// Where the last row began.
  private(set) var rowStart = 0
  private(set) var rowLine = 1
  /// Whether the last row has a quote that the text does not close.
  private(set) var hasOpenQuote = false

  init(delimiter: UInt8, from position: Int) {
    self.delimiter = delimiter
    self.position = position
  }

  enum Outcome {
    case row
    case end
    /// The row cannot be cut; the next one begins on the line after the one on which it began.
    case bad(String, offset: Int)
  }

  static let quote = UInt8(ascii: "\"")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")

  mutating func next(_ text: Span<UInt8>, into cells: inout [CSVCell]) -> Outcome {
    cells.removeAll(keepingCapacity: true)
    hasOpenQuote = false
    while position < text.count, takeLineEnd(text) {}
    rowStart = position
    rowLine = line
    guard position < text.count else { return .end }
    while true {
      let cell: CSVCell
      if position < text.count, text[position] == Self.quote {
        let start = position
        guard let quoted = quotedCell(text) else {
          hasOpenQuote = true
          recover(text)
          return .bad("the quote that opens here is not closed", offset: start)
        }
        cell = quoted
      } else {
        cell = bareCell(text)
      }
      cells.append(cell)
      if position == text.count || takeLineEnd(text) { return .row }
      guard text[position] == delimiter else {
        let offset = position
        recover(text)
        return .bad(
          "expected the next cell or the end of the row after a quoted cell", offset: offset)
      }
      position += 1
    }
  }

  private mutating func bareCell(_ text: Span<UInt8>) -> CSVCell {
    let start = position
    var index = start
    while index < text.count {
      let byte = text[index]
      if byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn { break }
      index += 1
    }
    position = index
    return CSVCell(range: start..<index)
  }

  private mutating func quotedCell(_ text: Span<UInt8>) -> CSVCell? {
    let start = position + 1
    var index = start
    var hasDoubled = false
    while index < text.count {
      let byte = text[index]
      if byte == Self.quote {
        guard index + 1 < text.count, text[index + 1] == Self.quote else {
          position = index + 1
          return CSVCell(range: start..<index, isQuoted: true, hasDoubledQuotes: hasDoubled)
        }
        hasDoubled = true
        index += 1
      } else if byte == Self.lineFeed {
        line += 1
      } else if byte == Self.carriageReturn {
        let isPair = index + 1 < text.count && text[index + 1] == Self.lineFeed
        line += isPair ? 0 : 1
      }
      index += 1
    }
    return nil
  }

  private mutating func takeLineEnd(_ text: Span<UInt8>) -> Bool {
    let byte = text[position]
    if byte == Self.lineFeed {
      position += 1
    } else if byte == Self.carriageReturn {
      position += 1
      if position < text.count, text[position] == Self.lineFeed { position += 1 }
    } else {
      return false
    }
    line += 1
    return true
  }

  /// Goes on after the line on which the row began.
  ///
  /// A row that is not closed ends at the last byte or at the next quote, so lines are not read again
  /// and again: from a line inside such a row, a quote met in the state outside closes what it opens.
  private mutating func recover(_ text: Span<UInt8>) {
    position = rowStart
    line = rowLine
    while position < text.count {
      if takeLineEnd(text) { return }
      position += 1
    }
  }
}
