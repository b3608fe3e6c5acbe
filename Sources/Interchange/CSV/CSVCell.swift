internal import GraphSchema

/// A cell read with care: its value, or what is wrong with it.
enum CSVCellValue {
  case absent
  /// An integer, the bits of a double, 0 or 1, or days.
  case word(Int64)
  /// Bytes of the file.
  case text(Range<Int>)
  /// Bytes of the arena.
  case unescaped(Range<Int>)
  case list([Value])
  case bad(String)

  /// The longest cell, in bytes.
  static let limit = 1 << 24 - 1
  /// The longest list, in elements: each needs many times the byte that may stand for it.
  static let listLimit = 1 << 16

  /// Reads a cell.
  init(
    _ cell: CSVCell, _ column: CSVLayout.Column, _ text: Span<UInt8>, separator: UInt8,
    arena: inout [UInt8]
  ) {
    if column.role == .ignored || cell.isAbsent {
      self = .absent
    } else if cell.range.count > Self.limit {
      self = .bad("the cell is longer than \(Self.limit) bytes")
    } else if column.type.isList {
      self = Self.list(cell, column, text, separator)
    } else if case .id = column.role {
      let scalar = column.type.type == .string ? .absent : Self.scalar(cell, column, text)
      if case .bad = scalar { self = scalar } else { self = Self.text(cell, column, text, &arena) }
    } else if column.type.type == .string {
      self = Self.text(cell, column, text, &arena)
    } else {
      self = Self.scalar(cell, column, text)
    }
  }

  private static func text(
    _ cell: CSVCell, _ column: CSVLayout.Column, _ text: Span<UInt8>, _ arena: inout [UInt8]
  ) -> CSVCellValue {
    guard CSVText.isValid(cell.range, text) else { return notUTF8(column) }
    guard cell.hasDoubledQuotes else { return .text(cell.range) }
    return .unescaped(CSVText.unescape(cell.range, text, into: &arena))
  }

  private static func notUTF8(_ column: CSVLayout.Column) -> CSVCellValue {
    .bad("'\(column.name)' expects a text in UTF-8, and these bytes are not")
  }

  /// A number, day or truth value; white space alone is none.
  static func scalar(
    _ cell: CSVCell, _ column: CSVLayout.Column, _ text: Span<UInt8>
  ) -> CSVCellValue {
    let range = CSVNumbers.trimmed(cell.range, text)
    if range.isEmpty { return .absent }
    let scalar = CSVScalar(range, text, column.type.type)
    return scalar.word.map(CSVCellValue.word)
      ?? .bad(mismatch(column.name, column.type.type, range, text, scalar))
  }

  private static func mismatch(
    _ name: String, _ type: CSVType, _ range: Range<Int>, _ text: Span<UInt8>, _ scalar: CSVScalar
  ) -> String {
    let found = CSVText.quoted(range, text)
    if case .tooLarge = scalar {
      return "'\(name)' expects \(type.expectation) of 64 bits, and \(found) is beyond"
    }
    return "'\(name)' expects \(type.expectation), not \(found)"
  }

  private static func list(
    _ cell: CSVCell, _ column: CSVLayout.Column, _ text: Span<UInt8>, _ separator: UInt8
  ) -> CSVCellValue {
    guard CSVText.isValid(cell.range, text) else { return notUTF8(column) }
    var bytes: [UInt8] = []
    if cell.hasDoubledQuotes {
      _ = CSVText.unescape(cell.range, text, into: &bytes)
    } else {
      for index in cell.range { bytes.append(text[index]) }
    }
    if bytes.count(where: { $0 == separator }) >= listLimit {
      return .bad("'\(column.name)' expects a list of at most \(listLimit) elements")
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
        let why = mismatch(column.name, column.type.type, range, bytes.span, scalar)
        return .bad("an element of " + why)
      }
      values.append(value)
    }
    return .list(values)
  }
}
