extension SortedPages {
  /// Puts an entry in at a place.
  ///
  /// - Complexity: O(log *n*), and one page, one group and the list of groups to copy when they
  ///   are shared.
  mutating func insert<P: PageProbe>(_ entry: Entry, _ probe: P) where P.Entry == Entry {
    count += 1
    guard !groups.isEmpty else {
      let fence = probe.fence(of: entry)
      fences = [fence]
      groups = [Group(fences: [fence], pages: [[entry]], count: 1)]
      return
    }
    var place = place(probe)
    if groups[place.group].pages[place.page].count == Self.pageLimit {
      split(&place, probe)
    }
    groups[place.group].count += 1
    groups[place.group].pages[place.page].put(entry, at: place.slot)
    if place.slot == 0 { lowerFences(place, probe.fence(of: entry)) }
  }

  /// Takes the entry out that stands right behind a place.
  ///
  /// - Returns: whether it was there.
  @discardableResult
  mutating func remove<P: PageProbe>(_ entry: Entry, _ probe: P) -> Bool where P.Entry == Entry {
    let position = position(probe)
    guard position.group < groups.count, self[position] == entry else { return false }
    count -= 1
    groups[position.group].count -= 1
    groups[position.group].pages[position.page].remove(at: position.slot)
    join(position.group, position.page)
    return true
  }

  private mutating func lowerFences(_ place: Position, _ fence: UInt64) {
    if fence < groups[place.group].fences[place.page] {
      groups[place.group].fences[place.page] = fence
    }
    if fence < fences[place.group] { fences[place.group] = fence }
  }

  /// Splits a full page and moves the place to where it then is.
  ///
  /// Entries that only ever arrive at the end leave full pages behind.
  private mutating func split<P: PageProbe>(_ place: inout Position, _ probe: P)
  where P.Entry == Entry {
    let page = groups[place.group].pages[place.page]
    let isLast =
      place.group == groups.count - 1 && place.page == groups[place.group].pages.count - 1
    let cut = isLast && place.slot == page.count ? page.count - 1 : page.count / 2
    let right = Array(page[cut...])
    groups[place.group].pages[place.page] = Array(page[..<cut])
    groups[place.group].pages.insert(right, at: place.page + 1)
    groups[place.group].fences.insert(probe.fence(of: right[0]), at: place.page + 1)
    if place.slot >= cut {
      place.page += 1
      place.slot -= cut
    }
    if groups[place.group].pages.count > Self.groupLimit { splitGroup(&place) }
  }

  private mutating func splitGroup(_ place: inout Position) {
    let group = groups[place.group]
    let isLast = place.group == groups.count - 1 && place.page == group.pages.count - 1
    let cut = isLast ? group.pages.count - 1 : group.pages.count / 2
    let (left, right) = (group.part(0..<cut), group.part(cut..<group.pages.count))
    groups[place.group] = left
    groups.insert(right, at: place.group + 1)
    fences.insert(right.fences[0], at: place.group + 1)
    if place.page >= cut {
      place.group += 1
      place.page -= cut
    }
  }

  /// Joins a page that has become small with a neighbour, and a group likewise.
  private mutating func join(_ group: Int, _ page: Int) {
    let length = groups[group].pages[page].count
    guard length < Self.pageLimit / 4 else { return }
    if length == 0 {
      groups[group].removePage(page)
    } else if page > 0, groups[group].pages[page - 1].count + length <= Self.pageLimit / 2 {
      groups[group].joinPages(page - 1)
    } else if page + 1 < groups[group].pages.count,
      groups[group].pages[page + 1].count + length <= Self.pageLimit / 2
    {
      groups[group].joinPages(page)
    }
    joinGroup(group)
  }

  private mutating func joinGroup(_ group: Int) {
    let length = groups[group].pages.count
    if length == 0 {
      groups.remove(at: group)
      fences.remove(at: group)
    } else if length < Self.groupLimit / 4, group > 0,
      groups[group - 1].pages.count + length <= Self.groupLimit / 2
    {
      joinGroups(group - 1)
    } else if length < Self.groupLimit / 4, group + 1 < groups.count,
      groups[group + 1].pages.count + length <= Self.groupLimit / 2
    {
      joinGroups(group)
    }
  }

  private mutating func joinGroups(_ left: Int) {
    let right = groups.remove(at: left + 1)
    fences.remove(at: left + 1)
    groups[left].fences += right.fences
    groups[left].pages += right.pages
    groups[left].count += right.count
  }
}

extension SortedPages.Group {
  fileprivate func part(_ range: Range<Int>) -> Self {
    Self(
      fences: Array(fences[range]), pages: Array(pages[range]),
      count: pages[range].reduce(0) { $0 + $1.count })
  }

  fileprivate mutating func removePage(_ page: Int) {
    pages.remove(at: page)
    fences.remove(at: page)
  }

  fileprivate mutating func joinPages(_ left: Int) {
    let right = pages.remove(at: left + 1)
    fences.remove(at: left + 1)
    pages[left] += right
  }
}

extension Array {
  /// Puts an element in, growing by a few places instead of by half.
  fileprivate mutating func put(_ element: Element, at position: Int) {
    if count == capacity { reserveCapacity(count + 16) }
    insert(element, at: position)
  }
}
