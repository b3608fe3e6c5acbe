extension SortedPages {
  /// Traps when the shape is broken, or when entries or fences stand out of order.
  ///
  /// - Parameter isBefore: whether one entry stands strictly before another.
  func checkInvariants(fence: (Entry) -> UInt64, isBefore: (Entry, Entry) -> Bool) {
    precondition(fences.count == groups.count, "every group has a fence")
    var last: Entry?
    var total = 0
    for (position, group) in groups.enumerated() {
      precondition(!group.pages.isEmpty, "no group is empty")
      precondition(group.pages.count <= Self.groupLimit, "a group is split in time")
      precondition(group.fences.count == group.pages.count, "every page has a fence")
      precondition(fences[position] <= group.fences[0], "a group's fence stands before it")
      precondition(
        group.count == group.pages.reduce(0) { $0 + $1.count }, "a group counts its entries")
      total += group.count
      for (index, page) in group.pages.enumerated() {
        precondition((1...Self.pageLimit).contains(page.count), "a page is neither empty nor over")
        precondition(group.fences[index] <= fence(page[0]), "a fence stands before its page")
        if let last {
          let bar = index == 0 ? fences[position] : group.fences[index]
          precondition(fence(last) <= bar, "a fence stands behind the page before")
        }
        for entry in page {
          if let last { precondition(isBefore(last, entry), "entries stand in order, each once") }
          last = entry
        }
      }
    }
    precondition(total == count, "pages count their entries")
  }
}
