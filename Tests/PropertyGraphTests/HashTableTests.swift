import LiaisonTestSupport
import PropertyGraph
import Testing

@Suite("hash tables")
struct HashTableTests {
  /// What a table should hold at some moment, and the table as it was then.
  private struct Moment {
    let table: PagedHashTable
    let hashes: [UInt32: UInt32]

    /// The rows that the table finds differently from what it should.
    func differences(upTo rows: UInt32, among hashesOfRows: [UInt32]) -> [UInt32] {
      (0..<rows).filter { row in
        let found = table.find(hashesOfRows[Int(row)]) { $0 == row }
        return found != (hashes[row] == nil ? nil : row)
      }
    }
  }

  @Test(
    "rows are found through all doublings, and copies stay as they were",
    arguments: [
      // The number of rows, the bits of their hashes, and how many of eight steps take a row out.
      (rows: 9_000, mask: UInt32.max, removals: 0), (9_000, .max, 2), (9_000, .max, 3),
      // Hashes that meet, all homes at the beginning, all homes at the end.
      (1_200, 0xFF, 2), (1_200, 0xFFFF_003F, 3), (1_200, 0x3FF, 0),
    ])
  func agree(rows: Int, mask: UInt32, removals: Int) throws {
    var random = SplitMix64(seed: UInt64(rows) + UInt64(mask) + UInt64(removals))
    let isLast = mask == 0x3FF
    let hashes = (0..<rows).map { _ in
      let hash = UInt32(truncatingIfNeeded: random.next()) & mask
      // The last homes, whatever the number of slots: runs go on at the beginning.
      return isLast ? .max - hash % 64 : hash
    }
    var (table, present, held) = (PagedHashTable(), [UInt32: UInt32](), [Moment]())
    var next: UInt32 = 0
    while next < rows {
      if random.below(8) < removals, next > 0 {
        // Often a row that was taken out before, which changes nothing.
        let row = UInt32(random.below(Int(next)))
        table.remove(row, hash: hashes[Int(row)])
        present[row] = nil
      } else {
        table.insert(next, hash: hashes[Int(next)])
        present[next] = hashes[Int(next)]
        next += 1
      }
      try #require(table.count == present.count)
      if next % 127 == 0 { held.append(Moment(table: table, hashes: present)) }
      if next % 509 == 0 { table.checkInvariants() }
    }
    held.append(Moment(table: table, hashes: present))
    for moment in held {
      moment.table.checkInvariants()
      #expect(moment.differences(upTo: UInt32(rows), among: hashes) == [])
    }
  }

  @Test("a table grows a page at a time: one insertion for every 512 slots, and some to let go")
  func growth() {
    var table = PagedHashTable()
    var random = SplitMix64(seed: 7)
    var held: [PagedHashTable] = []
    var lengths: [Int] = []
    var length = 0
    for row in UInt32(0)..<60_000 {
      table.insert(row, hash: UInt32(truncatingIfNeeded: random.next()))
      if table.isGrowing {
        if length == 5 { held.append(table) }
        length += 1
      } else if length > 0 {
        lengths.append(length)
        length = 0
      }
    }
    // 16 slots become 32 in an insertion, 256 become 512; 65,536 take 128, and 8 to let go.
    #expect(lengths.prefix(5) == [1, 1, 1, 1, 1])
    #expect(lengths.suffix(2) == [64 + 4, 128 + 8])
    table.checkInvariants()
    for copy in held { copy.checkInvariants() }
  }
}
