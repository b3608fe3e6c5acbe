/// Reads the stretches of one file.
struct CSVBlockReader: Sendable {
  let source: CSVSource
  let plan: CSVPlan
  let ends: CSVEnds
  let reading: CSVReading
  /// Where the header ends.
  let headerEnd: Int
  /// The line after the header.
  let headerLines: Int

  /// A stretch is read this far beyond its end at once, for its last row.
  private static let margin = 1 << 12
  /// The longest row, in bytes.
  static let rowLimit = 64 << 20
  /// A row that goes on so far beyond a stretch is not looked for before its time.
  private static let guessLimit = 1 << 20

  /// The number of stretches.
  var blockCount: Int { max(1, (source.count - 1) / reading.blockBytes + 1) }

  /// The place in the file after a stretch.
  func stop(_ number: Int) -> Int {
    number == blockCount - 1 ? source.count : (number + 1) * reading.blockBytes
  }

  /// Reads a stretch.
  ///
  /// - Parameter place: where its first row begins, when that is known.
  func read(
    _ number: Int, from place: Int?, into block: inout CSVBlock
  ) throws(GraphReadingError) {
    block.reset(plan)
    let isGuess = place == nil && number > 0
    let start = place ?? (number == 0 ? headerEnd : number * reading.blockBytes - 1)
    let stop = stop(number)
    (block.begin, block.end) = (start, max(start, stop))
    guard start < stop else { return }
    try block.window.load(start..<min(stop + Self.margin, source.count), of: source)
    var position = 0
    if isGuess {
      position = Self.afterLine(block.window, stop - start)
      block.begin = start + position
    }
    position = try takeRows(&block, from: position, stop - start, isGuess: isGuess)
    block.end = start + position
    if !block.columns.arena.isEmpty {
      block.columns.moveArena(to: block.window.count)
      block.window.append(block.columns.arena)
    }
  }

  /// The place after the first line end; `stop` when there is none before.
  private static func afterLine(_ window: CSVWindow, _ stop: Int) -> Int {
    for index in 0..<stop {
      let byte = window.bytes[index]
      if byte == CSVScanner.lineFeed { return index + 1 }
      if byte == CSVScanner.carriageReturn {
        let isPair = index + 1 < window.count && window.bytes[index + 1] == CSVScanner.lineFeed
        return index + (isPair ? 2 : 1)
      }
    }
    return stop
  }

  /// Takes the rows that begin before `stop`; the place after them.
  private func takeRows(
    _ block: inout CSVBlock, from start: Int, _ stop: Int, isGuess: Bool
  ) throws(GraphReadingError) -> Int {
    var position = start
    while position < stop {
      if !reading.isCareful { position = CSVRowKernel.takeRows(&block, plan, ends, position, stop) }
      guard position < stop else { break }
      if block.columns.rowCount == block.columns.capacity {
        block.columns.grow()
      } else if !takeEmptyLine(block.window, &position, &block.lineCount) {
        guard try takeRow(&block, &position, isGuess: isGuess) else {
          block.begin = nil
          break
        }
      }
    }
    return position
  }

  private func takeEmptyLine(
    _ window: CSVWindow, _ position: inout Int, _ lineCount: inout Int
  ) -> Bool {
    let byte = window.bytes[position]
    if byte == CSVScanner.carriageReturn {
      guard position + 1 < window.count else { return false }
      position += window.bytes[position + 1] == CSVScanner.lineFeed ? 2 : 1
    } else if byte == CSVScanner.lineFeed {
      position += 1
    } else {
      return false
    }
    lineCount += 1
    return true
  }

  /// Takes the row at a place with care; false when its end is too far away.
  private func takeRow(
    _ block: inout CSVBlock, _ position: inout Int, isGuess: Bool
  ) throws(GraphReadingError) -> Bool {
    var cells: [CSVCell] = []
    while true {
      var scanner = CSVScanner(delimiter: plan.layout.delimiter, from: position)
      let outcome = scanner.next(
        block.window.bytes.span.extracting(0..<block.window.count), into: &cells)
      let isAtEnd = scanner.position == block.window.count
      if isAtEnd || scanner.hasOpenQuote, !block.window.isFinal {
        let length = block.window.count - position
        if length < (isGuess ? Self.guessLimit : Self.rowLimit) {
          try block.window.extend(by: max(1 << 16, length), of: source)
          continue
        }
        if isGuess { return false }
        if isAtEnd {
          throw .overLimit("a line of '\(source.name)' is longer than \(Self.rowLimit) bytes")
        }
      }
      switch outcome {
      case .end: break
      case .bad(let message, let offset):
        let problem = CSVProblem(rowStart: scanner.rowStart, offset: offset, message: message)
        block.note(problem, limit: reading.reportLimit)
      case .row: block.take(cells, scanner.rowStart, plan, ends, limit: reading.reportLimit)
      }
      position = scanner.position
      block.lineCount += scanner.line - 1
      return true
    }
  }
}
