/// Where the arrays of each page of a snapshot begin, in two flat tables.
///
/// ```
/// outgoing: [ base 0 | base 1 | … ]       40 bytes for 256 nodes
///              ├─ starts ──────────▶ [ 0 2 2 5 … ]
///              ├─ neighbours ──────▶ [ n0 n1 | n2 n3 n4 | … ]
///              ├─ relationships ───▶ [ r0 r1 | r2 r3 r4 | … ]
///              ├─ groups ──────────▶ [ t0 t1 | t2 t3 t4 | … ]
///              └─ hubs ─▶ hubs: [ slot, arrays of its own | … ]
/// ```
///
/// From a chunk to a node's steps it is six reads, each of which waits for the one before; from a base
/// it is two, as in plain compressed sparse rows. The table is made when a snapshot is first walked,
/// which reads each page once, and lives with the snapshot. Its pointers lead into arrays that the
/// snapshot holds and nobody writes to: whoever edits a copy of the state copies an array first, because
/// the snapshot still holds it.
final class AdjacencyTable: Sendable {
  let outgoing: AdjacencyBases
  let incoming: AdjacencyBases

  init(_ state: GraphState) {
    outgoing = AdjacencyBases(state.outgoing, nodes: state.nodes.count)
    incoming = AdjacencyBases(state.incoming, nodes: state.nodes.count)
  }

  deinit {
    outgoing.free()
    incoming.free()
  }
}

/// The bases of one direction, in memory of their own, so that lending them counts no references.
///
/// Safe to share, which the compiler cannot see: it is written once, before anyone else knows of it.
struct AdjacencyBases: @unchecked Sendable {
  let pages: UnsafeBufferPointer<PageBase>
  let hubs: UnsafeBufferPointer<HubBase>

  /// Bases of as many pages as hold so many nodes.
  fileprivate init(_ adjacency: Adjacency, nodes: Int) {
    let count = (nodes + AdjacencyPage.rowCount - 1) >> AdjacencyPage.rowBits
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
    self.pages = Self.kept(pages)
    self.hubs = Self.kept(hubs)
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
  @usableFromInline let slot: Int
  @usableFromInline let count: Int
  @usableFromInline let steps: StepBase

  fileprivate init(_ hub: AdjacencyRows.Hub) {
    slot = hub.slot
    count = hub.list.count
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
  nonisolated(unsafe) static let zeros = made(UInt32(0), AdjacencyPage.rowCount + 1)
  nonisolated(unsafe) static let nodes = made(NodeID(row: .max), 1)
  nonisolated(unsafe) static let relationships = made(RelationshipID(row: .max), 1)
  nonisolated(unsafe) static let groups = made(UInt16(0), 1)

  private static func made<T>(_ value: T, _ count: Int) -> UnsafePointer<T> {
    let memory = UnsafeMutablePointer<T>.allocate(capacity: count)
    unsafe memory.initialize(repeating: value, count: count)
    return UnsafePointer(memory)
  }
}
