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
  /// How many of the hubs a page speaks of; the others were mended away.
  private let hubsInUse: Int

  /// The bases of as many pages as hold so many nodes.
  init(_ adjacency: Adjacency, nodes: Int) {
    let count = Self.pageCount(nodes: nodes)
    var bases = Bases()
    bases.pages.reserveCapacity(count)
    adjacency.pages.visit { bases.append($0) }
    bases.fill(to: count)
    self.init(bases)
  }

  /// The same after commits: the table of an earlier state, with the bases of the pages that are others.
  ///
  /// - Parameter earlier: the adjacency that `table` was made of.
  /// - Complexity: O(pages), but as one copy of their bases; and O(1) for each page that was edited.
  init(
    _ adjacency: Adjacency, nodes: Int, mending table: AdjacencyTable, of earlier: Adjacency
  ) {
    var bases = unsafe Bases(
      pages: Array(table.pages), hubs: Array(table.hubs), hubsInUse: table.hubsInUse)
    let count = Self.pageCount(nodes: nodes)
    // Pages that an undone edit had added are there no more.
    bases.cut(to: adjacency.pages.count)
    bases.fill(to: max(count, adjacency.pages.count))
    adjacency.pages.visitDifferences(
      from: earlier.pages, isSame: { $0.rows.isSame(as: $1.rows) },
      { index, page in bases.replace(index, page) })
    guard bases.hubs.count <= 2 * bases.hubsInUse + 64 else {
      self.init(adjacency, nodes: nodes)
      return
    }
    self.init(bases)
  }

  private init(_ bases: Bases) {
    unsafe pages = Self.kept(bases.pages)
    unsafe hubs = Self.kept(bases.hubs)
    hubsInUse = bases.hubsInUse
  }

  private static func pageCount(nodes: Int) -> Int {
    (nodes + AdjacencyPage.nodeCount - 1) >> AdjacencyPage.nodeBits
  }

  private static func kept<T>(_ bases: [T]) -> UnsafeBufferPointer<T> {
    let memory = UnsafeMutableBufferPointer<T>.allocate(capacity: bases.count)
    _ = unsafe memory.initialize(from: bases)
    return UnsafeBufferPointer(memory)
  }

  func free() {
    unsafe pages.deallocate()
    unsafe hubs.deallocate()
  }

  /// Traps when the table leads elsewhere than one would that was made anew.
  func checkInvariants(_ state: GraphState) {
    let fresh = AdjacencyTable(state.adjacency, nodes: state.nodes.count)
    defer { fresh.free() }
    unsafe precondition(pages.count == fresh.pages.count, "a table has a base for each page")
    for (own, other) in unsafe zip(pages, fresh.pages) {
      precondition(own.leads(to: other), "a base leads to the arrays of its page")
      precondition(own.hubs.count == other.hubs.count, "a page has its hubs")
      for (hub, same) in zip(own.hubs, other.hubs) {
        unsafe precondition(
          hubs[Int(hub)].leads(to: fresh.hubs[Int(same)]), "a base leads to the arrays of its hub")
      }
    }
  }
}

/// The parts of a table that is being made.
private struct Bases {
  var pages: [PageBase] = []
  var hubs: [HubBase] = []
  var hubsInUse = 0

  /// Adds the base of the next page.
  mutating func append(_ page: borrowing AdjacencyPage) {
    pages.append(base(page))
  }

  /// Puts the base of a page in place of another one's.
  mutating func replace(_ index: Int, _ page: borrowing AdjacencyPage) {
    hubsInUse -= pages[index].hubs.count
    pages[index] = base(page)
  }

  /// Takes bases away until there are so many, or fewer.
  mutating func cut(to count: Int) {
    while pages.count > count { hubsInUse -= pages.removeLast().hubs.count }
  }

  /// Adds bases without steps until there are so many.
  mutating func fill(to count: Int) {
    while pages.count < count { pages.append(PageBase()) }
  }

  /// The base of a page, read where it lies: each reference that is counted is a read of far memory.
  private mutating func base(_ page: borrowing AdjacencyPage) -> PageBase {
    let rows = page.rows.span
    return rows.isEmpty ? PageBase() : base(rows[0])
  }

  private mutating func base(_ rows: borrowing AdjacencyRows) -> PageBase {
    let first = UInt32(hubs.count)
    let own = rows.hubs.span
    for index in own.indices { hubs.append(HubBase(own[index])) }
    hubsInUse += own.count
    return PageBase(rows, hubs: first..<UInt32(hubs.count))
  }
}
