/// Pages in a tree of three levels, each copied when it is first written after being shared; the
/// last page hangs beside the tree.
///
/// ```
/// branches ──▶ [ branch 0 | branch 1 | … ]          one reference per 32 chunks
///                  │
///                  └──▶ [ chunk 0 | … | chunk 31 ]
///                           │
///                           └──▶ [ page 0 | … | page 15 ]   pages own one or more arrays
/// last ──▶ page n - 1                               rows are added here
/// ```
///
/// A copy of a directory is two retained references. The first write to a page after that copies the
/// lists on the way to it and what the page itself owns; everything else stays shared, so that a
/// commit over a graph of millions of rows copies kilobytes. Rows that are added touch the last page
/// and no list at all; only the commit that fills it hangs it into the tree.
///
/// Copying a list counts a reference for each of its elements, and again when it is let go. Those of
/// the upper lists were counted not long ago and are near, some 12 ns for both; the pages of a chunk
/// somewhere in the middle are far, some 80 ns each. So chunks are short, branches twice as long, and
/// the list of branches has 20 elements for ten thousand pages.
@usableFromInline
struct PageDirectory<Page: Sendable>: Sendable {
  /// The usual binary logarithm of the number of pages in a chunk.
  @inlinable static var usualChunkBits: Int { 4 }
  /// The binary logarithm of the number of chunks in a branch.
  @inlinable static var branchBits: Int { 5 }

  /// All pages but the last one; all branches, and all chunks of a branch, but the last are full.
  @usableFromInline private(set) var branches: [[[Page]]] = []
  /// The last page; `nil` in a directory without pages.
  @usableFromInline private(set) var last: Page?
  /// The number of pages.
  @usableFromInline private(set) var count = 0
  /// The binary logarithm of the number of pages in a chunk.
  @usableFromInline let chunkBits: Int

  /// A directory without pages.
  init(chunkBits: Int = Self.usualChunkBits) { self.chunkBits = chunkBits }

  /// A directory of one page many times over, which costs a page and a chunk.
  init(repeating page: Page, count: Int) {
    self.init()
    guard count > 0 else { return }
    let chunk = Array(repeating: page, count: 1 << chunkBits)
    let branch = Array(repeating: chunk, count: 1 << Self.branchBits)
    let branchLength = 1 << (chunkBits + Self.branchBits)
    branches = Array(repeating: branch, count: (count - 1) / branchLength)
    self.count = 1 + branches.count * branchLength
    last = page
    while self.count < count { append(page) }
  }

  /// The page at a position.
  @inlinable
  subscript(index: Int) -> Page {
    if index == count - 1, let last { return last }
    return branches[index >> (chunkBits + Self.branchBits)][
      index >> chunkBits & (1 << Self.branchBits - 1)][index & (1 << chunkBits - 1)]
  }

  /// Reads a page where it lies, so that nothing is retained; `absent` when it does not exist.
  ///
  /// - Precondition: the chunks have the usual length.
  @inlinable @inline(__always)
  func read<R>(_ index: Int, or absent: @autoclosure () -> R, _ body: (Page) -> R) -> R {
    let branch = index >> (Self.usualChunkBits + Self.branchBits)
    let chunk = index >> Self.usualChunkBits & (1 << Self.branchBits - 1)
    let page = index & (1 << Self.usualChunkBits - 1)
    // The lengths are asked for once each, in place of the bounds checks.
    if branch < branches.count, chunk < branches[branch].count,
      page < branches[branch][chunk].count
    {
      return body(branches[branch][chunk][page])
    }
    if index == count - 1, let last { return body(last) }
    return absent()
  }
}

extension PageDirectory {
  /// Adds a page at the end.
  mutating func append(_ page: Page) {
    if let last { hangUp(last) }
    last = page
    count += 1
  }

  /// Puts the last page into the tree.
  private mutating func hangUp(_ page: Page) {
    let index = count - 1
    let branch = index >> (chunkBits + Self.branchBits)
    if branch == branches.count { branches.append([]) }
    if index & (1 << chunkBits - 1) == 0 {
      var chunk: [Page] = []
      chunk.reserveCapacity(1 << chunkBits)
      branches[branch].append(chunk)
    }
    branches[branch][index >> chunkBits & (1 << Self.branchBits - 1)].append(page)
  }

  /// Edits a page in place.
  @inline(__always)
  mutating func edit<R, E: Error>(
    _ index: Int, _ body: (inout Page) throws(E) -> R
  ) throws(E) -> R {
    if index == count - 1, var page = last {
      // Taken out, so that the page has one owner and is edited in place.
      last = nil
      defer { last = page }
      return try body(&page)
    }
    return try body(
      &branches[index >> (chunkBits + Self.branchBits)][
        index >> chunkBits & (1 << Self.branchBits - 1)][index & (1 << chunkBits - 1)])
  }

  /// Lets the last chunk of the tree go, so that no moment frees all pages; `false` when all are gone.
  ///
  /// - Precondition: the pages are not read any more: which of them are left is not kept.
  mutating func letGo() -> Bool {
    last = nil
    guard !branches.isEmpty else { return false }
    branches[branches.count - 1].removeLast()
    if branches[branches.count - 1].isEmpty { branches.removeLast() }
    return true
  }

  /// Adds empty pages until a position exists.
  mutating func grow(toHold index: Int, filling page: @autoclosure () -> Page) {
    while count <= index { append(page()) }
  }

  /// Visits all pages in order, each where it lies, so that nothing is retained.
  func visit(_ body: (borrowing Page) -> Void) {
    for branch in branches {
      for chunk in branch {
        let pages = chunk.span
        for index in pages.indices { body(pages[index]) }
      }
    }
    if let last { body(last) }
  }
}

extension PageDirectory {
  /// Traps when the shape is broken.
  func checkInvariants() {
    precondition((last == nil) == (count == 0), "the last page hangs beside the tree")
    var left = max(0, count - 1)
    let chunkLength = 1 << chunkBits
    for branch in branches {
      precondition(left > 0 && !branch.isEmpty, "a directory has no empty branches")
      precondition(
        branch.count == min(1 << Self.branchBits, (left + chunkLength - 1) >> chunkBits),
        "all branches but the last are full")
      for chunk in branch {
        precondition(chunk.count == min(chunkLength, left), "all chunks but the last are full")
        left -= chunk.count
      }
    }
    precondition(left == 0, "a directory counts its pages")
  }
}
