import Diagnostics
import Interchange

/// Imports CSV files with headers of Neo4j's kind.
///
/// A header may lie in a file of its own, as Neo4j allows: `people-header.csv` beside `people-1.csv`,
/// `people-2.csv` … whose first row is data already.
struct CSVFolderImport {
  private var files: [CSVFile] = []
  /// The names of files whose header lies elsewhere; their lines count one less.
  private var headless: Set<String> = []
  private var notes: [String] = []
  private let options: ImportOptions
  private let source: String

  init(_ given: ImportFiles, _ options: ImportOptions) throws(LiaisonError) {
    self.options = options
    source = given.name
    let isAsked = options.format == .csv
    let tables = given.files.filter { isAsked || ImportFormat(endingOf: $0) == .csv }
    let others = given.files.filter { !tables.contains($0) }.map(ImportFiles.last)
    guard !tables.isEmpty else {
      let hint =
        others.isEmpty
        ? "the folder is empty"
        : "there are \(others.prefix(5).joined(separator: ", ")); name one of them, or give a mapping"
      throw .badArgument("'\(source)' holds no CSV files", hint: hint)
    }
    if !others.isEmpty {
      notes.append(
        "files that are no CSV were left alone: \(others.prefix(5).joined(separator: ", "))"
          + (others.count > 5 ? " and \(others.count - 5) more" : ""))
    }
    try group(tables)
  }

  /// Files that a mapping describes.
  init(_ files: [CSVFile], _ source: String, _ options: ImportOptions) {
    (self.files, self.source, self.options) = (files, source, options)
  }

  private mutating func group(_ tables: [String]) throws(LiaisonError) {
    var stems: [(stem: String, header: String)] = []
    for table in tables {
      if let stem = Self.stem(ofHeader: table) { stems.append((stem, table)) }
    }
    stems.sort { ($1.stem.utf8.count, $0.stem) < ($0.stem.utf8.count, $1.stem) }
    for table in tables where !stems.contains(where: { $0.header == table }) {
      guard let header = stems.first(where: { Self.belongs(table, to: $0.stem) })?.header else {
        files.append(CSVFile(path: table, mapping: .header()))
        continue
      }
      var bytes = try ImportFiles.bytes(header, options.room)
      while bytes.last == 0x0A || bytes.last == 0x0D { bytes.removeLast() }
      bytes.append(0x0A)
      bytes += try ImportFiles.bytes(table, options.room)
      headless.insert(table)
      files.append(CSVFile(name: table, bytes: bytes, mapping: .header()))
    }
    for (stem, header) in stems
    where !tables.contains(where: { $0 != header && Self.belongs($0, to: stem) }) {
      files.append(CSVFile(path: header, mapping: .header()))
    }
  }

  /// What stands before `-header.csv` or `_header.csv` in a name.
  private static func stem(ofHeader path: String) -> String? {
    for ending in ["-header.csv", "_header.csv", "-header.tsv", "_header.tsv"]
    where path.lowercased().hasSuffix(ending) {
      return String(path.dropLast(ending.count))
    }
    return nil
  }

  private static func belongs(_ table: String, to stem: String) -> Bool {
    guard table.hasPrefix(stem), let next = table.dropFirst(stem.count).first else { return false }
    return ".-_0123456789".contains(next)
  }

  static func options(_ options: ImportOptions) -> CSVOptions {
    CSVOptions(
      badRows: options.skipsBad ? .skip : .refuse, reportLimit: options.reportLimit,
      limits: options.room.tableLimits)
  }

  func read(_ progress: (@Sendable (ImportProgress) -> Void)?) throws(LiaisonError) -> GraphImport {
    try options.room.check(tables: files.map { ($0.name, $0.size) })
    do {
      let result = try CSVImporter(options: Self.options(options)).read(files) {
        progress?(ImportProgress(rows: $0.rows, bytes: $0.bytes, totalBytes: $0.totalBytes))
      }
      return GraphImport(
        result, notes: notes, problems: result.problems.map(placed), source: source)
    } catch {
      switch error {
      case .invalid(let diagnostics): throw .text(diagnostics.map(placed))
      case .overLimit(let text): throw .overLimit(text, hint: ImportMemory.tableHint)
      }
    }
  }

  /// A mistake with the line of the file that holds it, when its header lies elsewhere.
  private func placed(_ mistake: Diagnostic) -> Diagnostic {
    guard let span = mistake.span, headless.contains(span.file), span.line > 1 else {
      return mistake
    }
    return Diagnostic(
      mistake.severity, mistake.message,
      at: SourceSpan(
        file: span.file, line: span.line - 1, column: span.column, length: span.length,
        excerpt: span.excerpt), hint: mistake.hint)
  }
}
