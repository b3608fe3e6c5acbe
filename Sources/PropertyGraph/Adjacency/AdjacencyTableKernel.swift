internal import Synchronization

/// Where the arrays of each page of a snapshot begin, in one flat table.
///
/// ```
/// pages: [ base 0 | base 1 | … ]          40 bytes for 128 nodes
///           ├─ starts ──────────▶ [ 0 2 2 5 … ]
///           ├─ neighbours ──────▶ [ n0 n1 | n2 n3 n4 | … ]
///           ├─ relationships ───▶ [ r0 r1 | r2 r3 r4 | … ]
///           ├─ groups ──────────▶ [ t0 t1 | t2 t3 t4 | … ]
///           └─ hubs ─▶ hubs: [ node, middle, arrays of its own | … ]
/// ```
///
/// From a chunk to a node's steps it is six reads, each of which waits for the one before; from a base
/// it is two, as in plain compressed sparse rows. The table is made when a snapshot is first walked,
/// which reads each page once, and lives with the snapshot. Its pointers lead into arrays that the
/// snapshot holds and nobody writes to: whoever edits a copy of the state copies an array first, because
/// the snapshot still holds it.
@usableFromInline
struct AdjacencyTable {
  @usableFromInline let pages: UnsafeBufferPointer<PageBase>
  @usableFromInline let hubs: UnsafeBufferPointer<HubBase>

  /// The bases of as many pages as hold so many nodes.
  fileprivate init(_ adjacency: Adjacency, nodes: Int) {
    let count = (nodes + AdjacencyPage.nodeCount - 1) >> AdjacencyPage.nodeBits
    var pages: [PageBase] = []
    var hubs: [HubBase] = []
    pages.reserveCapacity(count)
    for index in 0..<count {
      guard index < adjacency.pages.count, let rows = adjacency.pages[index].rows.first else {
        pages.append(PageBase())
        continue
      }
      pages.append(
        PageBase(rows, hubs: UInt32(hubs.count)..<UInt32(hubs.count + rows.hubs.count)))
      for hub in rows.hubs { hubs.append(HubBase(hub)) }
    }
    unsafe self.pages = Self.kept(pages)
    unsafe self.hubs = Self.kept(hubs)
  }

  private static func kept<T>(_ bases: [T]) -> UnsafeBufferPointer<T> {
    let memory = UnsafeMutableBufferPointer<T>.allocate(capacity: bases.count)
    _ = unsafe memory.initialize(from: bases)
    return UnsafeBufferPointer(memory)
  }

  fileprivate func free() {
    unsafe pages.deallocate()
    unsafe hubs.deallocate()
  }
}

/// A snapshot's table: made when first asked for, and given back with the snapshot.
///
/// It is lent without counting references, which would cost as much as a node's steps.
///
/// Safe to share, which the compiler cannot see: the address goes once from none to that of a table that
/// is never written again.
struct LazyAdjacencyTable: ~Copyable, @unchecked Sendable {
  private let place = Atomic<UnsafeMutablePointer<AdjacencyTable>?>(nil)

  /// The table of the state that the snapshot holds; valid as long as this is.
  func table(of state: borrowing GraphState) -> AdjacencyTable {
    if let made = unsafe place.load(ordering: .acquiring) { return unsafe made.pointee }
    return make(state)
  }

  /// Makes the table; of two that are made at once the first stays.
  @inline(never)
  private func make(_ state: borrowing GraphState) -> AdjacencyTable {
    let made = UnsafeMutablePointer<AdjacencyTable>.allocate(capacity: 1)
    unsafe made.initialize(to: AdjacencyTable(state.adjacency, nodes: state.nodes.count))
    let (isOurs, other) = unsafe place.compareExchange(
      expected: nil, desired: made, ordering: .acquiringAndReleasing)
    guard !isOurs, let other = unsafe other else { return unsafe made.pointee }
    unsafe Self.free(made)
    return unsafe other.pointee
  }

  private static func free(_ table: UnsafeMutablePointer<AdjacencyTable>) {
    unsafe table.pointee.free()
    unsafe table.deallocate()
  }

  deinit {
    if let made = unsafe place.load(ordering: .acquiring) { unsafe Self.free(made) }
  }
}

extension AdjacencyView {
  /// The nodes at the other ends of a node's steps, without a span around them: for loops whose work at a
  /// node is so little that making a span would be a good part of it.
  ///
  /// - Parameter slots: which slots of the node are meant, see ``slots(_:)``.
  /// - Precondition: the memory is not used behind the closure that the view was lent to.
  @inlinable
  @inline(__always)
  package func bareNeighbours(
    of row: UInt32, _ slots: (first: Int, behind: Int)
  ) -> UnsafeBufferPointer<NodeID> {
    let page = Int(row >> 7)
    guard page < pages.count else { return unsafe UnsafeBufferPointer(start: nil, count: 0) }
    let slot = Int(row & 127) << 1
    let starts = unsafe pages[page].starts
    let (start, end) = unsafe (Int(starts[slot &+ slots.first]), Int(starts[slot &+ slots.behind]))
    if start == end, !pages[page].hubs.isEmpty {
      return unsafe hubNeighbours(page, slot | slots.first, sides: slots.behind &- slots.first)
        .withUnsafeBufferPointer { unsafe $0 }
    }
    return unsafe UnsafeBufferPointer(
      start: pages[page].steps.neighbours + start, count: end &- start)
  }

  /// The slots of a node in which steps of a direction are, relative to its first.
  package static func slots(_ direction: Direction) -> (first: Int, behind: Int) {
    switch direction {
    case .outgoing: (0, 1)
    case .incoming: (1, 2)
    case .both: (0, 2)
    }
  }
}

/// Where the arrays of a page begin.
///
/// Safe to share, as are the lists below: nobody writes where the addresses lead.
@usableFromInline
struct PageBase: @unchecked Sendable {
  @usableFromInline let starts: UnsafePointer<UInt32>
  @usableFromInline let steps: StepBase
  @usableFromInline let hubs: Range<UInt32>

  /// A page without steps.
  fileprivate init() {
    unsafe starts = Nothing.zeros
    steps = StepBase()
    hubs = 0..<0
  }

  fileprivate init(_ rows: AdjacencyRows, hubs: Range<UInt32>) {
    unsafe starts = rows.starts.base ?? Nothing.zeros
    steps = StepBase(rows.list)
    self.hubs = hubs
  }
}

/// Where the arrays of a node with many steps begin.
@usableFromInline
struct HubBase: Sendable {
  /// The node's number in its page.
  @usableFromInline let node: Int
  @usableFromInline let count: Int
  /// Where what comes in begins.
  @usableFromInline let middle: Int
  @usableFromInline let steps: StepBase

  fileprivate init(_ hub: AdjacencyRows.Hub) {
    node = hub.node
    count = hub.list.count
    middle = hub.middle
    steps = StepBase(hub.list)
  }
}

/// Where the three arrays of a list begin.
@usableFromInline
struct StepBase: @unchecked Sendable {
  @usableFromInline let neighbours: UnsafePointer<NodeID>
  @usableFromInline let relationships: UnsafePointer<RelationshipID>
  @usableFromInline let groups: UnsafePointer<UInt16>

  fileprivate init() { self.init(AdjacencyList()) }

  fileprivate init(_ list: AdjacencyList) {
    unsafe neighbours = list.neighbours.base ?? Nothing.nodes
    unsafe relationships = list.relationships.base ?? Nothing.relationships
    unsafe groups = list.groups.base ?? Nothing.groups
  }
}

extension Array {
  /// Where the elements begin; they stay there as long as somebody holds the array unedited.
  fileprivate var base: UnsafePointer<Element>? {
    unsafe isEmpty ? nil : withUnsafeBufferPointer { $0.baseAddress }
  }
}

/// What stands where there are no steps: never written after it was made, and never given back.
private enum Nothing {
  nonisolated(unsafe) static let zeros = made(UInt32(0), AdjacencyPage.slotCount + 1)
  nonisolated(unsafe) static let nodes = made(NodeID(row: .max), 1)
  nonisolated(unsafe) static let relationships = made(RelationshipID(row: .max), 1)
  nonisolated(unsafe) static let groups = made(UInt16(0), 1)

  private static func made<T>(_ value: T, _ count: Int) -> UnsafePointer<T> {
    let memory = UnsafeMutablePointer<T>.allocate(capacity: count)
    unsafe memory.initialize(repeating: value, count: count)
    return UnsafePointer(memory)
  }
}
