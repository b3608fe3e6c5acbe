/// The steps of 256 neighbouring nodes in one direction: compressed sparse rows with some room.
///
/// ```
/// places: [ (0, 2, 4) , (4, 0, 1) , (5, 3, 4) , … ]      256 × (start, count, room), or empty
/// list:   [ e0 e1 · · | · | e2 e3 e4 · | … ]             a node's entries begin at its start
/// hubs:   [ (slot 17: e0 … e40961) , … ]                 a node with many steps has its own list
/// ```
///
/// An entry is inserted into its node's room, a move within one node's entries. When a room is full
/// the page is laid out anew and every node gets a quarter of its count as room, so that with
/// entries coming in at random this happens about once in two hundred times. A node that has reached
/// `hubThreshold` steps moves to a list of its own, so that its neighbours do not pay for it, and
/// comes back when it has sunk to a quarter of that.
@usableFromInline
struct AdjacencyPage: Sendable {
  /// Where a node's entries stand in the page's list.
  @usableFromInline
  struct Place: Sendable {
    @usableFromInline var start: UInt32
    @usableFromInline var count: UInt16
    /// The number of entries that fit before the next node's.
    var room: UInt16
  }

  /// A node with many steps, alone in its list.
  @usableFromInline
  struct Hub: Sendable {
    @usableFromInline let slot: Int
    @usableFromInline var list: AdjacencyList
  }

  static let rowBits = 8
  static let rowCount = 256
  static let hubThreshold = 1_024

  @usableFromInline var places: [Place] = []
  @usableFromInline var list = AdjacencyList()
  @usableFromInline var hubs: [Hub] = []

  init() {}

  /// Where a node's steps stand in the page's own list.
  func range(_ slot: Int) -> Range<Int> {
    if places.isEmpty { return 0..<0 }
    let start = Int(places[slot].start)
    return start..<start + Int(places[slot].count)
  }

  /// A node's list and the part of it that is the node's.
  func steps(_ slot: Int) -> (list: AdjacencyList, range: Range<Int>) {
    if let hub = hubs.first(where: { $0.slot == slot }) {
      return (hub.list, 0..<hub.list.count)
    }
    return (list, range(slot))
  }

  /// Adds a step.
  mutating func insert(_ entry: Adjacent, _ group: UInt16, _ slot: Int) {
    if let hub = hubs.firstIndex(where: { $0.slot == slot }) {
      let position = hubs[hub].list.position(
        group, entry.relationship.row, in: 0..<hubs[hub].list.count)
      hubs[hub].list.insert(entry, group, at: position)
      return
    }
    let count = range(slot).count
    if places.isEmpty || Int(places[slot].room) == count { layOut(giving: slot, count + 1) }
    let range = range(slot)
    let position = list.position(group, entry.relationship.row, in: range)
    list.insert(entry, group, at: position, before: range.upperBound)
    places[slot].count += 1
    if count + 1 >= Self.hubThreshold { moveOut(slot) }
  }

  /// Takes a step out; `false` when it is not there.
  mutating func remove(_ relationship: UInt32, _ group: UInt16, _ slot: Int) -> Bool {
    if let hub = hubs.firstIndex(where: { $0.slot == slot }) {
      let range = 0..<hubs[hub].list.count
      let position = hubs[hub].list.position(group, relationship, in: range)
      guard hubs[hub].list.holds(relationship, group, at: position, in: range) else { return false }
      hubs[hub].list.remove(at: position)
      if range.count - 1 <= Self.hubThreshold / 4 { moveBack(hub) }
      return true
    }
    let range = range(slot)
    let position = list.position(group, relationship, in: range)
    guard list.holds(relationship, group, at: position, in: range) else { return false }
    list.remove(at: position, before: range.upperBound)
    places[slot].count -= 1
    return true
  }
}

extension AdjacencyPage {
  /// Lays the page out anew, with some room for each node and room for `count` entries of one.
  private mutating func layOut(giving slot: Int, _ count: Int) {
    if places.isEmpty {
      places = Array(repeating: Place(start: 0, count: 0, room: 0), count: Self.rowCount)
    }
    let used = places.reduce(count) { $0 + Int($1.count) }
    // A page in which most nodes have no steps keeps no room for them.
    let least = used >= Self.rowCount / 2 ? 1 : 0
    var moves: [AdjacencyList.Move] = []
    moves.reserveCapacity(Self.rowCount)
    var end = 0
    for next in 0..<Self.rowCount {
      moves.append(AdjacencyList.Move(range(next), to: end))
      let wanted = next == slot ? count : Int(places[next].count)
      places[next].start = UInt32(end)
      places[next].room = UInt16(wanted + max(least, (wanted + 3) / 4))
      end += Int(places[next].room)
    }
    list.spread(moves, over: end)
  }

  /// Gives a node a list of its own; its room stays until the page is laid out anew.
  private mutating func moveOut(_ slot: Int) {
    hubs.append(Hub(slot: slot, list: AdjacencyList(list, range(slot))))
    places[slot].count = 0
  }

  /// Takes a node that is no hub any more back into the page's list.
  private mutating func moveBack(_ hub: Int) {
    let (slot, own) = (hubs[hub].slot, hubs[hub].list)
    hubs.remove(at: hub)
    if Int(places[slot].room) < own.count { layOut(giving: slot, own.count) }
    list.replace(from: Int(places[slot].start), with: own)
    places[slot].count = UInt16(own.count)
  }
}
