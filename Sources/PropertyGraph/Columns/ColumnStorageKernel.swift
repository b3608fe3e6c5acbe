/// Reading a value whose position is known to be in use.
///
/// A walk that asks for days reads two columns at rows that lie anywhere. The number of values stands at
/// the head of their array, on a line of memory of its own; looking there before each read makes two
/// waits of one, so ``ColumnPage`` keeps the number beside the reference.
extension ColumnStorage {
  /// The integer at a position, or the date as days; `nil` for any other value.
  ///
  /// - Precondition: `position` is below the number of values.
  @inlinable @inline(__always)
  func knownInteger(at position: Int) -> Int64? {
    // Tested one after the other: a jump table would cost as much as the read.
    if case .shortIntegers(let values) = self { return Int64(values.known(position)) }
    if case .dates(let values) = self { return Int64(values.known(position)) }
    if case .integers(let values) = self { return values.known(position) }
    return mixedInteger(at: position)
  }

  @inlinable @inline(never)
  func mixedInteger(at position: Int) -> Int64? {
    guard case .mixed(let values) = self, position < values.count else { return nil }
    return values[position].wholeNumber
  }
}

extension Array where Element: BitwiseCopyable {
  @inlinable @inline(__always)
  func known(_ position: Int) -> Element {
    unsafe withUnsafeBufferPointer { unsafe $0[position] }
  }
}
