/// The nodes of one id space: id → row.
///
/// ```
/// dense:   [ r0+1 , r1+1 , 0 , … ]         ids that are small integers, by their number; 0 = none
/// slots:   [ 0 , hash|record , 0 , … ]    open addressing with linear probing: 32 bits of hash, and
///                                          the place of a record in `records`, counted from 1
/// records: [ row|length , b s i 2 0 0 7 · , row|length , … ]     ids in words of eight bytes
/// ```
/// Ids are bytes. One that is a plain decimal number (no sign, no zero in front) and not far above
/// the number of ids so far stands in `dense`, four bytes; any other in the hash table, some thirty
/// bytes and its own.
///
/// - Complexity: O(*k*) expected per look-up, in the bytes of the id.
struct IdentifierTable: Sendable {
  private var dense: [UInt32] = []
  private var slots: [UInt64] = Array(repeating: 0, count: 16)
  private var records: [UInt64] = []
  private var recordCount = 0
  /// The number of ids.
  private(set) var count = 0
  /// Ids below this one stand in `dense`, however few there are.
  private var denseLimit = 4_096

  /// Whether the places of records could outgrow 32 bits while the ids of one more block are taken.
  var isFull: Bool { records.count > Int(UInt32.max) - (1 << 27) }

  /// Says how large `dense` may become, whatever the number of ids.
  mutating func expect(upTo limit: Int) { denseLimit = max(denseLimit, limit) }

  /// The row of an id that is a number without a zero in front; `nil` when there is none or it stands
  /// in the hash table.
  @inline(__always)
  func dense(_ number: Int) -> UInt32? {
    guard number < dense.count, dense[number] > 0 else { return nil }
    return dense[number] &- 1
  }

  /// The row of an id; `nil` when there is none.
  func row(_ range: Range<Int>, _ text: Span<UInt8>) -> UInt32? {
    if let number = Self.number(range, text), let row = dense(number) { return row }
    if recordCount == 0 { return nil }
    let slot = slots[slot(of: range, text, TextHash.hash(range, text))]
    return slot == 0 ? nil : UInt32(records[Int(slot & 0xFFFF_FFFF) - 1] >> 32)
  }

  /// Gives an id to a row; false, and nothing done, when another row has it.
  mutating func insert(_ range: Range<Int>, _ text: Span<UInt8>, row: UInt32) -> Bool {
    let number = Self.number(range, text)
    if let number, dense(number) != nil { return false }
    let hash = TextHash.hash(range, text)
    if recordCount > 0, slots[slot(of: range, text, hash)] != 0 { return false }
    count += 1
    if let number, number < max(denseLimit, 8 * count) {
      insertDense(number, row)
      return true
    }
    if (recordCount + 1) * 2 > slots.count { grow() }
    slots[slot(of: range, text, hash)] = UInt64(hash) << 32 | UInt64(records.count + 1)
    recordCount += 1
    records.append(UInt64(row) << 32 | UInt64(range.count))
    for place in stride(from: range.lowerBound, to: range.upperBound, by: 8) {
      records.append(TextHash.word(text, place, range.upperBound - place))
    }
    return true
  }

  private mutating func insertDense(_ number: Int, _ row: UInt32) {
    if number >= dense.count {
      let size = max(number + 1, min(dense.count * 2, 8 * count), 64)
      dense.append(contentsOf: repeatElement(0, count: size - dense.count))
    }
    dense[number] = row + 1
  }

  /// The slot that holds an id, or the free one where it would stand.
  private func slot(of range: Range<Int>, _ text: Span<UInt8>, _ hash: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      if UInt32(slots[slot] >> 32) == hash,
        holds(Int(slots[slot] & 0xFFFF_FFFF) - 1, range, text)
      {
        return slot
      }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func holds(_ record: Int, _ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
    guard Int(records[record] & 0xFFFF_FFFF) == range.count else { return false }
    var word = record + 1
    for place in stride(from: range.lowerBound, to: range.upperBound, by: 8) {
      guard records[word] == TextHash.word(text, place, range.upperBound - place) else {
        return false
      }
      word += 1
    }
    return true
  }

  private mutating func grow() {
    var larger = Array(repeating: UInt64(0), count: slots.count * 2)
    let mask = larger.count - 1
    for old in slots where old != 0 {
      var slot = Int(old >> 32) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = old
    }
    slots = larger
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
