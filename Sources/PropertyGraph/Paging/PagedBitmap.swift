/// A set of rows, one bit a row, in copy-on-write pages.
///
/// ```
/// directory ──▶ chunk ──▶ page: 64 words of 64 rows      an empty page owns no memory
/// ```
struct PagedBitmap: Sendable {
  static var pageBits: Int { 12 }

  private(set) var pages = PageDirectory<[UInt64]>()
  /// The number of rows in the set.
  private(set) var count = 0

  /// Whether a row is in the set.
  func contains(_ row: UInt32) -> Bool {
    let page = Int(row) >> Self.pageBits
    guard page < pages.count else { return false }
    let words = pages[page]
    return !words.isEmpty && words[Int(row) >> 6 & 63] & (1 << (UInt64(row) & 63)) != 0
  }

  /// Puts a row in.
  mutating func insert(_ row: UInt32) {
    guard !contains(row) else { return }
    let page = Int(row) >> Self.pageBits
    pages.grow(toHold: page, filling: [])
    pages.edit(page) { words in
      if words.isEmpty { words = Array(repeating: 0, count: 64) }
      words[Int(row) >> 6 & 63] |= 1 << (UInt64(row) & 63)
    }
    count += 1
  }

  /// Takes a row out.
  mutating func remove(_ row: UInt32) {
    guard contains(row) else { return }
    pages.edit(Int(row) >> Self.pageBits) { words in
      words[Int(row) >> 6 & 63] &= ~(1 << (UInt64(row) & 63))
    }
    count -= 1
  }

  /// The first row of the set that is not before `row`.
  func first(from row: UInt32) -> UInt32? {
    var word = Int(row) >> 6
    var mask = UInt64.max << (UInt64(row) & 63)
    while word >> 6 < pages.count {
      let words = pages[word >> 6]
      if words.isEmpty {
        word = (word >> 6 + 1) << 6
        mask = .max
        continue
      }
      while true {
        let bits = words[word & 63] & mask
        if bits != 0 { return UInt32(word << 6 + bits.trailingZeroBitCount) }
        mask = .max
        word += 1
        if word & 63 == 0 { break }
      }
    }
    return nil
  }

  /// The word that holds 64 rows from `index * 64` on.
  func word(_ index: Int) -> UInt64 {
    guard index >> 6 < pages.count else { return 0 }
    let words = pages[index >> 6]
    return words.isEmpty ? 0 : words[index & 63]
  }

  /// The number of words that may hold rows.
  var wordCount: Int { pages.count << 6 }

  /// Traps when the count is not that of the bits.
  func checkInvariants() {
    pages.checkInvariants()
    let bits = (0..<wordCount).reduce(0) { $0 + word($1).nonzeroBitCount }
    precondition(bits == count, "a bitmap counts its rows")
  }
}
