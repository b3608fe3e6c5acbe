/// A set of rows found by a hash, in copy-on-write pages, which grows a page at a time.
///
/// ```
/// slots:   2 n slots, see HashSlots              at most 3/4 full
/// growth:  [ n slots of before, moved ]          while it grows; none at other times
///
/// home in the n slots:   0 ─────────── moved ─────────── n
///                          in `slots`        still before
/// ```
///
/// What a row stands for is kept elsewhere; the caller says whether a row is the one meant. Half of
/// the hash stands in the slot, so that growing and removing never look at the rows themselves.
///
/// A table that is full makes twice the slots, which cost one page until they are written to, and each
/// insertion from then on moves the rows with 512 more homes over. Where a row stands follows from its
/// home alone, so that a search looks in one place only. The slots of before are left as they are
/// while rows are moved, and then let go chunk by chunk, so that no single insertion copies or frees
/// more than some pages. (A table of *n* slots has grown after *n* / 512 insertions, and is full
/// again after 3/4 *n*.)
package struct PagedHashTable: Sendable {
  /// The slots from before the table was doubled.
  private struct Growth {
    var before: HashSlots
    /// The rows with homes below this one have been moved.
    var moved = 0
  }

  /// The number of homes whose rows are moved at once.
  private static var step: Int { 512 }

  private var slots = HashSlots(count: 16)
  /// One element while the table grows; behind a reference, because it seldom does.
  private var growth: [Growth] = []
  /// The number of rows.
  package private(set) var count = 0

  /// An empty table.
  package init() {}

  /// The bytes of the slots and of their lists.
  package var byteCount: Int {
    growth.reduce(slots.byteCount + growth.byteCount) { $0 + $1.before.byteCount }
  }

  /// Whether rows are still to be moved, or slots of before to be let go.
  package var isGrowing: Bool { !growth.isEmpty }

  /// Whether the row with a hash stands in the slots of before.
  @inline(__always)
  private func isBefore(_ hash: UInt32) -> Bool {
    !growth.isEmpty && growth[0].before.home(hash) >= growth[0].moved
  }

  /// The row with this hash that `isMeant`.
  package func find(_ hash: UInt32, where isMeant: (UInt32) -> Bool) -> UInt32? {
    isBefore(hash)
      ? growth[0].before.find(hash, where: isMeant) : slots.find(hash, where: isMeant)
  }

  /// Adds a row under a hash.
  ///
  /// - Precondition: the row is below `UInt32.max` and not yet there.
  /// - Complexity: O(1), whatever the number of rows.
  package mutating func insert(_ row: UInt32, hash: UInt32) {
    if !growth.isEmpty {
      grow()
    } else if (count + 1) * 4 > slots.count * 3 {
      growth = [Growth(before: slots)]
      slots = HashSlots(count: slots.count * 2)
      grow()
    }
    if isBefore(hash) {
      growth[0].before.place(HashSlots.slot(row, hash))
    } else {
      slots.place(HashSlots.slot(row, hash))
    }
    count += 1
  }

  /// Takes a row out; nothing happens when it is not there.
  package mutating func remove(_ row: UInt32, hash: UInt32) {
    let slot = HashSlots.slot(row, hash)
    let found = isBefore(hash) ? growth[0].before.remove(slot) : slots.remove(slot)
    if found { count -= 1 }
  }

  /// Moves the rows of some homes over, or lets some of the slots of before go.
  private mutating func grow() {
    let start = growth[0].moved
    let end = min(growth[0].before.count, start + Self.step)
    if start < end {
      let before = growth[0].before
      before.visit(withHomesIn: start..<end) { slots.place($0) }
      growth[0].moved = end
    } else if !growth[0].before.letGo() {
      growth = []
    }
  }

  /// Traps when a row could not be found again.
  package func checkInvariants() {
    slots.checkInvariants()
    var seen = 0
    slots.visit(withHomesIn: 0..<slots.count) { slot in
      seen += 1
      precondition(!isBefore(UInt32(slot >> 32)), "rows that are not moved stand where they stood")
    }
    if let growth = growth.first, growth.moved < growth.before.count {
      growth.before.checkInvariants()
      growth.before.visit(withHomesIn: growth.moved..<growth.before.count) { _ in seen += 1 }
    }
    precondition(seen == count, "a hash table counts its rows")
  }
}
