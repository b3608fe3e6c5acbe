/// The numbers of texts met lately, found by a cheap hash.
///
/// ```
/// slots: [ number+1 | 0 | number+1 | … ]      16,384 slots by a product of the first and last bytes
/// ```
///
/// Columns of a file repeat a few thousand texts millions of times. A slot says which text to compare
/// with; when the bytes differ, the ``StringStore`` hashes and looks for itself, and the slot is
/// written over. So the cheap hash decides about speed alone, never about the answer.
struct TextMemo {
  private static let slotBits = 14
  private var slots: [UInt32] = []

  /// The number of a text, stored when it is not there yet; `nil` when the numbers are used up.
  mutating func intern(_ text: Span<UInt8>, _ strings: inout StringStore) -> UInt32? {
    guard text.count <= StringStore.longestShared else { return strings.intern(text) }
    if slots.isEmpty { slots = Array(repeating: 0, count: 1 << Self.slotBits) }
    let slot = Int(truncatingIfNeeded: TextKernel.sketch(text) >> UInt64(64 - Self.slotBits))
    let number = slots[slot]
    if number != 0, strings.holds(text, at: number - 1) { return number - 1 }
    guard let number = strings.intern(text) else { return nil }
    slots[slot] = number + 1
    return number
  }
}
