/// The steps of 256 neighbouring nodes in one direction: compressed sparse rows.
///
/// ```
/// starts: [ 0 , 2 , 2 , 5 , … ]               257 offsets; empty while no node has a step
/// list:   [ e0 e1 | e2 e3 e4 | … ]            node s has entries starts[s] ..< starts[s+1]
/// hubs:   [ (slot 17: e0 … e40961) , … ]      a node with many steps has a list of its own
/// ```
///
/// Inserting shifts what follows in the page, a move of some kilobytes. A node that has reached
/// `hubThreshold` steps moves to a list of its own, so that its neighbours do not pay for it, and
/// comes back when it has sunk to a quarter of that.
@usableFromInline
struct AdjacencyPage: Sendable {
  /// A node with many steps, alone in its list.
  @usableFromInline
  struct Hub: Sendable {
    @usableFromInline let slot: Int
    @usableFromInline var list: AdjacencyList
  }

  static let rowBits = 8
  static let rowCount = 256
  static let hubThreshold = 1_024

  @usableFromInline var starts: [UInt32] = []
  @usableFromInline var list = AdjacencyList()
  @usableFromInline var hubs: [Hub] = []

  init() {}

  /// Where a node's steps stand in the page's own list.
  func range(_ slot: Int) -> Range<Int> {
    starts.isEmpty ? 0..<0 : Int(starts[slot])..<Int(starts[slot + 1])
  }

  /// A node's list and the part of it that is the node's.
  func steps(_ slot: Int) -> (list: AdjacencyList, range: Range<Int>) {
    if let hub = hubs.first(where: { $0.slot == slot }) {
      return (hub.list, 0..<hub.list.entries.count)
    }
    return (list, range(slot))
  }

  /// Adds a step.
  mutating func insert(_ entry: Adjacent, _ group: UInt16, _ slot: Int) {
    if let hub = hubs.firstIndex(where: { $0.slot == slot }) {
      let position = hubs[hub].list.position(
        group, entry.relationship.row, in: 0..<hubs[hub].list.entries.count)
      hubs[hub].list.insert(entry, group, at: position)
      return
    }
    if starts.isEmpty { starts = Array(repeating: 0, count: Self.rowCount + 1) }
    let range = range(slot)
    list.insert(entry, group, at: list.position(group, entry.relationship.row, in: range))
    for next in slot + 1...Self.rowCount { starts[next] += 1 }
    if range.count + 1 >= Self.hubThreshold { moveOut(slot) }
  }

  /// Takes a step out; `false` when it is not there.
  mutating func remove(_ relationship: UInt32, _ group: UInt16, _ slot: Int) -> Bool {
    if let hub = hubs.firstIndex(where: { $0.slot == slot }) {
      let range = 0..<hubs[hub].list.entries.count
      let position = hubs[hub].list.position(group, relationship, in: range)
      guard hubs[hub].list.holds(relationship, group, at: position, in: range) else { return false }
      hubs[hub].list.remove(at: position)
      if range.count - 1 <= Self.hubThreshold / 4 { moveBack(hub) }
      return true
    }
    let range = range(slot)
    let position = list.position(group, relationship, in: range)
    guard list.holds(relationship, group, at: position, in: range) else { return false }
    list.remove(at: position)
    for next in slot + 1...Self.rowCount { starts[next] -= 1 }
    return true
  }

  /// Gives a node a list of its own.
  private mutating func moveOut(_ slot: Int) {
    let range = range(slot)
    var own = AdjacencyList()
    own.entries = Array(list.entries[range])
    own.groups = Array(list.groups[range])
    list.entries.removeSubrange(range)
    list.groups.removeSubrange(range)
    for next in slot + 1...Self.rowCount { starts[next] -= UInt32(range.count) }
    hubs.append(Hub(slot: slot, list: own))
  }

  /// Takes a node that is no hub any more back into the page's list.
  private mutating func moveBack(_ hub: Int) {
    let (slot, own) = (hubs[hub].slot, hubs[hub].list)
    hubs.remove(at: hub)
    let start = range(slot).lowerBound
    list.entries.insert(contentsOf: own.entries, at: start)
    list.groups.insert(contentsOf: own.groups, at: start)
    for next in slot + 1...Self.rowCount { starts[next] += UInt32(own.entries.count) }
  }
}

extension AdjacencyList {
  /// Whether the entry at a position is the one meant.
  fileprivate func holds(
    _ relationship: UInt32, _ group: UInt16, at position: Int, in range: Range<Int>
  ) -> Bool {
    position < range.upperBound && groups[position] == group
      && entries[position].relationship.row == relationship
  }
}
