import GraphSchema

/// Rows by a value: sorted pages of hash and row.
///
/// ```
/// pages ──▶ [ hash₃₂ row₃₂ | hash₃₂ row₃₂ | … ]      ascending, eight bytes a row
/// ```
///
/// Order by hash, then by row, makes a hundred thousand rows of one value, or of one hash, as quick
/// to edit as any others: no list hangs on a value. Values themselves are read from the column, when
/// the hashes agree. Values that nothing can be equal to are not held.
struct HashIndex: Sendable {
  let place: IndexPlace
  let hashes: ValueHash
  private(set) var pages: SortedPages<UInt64>

  /// An index over the rows that a bitmap holds.
  ///
  /// - Complexity: O(*n*).
  init(_ place: IndexPlace, _ rows: PagedBitmap, _ column: IndexedColumn, _ hashes: ValueHash) {
    self.place = place
    self.hashes = hashes
    var keyed: [KeyedRow] = []
    keyed.reserveCapacity(rows.count)
    rows.visit { row in
      if let hash = hashes.hash(row, column) { keyed.append(KeyedRow(key: UInt64(hash), row: row)) }
    }
    keyed.sortByKey()
    self.pages = SortedPages(keyed.map { $0.key << 32 | UInt64($0.row) }) { $0 }
  }

  /// Enters a row.
  mutating func insert(_ row: UInt32, _ value: Value) {
    guard let hash = hashes.hash(value) else { return }
    pages.insert(Self.entry(hash, row), HashProbe(target: Self.entry(hash, row)))
  }

  /// Takes a row out.
  mutating func remove(_ row: UInt32, _ value: Value) {
    guard let hash = hashes.hash(value) else { return }
    pages.remove(Self.entry(hash, row), HashProbe(target: Self.entry(hash, row)))
  }

  /// The rows whose values have the hash of a value, some others possibly among them.
  func candidates(_ value: Value) -> Candidates? {
    guard let hash = hashes.hash(value) else { return nil }
    let start = pages.position(HashProbe(target: Self.entry(hash, 0)))
    return Candidates(pages: pages, position: start, hash: hash)
  }

  private static func entry(_ hash: UInt32, _ row: UInt32) -> UInt64 {
    UInt64(hash) << 32 | UInt64(row)
  }

  /// Traps when the pages are broken or hold other rows than they must.
  func checkInvariants(_ rows: PagedBitmap, _ column: IndexedColumn) {
    pages.checkInvariants(fence: { $0 }, isBefore: { $0 < $1 })
    var count = 0
    rows.visit { row in
      guard let hash = hashes.hash(row, column) else { return }
      count += 1
      let probe = HashProbe(target: Self.entry(hash, row))
      let position = pages.position(probe)
      precondition(
        position.group < pages.groups.count && pages[position] == probe.target,
        "a hash index finds every row by its value")
    }
    precondition(count == pages.count, "a hash index holds nothing else")
  }

  /// A run of entries with one hash.
  struct Candidates: Sendable {
    fileprivate let pages: SortedPages<UInt64>
    fileprivate var position: SortedPages<UInt64>.Position
    fileprivate let hash: UInt32

    /// The next row.
    mutating func next() -> UInt32? {
      guard position.group < pages.groups.count else { return nil }
      let entry = pages[position]
      guard UInt32(truncatingIfNeeded: entry >> 32) == hash else { return nil }
      position = pages.position(after: position)
      return UInt32(truncatingIfNeeded: entry)
    }
  }
}

/// The place of an entry among entries that are ordered as numbers.
struct HashProbe: PageProbe {
  let target: UInt64

  @inline(__always) func isBefore(fence: UInt64) -> Bool? { fence < target }
  @inline(__always) func isBefore(_ entry: UInt64) -> Bool { entry < target }
  @inline(__always) func fence(of entry: UInt64) -> UInt64 { entry }
}
