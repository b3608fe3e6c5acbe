/// The steps of 256 neighbouring nodes in one direction: compressed sparse rows.
///
/// ```
/// starts: [ 0 , 2 , 2 , 5 , … , 41 ]             257 offsets
/// list:   [ e0 e1 | e2 e3 e4 | … ]               slot s has starts[s] ..< starts[s + 1]
/// hubs:   [ (slot 17: e0 … e40961) , … ]         a node with many steps has its own list
/// ```
///
/// There is no room between the nodes: an entry that is put in moves what follows in the page, which
/// is a copy of some ten thousand neighbouring bytes, and the page is copied anyway when a snapshot
/// holds it. So a page takes four bytes a node and ten a step. A node that has reached
/// `hubThreshold` steps moves to a list of its own, so that its neighbours do not pay for it, and
/// comes back when it has sunk to a quarter of that.
@usableFromInline
struct AdjacencyRows: Sendable {
  /// A node with many steps, alone in its list.
  @usableFromInline
  struct Hub: Sendable {
    @usableFromInline let slot: Int
    @usableFromInline var list: AdjacencyList
  }

  static let rowCount = AdjacencyPage.rowCount
  static let hubThreshold = 1_024

  @usableFromInline var starts: [UInt32]
  @usableFromInline var list = AdjacencyList()
  @usableFromInline var hubs: [Hub] = []

  /// Rows without steps.
  init() { starts = Array(repeating: 0, count: Self.rowCount + 1) }

  /// Rows laid out one after the other.
  ///
  /// - Parameters:
  ///   - starts: 257 offsets into the list.
  ///   - list: the steps of all nodes, those of hubs too.
  init(_ starts: [UInt32], _ list: AdjacencyList) {
    self.starts = starts
    self.list = list
    for slot in (0..<Self.rowCount).reversed() where range(slot).count >= Self.hubThreshold {
      moveOut(slot)
    }
  }

  /// Where a node's steps stand in the page's own list.
  func range(_ slot: Int) -> Range<Int> {
    Int(starts[slot])..<Int(starts[slot + 1])
  }

  /// A node's list and the part of it that is the node's.
  func steps(_ slot: Int) -> (list: AdjacencyList, range: Range<Int>) {
    let range = range(slot)
    if range.isEmpty, let hub = hubs.first(where: { $0.slot == slot }) {
      return (hub.list, 0..<hub.list.count)
    }
    return (list, range)
  }

  /// Adds a step.
  mutating func insert(_ entry: Adjacent, _ group: UInt16, _ slot: Int) {
    if let hub = hubs.firstIndex(where: { $0.slot == slot }) {
      let position = hubs[hub].list.position(
        group, entry.relationship.row, in: 0..<hubs[hub].list.count)
      hubs[hub].list.insert(entry, group, at: position)
      return
    }
    let range = range(slot)
    let position = list.position(group, entry.relationship.row, in: range)
    list.insert(entry, group, at: position)
    shift(behind: slot) { $0 + 1 }
    if range.count + 1 >= Self.hubThreshold { moveOut(slot) }
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
    list.remove(at: position)
    shift(behind: slot) { $0 - 1 }
    return true
  }
}

extension AdjacencyRows {
  /// Moves the starts of all nodes behind one.
  @inline(__always)
  private mutating func shift(behind slot: Int, _ move: (UInt32) -> UInt32) {
    for next in slot + 1...Self.rowCount { starts[next] = move(starts[next]) }
  }

  /// Gives a node a list of its own.
  private mutating func moveOut(_ slot: Int) {
    let range = range(slot)
    hubs.append(Hub(slot: slot, list: AdjacencyList(list, range)))
    list.replace(range, with: AdjacencyList())
    shift(behind: slot) { $0 - UInt32(range.count) }
  }

  /// Takes a node that is no hub any more back into the page's list.
  private mutating func moveBack(_ hub: Int) {
    let (slot, own) = (hubs[hub].slot, hubs[hub].list)
    hubs.remove(at: hub)
    list.replace(range(slot), with: own)
    shift(behind: slot) { $0 + UInt32(own.count) }
  }
}
