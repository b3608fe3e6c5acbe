/// The rows that begin in one stretch of a file.
///
/// ```
/// file:    ┊─────── stretch k ───────┊────── stretch k + 1 ────┊
/// rows:  ────┤ row │ row │ … │  row that runs on  │ row │ …
///            ▲ begin                              ▲ end: begin of the next
/// ```
/// Stretches are read side by side, each from the first row that seems to begin in it: that after the
/// first line end. Where that is not the end of the rows before, a line end stood in quotes, and the
/// stretch is read again from the right place. So the rows are those that one reader from the front
/// finds, whatever the threads and the length of stretches.
struct CSVBlock: Sendable {
  var window = CSVWindow()
  var columns = CSVColumns()
  /// The place in the file of the first row; `nil` when that could not be guessed.
  var begin: Int?
  /// The place in the file after the last row.
  var end = 0
  /// The number of lines that the rows take.
  var lineCount = 0
  /// The bad rows, up to the limit of the report.
  private(set) var problems: [CSVProblem] = []
  /// The number of bad rows.
  private(set) var badCount = 0

  /// Empties the block; the room is kept.
  mutating func reset(_ plan: CSVPlan) {
    columns.reset(slotCount: plan.slots.count)
    problems = []
    badCount = 0
    lineCount = 0
    begin = nil
    end = 0
  }

  /// Notes a bad row.
  mutating func note(_ problem: CSVProblem, limit: Int) {
    badCount += 1
    if problems.count < limit { problems.append(problem) }
  }

  /// The text, with the places of cells in it.
  var text: [UInt8] { window.bytes }

  /// The bytes that the values of slots that are properties are taken to need.
  func valueBytes(_ plan: CSVPlan) -> Int {
    var sum = columns.lists.reduce(0) { $0 + 16 * $1.values.count }
    for (slot, kind) in plan.slots.enumerated() where kind.key != nil {
      switch kind.kind {
      case .text:
        let first = slot * columns.capacity
        for index in first..<(first + columns.rowCount) { sum += Int(columns.words[index] >> 32) }
      case .list: break
      default: sum += 8 * (columns.rowCount - columns.absentCount(slot))
      }
    }
    return sum
  }

  /// The number of values of slots that are properties.
  func valueCount(_ plan: CSVPlan) -> Int {
    var sum = 0
    for (slot, kind) in plan.slots.enumerated() where kind.key != nil {
      sum += columns.rowCount - columns.absentCount(slot)
    }
    return sum
  }
}
