/// Pages under a two-level directory, each level copied when it is first written after being shared.
///
/// ```
/// chunks ──▶ [ chunk 0 | chunk 1 | … ]            one reference per 2^chunkBits pages
///               │
///               └──▶ [ page 0 | page 1 | … | page 63 ]   pages are values that own one or more arrays
/// ```
///
/// A copy of a directory is one retained reference. The first write to a page after that copies
/// the list of chunks, one chunk, and what the page itself owns; everything else stays shared, so
/// that a commit over a graph of millions of rows copies kilobytes. With one level instead of two,
/// a list of 4,096 pages would be copied at every commit.
///
/// Copying a list counts a reference for each of its elements. Those of the list of chunks, and of a
/// chunk at the end where rows are appended, were counted at the last commit and are near; those of a
/// chunk somewhere in the middle are far, some 80 ns each. So chunks are small where commits touch
/// pages at random.
@usableFromInline
struct PageDirectory<Page: Sendable>: Sendable {
  /// The usual binary logarithm of the number of pages in a chunk.
  @inlinable static var usualChunkBits: Int { 6 }

  /// The chunks; all but the last are full.
  @usableFromInline private(set) var chunks: [[Page]] = []
  /// The number of pages.
  @usableFromInline private(set) var count = 0
  /// The binary logarithm of the number of pages in a chunk.
  @usableFromInline let chunkBits: Int

  @inlinable var chunkMask: Int { 1 << chunkBits - 1 }

  /// A directory without pages.
  init(chunkBits: Int = Self.usualChunkBits) { self.chunkBits = chunkBits }

  /// The page at a position.
  @inlinable
  subscript(index: Int) -> Page { chunks[index >> chunkBits][index & chunkMask] }

  /// Adds a page at the end.
  mutating func append(_ page: Page) {
    if count & chunkMask == 0 {
      var chunk: [Page] = []
      chunk.reserveCapacity(1 << chunkBits)
      chunks.append(chunk)
    }
    chunks[count >> chunkBits].append(page)
    count += 1
  }

  /// Edits a page in place.
  @inline(__always)
  mutating func edit<R, E: Error>(
    _ index: Int, _ body: (inout Page) throws(E) -> R
  ) throws(E) -> R {
    try body(&chunks[index >> chunkBits][index & chunkMask])
  }

  /// Adds empty pages until a position exists.
  mutating func grow(toHold index: Int, filling page: @autoclosure () -> Page) {
    while count <= index { append(page()) }
  }
}

extension PageDirectory {
  /// Traps when the shape is broken.
  func checkInvariants() {
    precondition(
      chunks.count == (count + chunkMask) >> chunkBits,
      "a directory has as many chunks as its pages need")
    for (position, chunk) in chunks.enumerated() {
      let expected = min(1 << chunkBits, count - position << chunkBits)
      precondition(chunk.count == expected, "all chunks but the last are full")
    }
  }
}
