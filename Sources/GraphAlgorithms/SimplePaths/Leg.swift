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
    ahead.begin(at: [source])
    back.begin(at: [goal])
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
    guard budget.visit(ahead.found.count + back.found.count) else { return nil }
    let rows = ahead.found.filter { back.levels.contains($0) }
    let kept = rows.filter { Int(ahead.levels[$0]) + Int(back.levels[$0]) <= hops }.sorted()
    wasCut = wasCut || isCut || ahead.wasFenced || back.wasFenced || kept.count < rows.count
    let distance = back.levels[source]
    guard distance != Levels.unseen, distance <= hops else { return nil }
    return Leg(
      rows: kept, behind: kept.map { ahead.levels[$0] }, ahead: kept.map { back.levels[$0] },
      hops: Int(distance))
  }
}
