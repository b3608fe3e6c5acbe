import GraphSchema

/// Which of consecutive rows bear a value: a bit each, or all of them.
struct RowSelection: ~Escapable {
  /// Bit *i* mod 64 of word *i* / 64 is row *i*'s; no words mean all rows.
  let words: Span<UInt64>

  @_lifetime(copy words)
  init(_ words: Span<UInt64>) { self.words = words }

  /// Whether all rows bear a value.
  var isWhole: Bool { words.isEmpty }

  @inline(__always)
  func contains(_ index: Int) -> Bool {
    words.isEmpty || words[index >> 6] & (1 << UInt64(index & 63)) != 0
  }

  /// The number of rows of a range that bear a value.
  func count(in range: Range<Int>) -> Int {
    if isWhole { return range.count }
    var count = 0
    for index in range where contains(index) { count += 1 }
    return count
  }
}

extension PropertyColumn {
  /// Sets the values of consecutive rows, page by page.
  ///
  /// - Parameters:
  ///   - first: the row of index 0.
  ///   - count: the number of rows.
  ///   - selection: the rows that bear a value; the others stay as they are.
  ///   - packed: the values of the selected rows of a range, in one storage.
  /// - Complexity: O(count); rows of a page that bore the property before, or bear another type, are
  ///   set one by one.
  mutating func fill(
    _ first: UInt32, _ count: Int, _ selection: borrowing RowSelection,
    _ strings: inout StringStore,
    packed: (Range<Int>, inout StringStore) -> ColumnStorage
  ) {
    var next = 0
    while next < count {
      let row = Int(first) + next
      let page = row >> ColumnPage.rowBits
      let slot = row & (ColumnPage.rowCount - 1)
      let range = next..<min(count, next + ColumnPage.rowCount - slot)
      next = range.upperBound
      let values = packed(range, &strings)
      if values.count == 0 { continue }
      pages.grow(toHold: page)
      let isDone = pages.edit(page) { $0.append(values, selection, range, slot) }
      if isDone {
        self.count += values.count
      } else {
        set(values, selection, range, UInt32(row), &strings)
      }
    }
  }

  /// Sets the selected rows of a range one by one.
  private mutating func set(
    _ values: ColumnStorage, _ selection: borrowing RowSelection, _ range: Range<Int>,
    _ row: UInt32, _ strings: inout StringStore
  ) {
    var position = 0
    for index in range where selection.contains(index) {
      let value = values.value(at: position, strings)
      set(value, row + UInt32(index - range.lowerBound), &strings)
      position += 1
    }
  }
}

extension ColumnPage {
  /// Adds the values of selected rows that are behind all rows which bear the property; `false`, and
  /// nothing happens, when they are not, or when the types differ.
  ///
  /// - Parameters:
  ///   - values: one value per selected row.
  ///   - range: the rows' indices in the selection.
  ///   - slot: the slot of the first index.
  fileprivate mutating func append(
    _ values: ColumnStorage, _ selection: borrowing RowSelection, _ range: Range<Int>, _ slot: Int
  ) -> Bool {
    guard slot >= end else { return false }
    let isDense = values.count == range.count && end == slot && presence.isEmpty
    var words = isDense ? [] : presentWords
    guard storage.append(values) else { return false }
    if isDense { return true }
    for index in range where selection.contains(index) {
      let bit = slot + index - range.lowerBound
      words[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    self = ColumnPage(storage, presentAt: words)
    return true
  }

  /// The first slot behind all that bear the property.
  private var end: Int {
    if presence.isEmpty { return count }
    for word in (0..<Self.wordCount).reversed() where presence[word] != 0 {
      return word << 6 + 64 - presence[word].leadingZeroBitCount
    }
    return 0
  }

  /// The bits, whether they are kept or not.
  private var presentWords: [UInt64] {
    if !presence.isEmpty { return Array(presence[..<Self.wordCount]) }
    return (0..<Self.wordCount).map { word in
      let bits = min(64, max(0, count - word << 6))
      return bits == 64 ? .max : 1 << UInt64(bits) - 1
    }
  }
}
