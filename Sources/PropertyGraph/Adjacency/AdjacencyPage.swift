/// The steps of 128 neighbouring nodes, behind one reference.
///
/// ```
/// chunk:  [ page | page | … 8 ]
///              └──▶ rows: [ AdjacencyRows ]      one element, or none when no node has steps
/// ```
///
/// A commit copies the chunk of each page that it touches and so counts a reference for every page in
/// it, most of them far away in memory. The rows own four arrays; behind one reference a page costs
/// one count instead of four.
@usableFromInline
struct AdjacencyPage: Sendable {
  static let nodeBits = 7
  /// The number of nodes.
  static let nodeCount = 1 << nodeBits
  /// The number of slots: two for each node.
  static let slotCount = 2 * nodeCount

  @usableFromInline private(set) var rows: [AdjacencyRows] = []

  init() {}

  /// A page from its rows laid out one after the other.
  ///
  /// - Parameters:
  ///   - starts: 257 offsets into the list.
  ///   - list: the steps of all nodes, those of hubs too.
  init(_ starts: [UInt32], _ list: AdjacencyList) { rows = [AdjacencyRows(starts, list)] }

  /// The page in which a node's steps are.
  static func number(ofRow row: UInt32) -> Int { Int(row >> UInt32(nodeBits)) }

  /// The slot of one side of a node in its page.
  static func slot(ofRow row: UInt32, _ side: Adjacency.Side) -> Int {
    (Int(row) & (nodeCount - 1)) << 1 | side.rawValue
  }

  /// A node's list and the part of it that belongs to a slot.
  func steps(_ slot: Int) -> (list: AdjacencyList, range: Range<Int>) {
    rows.isEmpty ? (AdjacencyList(), 0..<0) : rows[0].steps(slot)
  }

  /// Adds a step.
  ///
  /// - Complexity: O(page): what follows in the page moves.
  mutating func insert(_ entry: Adjacent, _ group: UInt16, _ slot: Int) {
    if rows.isEmpty { rows = [AdjacencyRows()] }
    rows[0].insert(entry, group, slot)
  }

  /// Takes a step out; `false` when it is not there.
  ///
  /// - Complexity: O(page): what follows in the page moves.
  mutating func remove(_ relationship: UInt32, _ group: UInt16, _ slot: Int) -> Bool {
    rows.isEmpty ? false : rows[0].remove(relationship, group, slot)
  }
}
