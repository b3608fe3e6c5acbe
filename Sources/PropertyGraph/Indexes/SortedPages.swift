/// Sorted entries in copy-on-write pages: a tree of three levels, with the order kept elsewhere.
///
/// ```
/// fences [ f0 | f1 | … ]                 one number per group: a lower bound of its first entry
/// groups [ g0 | g1 | … ]
///           │
///           └──▶ fences [ f0 | f1 | … ]  one per page, at most 256
///                pages  [ p0 | p1 | … ]
///                          │
///                          └──▶ [ e0 e1 e2 … ]     entries, at most 1.5 kB
/// ```
///
/// A fence is 64 bits of what the entries are ordered by, so that a search reads two short lists of
/// numbers before it looks at an entry. When the first entry of a page goes, the fence stays: it
/// still stands between the pages.
///
/// An edit of a shared copy copies the list of groups, the two lists of one group and one page.
/// With 10 million entries that is some 160 groups of 180 pages of 350 entries. Pages have room for
/// what they hold and a little more, whatever the order of insertion.
struct SortedPages<Entry: FixedWidthInteger & Sendable>: Sendable {
  /// Some hundred neighbouring pages.
  struct Group: Sendable {
    var fences: [UInt64] = []
    var pages: [[Entry]] = []
    /// The number of entries in all pages.
    var count = 0
  }

  var fences: [UInt64] = []
  var groups: [Group] = []
  /// The number of entries.
  var count = 0

  /// The number of entries with which a page is split.
  static var pageLimit: Int { 1_536 / MemoryLayout<Entry>.size }
  /// The number of entries in a page that was built in bulk.
  static var pageFill: Int { 1_280 / MemoryLayout<Entry>.size }
  /// The number of pages with which a group is split.
  static var groupLimit: Int { 256 }
  /// The number of pages in a group that was built in bulk.
  static var groupFill: Int { 192 }

  /// Where an entry stands; the place behind the last one has the number of groups as group.
  struct Position: Sendable, Equatable {
    var group: Int
    var page: Int
    var slot: Int

    static var start: Position { Position(group: 0, page: 0, slot: 0) }
  }

  /// The place behind the last entry.
  var end: Position { Position(group: groups.count, page: 0, slot: 0) }

  /// The entry at a position.
  @inline(__always)
  subscript(position: Position) -> Entry {
    groups[position.group].pages[position.page][position.slot]
  }

  /// The entry at a position; `nil` at the end.
  @inline(__always)
  func entry(_ position: Position) -> Entry? {
    position.group < groups.count ? self[position] : nil
  }

  /// The position behind one.
  @inline(__always)
  func position(after position: Position) -> Position {
    var next = position
    next.slot += 1
    return normalised(next)
  }

  /// The position before one; `nil` before the first.
  func position(before position: Position) -> Position? {
    var next = position
    if next.slot > 0 {
      next.slot -= 1
      return next
    }
    if next.page > 0 {
      next.page -= 1
    } else {
      guard next.group > 0 else { return nil }
      next.group -= 1
      next.page = groups[next.group].pages.count - 1
    }
    next.slot = groups[next.group].pages[next.page].count - 1
    return next
  }

  /// The same place, said by the entry behind it.
  @inline(__always)
  func normalised(_ position: Position) -> Position {
    guard position.group < groups.count,
      position.slot == groups[position.group].pages[position.page].count
    else { return position }
    if position.page + 1 < groups[position.group].pages.count {
      return Position(group: position.group, page: position.page + 1, slot: 0)
    }
    return Position(group: position.group + 1, page: 0, slot: 0)
  }

  /// The number of entries before a position.
  ///
  /// - Complexity: O(*g* + *p*) in the groups and in the pages of one group.
  func offset(of position: Position) -> Int {
    var offset = position.slot
    for group in 0..<position.group { offset += groups[group].count }
    guard position.group < groups.count else { return offset }
    for page in 0..<position.page { offset += groups[position.group].pages[page].count }
    return offset
  }
}
