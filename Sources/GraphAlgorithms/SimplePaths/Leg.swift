internal import PropertyGraph

/// All nodes on ways of at most so many hops from one way point to the next.
struct Leg {
  /// The nodes, ascending.
  let rows: [UInt32]
  /// The hops of the shortest way from the leg's start to each node.
  let behind: [UInt32]
  /// The hops of the shortest way from each node to the leg's end.
  let ahead: [UInt32]
  /// The hops of the shortest way over the whole leg.
  let hops: Int

  /// The hops of the shortest way over the leg through a node.
  @inline(__always)
  func hops(through index: Int) -> Int { Int(behind[index]) + Int(ahead[index]) }

  /// The nodes on ways of at most so many hops, ascending; `nil` when the deadline passed.
  func rows(hops: Int, _ budget: inout Budget) -> [UInt32]? {
    var result = [UInt32].room(for: rows.count)
    let isDone = budget.inParts(0..<rows.count) { part in
      for index in part where self.hops(through: index) <= hops { result.append(rows[index]) }
    }
    return isDone ? result : nil
  }

  /// The place of the last row not above one, from a place on whose row is not above it either; the
  /// place itself when there is none.
  ///
  /// - Complexity: O(log *n*) for *n* places between.
  func place(notAbove row: UInt32, from start: Int) -> Int {
    var (place, leap) = (start, 1)
    while place + leap < rows.count, rows[place + leap] <= row {
      place += leap
      leap *= 2
    }
    while leap > 1 {
      leap /= 2
      if place + leap < rows.count, rows[place + leap] <= row { place += leap }
    }
    return place
  }
}

extension Walk {
  /// Measures the leg between two different rows; `nil` when the one cannot be reached from the
  /// other in `hops` hops, or when the deadline
  /// passed.
  ///
  /// Both ends search, the cheaper first, until together they have gone `hops` hops. From then on
  /// each goes on only over nodes that the other has found: every node that matters has been found
  /// by one of the two. `wasCut` is set when some way led further than that.
  mutating func leg(
    from source: UInt32, to goal: UInt32, hops: Int, wasCut: inout Bool, _ view: AdjacencyView,
    _ budget: inout Budget
  ) -> Leg? {
    let onward = Course(goal: goal, source: source)
    let backward = Course(goal: source, source: source)
    guard ahead.begin(at: [source], &budget), back.begin(at: [goal], &budget) else { return nil }
    while ahead.depth + back.depth < hops, !ahead.isExhausted, !back.isExhausted {
      guard advanceCheaperSide(onward, backward, view, &budget) != nil else { return nil }
    }
    let isCut = !ahead.isExhausted && !back.isExhausted
    while !back.isExhausted {
      let fence = Fence(other: ahead.levels, hops: hops)
      guard back.advance(in: view, rules, backward, fence: fence, budget: &budget) else {
        return nil
      }
    }
    while !ahead.isExhausted {
      let fence = Fence(other: back.levels, hops: hops)
      guard ahead.advance(in: view, rules, onward, fence: fence, budget: &budget) else {
        return nil
      }
    }
    guard budget.visit(ahead.found.count + back.found.count),
      let (rows, areAll) = rowsBetween(hops: hops, &budget)
    else { return nil }
    wasCut = wasCut || isCut || ahead.wasFenced || back.wasFenced || !areAll
    let distance = back.levels[source]
    guard distance != Levels.unseen, distance <= hops,
      let behind = budget.array(rows.count, { ahead.levels[rows[$0]] }),
      let rest = budget.array(rows.count, { back.levels[rows[$0]] })
    else { return nil }
    return Leg(rows: rows, behind: behind, ahead: rest, hops: Int(distance))
  }

  /// The rows that both searches have found and that are on ways of at most so many hops, ascending,
  /// and whether that are all that both have found; `nil` when the deadline passed.
  ///
  /// Where many were found, one pass over the levels of all rows costs less than sorting.
  private func rowsBetween(
    hops: Int, _ budget: inout Budget
  ) -> (rows: [UInt32], areAll: Bool)? {
    let (ahead, back) = (ahead.levels, back.levels)
    var areAll = true
    func isBetween(_ row: UInt32) -> Bool {
      guard ahead.contains(row), back.contains(row) else { return false }
      if Int(ahead[row]) + Int(back[row]) <= hops { return true }
      areAll = false
      return false
    }
    let fewer = self.ahead.found.count < self.back.found.count ? self.ahead.found : self.back.found
    if fewer.count > ahead.count / 16 {
      var rows = [UInt32].room(for: fewer.count)
      let isDone = budget.inParts(0..<ahead.count) { part in
        for row in part.lazy.map({ UInt32(truncatingIfNeeded: $0) }) where isBetween(row) {
          rows.append(row)
        }
      }
      return isDone ? (rows, areAll) : nil
    }
    var found = [UInt32].room(for: fewer.count)
    let isDone = budget.inParts(0..<fewer.count) { part in
      for row in fewer[part] where isBetween(row) { found.append(row) }
    }
    guard isDone, let rows = found.sortedUnique(&budget) else { return nil }
    return (rows, areAll)
  }
}
