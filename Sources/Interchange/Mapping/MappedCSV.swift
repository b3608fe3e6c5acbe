internal import Diagnostics
internal import GraphSchema

/// The rows of a CSV text (RFC 4180) as maps from columns to texts.
///
/// An empty cell is absent, one of two quotes an empty text.
struct MappedCSV {
  private let bytes: [UInt8]
  private let name: String
  private let delimiter: UInt8
  private let limit: Int
  private var position: Int
  private var line: Int32 = 1
  private var lineStart = 0
  /// Whether text followed the quote that ends a cell of the last row.
  private var isBroken = false
  /// The names of the columns.
  private(set) var header: [String] = []
  /// Rows that have not as many cells as the header.
  private(set) var problems: [Diagnostic] = []

  private static let quote = UInt8(ascii: "\"")
  /// The most columns that a file may have.
  private static let columnLimit = 4_096

  init(
    _ bytes: [UInt8], name: String, delimiter: UInt8?, limit: Int
  ) throws(GraphReadingError) {
    let input = try InputText(bytes, name: name, limits: ReadingLimits(bytes: .max))
    (self.bytes, self.name, self.limit) = (input.bytes, name, limit)
    self.delimiter = delimiter ?? Self.delimiter(of: input.bytes)
    position = 0
  }

  /// The delimiter that stands most often in the first line; a comma when none does.
  private static func delimiter(of bytes: [UInt8]) -> UInt8 {
    let first = bytes.prefix { $0 != 0x0A }
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), 9, UInt8(ascii: "|")]
    var best = candidates[0]
    for candidate in candidates.dropFirst()
    where first.count(where: { $0 == candidate }) > first.count(where: { $0 == best }) {
      best = candidate
    }
    return best
  }

  /// The rows as a list.
  mutating func root() throws(GraphReadingError) -> MappedNode {
    guard let head = try row() else {
      throw .invalid([
        .error("'\(name)' is empty", at: nil, hint: "the first row names the columns")
      ])
    }
    header = head.map { cell in
      guard case .scalar(_, let text) = cell.content else { return "" }
      return text.drop { $0 == " " }.description.trimmedEnd
    }
    guard header.count <= Self.columnLimit else {
      throw .overLimit("the header of '\(name)' has more than \(Self.columnLimit) columns")
    }
    var seen: Set<String> = []
    if let twice = header.first(where: { !seen.insert($0).inserted }) {
      throw .invalid([
        .error("the column '\(twice.shortened)' of '\(name)' stands twice in the header", at: nil)
      ])
    }
    var rows: [MappedNode] = []
    var values = 0
    while let cells = try row() {
      guard !isBroken, let first = cells.first else { continue }
      if cells.count == 1, first.isAbsent, header.count > 1 { continue }
      guard cells.count == header.count else {
        note(cells, first)
        continue
      }
      values += cells.count
      if values > limit { throw .overLimit("'\(name)' holds more than \(limit) values") }
      let members = zip(header, cells).map { MappedNode.Member(name: $0, node: $1) }
      rows.append(MappedNode(content: .map(members), line: first.line, column: 1))
    }
    return MappedNode(content: .list(rows), line: 1, column: 1)
  }

  private mutating func note(_ cells: [MappedNode], _ first: MappedNode) {
    problems.append(
      .error(
        "the row has \(cells.count) \(cells.count == 1 ? "cell" : "cells"); "
          + "expected \(header.count), as in the header",
        at: SourceSpan(
          file: name, line: Int(first.line), column: 1, length: 1, excerpt: ""),
        hint: cells.count > header.count ? "put cells that hold the delimiter in quotes" : nil))
  }

  /// The cells of the next row; `nil` after the last.
  private mutating func row() throws(GraphReadingError) -> [MappedNode]? {
    guard position < bytes.count else { return nil }
    var cells: [MappedNode] = []
    while true {
      cells.append(try cell())
      guard position < bytes.count, bytes[position] == delimiter else { break }
      position += 1
    }
    if position < bytes.count, bytes[position] == 0x0D { position += 1 }
    isBroken = position < bytes.count && bytes[position] != 0x0A
    if isBroken { skipBroken() }
    if position < bytes.count, bytes[position] == 0x0A {
      position += 1
      line &+= 1
      lineStart = position
    }
    return cells
  }

  /// Passes over the rest of a line in which text follows the quote that ends a cell.
  private mutating func skipBroken() {
    problems.append(
      .error(
        "expected the delimiter after the quote that ends the cell",
        at: SourceSpan(
          file: name, line: Int(line), column: position - lineStart + 1, length: 1,
          excerpt: String(
            decoding: bytes[lineStart...].prefix(400).prefix { $0 != 0x0A }, as: UTF8.self)),
        hint: "a quote inside a cell is written twice"))
    while position < bytes.count, bytes[position] != 0x0A { position += 1 }
  }

  private mutating func cell() throws(GraphReadingError) -> MappedNode {
    let (line, column) = (line, Int32(truncatingIfNeeded: position - lineStart + 1))
    let isQuoted = position < bytes.count && bytes[position] == Self.quote
    let text = isQuoted ? try quoted() : plain()
    let content: MappedNode.Content =
      text.isEmpty && !isQuoted ? .absent : .scalar(.string(text), text: text)
    return MappedNode(content: content, line: line, column: column)
  }

  private mutating func plain() -> String {
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == delimiter || byte == 0x0A { break }
      if byte == 0x0D, position + 1 >= bytes.count || bytes[position + 1] == 0x0A { break }
      position += 1
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func quoted() throws(GraphReadingError) -> String {
    let (start, startLine) = (position, line)
    var text: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == Self.quote {
        guard position < bytes.count, bytes[position] == Self.quote else {
          return String(decoding: text, as: UTF8.self)
        }
        position += 1
      } else if byte == 0x0A {
        line &+= 1
        lineStart = position
      }
      text.append(byte)
    }
    throw .invalid([
      .error(
        "expected the quote that ends the cell",
        at: SourceSpan(
          file: name, line: Int(startLine), column: 1, length: 1,
          excerpt: String(
            decoding: bytes[start...].prefix(80).prefix { $0 != 0x0A }, as: UTF8.self)))
    ])
  }
}
