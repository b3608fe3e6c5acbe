internal import GraphSchema

/// Rows that were cut and checked, by columns, not yet in a graph.
///
/// ```
/// words:   [ r0 r1 r2 … | r0 r1 r2 … | … ]     slot by slot, `capacity` rows each
///            Int64, bits of a double, 0 or 1, days, row of a node, or place of a text:
///            length << 32 | start
/// absent:  [ 0100… | 0000… | … ]                 one bit per row; the word is then 0
/// arena:   bytes of cells that held doubled quotes; they follow the text when all rows are read
/// ```
struct CSVColumns: Sendable {
  /// A list cell.
  struct List: Sendable {
    var slot: Int
    var row: Int
    var values: [Value]
  }

  /// A text that stands in the arena.
  private struct Unescaped: Sendable {
    var slot: Int
    var row: Int
  }

  /// The rows that there is room for, a multiple of 64.
  private(set) var capacity = 0
  private(set) var slotCount = 0
  /// The number of rows.
  var rowCount = 0
  var words: [Int64] = []
  var absent: [UInt64] = []
  private(set) var lists: [List] = []
  var arena: [UInt8] = []
  private var unescaped: [Unescaped] = []

  /// Empties the columns; the room is kept.
  mutating func reset(slotCount: Int) {
    self.slotCount = slotCount
    capacity = slotCount == 0 ? 64 : words.count / slotCount & ~63
    rowCount = 0
    lists.removeAll(keepingCapacity: true)
    arena.removeAll(keepingCapacity: true)
    unescaped.removeAll(keepingCapacity: true)
    absent.removeAll(keepingCapacity: true)
    absent.append(contentsOf: repeatElement(0, count: capacity / 64 * slotCount))
  }

  /// Makes room for more rows.
  ///
  /// - Complexity: O(*n*) in the cells so far; amortised O(1) per row.
  mutating func grow() {
    let larger = max(256, capacity * 2)
    var words = Array(repeating: Int64(0), count: larger * slotCount)
    var absent = Array(repeating: UInt64(0), count: larger / 64 * slotCount)
    for slot in 0..<slotCount {
      for row in 0..<rowCount { words[slot * larger + row] = self.words[slot * capacity + row] }
      for word in 0..<capacity / 64 {
        absent[slot * (larger / 64) + word] = self.absent[slot * (capacity / 64) + word]
      }
    }
    (self.words, self.absent, capacity) = (words, absent, larger)
  }

  /// The word of a cell.
  func word(_ slot: Int, _ row: Int) -> Int64 { words[slot * capacity + row] }

  /// Whether a cell holds a value.
  func isPresent(_ slot: Int, _ row: Int) -> Bool {
    absent[(slot * capacity + row) >> 6] & (1 << UInt64(row & 63)) == 0
  }

  /// The number of rows without a value.
  func absentCount(_ slot: Int) -> Int {
    let first = slot * capacity / 64
    return absent[first..<(first + (rowCount + 63) / 64)].reduce(0) { $0 + $1.nonzeroBitCount }
  }

  /// The bytes of a text, by its word.
  static func range(_ word: Int64) -> Range<Int> {
    let start = Int(UInt32(truncatingIfNeeded: word))
    return start..<(start + Int(word >> 32))
  }

  /// The word of a text.
  static func word(_ range: Range<Int>) -> Int64 {
    Int64(range.count) << 32 | Int64(range.lowerBound)
  }

  /// Sets a cell of the row after the last.
  mutating func set(_ word: Int64, _ slot: Int) { words[slot * capacity + rowCount] = word }

  /// Leaves a cell of the row after the last without a value.
  mutating func setAbsent(_ slot: Int) {
    words[slot * capacity + rowCount] = 0
    absent[(slot * capacity + rowCount) >> 6] |= 1 << UInt64(rowCount & 63)
  }

  /// Puts a list in the row after the last.
  mutating func setList(_ values: [Value], _ slot: Int) {
    lists.append(List(slot: slot, row: rowCount, values: values))
    words[slot * capacity + rowCount] = 0
  }

  /// Puts a text of the arena in the row after the last.
  mutating func setUnescaped(_ range: Range<Int>, _ slot: Int) {
    unescaped.append(Unescaped(slot: slot, row: rowCount))
    set(Self.word(range), slot)
  }

  /// Whether a text of the row after the last stands in the arena.
  func isUnescaped(_ slot: Int) -> Bool { unescapedIndex(slot) != nil }

  private func unescapedIndex(_ slot: Int) -> Int? {
    var index = unescaped.count - 1
    while index >= 0, unescaped[index].row == rowCount {
      if unescaped[index].slot == slot { return index }
      index -= 1
    }
    return nil
  }

  /// Puts the row of a node in place of its id in the row after the last.
  mutating func setNode(_ row: UInt32, _ slot: Int) {
    if let index = unescapedIndex(slot) { unescaped.remove(at: index) }
    set(Int64(row), slot)
  }

  /// Forgets what was put in the row after the last.
  mutating func clearRow() {
    let mask: UInt64 = ~(1 << UInt64(rowCount & 63))
    if rowCount < capacity {
      for slot in 0..<slotCount { absent[(slot * capacity + rowCount) >> 6] &= mask }
    }
    while lists.last?.row == rowCount { lists.removeLast() }
    while unescaped.last?.row == rowCount { unescaped.removeLast() }
  }

  /// Makes the places of texts in the arena those that they have behind the text of a window.
  mutating func moveArena(to place: Int) {
    for cell in unescaped { words[cell.slot * capacity + cell.row] += Int64(place) }
    unescaped.removeAll(keepingCapacity: true)
  }

  /// Takes rows out; the others close up.
  ///
  /// - Complexity: O(*n*) in the number of cells.
  mutating func remove(_ rows: [Int]) {
    guard !rows.isEmpty else { return }
    let gone = Set(rows)
    var places = Array(repeating: -1, count: rowCount)
    var kept = 0
    for row in 0..<rowCount where !gone.contains(row) {
      places[row] = kept
      for slot in 0..<slotCount {
        words[slot * capacity + kept] = words[slot * capacity + row]
        let bit: UInt64 = 1 << UInt64(kept & 63)
        if isPresent(slot, row) {
          absent[(slot * capacity + kept) >> 6] &= ~bit
        } else {
          absent[(slot * capacity + kept) >> 6] |= bit
        }
      }
      kept += 1
    }
    for row in kept..<rowCount {
      for slot in 0..<slotCount {
        absent[(slot * capacity + row) >> 6] &= ~(1 << UInt64(row & 63))
      }
    }
    rowCount = kept
    lists = lists.compactMap { list in
      places[list.row] < 0 ? nil : List(slot: list.slot, row: places[list.row], values: list.values)
    }
  }
}
