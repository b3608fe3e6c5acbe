/// A set of rows found by a hash, in copy-on-write pages: open addressing with linear probing.
///
/// ```
/// slots: [ 0 | hash₃₂ row+1 | 0 | … ]     a power of two, at most 3/4 full; 0 is an empty slot
/// ```
///
/// What a row stands for is kept elsewhere; the caller says whether a row is the one meant. Half of
/// the hash stands in the slot, so that growing and removing never look at the rows themselves.
/// Removal shifts the following slots back (Knuth, *The Art of Computer Programming* 3, 6.4,
/// algorithm R), so that there are no tombstones.
package struct PagedHashTable: Sendable {
  private(set) var slots = PagedArray<UInt64>(repeating: 0, count: 16)
  /// The number of rows.
  package private(set) var count = 0

  /// An empty table.
  package init() {}

  private var mask: Int { slots.count - 1 }

  /// The row with this hash that `isMeant`.
  package func find(_ hash: UInt32, where isMeant: (UInt32) -> Bool) -> UInt32? {
    var position = Int(hash) & mask
    while true {
      let slot = slots[position]
      if slot == 0 { return nil }
      let row = UInt32(truncatingIfNeeded: slot) - 1
      if UInt32(slot >> 32) == hash, isMeant(row) { return row }
      position = (position + 1) & mask
    }
  }

  /// Adds a row under a hash.
  ///
  /// - Precondition: the row is below `UInt32.max` and not yet there.
  package mutating func insert(_ row: UInt32, hash: UInt32) {
    if (count + 1) * 4 > slots.count * 3 { double() }
    place(UInt64(hash) << 32 | UInt64(row + 1))
    count += 1
  }

  /// Takes a row out; nothing happens when it is not there.
  package mutating func remove(_ row: UInt32, hash: UInt32) {
    let meant = UInt64(hash) << 32 | UInt64(row + 1)
    var hole = Int(hash) & mask
    while slots[hole] != meant {
      if slots[hole] == 0 { return }
      hole = (hole + 1) & mask
    }
    var next = (hole + 1) & mask
    while slots[next] != 0 {
      let home = Int(slots[next] >> 32) & mask
      // The slot may move into the hole unless its home lies behind the hole.
      if (next - home) & mask >= (next - hole) & mask {
        slots[hole] = slots[next]
        hole = next
      }
      next = (next + 1) & mask
    }
    slots[hole] = 0
    count -= 1
  }

  private mutating func place(_ slot: UInt64) {
    var position = Int(slot >> 32) & mask
    while slots[position] != 0 { position = (position + 1) & mask }
    slots[position] = slot
  }

  private mutating func double() {
    let old = slots
    slots = PagedArray(repeating: 0, count: old.count * 2)
    for index in 0..<old.count where old[index] != 0 { place(old[index]) }
  }

  /// Traps when a row could not be found again.
  func checkInvariants() {
    slots.checkInvariants()
    var seen = 0
    for index in 0..<slots.count where slots[index] != 0 {
      seen += 1
      let row = UInt32(truncatingIfNeeded: slots[index]) - 1
      let hash = UInt32(slots[index] >> 32)
      precondition(find(hash) { $0 == row } == row, "a hash table finds all its rows")
    }
    precondition(seen == count, "a hash table counts its rows")
  }
}
