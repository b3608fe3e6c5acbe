extension GraphBuilder {
  /// The rows that bear a value; all of them when no bits are given.
  @_lifetime(copy present)
  static func selection(_ present: Span<UInt64>?) -> RowSelection {
    if let present { return RowSelection(present) }
    return RowSelection(Span())
  }

  /// Sets values of consecutive rows in a column.
  mutating func fill(
    _ kind: ElementKind, _ key: PropertyKeyID, _ first: UInt32, _ count: Int,
    _ present: Span<UInt64>?,
    _ packed: (Range<Int>, borrowing RowSelection, inout StringStore) -> ColumnStorage
  ) throws(GraphError) {
    try check(kind, first, count, key)
    if let present {
      precondition(present.count << 6 >= count, "there is a bit for every row")
    }
    let selection = Self.selection(present)
    let index = Int(key.rawValue)
    if kind == .node {
      while state.nodeColumns.count <= index { state.nodeColumns.append(PropertyColumn()) }
      state.nodeColumns[index].fill(first, count, selection, &state.strings) {
        packed($0, selection, &$1)
      }
    } else {
      while state.relationshipColumns.count <= index {
        state.relationshipColumns.append(PropertyColumn())
      }
      state.relationshipColumns[index].fill(first, count, selection, &state.strings) {
        packed($0, selection, &$1)
      }
    }
  }

  /// Refuses rows that were not handed out.
  func check(
    _ kind: ElementKind, _ first: UInt32, _ count: Int, _ key: PropertyKeyID
  ) throws(GraphError) {
    precondition(
      Int(key.rawValue) < state.keys.names.count, "a key belongs to the builder that made it")
    let bound = kind == .node ? state.nodes.count : state.relationships.count
    guard count == 0 || Int(first) + count <= bound else {
      let last = UInt32(clamping: Int(first) + count - 1)
      throw .noSuchElement(kind.element(last))
    }
  }
}

extension ColumnStorage {
  /// The selected integers of a range, in 32 bits when they all fit.
  static func integers(
    _ values: Span<Int64>, _ range: Range<Int>, _ selection: borrowing RowSelection
  ) -> ColumnStorage {
    var fits = true
    for index in range where Int64(Int32(truncatingIfNeeded: values[index])) != values[index] {
      if selection.contains(index) {
        fits = false
        break
      }
    }
    guard fits else { return .integers(.packed(values, range, selection)) }
    var shorts: [Int32] = []
    shorts.reserveCapacity(selection.count(in: range))
    if selection.isWhole {
      for index in range { shorts.append(Int32(truncatingIfNeeded: values[index])) }
    } else {
      for index in range where selection.contains(index) {
        shorts.append(Int32(truncatingIfNeeded: values[index]))
      }
    }
    return .shortIntegers(shorts)
  }
}

extension Array where Element: BitwiseCopyable {
  /// The selected values of a range.
  static func packed(
    _ values: Span<Element>, _ range: Range<Int>, _ selection: borrowing RowSelection
  ) -> [Element] {
    var packed: [Element] = []
    packed.reserveCapacity(selection.count(in: range))
    for index in range where selection.contains(index) { packed.append(values[index]) }
    return packed
  }
}
