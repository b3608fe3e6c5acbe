/// The slots of a hash table: open addressing with linear probing.
///
/// ```
/// [ 0 | hash₃₂ row+1 | 0 | … ]     a power of two of slots; 0 is an empty one
/// ```
///
/// The home of a row is the slot that the lower bits of its hash name; the row stands there or behind
/// it, with no empty slot between. Removal shifts the following slots back (Knuth, *The Art of Computer
/// Programming* 3, 6.4, algorithm R), so that there are no tombstones.
struct HashSlots: Sendable {
  private var slots: PagedArray<UInt64>

  /// Empty slots, their number a power of two.
  init(count: Int) { slots = PagedArray(repeating: 0, count: count) }

  /// The number of slots.
  var count: Int { slots.count }
  /// The bytes of the slots and of their lists.
  var byteCount: Int { slots.byteCount }
  private var mask: Int { slots.count - 1 }

  /// A slot's content.
  static func slot(_ row: UInt32, _ hash: UInt32) -> UInt64 {
    UInt64(hash) << 32 | UInt64(row + 1)
  }

  /// The home of a hash.
  @inline(__always)
  func home(_ hash: UInt32) -> Int { Int(hash) & mask }

  /// The row with this hash that `isMeant`.
  @inline(__always)
  func find(_ hash: UInt32, where isMeant: (UInt32) -> Bool) -> UInt32? {
    var position = home(hash)
    while true {
      let slot = slots[position]
      if slot == 0 { return nil }
      let row = UInt32(truncatingIfNeeded: slot) - 1
      if UInt32(slot >> 32) == hash, isMeant(row) { return row }
      position = (position + 1) & mask
    }
  }

  /// Puts a slot's content behind its home.
  ///
  /// - Precondition: there is an empty slot.
  mutating func place(_ slot: UInt64) {
    var position = home(UInt32(slot >> 32))
    while slots[position] != 0 { position = (position + 1) & mask }
    slots[position] = slot
  }

  /// Takes a slot's content out; `false` when it is not there.
  mutating func remove(_ meant: UInt64) -> Bool {
    var hole = home(UInt32(meant >> 32))
    while slots[hole] != meant {
      if slots[hole] == 0 { return false }
      hole = (hole + 1) & mask
    }
    var next = (hole + 1) & mask
    while slots[next] != 0 {
      let home = home(UInt32(slots[next] >> 32))
      // The slot may move into the hole unless its home lies behind the hole.
      if (next - home) & mask >= (next - hole) & mask {
        slots[hole] = slots[next]
        hole = next
      }
      next = (next + 1) & mask
    }
    slots[hole] = 0
    return true
  }

  /// Visits the slots of rows whose homes lie in a range.
  ///
  /// - Complexity: O(*n*) in the range, and in the run of slots that goes on behind it.
  func visit(withHomesIn homes: Range<Int>, _ body: (UInt64) -> Void) {
    var position = homes.lowerBound
    let lap = position + slots.count
    while position < homes.upperBound || position < lap && slots[position & mask] != 0 {
      let slot = slots[position & mask]
      if slot != 0, homes.contains(home(UInt32(slot >> 32))) { body(slot) }
      position += 1
    }
  }

  /// Lets a chunk of pages at the end go; `false` when all are gone.
  ///
  /// - Precondition: the slots are not read any more.
  mutating func letGo() -> Bool { slots.letGo() }

  /// Traps when a row could not be found again.
  func checkInvariants() {
    slots.checkInvariants()
    for index in 0..<slots.count where slots[index] != 0 {
      let row = UInt32(truncatingIfNeeded: slots[index]) - 1
      let found = find(UInt32(slots[index] >> 32)) { $0 == row }
      precondition(found == row, "a hash table finds all its rows")
    }
  }
}
