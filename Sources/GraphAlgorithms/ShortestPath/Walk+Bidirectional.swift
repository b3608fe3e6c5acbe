internal import PropertyGraph

/// All nodes that lie on some shortest path between two nodes.
struct ShortestLevels {
  /// `levels[i]` has the nodes that are `i` hops from the source on a shortest path, ascending.
  let levels: [[UInt32]]

  /// The number of hops between the two.
  var hops: Int { levels.count - 1 }
}

/// How a search between two nodes ended.
enum ShortestOutcome {
  /// There is a path.
  case found(ShortestLevels)
  /// There is none.
  case none
  /// There is none within the hops allowed, and some way led further.
  case beyondHops
  /// The budget was spent; it knows why.
  case stopped
}

extension Walk {
  /// Finds the nodes on the shortest paths between two rows, searching from both ends.
  ///
  /// Invariant, between two levels: no node has been found from both ends, therefore the distance
  /// is greater than the sum of the two depths. When the next level of one side meets the other
  /// side's last level, the distance is exactly the new sum, and every shortest path goes through
  /// one of the nodes where they met.
  mutating func shortestLevels(
    from source: UInt32, to goal: UInt32, _ course: Course = Course(), hops: Int,
    _ view: AdjacencyView, _ budget: inout Budget
  ) -> ShortestOutcome {
    if source == goal { return .found(ShortestLevels(levels: [[source]])) }
    var (onward, backward) = (course, course)
    (onward.source, onward.goal) = (source, goal)
    (backward.source, backward.goal) = (source, source)
    guard ahead.begin(at: [source], &budget), back.begin(at: [goal], &budget) else {
      return .stopped
    }
    var visited = 2
    while !ahead.isExhausted, !back.isExhausted {
      guard ahead.depth + back.depth < hops else { return .beyondHops }
      guard budget.visit(visited) else { return .stopped }
      guard let meeting = advanceCheaperSide(onward, backward, view, &budget) else {
        return .stopped
      }
      if !meeting.isEmpty {
        return levels(through: meeting, onward, view, &budget).map { .found($0) } ?? .stopped
      }
      visited = ahead.found.count + back.found.count - visited
    }
    return .none
  }

  /// Lets the side go on whose frontier has fewer relationships; returns the nodes of its new level
  /// that the other side has found, or `nil` when the deadline passed.
  mutating func advanceCheaperSide(
    _ onward: Course, _ backward: Course, _ view: AdjacencyView, _ budget: inout Budget
  ) -> [UInt32]? {
    guard let onwardCost = ahead.cost(in: view, &budget),
      let backwardCost = back.cost(in: view, &budget)
    else { return nil }
    if onwardCost <= backwardCost {
      guard ahead.advance(in: view, rules, onward, budget: &budget) else { return nil }
      return ahead.frontier(in: back.levels, &budget)
    }
    guard back.advance(in: view, rules, backward, budget: &budget) else { return nil }
    return back.frontier(in: ahead.levels, &budget)
  }

  /// The levels between the two ends, gathered from the nodes where the searches met.
  private func levels(
    through meeting: [UInt32], _ course: Course, _ view: AdjacencyView, _ budget: inout Budget
  ) -> ShortestLevels? {
    guard
      let middle = meeting.sortedUnique(&budget),
      let before = trail(from: middle, .backward, course, in: ahead, view, &budget),
      let after = trail(from: middle, .forward, course, in: back, view, &budget)
    else { return nil }
    return ShortestLevels(levels: before.reversed() + [middle] + after)
  }

  /// The levels that lead from where the searches met to where one of them began.
  private func trail(
    from middle: [UInt32], _ orientation: Orientation, _ course: Course,
    in search: borrowing Search, _ view: AdjacencyView, _ budget: inout Budget
  ) -> [[UInt32]]? {
    var result: [[UInt32]] = []
    var level = middle
    for depth in stride(from: search.depth - 1, through: 0, by: -1) {
      let next = neighbours(of: level, orientation, course, at: depth, in: search, view, &budget)
      guard let next else { return nil }
      result.append(next)
      level = next
    }
    return result
  }

  /// The nodes one step from a level that a search found at a given depth, ascending.
  private func neighbours(
    of rows: [UInt32], _ orientation: Orientation, _ course: Course, at depth: Int,
    in search: borrowing Search, _ view: AdjacencyView, _ budget: inout Budget
  ) -> [UInt32]? {
    let depth = UInt32(depth)
    var result: [UInt32] = []
    for row in rows {
      let goesOn = view.forEachStep(from: row, orientation, rules, &budget) { neighbour, _ in
        if search.levels[neighbour] == depth,
          course.allowsStep(between: row, and: neighbour, orientation)
        {
          result.append(neighbour)
        }
      }
      guard goesOn else { return nil }
    }
    return result.sortedUnique(&budget)
  }
}
