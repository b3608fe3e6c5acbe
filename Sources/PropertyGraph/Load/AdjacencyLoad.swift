/// The relationships of a builder, from which an adjacency is made by counting.
///
/// ```
/// batches, by type then row    KNOWS 0..<90   KNOWS 200..<250   SIGNED 90..<200
///        │  dealt out to pages of nodes, in this order
///        ▼
/// entries                      page 0: (neighbour, row, type, slot) …   page 1: …   page 2: …
///        │  within a page dealt out to slots, in this order
///        ▼
/// AdjacencyPage                slot 0: by type, then row    slot 1: …
/// ```
///
/// Both deals keep the order of what goes to the same place, so no step is ever compared with
/// another. The first writes to as many places as there are pages, the second within one page, which
/// the nearest cache holds.
struct AdjacencyLoad: Sendable {
  let relationships: PagedArray<RelationshipRecord>
  let nodeCount: Int
  let batches: [Range<UInt32>]

  /// A step on its way to its page.
  struct Entry {
    var neighbour = NodeID(row: 0)
    var relationship = RelationshipID(row: 0)
    var type: UInt16 = 0
    var slot: UInt16 = 0
  }

  init(
    _ relationships: PagedArray<RelationshipRecord>, _ nodeCount: Int,
    _ batches: [GraphBuilder.Batch]
  ) {
    self.relationships = relationships
    self.nodeCount = nodeCount
    self.batches = batches.sorted {
      ($0.type, $0.rows.lowerBound) < ($1.type, $1.rows.lowerBound)
    }.map(\.rows)
  }

  /// The steps of all nodes in a direction, without any room between them.
  func adjacency(_ direction: Direction) -> Adjacency {
    if relationships.count == 0 { return Adjacency() }
    let isIncoming = direction == .incoming
    var starts = pageStarts(isIncoming)
    let ends = starts
    var entries = Array(repeating: Entry(), count: relationships.count)
    deal(isIncoming, &entries, &starts)
    var pages = Adjacency.noPages
    for page in 0..<ends.count - 1 {
      let range = ends[page]..<ends[page + 1]
      pages.append(range.isEmpty ? AdjacencyPage() : Self.page(entries.span.extracting(range)))
    }
    return Adjacency(pages, relationships.count)
  }

  /// Where each page's entries begin, and behind the last page the number of entries.
  private func pageStarts(_ isIncoming: Bool) -> [Int] {
    let pageCount = (nodeCount + AdjacencyPage.rowCount - 1) >> AdjacencyPage.rowBits
    var starts = Array(repeating: 0, count: pageCount + 1)
    for index in 0..<relationships.directory.count {
      let records = relationships.directory[index]
      for record in records {
        let node = isIncoming ? record.target : record.source
        starts[Int(node.row >> UInt32(AdjacencyPage.rowBits)) + 1] += 1
      }
    }
    for page in 0..<pageCount { starts[page + 1] += starts[page] }
    return starts
  }

  /// Deals the relationships out to pages of nodes, by type and row.
  private func deal(_ isIncoming: Bool, _ entries: inout [Entry], _ starts: inout [Int]) {
    let pageBits = relationships.pageBits
    let mask = UInt32(AdjacencyPage.rowCount - 1)
    for rows in batches {
      var next = Int(rows.lowerBound)
      while next < Int(rows.upperBound) {
        let page = next >> pageBits
        let records = relationships.directory[page]
        let end = min(Int(rows.upperBound), (page + 1) << pageBits)
        for row in next..<end {
          let record = records[row - page << pageBits]
          let node = isIncoming ? record.target : record.source
          let place = Int(node.row >> UInt32(AdjacencyPage.rowBits))
          entries[starts[place]] = Entry(
            neighbour: isIncoming ? record.source : record.target,
            relationship: RelationshipID(row: UInt32(row)), type: record.type,
            slot: UInt16(node.row & mask))
          starts[place] += 1
        }
        next = end
      }
    }
  }

  /// A page from its entries, which are sorted by type and row.
  private static func page(_ entries: Span<Entry>) -> AdjacencyPage {
    var starts = [UInt32](repeating: 0, count: AdjacencyPage.rowCount + 1)
    for index in entries.indices { starts[Int(entries[index].slot) + 1] += 1 }
    for slot in 0..<AdjacencyPage.rowCount { starts[slot + 1] += starts[slot] }
    var places = starts
    var neighbours = Array(repeating: NodeID(row: 0), count: entries.count)
    var relationships = Array(repeating: RelationshipID(row: 0), count: entries.count)
    var types = [UInt16](repeating: 0, count: entries.count)
    for index in entries.indices {
      let entry = entries[index]
      let place = Int(places[Int(entry.slot)])
      places[Int(entry.slot)] += 1
      neighbours[place] = entry.neighbour
      relationships[place] = entry.relationship
      types[place] = entry.type
    }
    return AdjacencyPage(starts, AdjacencyList(neighbours, relationships, types))
  }
}
