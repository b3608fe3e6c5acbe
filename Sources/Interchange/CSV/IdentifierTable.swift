/// The nodes of one id space: id → row.
///
/// ```
/// dense:  [ r0+1 , r1+1 , 0 , … ]     ids that are small integers, by their number; 0 = none
/// slots:  [ 0 , 7 , 0 , 3 , … ]       open addressing with linear probing: number of an entry, 1-based
/// entries: (hash, end of its bytes, row) …      keys: [ b s i 2 0 0 7 … ]
/// ```
/// Ids are bytes. One that is a plain decimal number (no sign, no zero in front) and not far above
/// the number of ids so far stands in `dense`, four bytes; any other in the hash table, whose hash is
/// seeded by the process, so that no file can be made to collide.
///
/// - Complexity: O(*k*) expected per look-up, in the bytes of the id.
struct IdentifierTable {
  private struct Entry {
    let hash: Int
    let end: Int
    let row: UInt32
  }

  private var dense: [UInt32] = []
  private var slots: [UInt32] = Array(repeating: 0, count: 16)
  private var entries: [Entry] = []
  private var keys: [UInt8] = []
  /// The number of ids.
  private(set) var count = 0

  /// The row of an id; `nil` when there is none.
  func row(_ range: Range<Int>, _ text: Span<UInt8>) -> UInt32? {
    if let number = Self.number(range, text), number < dense.count, dense[number] > 0 {
      return dense[number] - 1
    }
    if entries.isEmpty { return nil }
    let slot = slots[slot(of: range, text, Self.hash(range, text))]
    return slot == 0 ? nil : entries[Int(slot) - 1].row
  }

  /// Gives an id to a row; false, and nothing done, when another row has it.
  mutating func insert(_ range: Range<Int>, _ text: Span<UInt8>, row: UInt32) -> Bool {
    guard self.row(range, text) == nil else { return false }
    count += 1
    if let number = Self.number(range, text), number < max(4_096, 8 * count) {
      if number >= dense.count {
        let size = max(number + 1, min(dense.count * 2, 8 * count), 64)
        dense.append(contentsOf: repeatElement(0, count: size - dense.count))
      }
      dense[number] = row + 1
      return true
    }
    if (entries.count + 1) * 2 > slots.count { grow() }
    let hash = Self.hash(range, text)
    let slot = slot(of: range, text, hash)
    for index in range { keys.append(text[index]) }
    entries.append(Entry(hash: hash, end: keys.count, row: row))
    slots[slot] = UInt32(entries.count)
    return true
  }

  /// The slot that holds an id, or the free one where it would stand.
  private func slot(of range: Range<Int>, _ text: Span<UInt8>, _ hash: Int) -> Int {
    var slot = hash & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if entries[number].hash == hash, holds(number, range, text) { return slot }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func holds(_ number: Int, _ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
    let start = number == 0 ? 0 : entries[number - 1].end
    guard entries[number].end - start == range.count else { return false }
    for index in 0..<range.count where keys[start + index] != text[range.lowerBound + index] {
      return false
    }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for (number, entry) in entries.enumerated() {
      var slot = entry.hash & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }

  private static func hash(_ range: Range<Int>, _ text: Span<UInt8>) -> Int {
    var hasher = Hasher()
    text.withUnsafeBufferPointer {
      hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer($0)[range]))
    }
    return hasher.finalize()
  }

  /// The number that an id is, when it is written as numbers are.
  private static func number(_ range: Range<Int>, _ text: Span<UInt8>) -> Int? {
    guard (1...9).contains(range.count) else { return nil }
    if text[range.lowerBound] == 48, range.count > 1 { return nil }
    var sum = 0
    for index in range {
      let digit = text[index] &- 48
      guard digit < 10 else { return nil }
      sum = sum * 10 + Int(digit)
    }
    return sum
  }
}
