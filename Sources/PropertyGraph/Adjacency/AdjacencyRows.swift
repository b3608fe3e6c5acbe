/// The steps of 128 neighbouring nodes: compressed sparse rows, two for each node.
///
/// ```
/// starts: [ 0 , 2 , 2 , 5 , … , 41 ]             257 offsets
/// list:   [ e0 e1 | e2 e3 e4 | … ]               slot s has starts[s] ..< starts[s + 1]
/// hubs:   [ (node 17: e0 … e40961) , … ]         a node with many steps has its own list
///
/// slot:   2n      what goes out of node n
///         2n + 1  what comes in
/// ```
///
/// There is no room between the nodes: an entry that is put in moves what follows in the page, which
/// is a copy of some ten thousand neighbouring bytes, and the page is copied anyway when a snapshot
/// holds it. So a page takes eight bytes a node and ten a step. A node that has reached
/// `hubThreshold` steps moves to a list of its own, so that its neighbours do not pay for it, and
/// comes back when it has sunk to a quarter of that.
@usableFromInline
struct AdjacencyRows: Sendable {
  /// A node with many steps, alone in its list.
  @usableFromInline
  struct Hub: Sendable {
    /// The node's number in the page.
    let node: Int
    var list: AdjacencyList
    /// Where what comes in begins.
    var middle: Int

    /// The part of the list that belongs to a slot of the node.
    func range(_ slot: Int) -> Range<Int> {
      slot & 1 == 0 ? 0..<middle : middle..<list.count
    }
  }

  static let slotCount = AdjacencyPage.slotCount
  static let hubThreshold = 1_024

  var starts: [UInt32]
  var list = AdjacencyList()
  var hubs: [Hub] = []

  /// Rows without steps.
  init() { starts = Array(repeating: 0, count: Self.slotCount + 1) }

  /// Rows laid out one after the other.
  ///
  /// - Parameters:
  ///   - starts: 257 offsets into the list.
  ///   - list: the steps of all nodes, those of hubs too.
  init(_ starts: [UInt32], _ list: AdjacencyList) {
    self.starts = starts
    self.list = list
    for node in (0..<AdjacencyPage.nodeCount).reversed()
    where range(ofNode: node).count >= Self.hubThreshold {
      moveOut(node)
    }
  }

  /// Where a slot's steps stand in the page's own list.
  func range(_ slot: Int) -> Range<Int> { Int(starts[slot])..<Int(starts[slot + 1]) }

  /// Where both sides of a node stand in the page's own list.
  func range(ofNode node: Int) -> Range<Int> {
    Int(starts[2 * node])..<Int(starts[2 * node + 2])
  }

  /// A slot's list and the part of it that is the slot's.
  func steps(_ slot: Int) -> (list: AdjacencyList, range: Range<Int>) {
    let range = range(slot)
    if range.isEmpty, let hub = hubs.first(where: { $0.node == slot >> 1 }) {
      return (hub.list, hub.range(slot))
    }
    return (list, range)
  }

  /// Adds a step.
  mutating func insert(_ entry: Adjacent, _ group: UInt16, _ slot: Int) {
    if let index = hubs.firstIndex(where: { $0.node == slot >> 1 }) {
      let position = hubs[index].list.position(
        group, entry.relationship.row, in: hubs[index].range(slot))
      hubs[index].list.insert(entry, group, at: position)
      if slot & 1 == 0 { hubs[index].middle += 1 }
      return
    }
    let position = list.position(group, entry.relationship.row, in: range(slot))
    list.insert(entry, group, at: position)
    shift(from: slot + 1) { $0 + 1 }
    if range(ofNode: slot >> 1).count >= Self.hubThreshold { moveOut(slot >> 1) }
  }

  /// Takes a step out; `false` when it is not there.
  mutating func remove(_ relationship: UInt32, _ group: UInt16, _ slot: Int) -> Bool {
    if let index = hubs.firstIndex(where: { $0.node == slot >> 1 }) {
      let range = hubs[index].range(slot)
      let position = hubs[index].list.position(group, relationship, in: range)
      guard hubs[index].list.holds(relationship, group, at: position, in: range) else {
        return false
      }
      hubs[index].list.remove(at: position)
      if slot & 1 == 0 { hubs[index].middle -= 1 }
      if hubs[index].list.count <= Self.hubThreshold / 4 { moveBack(index) }
      return true
    }
    let range = range(slot)
    let position = list.position(group, relationship, in: range)
    guard list.holds(relationship, group, at: position, in: range) else { return false }
    list.remove(at: position)
    shift(from: slot + 1) { $0 - 1 }
    return true
  }
}

extension AdjacencyRows {
  /// Moves the starts from a slot on.
  @inline(__always)
  private mutating func shift(from first: Int, _ move: (UInt32) -> UInt32) {
    for slot in first...Self.slotCount { starts[slot] = move(starts[slot]) }
  }

  /// Gives a node a list of its own.
  private mutating func moveOut(_ node: Int) {
    let (range, middle) = (range(ofNode: node), Int(starts[2 * node + 1]))
    hubs.append(
      Hub(node: node, list: AdjacencyList(list, range), middle: middle - range.lowerBound))
    list.replace(range, with: AdjacencyList())
    starts[2 * node + 1] = starts[2 * node]
    shift(from: 2 * node + 2) { $0 - UInt32(range.count) }
  }

  /// Takes a node that is no hub any more back into the page's list.
  private mutating func moveBack(_ index: Int) {
    let hub = hubs.remove(at: index)
    list.replace(range(ofNode: hub.node), with: hub.list)
    starts[2 * hub.node + 1] += UInt32(hub.middle)
    shift(from: 2 * hub.node + 2) { $0 + UInt32(hub.list.count) }
  }
}
