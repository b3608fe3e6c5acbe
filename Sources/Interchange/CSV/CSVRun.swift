internal import Diagnostics
internal import PropertyGraph

/// One import: what has been read and what was wrong with it.
struct CSVRun {
  private let options: CSVOptions
  private let totalBytes: Int
  private var loader: CSVLoader
  private var files: [CSVImport.File] = []
  private var problems: [Diagnostic] = []
  private var problemCount = 0
  private var bytesBefore = 0
  private var rows = 0

  init(_ options: CSVOptions, totalBytes: Int) {
    self.options = options
    self.totalBytes = totalBytes
    loader = CSVLoader(options.limits)
  }

  /// Reads the rows of a file.
  mutating func read(
    _ file: CSVFile, _ layout: CSVLayout, into graph: inout GraphTransaction,
    _ progress: (CSVProgress) -> Void
  ) throws(GraphReadingError) {
    let left = options.limits.bytes - bytesBefore
    let bytes = try file.bytes(atMost: left == .max ? left : left + 1)
    guard bytes.count <= left else {
      throw .overLimit("the files are longer than \(options.limits.bytes) bytes together")
    }
    var account = CSVImport.File(name: file.name, holdsNodes: layout.isNodes)
    var cursor = try CSVCursor(file, bytes)
    _ = try cursor.header(bytes.span)
    while let chunk = cursor.chunk(bytes.span, layout) {
      let refused = try loader.load(chunk, bytes.span, layout, into: &graph)
      let bad = chunk.problems.count + refused.count
      account.leftOutCount += bad
      account.takenCount += chunk.rows.count - refused.count
      if bad > 0 { note(chunk.problems + refused, file.name, bytes.span) }
      rows += chunk.rows.count + chunk.problems.count
      progress(
        CSVProgress(
          rows: rows, bytes: bytesBefore + cursor.scanner.position, totalBytes: totalBytes))
    }
    bytesBefore += bytes.count
    files.append(account)
  }

  private mutating func note(_ found: [CSVChunk.Problem], _ file: String, _ text: Span<UInt8>) {
    problemCount += found.count
    if options.badRows == .refuse { loader.storesRows = false }
    let room = max(0, options.reportLimit - problems.count)
    for problem in found.sorted(by: { $0.row.offset < $1.row.offset }).prefix(room) {
      let place = CSVText.span(
        file, text, offset: problem.offset, rowStart: problem.row.offset,
        rowLine: problem.row.line, length: problem.length)
      problems.append(.error(problem.message, at: place, hint: problem.hint))
    }
  }

  /// Refuses what has been read, when bad rows are not skipped and there are any.
  func finish() throws(GraphReadingError) {
    guard options.badRows == .refuse, problemCount > 0 else { return }
    let more = problemCount - problems.count
    throw .invalid(problems + (more > 0 ? [.error("\(more) more rows are bad", at: nil)] : []))
  }

  /// The graph with its account.
  func result(_ graph: GraphSnapshot) -> CSVImport {
    CSVImport(graph: graph, valueCount: loader.valueCount, files: files, problems: problems)
  }
}
