/// A set of rows, one bit a row, in copy-on-write pages.
///
/// ```
/// directory ──▶ chunk ──▶ page: 256 words of 64 rows      an empty page owns no memory
/// ```
///
/// A page is 2 KiB for 16,384 rows: a commit that adds a row to ten million copies one page and no list,
/// one that changes a row among them one page and some fifty references of its lists.
struct PagedBitmap: Sendable {
  static var pageBits: Int { 14 }
  /// The binary logarithm of the number of words a page.
  static var wordBits: Int { 8 }
  static var wordMask: Int { 255 }

  private(set) var pages = PageDirectory<[UInt64]>()
  /// The number of rows in the set.
  private(set) var count = 0

  /// Whether a row is in the set.
  func contains(_ row: UInt32) -> Bool { word(Int(row) >> 6) & (1 << (UInt64(row) & 63)) != 0 }

  /// Puts a row in.
  mutating func insert(_ row: UInt32) {
    guard !contains(row) else { return }
    set(1 << (UInt64(row) & 63), inWord: Int(row) >> 6)
    count += 1
  }

  /// Puts consecutive rows in, word by word.
  mutating func insert(_ rows: Range<UInt32>) {
    guard let last = rows.last else { return }
    for word in Int(rows.lowerBound) >> 6...Int(last) >> 6 {
      var bits = UInt64.max
      if word == Int(rows.lowerBound) >> 6 { bits &= .max << (UInt64(rows.lowerBound) & 63) }
      if word == Int(last) >> 6 { bits &= .max >> (63 - UInt64(last) & 63) }
      count += (bits & ~self.word(word)).nonzeroBitCount
      set(bits, inWord: word)
    }
  }

  private mutating func set(_ bits: UInt64, inWord index: Int) {
    let page = index >> Self.wordBits
    pages.grow(toHold: page, filling: [])
    pages.edit(page) { words in
      if words.isEmpty { words = Array(repeating: 0, count: 1 << Self.wordBits) }
      words[index & Self.wordMask] |= bits
    }
  }

  /// Takes a row out.
  mutating func remove(_ row: UInt32) {
    guard contains(row) else { return }
    pages.edit(Int(row) >> Self.pageBits) { words in
      words[Int(row) >> 6 & Self.wordMask] &= ~(1 << (UInt64(row) & 63))
    }
    count -= 1
  }

  /// The first row of the set that is not before `row`.
  func first(from row: UInt32) -> UInt32? {
    var word = Int(row) >> 6
    var mask = UInt64.max << (UInt64(row) & 63)
    while word >> Self.wordBits < pages.count {
      let words = pages[word >> Self.wordBits]
      if words.isEmpty {
        word = (word >> Self.wordBits + 1) << Self.wordBits
        mask = .max
        continue
      }
      while true {
        let bits = words[word & Self.wordMask] & mask
        if bits != 0 { return UInt32(word << 6 + bits.trailingZeroBitCount) }
        mask = .max
        word += 1
        if word & Self.wordMask == 0 { break }
      }
    }
    return nil
  }

  /// The word that holds 64 rows from `index * 64` on.
  func word(_ index: Int) -> UInt64 {
    guard index >> Self.wordBits < pages.count else { return 0 }
    let words = pages[index >> Self.wordBits]
    return words.isEmpty ? 0 : words[index & Self.wordMask]
  }

  /// The number of words that may hold rows.
  var wordCount: Int { pages.count << Self.wordBits }

  /// Traps when the count is not that of the bits.
  func checkInvariants() {
    pages.checkInvariants()
    let bits = (0..<wordCount).reduce(0) { $0 + word($1).nonzeroBitCount }
    precondition(bits == count, "a bitmap counts its rows")
  }
}
