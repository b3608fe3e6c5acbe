/// The pages of a column under a list of chunks, the last page beside it.
///
/// ```
/// chunks ──▶ [ chunk 0 | chunk 1 | … ]            one reference per 64 pages
///               │
///               └──▶ [ page 0 | page 1 | … | page 63 ]
/// last ──▶ page n - 1                             rows are added here
/// ```
///
/// Two levels where a ``PageDirectory`` has three, because walks that filter read columns at random,
/// and every level is a read that waits for the one before. Rows that are added touch the last page
/// and no list; an edit of another row copies the list of chunks, a chunk and what the page owns.
@usableFromInline
struct ColumnPages: Sendable {
  /// The binary logarithm of the number of pages in a chunk.
  @inlinable static var chunkBits: Int { 6 }
  @inlinable static var chunkMask: Int { 63 }

  /// All pages but the last one; all chunks but the last are full.
  @usableFromInline private(set) var chunks: [[ColumnPage]] = []
  /// The last page; `nil` in a column without pages.
  @usableFromInline private(set) var last: ColumnPage?
  /// The number of pages.
  @usableFromInline private(set) var count = 0

  /// The page at a position.
  subscript(index: Int) -> ColumnPage {
    if index == count - 1, let last { return last }
    return chunks[index >> Self.chunkBits][index & Self.chunkMask]
  }

  /// Reads a page where it lies, so that nothing is retained; `absent` when it does not exist.
  @inlinable @inline(__always)
  func read<R>(_ index: Int, or absent: @autoclosure () -> R, _ body: (ColumnPage) -> R) -> R {
    // The lengths are asked for once each, in place of the bounds checks.
    let (chunk, page) = (index >> Self.chunkBits, index & Self.chunkMask)
    if chunk < chunks.count, page < chunks[chunk].count { return body(chunks[chunk][page]) }
    if index == count - 1, let last { return body(last) }
    return absent()
  }

  /// Visits all pages in order.
  func visit(_ body: (ColumnPage) -> Void) {
    for chunk in chunks {
      for page in chunk { body(page) }
    }
    if let last { body(last) }
  }
}

extension ColumnPages {
  /// Adds a page at the end.
  mutating func append(_ page: ColumnPage) {
    if let last { putAway(last) }
    last = page
    count += 1
  }

  /// Puts the last page into its chunk.
  private mutating func putAway(_ page: ColumnPage) {
    let index = count - 1
    if index & Self.chunkMask == 0 {
      var chunk: [ColumnPage] = []
      // Columns that end in their first chunk are many, and have room for few pages more.
      if !chunks.isEmpty { chunk.reserveCapacity(1 << Self.chunkBits) }
      chunks.append(chunk)
    }
    chunks[index >> Self.chunkBits].append(page)
  }

  /// Edits a page in place.
  @inline(__always)
  mutating func edit<R>(_ index: Int, _ body: (inout ColumnPage) -> R) -> R {
    if index == count - 1, var page = last {
      // Taken out, so that the page has one owner and is edited in place.
      last = nil
      defer { last = page }
      return body(&page)
    }
    return body(&chunks[index >> Self.chunkBits][index & Self.chunkMask])
  }

  /// Adds empty pages until a position exists.
  mutating func grow(toHold index: Int) {
    while count <= index { append(ColumnPage()) }
  }

  /// The bytes of the lists of pages, and of what each page owns.
  func byteCount(_ owned: (ColumnPage) -> Int) -> Int {
    var total = chunks.reduce(chunks.byteCount) { $0 + $1.byteCount }
    visit { total += owned($0) }
    return total
  }

  /// Traps when the shape is broken.
  func checkInvariants() {
    precondition((last == nil) == (count == 0), "the last page stands beside the chunks")
    let kept = max(0, count - 1)
    precondition(
      chunks.count == (kept + Self.chunkMask) >> Self.chunkBits,
      "a column has as many chunks as its pages need")
    for (position, chunk) in chunks.enumerated() {
      precondition(
        chunk.count == min(1 << Self.chunkBits, kept - position << Self.chunkBits),
        "all chunks but the last are full")
    }
  }
}
