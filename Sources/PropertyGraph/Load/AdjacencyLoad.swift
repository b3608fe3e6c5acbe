/// The relationships of a builder, from which an adjacency is made by counting.
///
/// ```
/// batches, by type then row    KNOWS 0..<90   KNOWS 200..<250   SIGNED 90..<200
///        │  for each side of the nodes, dealt out to pages, in this order
///        ▼
/// entries                      page 0: (neighbour, row, type, slot) …   page 1: …   page 2: …
///        │  within a page, those of both sides dealt out to slots, in this order
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
  /// The number of relationships, without rows that bear none.
  let count: Int

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
    let sorted = batches.sorted {
      ($0.type, $0.rows.lowerBound) < ($1.type, $1.rows.lowerBound)
    }.map(\.rows)
    self.init(relationships, nodeCount, rowsByType: [sorted])
  }

  /// Relationships whose rows are known by type; what is in none of the ranges bears none.
  init(
    _ relationships: PagedArray<RelationshipRecord>, _ nodeCount: Int,
    rowsByType: [[Range<UInt32>]]
  ) {
    self.relationships = relationships
    self.nodeCount = nodeCount
    batches = Array(rowsByType.joined())
    count = batches.reduce(0) { $0 + $1.count }
  }

  /// The entries of one side, dealt out to pages of nodes, by type and row.
  func dealt(_ side: Adjacency.Side) -> DealtSteps {
    var starts = pageStarts(side)
    let bounds = starts
    var entries = Array(repeating: Entry(), count: count)
    deal(side, &entries, &starts)
    return DealtSteps(entries: entries, bounds: bounds)
  }

  /// Where each page's entries begin, and behind the last page the number of entries.
  private func pageStarts(_ side: Adjacency.Side) -> [Int] {
    let pageCount = (nodeCount + AdjacencyPage.nodeCount - 1) >> AdjacencyPage.nodeBits
    var starts = Array(repeating: 0, count: pageCount + 1)
    for index in 0..<relationships.directory.count {
      let records = relationships.directory[index]
      for record in records where record.type != RelationshipRecord.noType {
        let node = side == .incoming ? record.target : record.source
        starts[AdjacencyPage.number(ofRow: node.row) + 1] += 1
      }
    }
    for page in 0..<pageCount { starts[page + 1] += starts[page] }
    return starts
  }

  private func deal(
    _ side: Adjacency.Side, _ entries: inout [Entry], _ starts: inout [Int]
  ) {
    let pageBits = relationships.pageBits
    for rows in batches {
      var next = Int(rows.lowerBound)
      while next < Int(rows.upperBound) {
        let page = next >> pageBits
        let records = relationships.directory[page]
        let end = min(Int(rows.upperBound), (page + 1) << pageBits)
        for row in next..<end {
          let record = records[row - page << pageBits]
          let node = side == .incoming ? record.target : record.source
          let place = AdjacencyPage.number(ofRow: node.row)
          entries[starts[place]] = Entry(
            neighbour: side == .incoming ? record.source : record.target,
            relationship: RelationshipID(row: UInt32(row)), type: record.type,
            slot: UInt16(AdjacencyPage.slot(ofRow: node.row, side)))
          starts[place] += 1
        }
        next = end
      }
    }
  }
}
