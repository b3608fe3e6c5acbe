internal import GraphSchema

/// Some rows of a file, cut and checked, not yet in a graph.
///
/// ```
/// rows:   [ offset, line ] …                       one per good row
/// kinds:  [ text, word, absent, … ]                one byte per cell, row after row
/// words:  [ offset<<24|length, 2007, 0, … ]        eight bytes per cell
/// arena:  bytes of cells that held doubled quotes       lists: the values of list cells
/// ```
/// A chunk depends on nothing but the bytes, so that chunks can be made side by side.
struct CSVChunk {
  enum Kind: UInt8 {
    case absent
    case integer
    case double
    case boolean
    case date
    /// Bytes of the file.
    case text
    /// Bytes of the arena.
    case unescaped
    case list
  }

  struct Row {
    var offset: Int
    var line: Int
  }

  /// A row that cannot be taken, and why.
  struct Problem {
    var row: Row
    var offset: Int
    var length: Int
    var message: String
    var hint: String?
  }

  let width: Int
  private(set) var rows: [Row] = []
  private(set) var kinds: [Kind] = []
  private(set) var words: [UInt64] = []
  private(set) var arena: [UInt8] = []
  private(set) var lists: [[Value]] = []
  /// One per bad row.
  private(set) var problems: [Problem] = []

  /// The longest cell, in bytes.
  static let cellLimit = 1 << 24 - 1
  /// The longest list, in elements: each needs many times the byte that may stand for it.
  static let listLimit = 1 << 16

  init(width: Int) { self.width = width }

  /// The bytes of a text cell.
  func range(_ cell: Int) -> Range<Int> {
    let start = Int(words[cell] >> 24)
    return start..<(start + Int(words[cell] & 0xFF_FFFF))
  }

  /// The value of a cell; null when it is absent.
  func value(_ cell: Int, _ text: Span<UInt8>) -> Value {
    switch kinds[cell] {
    case .absent: .null
    case .integer: .integer(Int64(bitPattern: words[cell]))
    case .double: .double(Double(bitPattern: words[cell]))
    case .boolean: .boolean(words[cell] != 0)
    case .date: CalendarDate(days: Int(Int64(bitPattern: words[cell]))).map(Value.date) ?? .null
    case .text: .string(CSVText.string(range(cell), text))
    case .unescaped: .string(CSVText.string(range(cell), arena.span))
    case .list: .list(lists[Int(words[cell])])
    }
  }

  /// Takes a row that was cut; notes a problem instead when a cell is not as expected.
  mutating func take(
    _ cells: [CSVCell], _ row: Row, _ text: Span<UInt8>, _ layout: CSVLayout
  ) {
    guard cells.count == width else {
      noteCount(cells, row, text, layout)
      return
    }
    for (cell, column) in zip(cells, layout.columns) {
      if let message = take(cell, column, text, layout.listSeparator) {
        problems.append(
          Problem(
            row: row, offset: cell.range.lowerBound, length: min(cell.range.count, 60),
            message: message, hint: nil))
        kinds.removeLast(kinds.count - rows.count * width)
        words.removeLast(words.count - rows.count * width)
        return
      }
    }
    rows.append(row)
  }

  /// Notes a row that could not be cut.
  mutating func note(_ message: String, at offset: Int, _ row: Row) {
    problems.append(Problem(row: row, offset: offset, length: 1, message: message, hint: nil))
  }

  private mutating func noteCount(
    _ cells: [CSVCell], _ row: Row, _ text: Span<UInt8>, _ layout: CSVLayout
  ) {
    let offset =
      cells.count > width ? cells[width].range.lowerBound : (cells.last?.range.upperBound)
    problems.append(
      Problem(
        row: row, offset: offset ?? row.offset, length: 1,
        message: "the row has \(cells.count) \(cells.count == 1 ? "cell" : "cells"); "
          + "expected \(width), as in the header",
        hint: cells.count > width
          ? "put cells that hold the delimiter in quotes"
          : "the first absent one is '\(layout.columns[cells.count].name)'"))
  }

  private mutating func push(_ kind: Kind, _ word: UInt64) {
    kinds.append(kind)
    words.append(word)
  }

  /// Takes a cell; a message when it is not as expected.
  private mutating func take(
    _ cell: CSVCell, _ column: CSVLayout.Column, _ text: Span<UInt8>, _ separator: UInt8
  ) -> String? {
    guard column.role != .ignored, !cell.isAbsent else {
      push(.absent, 0)
      return nil
    }
    if cell.range.count > Self.cellLimit {
      return "the cell is longer than \(Self.cellLimit) bytes"
    }
    // An id stays bytes; the property that holds it as well is made when it is stored.
    if column.type.isList { return takeList(cell, column, text, separator) }
    if column.type.type == .string { return takeText(cell, column, text) }
    if case .id = column.role {
      return check(cell, column, text) ?? takeText(cell, column, text)
    }
    return takeScalar(cell, column, text)
  }

  private func check(
    _ cell: CSVCell, _ column: CSVLayout.Column, _ text: Span<UInt8>
  ) -> String? {
    var probe = CSVChunk(width: 1)
    return probe.takeScalar(cell, column, text)
  }

  private mutating func takeText(
    _ cell: CSVCell, _ column: CSVLayout.Column, _ text: Span<UInt8>
  ) -> String? {
    guard CSVText.isValid(cell.range, text) else { return notUTF8(column) }
    let range =
      cell.hasDoubledQuotes ? CSVText.unescape(cell.range, text, into: &arena) : cell.range
    push(
      cell.hasDoubledQuotes ? .unescaped : .text,
      UInt64(range.lowerBound) << 24 | UInt64(range.count))
    return nil
  }

  private func notUTF8(_ column: CSVLayout.Column) -> String {
    "'\(column.name)' expects a text in UTF-8, and these bytes are not"
  }

  private mutating func takeScalar(
    _ cell: CSVCell, _ column: CSVLayout.Column, _ text: Span<UInt8>
  ) -> String? {
    let range = CSVNumbers.trimmed(cell.range, text)
    let type = column.type.type
    if range.isEmpty {
      push(.absent, 0)
      return nil
    }
    var isTooLarge = false
    switch CSVScalar(range, text, type) {
    case .integer(let value): push(.integer, UInt64(bitPattern: value))
    case .double(let value): push(.double, value.bitPattern)
    case .boolean(let value): push(.boolean, value ? 1 : 0)
    case .date(let value): push(.date, UInt64(bitPattern: Int64(value.days)))
    case .tooLarge:
      isTooLarge = true
      fallthrough
    case .malformed:
      return mismatch(column.name, type, range, text, isTooLarge: isTooLarge)
    }
    return nil
  }

  private func mismatch(
    _ name: String, _ type: CSVType, _ range: Range<Int>, _ text: Span<UInt8>, isTooLarge: Bool
  ) -> String {
    let found = CSVText.quoted(range, text)
    return isTooLarge
      ? "'\(name)' expects \(type.expectation) of 64 bits, and \(found) is beyond"
      : "'\(name)' expects \(type.expectation), not \(found)"
  }

  private mutating func takeList(
    _ cell: CSVCell, _ column: CSVLayout.Column, _ text: Span<UInt8>, _ separator: UInt8
  ) -> String? {
    guard CSVText.isValid(cell.range, text) else { return notUTF8(column) }
    var bytes: [UInt8] = []
    if cell.hasDoubledQuotes {
      _ = CSVText.unescape(cell.range, text, into: &bytes)
    } else {
      for index in cell.range { bytes.append(text[index]) }
    }
    if bytes.count(where: { $0 == separator }) >= Self.listLimit {
      return "'\(column.name)' expects a list of at most \(Self.listLimit) elements"
    }
    var values: [Value] = []
    let parts = bytes.split(separator: separator, omittingEmptySubsequences: false)
    for part in bytes.isEmpty ? [] : parts {
      if column.type.type == .string {
        values.append(.string(String(decoding: part, as: UTF8.self)))
        continue
      }
      let range = CSVNumbers.trimmed(part.indices, bytes.span)
      let scalar = CSVScalar(range, bytes.span, column.type.type)
      guard let value = scalar.value else {
        var isTooLarge = false
        if case .tooLarge = scalar { isTooLarge = true }
        return "an element of "
          + mismatch(column.name, column.type.type, range, bytes.span, isTooLarge: isTooLarge)
      }
      values.append(value)
    }
    push(.list, UInt64(lists.count))
    lists.append(values)
    return nil
  }
}

/// A value read from bytes, or why there is none.
enum CSVScalar {
  case integer(Int64)
  case double(Double)
  case boolean(Bool)
  case date(CalendarDate)
  case malformed
  case tooLarge

  init(_ range: Range<Int>, _ text: Span<UInt8>, _ type: CSVType) {
    switch type {
    case .integer: self = Self.from(CSVNumbers.integer(range, text), Self.integer)
    case .double: self = Self.from(CSVNumbers.double(range, text), Self.double)
    case .boolean: self = Self.from(CSVNumbers.boolean(range, text), Self.boolean)
    case .date: self = Self.from(CSVNumbers.date(range, text), Self.date)
    case .string: self = .malformed
    }
  }

  private static func from<T>(_ parsed: CSVNumbers.Parsed<T>, _ wrap: (T) -> Self) -> Self {
    switch parsed {
    case .value(let value): wrap(value)
    case .malformed: .malformed
    case .tooLarge: .tooLarge
    }
  }

  /// The value, when there is one.
  var value: Value? {
    switch self {
    case .integer(let value): .integer(value)
    case .double(let value): .double(value)
    case .boolean(let value): .boolean(value)
    case .date(let value): .date(value)
    case .malformed, .tooLarge: nil
    }
  }
}
