/// The steps of one side of all nodes, page by page, and within a page by type and row.
///
/// ```
/// entries [ page 0 … | page 1 … | … ]
/// bounds  [ 0, …       where each page's entries begin, and the number of entries ]
/// ```
struct DealtSteps: Sendable {
  let entries: [AdjacencyLoad.Entry]
  let bounds: [Int]

  /// No steps.
  init() { (entries, bounds) = ([], []) }

  init(entries: [AdjacencyLoad.Entry], bounds: [Int]) {
    (self.entries, self.bounds) = (entries, bounds)
  }

  /// The number of pages.
  var pageCount: Int { max(0, bounds.count - 1) }

  /// Where the entries of a page stand; nowhere without steps.
  private func range(_ page: Int) -> Range<Int> {
    page < pageCount ? bounds[page]..<bounds[page + 1] : 0..<0
  }

  /// The page before which about half of the entries are.
  var middle: Int {
    let half = entries.count / 2
    return bounds.firstIndex { $0 >= half }.map { min($0, pageCount) } ?? pageCount
  }

  /// Pages of what goes out and what comes in, without any room between the nodes.
  static func pages(
    _ range: Range<Int>, _ outgoing: DealtSteps, _ incoming: DealtSteps
  ) -> [AdjacencyPage] {
    var pages: [AdjacencyPage] = []
    pages.reserveCapacity(range.count)
    for page in range {
      let out = outgoing.entries.span.extracting(outgoing.range(page))
      let into = incoming.entries.span.extracting(incoming.range(page))
      pages.append(out.count + into.count == 0 ? AdjacencyPage() : Self.page(out, into))
    }
    return pages
  }

  /// A page from its entries of either side, which are sorted by type and row.
  private static func page(
    _ outgoing: Span<AdjacencyLoad.Entry>, _ incoming: Span<AdjacencyLoad.Entry>
  ) -> AdjacencyPage {
    var starts = [UInt32](repeating: 0, count: AdjacencyPage.slotCount + 1)
    for index in outgoing.indices { starts[Int(outgoing[index].slot) + 1] += 1 }
    for index in incoming.indices { starts[Int(incoming[index].slot) + 1] += 1 }
    for slot in 0..<AdjacencyPage.slotCount { starts[slot + 1] += starts[slot] }
    var places = starts
    let count = outgoing.count + incoming.count
    var neighbours = Array(repeating: NodeID(row: 0), count: count)
    var relationships = Array(repeating: RelationshipID(row: 0), count: count)
    var types = [UInt16](repeating: 0, count: count)
    func put(_ entries: Span<AdjacencyLoad.Entry>) {
      for index in entries.indices {
        let entry = entries[index]
        let place = Int(places[Int(entry.slot)])
        places[Int(entry.slot)] += 1
        neighbours[place] = entry.neighbour
        relationships[place] = entry.relationship
        types[place] = entry.type
      }
    }
    put(outgoing)
    put(incoming)
    return AdjacencyPage(starts, AdjacencyList(neighbours, relationships, types))
  }
}
