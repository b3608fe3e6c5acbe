internal import GraphSchema
internal import PropertyGraph

/// Room for the values of a slot in the form that the builder takes.
struct CSVValueScratch {
  private(set) var sources: [UInt32] = []
  private(set) var targets: [UInt32] = []
  private var doubles: [Double] = []
  private var booleans: [Bool] = []
  private var days: [Int32] = []
  private var places: [TextPlace] = []
  private var present: [UInt64] = []

  /// Takes the nodes at the ends of relationships.
  mutating func takeEnds(_ columns: CSVColumns, _ start: Int, _ end: Int) {
    Self.fill(&sources, columns, start) { UInt32(truncatingIfNeeded: $0) }
    Self.fill(&targets, columns, end) { UInt32(truncatingIfNeeded: $0) }
  }

  @inline(__always)
  private static func fill<T>(
    _ values: inout [T], _ columns: CSVColumns, _ slot: Int, _ value: (Int64) -> T
  ) {
    values.removeAll(keepingCapacity: true)
    values.reserveCapacity(columns.rowCount)
    let words = columns.words.span
    let first = slot * columns.capacity
    for index in first..<(first + columns.rowCount) { values.append(value(words[index])) }
  }

  /// Notes which rows bear a value; false when all do.
  private mutating func takePresence(_ columns: CSVColumns, _ slot: Int) -> Bool {
    guard columns.absentCount(slot) > 0 else { return false }
    present.removeAll(keepingCapacity: true)
    let first = slot * columns.capacity >> 6
    for word in 0..<(columns.rowCount + 63) >> 6 { present.append(~columns.absent[first + word]) }
    if columns.rowCount & 63 != 0 {
      present[present.count - 1] &= 1 << UInt64(columns.rowCount & 63) - 1
    }
    return true
  }

  /// Gives the values of a slot to the builder, as a property of nodes or relationships.
  mutating func set(
    _ block: CSVBlock, _ slot: Int, _ kind: CSVPlan.Slot.Kind, ofNodes isNodes: Bool,
    _ key: PropertyKeyID, from first: UInt32, _ graph: inout GraphBuilder
  ) throws(GraphError) {
    let columns = block.columns
    if case .list = kind { return try setLists(columns, slot, isNodes, key, first, &graph) }
    let hasGaps = takePresence(columns, slot)
    if hasGaps, columns.absentCount(slot) == columns.rowCount { return }
    let present = present
    let bits: Span<UInt64>? = hasGaps ? present.span : nil
    switch kind {
    case .integer:
      let start = slot * columns.capacity
      let values = columns.words.span.extracting(start..<(start + columns.rowCount))
      isNodes
        ? try graph.setIntegers(values, ofNodes: key, from: first, present: bits)
        : try graph.setIntegers(values, ofRelationships: key, from: first, present: bits)
    case .double:
      Self.fill(&doubles, columns, slot) { Double(bitPattern: UInt64(bitPattern: $0)) }
      isNodes
        ? try graph.setDoubles(doubles.span, ofNodes: key, from: first, present: bits)
        : try graph.setDoubles(doubles.span, ofRelationships: key, from: first, present: bits)
    case .boolean:
      Self.fill(&booleans, columns, slot) { $0 != 0 }
      isNodes
        ? try graph.setBooleans(booleans.span, ofNodes: key, from: first, present: bits)
        : try graph.setBooleans(booleans.span, ofRelationships: key, from: first, present: bits)
    case .date:
      Self.fill(&days, columns, slot) { Int32(truncatingIfNeeded: $0) }
      isNodes
        ? try graph.setDates(days.span, ofNodes: key, from: first, present: bits)
        : try graph.setDates(days.span, ofRelationships: key, from: first, present: bits)
    case .text:
      Self.fill(&places, columns, slot, TextPlace.init(word:))
      let text = block.window.bytes.span
      isNodes
        ? try graph.setTexts(places.span, in: text, ofNodes: key, from: first, present: bits)
        : try graph.setTexts(
          places.span, in: text, ofRelationships: key, from: first, present: bits)
    case .list, .node, .rowStart: break
    }
  }

  private func setLists(
    _ columns: CSVColumns, _ slot: Int, _ isNodes: Bool, _ key: PropertyKeyID, _ first: UInt32,
    _ graph: inout GraphBuilder
  ) throws(GraphError) {
    for list in columns.lists where list.slot == slot {
      let row = first + UInt32(list.row)
      isNodes
        ? try graph.set(.list(list.values), ofNode: row, key)
        : try graph.set(.list(list.values), ofRelationship: row, key)
    }
  }
}

extension TextPlace {
  /// The place that a word of a column means.
  fileprivate init(word: Int64) {
    self.init(
      start: UInt32(truncatingIfNeeded: word), length: UInt32(truncatingIfNeeded: word >> 32))
  }
}
