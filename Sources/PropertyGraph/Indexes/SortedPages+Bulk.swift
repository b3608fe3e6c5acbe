extension SortedPages {
  /// Pages of entries that stand in order already.
  ///
  /// - Complexity: O(*n*).
  init(_ entries: [Entry], fence: (Entry) -> UInt64) {
    var start = 0
    var group = Group()
    while start < entries.count {
      let end = min(start + Self.pageFill, entries.count)
      group.fences.append(fence(entries[start]))
      group.pages.append(Array(entries[start..<end]))
      group.count += end - start
      start = end
      if group.pages.count == Self.groupFill || start == entries.count {
        fences.append(group.fences[0])
        groups.append(group)
        group = Group()
      }
    }
    count = entries.count
  }
}
