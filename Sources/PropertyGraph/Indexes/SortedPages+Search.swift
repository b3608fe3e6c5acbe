extension SortedPages {
  /// The first entry that is not before a place, or the end.
  ///
  /// - Complexity: O(log *n*).
  func position<P: PageProbe>(_ probe: P) -> Position where P.Entry == Entry {
    normalised(place(probe))
  }

  /// Where an entry at this place belongs, in the page that it would join.
  func place<P: PageProbe>(_ probe: P) -> Position where P.Entry == Entry {
    if groups.isEmpty { return .start }
    let group = max(0, Self.partition(fences, probe) { groups[$0].pages[0][0] } - 1)
    let page = max(
      0, Self.partition(groups[group].fences, probe) { groups[group].pages[$0][0] } - 1)
    let slot = Self.partition(groups[group].pages[page], probe)
    return Position(group: group, page: page, slot: slot)
  }

  /// The number of fences before a place.
  private static func partition<P: PageProbe>(
    _ fences: [UInt64], _ probe: P, first: (Int) -> Entry
  ) -> Int where P.Entry == Entry {
    var (low, high) = (0, fences.count)
    while low < high {
      let middle = (low + high) >> 1
      if probe.isBefore(fence: fences[middle]) ?? probe.isBefore(first(middle)) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  /// The number of entries of a page before a place.
  private static func partition<P: PageProbe>(
    _ page: [Entry], _ probe: P
  ) -> Int where P.Entry == Entry {
    var (low, high) = (0, page.count)
    while low < high {
      let middle = (low + high) >> 1
      if probe.isBefore(page[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
