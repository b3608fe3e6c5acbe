/// The steps of all nodes in one direction, in copy-on-write pages.
///
/// ```
/// pages ──▶ chunk of 32 ──▶ AdjacencyPage of 256 nodes ──▶ starts, steps, hubs
/// ```
///
/// The same structure holds the annotations of nodes and of relationships: there the group is the
/// property the annotation is about plus one, or 0 for the element as a whole.
struct Adjacency: Sendable {
  private(set) var pages = Self.noPages
  /// The number of entries.
  private(set) var count = 0

  /// A directory with chunks of 32 pages, because copying a chunk reads each of its pages.
  static var noPages: PageDirectory<AdjacencyPage> { PageDirectory(chunkBits: 5) }

  /// An adjacency without steps.
  init() {}

  /// An adjacency of pages that hold `count` entries.
  init(_ pages: PageDirectory<AdjacencyPage>, _ count: Int) {
    self.pages = pages
    self.count = count
  }

  /// A node's list and the part of it that is the node's.
  func steps(_ row: UInt32) -> (list: AdjacencyList, range: Range<Int>) {
    let page = Int(row) >> AdjacencyPage.rowBits
    guard page < pages.count else { return (AdjacencyList(), 0..<0) }
    return pages[page].steps(Int(row) & (AdjacencyPage.rowCount - 1))
  }

  /// A node's list and the part of it that is in a group.
  func steps(_ row: UInt32, group: UInt16) -> (list: AdjacencyList, range: Range<Int>) {
    let (list, range) = steps(row)
    return (list, list.range(of: group, in: range))
  }

  /// Adds a step.
  mutating func insert(_ entry: Adjacent, group: UInt16, at row: UInt32) {
    let page = Int(row) >> AdjacencyPage.rowBits
    pages.grow(toHold: page, filling: AdjacencyPage())
    pages.edit(page) { $0.insert(entry, group, Int(row) & (AdjacencyPage.rowCount - 1)) }
    count += 1
  }

  /// Takes a step out.
  ///
  /// - Precondition: the step is there.
  mutating func remove(_ relationship: UInt32, group: UInt16, at row: UInt32) {
    let page = Int(row) >> AdjacencyPage.rowBits
    let found = pages.edit(page) {
      $0.remove(relationship, group, Int(row) & (AdjacencyPage.rowCount - 1))
    }
    precondition(found, "a step that is taken out must be there")
    count -= 1
  }
}
