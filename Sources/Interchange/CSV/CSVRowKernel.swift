/// Takes plain rows, eight bytes at a time.
///
/// ```
/// bytes   1 9 6 1 0 , 1 6      one load
/// stops   . . . . . x . .      bytes equal to the delimiter or below 14, by carries within the word
/// digits  5 bytes before it → three multiplications → 19610
/// ```
/// A row is plain when each cell is bare or in quotes without quotes and line ends inside, and all
/// are as expected. The first that is not ends the run; it is read again with care, which finds the
/// same values or says what is wrong.
enum CSVRowKernel {
  /// Takes rows until one is not plain, begins at `stop` or finds no room; the place after them.
  static func takeRows(
    _ block: inout CSVBlock, _ plan: CSVPlan, _ ends: CSVEnds, _ start: Int, _ stop: Int
  ) -> Int {
    var position = start
    var (words, absent): ([Int64], [UInt64]) = ([], [])
    swap(&words, &block.columns.words)
    swap(&absent, &block.columns.absent)
    let first = block.columns.rowCount
    let limit = block.window.count
    let layout = plan.layout
    let delimiters = UInt64(layout.delimiter) &* ones
    let capacity = block.columns.capacity
    var row = first
    do {
      let text = block.window.bytes.span
      let steps = plan.steps.span
      var words = words.mutableSpan
      var absent = absent.mutableSpan
      while position < stop, row < capacity {
        guard
          let next = takeRow(
            text, steps, delimiters, position, limit, ends, &words, &absent, row, capacity)
        else { break }
        if let slot = plan.rowStartSlot { words[slot &* capacity &+ row] = Int64(position) }
        position = next
        row &+= 1
      }
    }
    swap(&words, &block.columns.words)
    swap(&absent, &block.columns.absent)
    block.columns.rowCount = row
    block.columns.clearRow()
    block.lineCount += row - first
    return position
  }

  /// Takes a row; the place after it, or `nil` when it is not plain.
  @inline(__always)
  private static func takeRow(
    _ text: Span<UInt8>, _ steps: Span<CSVPlan.Step>, _ delimiters: UInt64, _ start: Int,
    _ limit: Int, _ ends: CSVEnds, _ words: inout MutableSpan<Int64>,
    _ absent: inout MutableSpan<UInt64>, _ row: Int, _ capacity: Int
  ) -> Int? {
    var position = start
    for index in steps.indices {
      let step = steps[index]
      let word = load(text, position)
      let marks = stops(word, delimiters)
      let place = step.slot &* capacity &+ row
      var stop: Int
      if let number = Self.number(word, marks, step.kind) {
        stop = position &+ (marks.trailingZeroBitCount &>> 3)
        switch step.kind {
        case .integer: words[place] = number
        case .start:
          guard let node = node(number, text, position..<stop, ends.start) else { return nil }
          words[place] = node
        case .end:
          guard let node = node(number, text, position..<stop, ends.end) else { return nil }
          words[place] = node
        default: return nil
        }
      } else {
        guard let cell = Self.cell(text, position, word, marks, delimiters) else { return nil }
        stop = cell.stop
        guard
          take(
            cell, step, text, ends, &words, &absent, place, row &+ (step.valueSlot ?? 0) &* capacity
          )
        else { return nil }
      }
      if index == steps.count &- 1 { return afterRow(text, stop, limit) }
      guard text[stop] == UInt8(truncatingIfNeeded: delimiters) else { return nil }
      position = stop &+ 1
    }
    return nil
  }

  /// The place after the line end at a place; `nil` when there is none or the text may go on with it.
  @inline(__always)
  private static func afterRow(_ text: Span<UInt8>, _ stop: Int, _ limit: Int) -> Int? {
    let byte = text[stop]
    if byte == CSVScanner.lineFeed { return stop < limit ? stop &+ 1 : nil }
    guard byte == CSVScanner.carriageReturn, stop &+ 1 < limit else { return nil }
    return text[stop &+ 1] == CSVScanner.lineFeed ? stop &+ 2 : stop &+ 1
  }

  /// The number that the bytes before the first mark are: one to seven digits.
  @inline(__always)
  private static func number(
    _ word: UInt64, _ marks: UInt64, _ kind: CSVPlan.Step.Kind
  ) -> Int64? {
    let bits = UInt64(truncatingIfNeeded: marks.trailingZeroBitCount & ~7)
    guard kind == .integer || kind == .start || kind == .end, bits &- 8 < 56 else { return nil }
    let digits = (word ^ 0x3030_3030_3030_3030) &<< (64 &- bits)
    guard ((digits &+ 0x7676_7676_7676_7676) | digits) & highs == 0 else { return nil }
    let pairs = (digits &* 10) &+ (digits &>> 8)
    let mask: UInt64 = 0x0000_00FF_0000_00FF
    let sum =
      (pairs & mask) &* 0x000F_4240_0000_0064
      &+ ((pairs &>> 16) & mask) &* 0x0000_2710_0000_0001
    return Int64(truncatingIfNeeded: sum &>> 32)
  }

  /// The row of the node with a number as its id, digits in `range`.
  @inline(__always)
  private static func node(
    _ number: Int64, _ text: Span<UInt8>, _ range: Range<Int>, _ table: IdentifierTable?
  ) -> Int64? {
    guard let table else { return nil }
    if text[range.lowerBound] != 48 || range.count == 1,
      let row = table.dense(Int(truncatingIfNeeded: number))
    {
      return Int64(row)
    }
    return table.row(range, text).map(Int64.init)
  }

  /// Takes a cell; false when it is not as expected.
  @inline(__always)
  private static func take(
    _ cell: Cell, _ step: CSVPlan.Step, _ text: Span<UInt8>, _ ends: CSVEnds,
    _ words: inout MutableSpan<Int64>, _ absent: inout MutableSpan<UInt64>, _ place: Int,
    _ valuePlace: Int
  ) -> Bool {
    let range = cell.start..<cell.end
    switch step.kind {
    case .skip: return true
    case .text:
      if range.isEmpty, !cell.isQuoted { return leaveOut(place, &words, &absent) }
      words[place] = CSVColumns.word(range)
      return isText(cell, text)
    case .type:
      if range.isEmpty {
        return !cell.isQuoted && !step.isRequired && leaveOut(place, &words, &absent)
      }
      words[place] = CSVColumns.word(range)
      return isText(cell, text)
    case .identifier:
      guard !range.isEmpty, isText(cell, text) else { return false }
      words[place] = CSVColumns.word(range)
      guard step.valueSlot != nil else { return true }
      guard let value = step.scalar(range, text) else { return false }
      words[valuePlace] = value
      return true
    case .start:
      guard let row = ends.start?.row(range, text) else { return false }
      words[place] = Int64(row)
      return true
    case .end:
      guard let row = ends.end?.row(range, text) else { return false }
      words[place] = Int64(row)
      return true
    case .list: return range.isEmpty && !cell.isQuoted && leaveOut(place, &words, &absent)
    case .integer, .double, .boolean, .date:
      if range.isEmpty { return leaveOut(place, &words, &absent) }
      guard let value = step.scalar(range, text) else { return false }
      words[place] = value
      return true
    }
  }

  @inline(__always)
  private static func leaveOut(
    _ place: Int, _ words: inout MutableSpan<Int64>, _ absent: inout MutableSpan<UInt64>
  ) -> Bool {
    words[place] = 0
    absent[place &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: place & 63)
    return true
  }

  /// Whether a cell is UTF-8 and not too long.
  @inline(__always)
  private static func isText(_ cell: Cell, _ text: Span<UInt8>) -> Bool {
    cell.end &- cell.start <= CSVCellValue.limit
      && (cell.union & highs == 0 || CSVText.isValid(cell.start..<cell.end, text))
  }
}
