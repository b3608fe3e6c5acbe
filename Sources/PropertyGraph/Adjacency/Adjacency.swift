/// The steps of all nodes, in copy-on-write pages: for each node those that go out, then those that
/// come in.
///
/// ```
/// pages ──▶ chunk of 8 ──▶ AdjacencyPage of 128 nodes ──▶ starts, steps, hubs
///
/// node 0: out │ in ║ node 1: out │ in ║ node 2: out │ in ║ …
/// ```
///
/// Most walks go both ways. Side by side, both sides of a node are one stretch of memory, found by
/// one look-up.
///
/// The same structure holds the annotations of nodes and of relationships, on the outgoing side: there
/// the group is the property the annotation is about plus one, or 0 for the element as a whole.
struct Adjacency: Sendable {
  /// One of the two sides of a node.
  enum Side: Int, Sendable {
    case outgoing = 0
    case incoming = 1
  }

  private(set) var pages = Self.noPages
  /// The number of entries, on both sides together.
  private(set) var count = 0
  /// The number of entries ever put in or taken out one by one.
  private(set) var edits: UInt64 = 0

  /// A directory with chunks of 8 pages, because copying a chunk reads each of its pages.
  static var noPages: PageDirectory<AdjacencyPage> { PageDirectory(chunkBits: 3) }

  /// An adjacency without steps.
  init() {}

  /// An adjacency of pages that hold `count` entries.
  init(_ pages: PageDirectory<AdjacencyPage>, _ count: Int) {
    self.pages = pages
    self.count = count
  }

  /// A node's list and the part of it that is one side.
  func steps(_ row: UInt32, _ side: Side) -> (list: AdjacencyList, range: Range<Int>) {
    let page = AdjacencyPage.number(ofRow: row)
    guard page < pages.count else { return (AdjacencyList(), 0..<0) }
    return pages[page].steps(AdjacencyPage.slot(ofRow: row, side))
  }

  /// A node's list and the part of one side that is in a group.
  func steps(
    _ row: UInt32, _ side: Side, group: UInt16
  ) -> (list: AdjacencyList, range: Range<Int>) {
    let (list, range) = steps(row, side)
    return (list, list.range(of: group, in: range))
  }

  /// Adds a step.
  mutating func insert(_ entry: Adjacent, group: UInt16, at row: UInt32, _ side: Side) {
    let page = AdjacencyPage.number(ofRow: row)
    pages.grow(toHold: page, filling: AdjacencyPage())
    pages.edit(page) { $0.insert(entry, group, AdjacencyPage.slot(ofRow: row, side)) }
    count += 1
    edits &+= 1
  }

  /// Takes a step out.
  ///
  /// - Precondition: the step is there.
  mutating func remove(_ relationship: UInt32, group: UInt16, at row: UInt32, _ side: Side) {
    let found = pages.edit(AdjacencyPage.number(ofRow: row)) {
      $0.remove(relationship, group, AdjacencyPage.slot(ofRow: row, side))
    }
    precondition(found, "a step that is taken out must be there")
    count -= 1
    edits &+= 1
  }
}
