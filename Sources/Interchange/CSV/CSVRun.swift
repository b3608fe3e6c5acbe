internal import Diagnostics
internal import PropertyGraph

/// One import: what has been read and what was wrong with it.
struct CSVRun {
  private let options: CSVOptions
  private let totalBytes: Int
  private(set) var loader: CSVLoader
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

  /// Reads the rows of files, which all hold nodes or all hold relationships.
  mutating func read(
    _ readers: [CSVBlockReader], threads: Int, into graph: inout GraphBuilder,
    _ progress: (CSVProgress) -> Void
  ) throws(GraphReadingError) {
    let queue = CSVQueue(readers, threads: threads)
    defer { queue.close() }
    for index in readers.indices {
      try read(readers[index], queue, queue.blocks(of: index).count, &graph, progress)
    }
  }

  private mutating func read(
    _ reader: CSVBlockReader, _ queue: CSVQueue, _ count: Int, _ graph: inout GraphBuilder,
    _ progress: (CSVProgress) -> Void
  ) throws(GraphReadingError) {
    var account = CSVImport.File(name: reader.source.name, holdsNodes: reader.plan.layout.isNodes)
    loader.begin(reader)
    var place = reader.headerEnd
    var line = reader.headerLines
    for number in 0..<count {
      var block = try queue.take()
      if place < reader.stop(number) {
        if block.begin != place { try reader.read(number, from: place, into: &block) }
        let found = block.columns.rowCount
        let refused = try loader.load(&block, reader.plan, into: &graph)
        account.leftOutCount += block.badCount + refused.count
        account.takenCount += found - refused.count
        note(block, refused, reader, line)
        rows += found + block.badCount
        (place, line) = (block.end, line + block.lineCount)
        progress(CSVProgress(rows: rows, bytes: bytesBefore + place, totalBytes: totalBytes))
      }
      queue.giveBack(block)
    }
    bytesBefore += reader.source.count
    files.append(account)
  }

  private mutating func note(
    _ block: CSVBlock, _ refused: [CSVProblem], _ reader: CSVBlockReader, _ line: Int
  ) {
    let count = block.badCount + refused.count
    guard count > 0 else { return }
    problemCount += count
    if options.badRows == .refuse { loader.storesRows = false }
    let room = max(0, options.reportLimit - problems.count)
    let text = block.window.bytes.span.extracting(0..<block.window.count)
    let first = (block.begin ?? 0) - block.window.base
    for problem in (block.problems + refused).sorted(by: { $0.rowStart < $1.rowStart })
      .prefix(room)
    {
      let place = CSVText.span(
        reader.source.name, text, offset: problem.offset, rowStart: problem.rowStart,
        rowLine: line + CSVText.lineCount(first..<problem.rowStart, text), length: problem.length)
      problems.append(.error(problem.message, at: place, hint: problem.hint))
    }
  }

  /// Forgets which node has which id, once no file is left that names any.
  mutating func releaseIdentifiers() { loader.releaseIdentifiers() }

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
