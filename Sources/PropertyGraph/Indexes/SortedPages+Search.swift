extension SortedPages {
  /// The first entry that is not before a place, or the end.
  ///
  /// - Complexity: O(log *n*).
  @inline(__always)
  func position<P: PageProbe>(_ probe: P) -> Position where P.Entry == Entry {
    normalised(place(probe))
  }

  /// Where an entry at this place belongs, in the page that it would join.
  ///
  @inline(__always)
  func place<P: PageProbe>(_ probe: P) -> Position where P.Entry == Entry {
    if groups.isEmpty { return .start }
    let group = Self.child(fences.span, probe) { (index: Int) in
      self.groups[index].pages[0][0]
    }
    let inner = groups[group].fences
    let page = Self.child(inner.span, probe) { (index: Int) in
      self.groups[group].pages[index][0]
    }
    let entries = groups[group].pages[page]
    let slot = Self.partition(entries.span, probe)
    return Position(group: group, page: page, slot: slot)
  }

  /// The last of some fences before a place, or the first.
  @inline(__always)
  private static func child<P: PageProbe>(
    _ fences: Span<UInt64>, _ probe: P, first: (Int) -> Entry
  ) -> Int where P.Entry == Entry {
    var (low, length) = (0, fences.count)
    while length > 0 {
      let half = length >> 1
      let middle = low &+ half
      let isBefore = probe.isBefore(fence: fences[middle]) ?? probe.isBefore(first(middle))
      low = isBefore ? middle &+ 1 : low
      length = isBefore ? length &- half &- 1 : half
    }
    return max(0, low &- 1)
  }

  /// The number of entries of a page before a place.
  @inline(__always)
  private static func partition<P: PageProbe>(
    _ page: Span<Entry>, _ probe: P
  ) -> Int where P.Entry == Entry {
    // Both bounds are moved by selection rather than by a branch that nobody can foretell.
    var (low, length) = (0, page.count)
    while length > 0 {
      let half = length >> 1
      let isBefore = probe.isBefore(page[low &+ half])
      low = isBefore ? low &+ half &+ 1 : low
      length = isBefore ? length &- half &- 1 : half
    }
    return low
  }
}
