internal import PropertyGraph

/// Breadth-first search, a level at a time.
///
/// ```
/// found   [ start rows | level 1 | level 2 … | level depth ]
///                                             ^ levelStart   the last level is the frontier
/// levels  row → the level it was found in
/// ```
///
/// Two of them, one from either end, make the bidirectional search.
struct Search {
  let orientation: Orientation
  private(set) var levels: Levels
  private(set) var found: [UInt32] = []
  private(set) var levelStart = 0
  private(set) var depth = 0
  /// Whether a fence held back a node that the other search had found.
  private(set) var wasFenced = false

  init(_ orientation: Orientation, count: Int) {
    self.orientation = orientation
    levels = Levels(count: count)
  }

  /// The nodes of the last level.
  var frontier: ArraySlice<UInt32> { found[levelStart...] }

  /// Whether the last level is empty: there is nothing left to look at.
  var isExhausted: Bool { levelStart == found.count }

  /// Forgets the last search and begins a new one; `false` when the budget was spent.
  mutating func begin(at rows: [UInt32], _ budget: inout Budget) -> Bool {
    guard levels.begin(&budget) else { return false }
    // Memory that is never written is never taken; growing would copy all at once.
    if found.capacity < levels.count { found = .room(for: levels.count) }
    found.removeAll(keepingCapacity: true)
    for row in rows where !levels.contains(row) {
      levels[row] = 0
      found.append(row)
    }
    levelStart = 0
    depth = 0
    wasFenced = false
    return true
  }

  /// The number of relationships at the frontier, which is what finding the next level costs; `nil`
  /// when the budget was spent.
  func cost(in view: AdjacencyView, _ budget: inout Budget) -> Int? {
    var cost = 0
    for row in frontier {
      cost += view.degree(of: row)
      guard budget.spend(steps: 1) else { return nil }
    }
    return cost
  }

  /// The nodes of the last level that another search has found; `nil` when the budget was spent.
  func frontier(in other: borrowing Levels, _ budget: inout Budget) -> [UInt32]? {
    var common: [UInt32] = []
    for row in frontier {
      if other.contains(row) { common.append(row) }
      guard budget.spend(steps: 1) else { return nil }
    }
    return common
  }

  /// Finds the next level; `false` when the deadline passed in the middle of it.
  mutating func advance(
    in view: AdjacencyView, _ rules: borrowing CompiledRules, _ course: Course,
    fence: Fence? = nil, budget: inout Budget
  ) -> Bool {
    let reach = course.findsEnds ? rules.admitted : rules.interior
    let goal = course.goal ?? Levels.unseen
    let (end, next) = (found.count, UInt32(depth + 1))
    for index in levelStart..<end {
      let row = found[index]
      // An end is not walked through; where the search began, it was.
      if depth > 0, row == goal || !rules.interior[Int(row)] { continue }
      let goesOn = view.forEachStep(from: row, orientation, rules, &budget) { neighbour, _ in
        guard !levels.contains(neighbour), reach[Int(neighbour)] || neighbour == goal,
          course.allowsStep(between: row, and: neighbour, orientation)
        else { return }
        if let fence, !fence.admits(neighbour, at: next) {
          wasFenced = wasFenced || fence.other.contains(neighbour)
          return
        }
        levels[neighbour] = next
        found.append(neighbour)
      }
      guard goesOn else { return false }
    }
    levelStart = end
    depth += 1
    return true
  }
}
