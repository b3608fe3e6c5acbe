extension PageDirectory {
  /// Visits, in order, the pages that differ from those at the same positions of another directory.
  ///
  /// What two directories share is recognised by where it lies. Nothing that both hold has been written
  /// since one was copied from the other, because a writer copies what it does not hold alone.
  ///
  /// - Parameters:
  ///   - isSame: whether two pages are one in memory.
  ///   - body: is given a position, and the page that is there in this directory.
  /// - Complexity: O(branches + chunks of the branches that differ + pages of the chunks that differ).
  func visitDifferences(
    from other: Self, isSame: (borrowing Page, borrowing Page) -> Bool,
    _ body: (Int, borrowing Page) -> Void
  ) {
    for (branch, chunks) in branches.enumerated() {
      let others = branch < other.branches.count ? other.branches[branch] : []
      if chunks.isSame(as: others) { continue }
      for (chunk, pages) in chunks.enumerated() {
        let old = chunk < others.count ? others[chunk] : []
        if pages.isSame(as: old) { continue }
        let first = (branch << Self.branchBits + chunk) << chunkBits
        let (new, known) = (pages.span, old.span)
        for page in new.indices where page >= known.count || !isSame(new[page], known[page]) {
          body(first + page, new[page])
        }
      }
    }
    if let last { body(count - 1, last) }
  }
}

extension Array {
  /// Whether two arrays are one in memory, which is told without a look at it.
  func isSame(as other: borrowing Self) -> Bool {
    unsafe withUnsafeBufferPointer { one in
      unsafe other.withUnsafeBufferPointer { other in
        unsafe one.baseAddress == other.baseAddress
      }
    }
  }
}
