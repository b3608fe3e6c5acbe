internal import Diagnostics

/// The header of a file.
struct CSVHeader {
  let layout: CSVLayout
  /// Where it ends.
  let end: Int
  /// The line after it.
  let nextLine: Int

  /// A header must end within so many bytes.
  static let limit = 1 << 20

  /// Reads the header of a file.
  ///
  /// - Throws: ``GraphReadingError/invalid(_:)`` when the text is UTF-16, the delimiter is no byte or
  ///   the header is not understood.
  init(_ file: CSVFile, _ source: CSVSource) throws(GraphReadingError) {
    var count = min(source.count, 4 << 10)
    while true {
      var bytes = Array(repeating: UInt8(0), count: count)
      try source.read(0..<count, into: &bytes, at: 0)
      var cursor = try CSVHeaderCursor(file, bytes)
      let isWhole = cursor.next(bytes.span) || count == source.count || count > Self.limit
      guard isWhole else {
        count = min(source.count, count * 16)
        continue
      }
      layout = try cursor.layout(bytes.span)
      (end, nextLine) = (cursor.scanner.position, cursor.scanner.line)
      return
    }
  }
}

/// Goes through the header of a file.
private struct CSVHeaderCursor {
  private let file: CSVFile
  private(set) var scanner: CSVScanner
  private var cells: [CSVCell] = []
  private var outcome = CSVScanner.Outcome.end

  init(_ file: CSVFile, _ bytes: [UInt8]) throws(GraphReadingError) {
    self.file = file
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw .invalid([
        .error("'\(file.name)' is UTF-16", at: nil, hint: "save it as UTF-8")
      ])
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let given = file.mapping.delimiter
    for mark in [given, file.mapping.listSeparator].compactMap(\.self)
    where !mark.isASCII || ["\"", "\n", "\r"].contains(mark) {
      throw .invalid([
        .error(
          "'\(mark)' cannot stand between cells or elements of '\(file.name)'", at: nil,
          hint: "known are ',', ';', '|' and the tab")
      ])
    }
    let delimiter =
      given.map { UInt8(truncatingIfNeeded: $0.value) }
      ?? CSVLayout.delimiter(in: bytes.span, from: start)
    scanner = CSVScanner(delimiter: delimiter, from: start)
  }

  /// Cuts the first row; whether it ends before the text does.
  mutating func next(_ text: Span<UInt8>) -> Bool {
    outcome = scanner.next(text, into: &cells)
    return scanner.position < text.count && !scanner.hasOpenQuote
  }

  func layout(_ text: Span<UInt8>) throws(GraphReadingError) -> CSVLayout {
    switch outcome {
    case .end:
      throw .invalid([
        .error(
          "'\(file.name)' is empty", at: nil, hint: "the first row names the columns")
      ])
    case .bad(let message, let offset): throw .invalid([mistake(text, offset, 1, message, nil)])
    case .row: break
    }
    guard cells.count <= CSVLayout.columnLimit, scanner.position < CSVHeader.limit else {
      throw .overLimit(
        "the header of '\(file.name)' has more than \(CSVLayout.columnLimit) columns or "
          + "\(CSVHeader.limit) bytes")
    }
    var reader = CSVHeaderReader(file.mapping)
    var layout = reader.layout(try names(text))
    guard reader.problems.isEmpty else {
      throw .invalid(
        reader.problems.map { problem in
          let range = problem.column.map { cells[$0].range } ?? cells[0].range
          return mistake(
            text, range.lowerBound, problem.column == nil ? 1 : range.count, problem.message,
            problem.hint)
        })
    }
    layout.delimiter = scanner.delimiter
    layout.listSeparator = UInt8(truncatingIfNeeded: file.mapping.listSeparator.value)
    return layout
  }

  private func names(_ text: Span<UInt8>) throws(GraphReadingError) -> [String] {
    var names: [String] = []
    for cell in cells {
      guard CSVText.isValid(cell.range, text) else {
        throw .invalid([mistake(text, cell.range.lowerBound, 1, "the header is not UTF-8", nil)])
      }
      let name = CSVText.string(cell.range, text)
      names.append(cell.hasDoubledQuotes ? name.replacing("\"\"", with: "\"") : name)
    }
    return names
  }

  private func mistake(
    _ text: Span<UInt8>, _ offset: Int, _ length: Int, _ message: String, _ hint: String?
  ) -> Diagnostic {
    .error(
      message,
      at: CSVText.span(
        file.name, text, offset: offset, rowStart: scanner.rowStart, rowLine: scanner.rowLine,
        length: length), hint: hint)
  }
}
