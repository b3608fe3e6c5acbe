internal import Diagnostics
internal import GraphSchema
internal import PropertyGraph

/// Reads CSV files as an open property graph.
///
/// ```
/// bytes ─ CSVScanner ─ cells ─ CSVChunk ─ checked rows ─ CSVLoader ─ graph
///                                     └──── bad rows ────────┴────── report
/// ```
/// Files of nodes are read first, then those of relationships, each in the order given. Headers are
/// those of Neo4j's import (`name:ID(Space)`, `:LABEL`, `:START_ID(Space)`, `:END_ID(Space)`, `:TYPE`,
/// `born:DATE`, `tags:STRING[]`, `:IGNORE`), or plain names with a ``CSVMapping``. An empty cell is no
/// value; a text in quotes may be empty.
///
/// ```swift
/// let people = CSVFile(path: "people.csv", mapping: .nodes(["Person"], id: "id"))
/// let links = CSVFile(path: "knows.csv", mapping: .relationships("KNOWS", start: "a", end: "b"))
/// let result = try CSVImporter().read([people, links]) { print($0.rows) }
/// ```
package struct CSVImporter: Sendable {
  /// How files are taken.
  package var options: CSVOptions

  /// An importer.
  package init(options: CSVOptions = CSVOptions()) { self.options = options }

  /// The rows between two calls of the progress closure.
  static let chunkRows = 16_384
  /// Chunks of longer rows end after so many bytes.
  static let chunkBytes = 4 << 20
  /// A header must end within so many bytes.
  static let headerLimit = 1 << 20

  /// Reads files.
  ///
  /// - Parameters:
  ///   - files: the files, in any order.
  ///   - progress: told how far it is, every few thousand rows and at the end of each file.
  /// - Throws: ``GraphReadingError/invalid(_:)`` for a header that cannot be understood and, unless
  ///   bad rows are skipped, for bad rows; ``GraphReadingError/overLimit(_:)``. Nothing is then
  ///   imported.
  /// - Complexity: O(*n*) in the bytes of the files.
  package func read(
    _ files: [CSVFile], progress: (CSVProgress) -> Void = { _ in }
  ) throws(GraphReadingError) -> CSVImport {
    var run = CSVRun(options, totalBytes: files.reduce(0) { $0 + $1.size })
    let layouts = try layouts(files)
    let store = GraphStore()
    try store.write { graph throws(GraphReadingError) in
      for wantsNodes in [true, false] {
        for (file, layout) in zip(files, layouts) where layout.isNodes == wantsNodes {
          try run.read(file, layout, into: &graph, progress)
        }
      }
      try run.finish()
    }
    return run.result(store.snapshot)
  }

  /// The layouts of all files, or every mistake in their headers.
  private func layouts(_ files: [CSVFile]) throws(GraphReadingError) -> [CSVLayout] {
    var layouts: [CSVLayout] = []
    var mistakes: [Diagnostic] = []
    for file in files {
      let bytes = try file.bytes(atMost: Self.headerLimit)
      var cursor = try CSVCursor(file, bytes)
      do {
        layouts.append(try cursor.header(bytes.span))
      } catch .invalid(let found) { mistakes += found }
    }
    guard mistakes.isEmpty else { throw .invalid(mistakes) }
    return layouts
  }
}

/// Goes through the bytes of a file.
struct CSVCursor {
  private let file: CSVFile
  private(set) var scanner: CSVScanner
  private var cells: [CSVCell] = []

  /// - Throws: ``GraphReadingError/invalid(_:)`` when the text is UTF-16 or the delimiter no byte.
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

  /// Reads the header.
  mutating func header(_ text: Span<UInt8>) throws(GraphReadingError) -> CSVLayout {
    switch scanner.next(text, into: &cells) {
    case .end:
      throw .invalid([
        .error(
          "'\(file.name)' is empty", at: nil, hint: "the first row names the columns")
      ])
    case .bad(let message, let offset): throw .invalid([mistake(text, offset, 1, message, nil)])
    case .row: break
    }
    guard cells.count <= CSVLayout.columnLimit, scanner.position < CSVImporter.headerLimit else {
      throw .overLimit(
        "the header of '\(file.name)' has more than \(CSVLayout.columnLimit) columns or "
          + "\(CSVImporter.headerLimit) bytes")
    }
    var names: [String] = []
    for cell in cells {
      guard CSVText.isValid(cell.range, text) else {
        throw .invalid([mistake(text, cell.range.lowerBound, 1, "the header is not UTF-8", nil)])
      }
      let name = CSVText.string(cell.range, text)
      names.append(cell.hasDoubledQuotes ? name.replacing("\"\"", with: "\"") : name)
    }
    var reader = CSVHeaderReader(file.mapping)
    var layout = reader.layout(names)
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

  private func mistake(
    _ text: Span<UInt8>, _ offset: Int, _ length: Int, _ message: String, _ hint: String?
  ) -> Diagnostic {
    .error(
      message,
      at: CSVText.span(
        file.name, text, offset: offset, rowStart: scanner.rowStart, rowLine: scanner.rowLine,
        length: length), hint: hint)
  }

  /// The next rows; `nil` after the last.
  mutating func chunk(_ text: Span<UInt8>, _ layout: CSVLayout) -> CSVChunk? {
    var chunk = CSVChunk(width: layout.columns.count)
    let start = scanner.position
    for count in 0..<CSVImporter.chunkRows
    where scanner.position - start < CSVImporter.chunkBytes {
      let outcome = scanner.next(text, into: &cells)
      let row = CSVChunk.Row(offset: scanner.rowStart, line: scanner.rowLine)
      switch outcome {
      case .end: return count == 0 ? nil : chunk
      case .row: chunk.take(cells, row, text, layout)
      case .bad(let message, let offset):
        chunk.note(message, at: offset, row)
      }
    }
    return chunk
  }
}
