extension Adjacency {
  /// Traps when pages, order or counts are broken.
  func checkInvariants() {
    pages.checkInvariants()
    var total = 0
    for index in 0..<pages.count { total += pages[index].checkedCount() }
    precondition(total == count, "an adjacency counts its entries")
  }
}

extension AdjacencyPage {
  /// The number of entries, after checking the page.
  fileprivate func checkedCount() -> Int {
    precondition(rows.count <= 1, "a page has its rows behind one reference")
    return rows.isEmpty ? 0 : rows[0].checkedCount()
  }
}

extension AdjacencyRows {
  /// The number of entries, after checking the rows.
  fileprivate func checkedCount() -> Int {
    list.checkLengths()
    precondition(starts.count == Self.slotCount + 1, "a page has a start per slot and an end")
    precondition(
      starts[0] == 0 && Int(starts[Self.slotCount]) == list.count, "starts cover the list")
    for slot in 0..<Self.slotCount {
      precondition(starts[slot] <= starts[slot + 1], "starts ascend")
      precondition(
        range(ofNode: slot >> 1).count < Self.hubThreshold,
        "a node with many steps has its own list")
      list.checkOrder(range(slot))
    }
    var total = list.count
    for hub in hubs {
      precondition(range(ofNode: hub.node).isEmpty, "a hub has no entries in the page's list")
      precondition(
        hub.list.count > Self.hubThreshold / 4, "a node with few steps is no hub")
      hub.list.checkLengths()
      precondition(0...hub.list.count ~= hub.middle, "a hub's sides meet within its list")
      hub.list.checkOrder(0..<hub.middle)
      hub.list.checkOrder(hub.middle..<hub.list.count)
      total += hub.list.count
    }
    precondition(Set(hubs.map(\.node)).count == hubs.count, "a hub has one list")
    return total
  }
}

extension AdjacencyList {
  /// Traps when the arrays differ in length.
  fileprivate func checkLengths() {
    precondition(
      neighbours.count == groups.count && relationships.count == groups.count,
      "every step has a neighbour, a relationship and a group")
  }

  /// Traps when a node's entries are not strictly ascending by group and row.
  fileprivate func checkOrder(_ range: Range<Int>) {
    for position in range.dropFirst() {
      precondition(
        (groups[position - 1], relationships[position - 1].row)
          < (groups[position], relationships[position].row),
        "a node's steps are sorted by type, then by relationship")
    }
  }
}
