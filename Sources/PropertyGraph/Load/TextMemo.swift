/// The numbers of texts met lately, found by a cheap hash.
///
/// ```
/// slots: [ sketch₃₂ number+1 | 0 | … ]      16,384 slots by the first bits of the sketch
/// ```
///
/// Columns of a file repeat a few thousand texts millions of times. A slot says which text to compare
/// with, if the sketches are equal; when the bytes differ, the ``StringStore`` hashes and looks for
/// itself, and the slot is written over. So the cheap hash decides about speed alone, never about the
/// answer.
struct TextMemo {
  private static let slotBits = 14
  private var slots: [UInt64] = []

  /// The number of a text, stored when it is not there yet; `nil` when the numbers are used up.
  mutating func intern(_ text: Span<UInt8>, _ strings: inout StringStore) -> UInt32? {
    guard text.count <= StringStore.longestShared else { return strings.intern(text) }
    if slots.isEmpty { slots = Array(repeating: 0, count: 1 << Self.slotBits) }
    let sketch = TextKernel.sketch(text)
    let slot = Int(truncatingIfNeeded: sketch >> UInt64(64 - Self.slotBits))
    let tag = sketch << 32
    let known = UInt32(truncatingIfNeeded: slots[slot])
    if known != 0, slots[slot] ^ UInt64(known) == tag, strings.holds(text, at: known - 1) {
      return known - 1
    }
    guard let number = strings.intern(text) else { return nil }
    slots[slot] = tag | UInt64(number + 1)
    return number
  }
}
