public import PropertyGraph

/// The nodes within `hops` of the starts.
///
/// One question of ``Walk/reach(of:hops:)``, which has the details.
///
/// ```swift
/// let near = reach(of: [bis], hops: 3, in: graph)
/// print(near.count, near.counts)
/// ```
public func reach(
  of starts: [NodeID], hops: Int, in graph: GraphSnapshot, rules: WalkRules = WalkRules()
) -> Reach {
  var walk = Walk(in: graph, rules: rules)
  return walk.reach(of: starts, hops: hops)
}

extension Walk {
  /// The nodes within `hops` of the starts, by distance.
  ///
  /// Rules and limits are those of ``neighbourhood(of:hops:)``: a start that is not in the graph, or avoided,
  /// is left out; nodes outside ``WalkRules/passThrough`` are found, but nothing behind them; a negative
  /// number of hops reads as none. A level that the clock cuts is left out; one that is larger than
  /// what may be visited is cut by row.
  ///
  /// - Complexity: O(nodes and relationships within `hops` - 1); the marks of all nodes are made once for a
  ///   walk.
  ///
  /// Source: breadth-first search, E. F. Moore, *The shortest path through a maze* (1959).
  public mutating func reach(of starts: [NodeID], hops: Int) -> Reach {
    lending { walk, view in
      var budget = walk.newBudget()
      let rows = starts.filter { walk.rules.mayStart(at: $0, in: walk.graph) }.map(\.row)
      let open = budget.isOpen ? rows : []
      return walk.rules.isUnrestricted
        ? walk.flood(open, max(0, hops), view, &budget)
        : walk.search(open, max(0, hops), view, &budget)
    }
  }

  private mutating func flood(
    _ rows: [UInt32], _ hops: Int, _ view: AdjacencyView, _ budget: inout Budget
  ) -> Reach {
    flood.begin(at: rows, nodeBound: Int(graph.nodeBound))
    var gauge = ReachGauge(hops, limits)
    while gauge.goesOn(found: flood.foundCount, frontier: flood.frontier.count, &budget) {
      guard flood.advance(in: view, budget: &budget) else { break }
    }
    let reach = gauge.reach(flood.found, budget.truncation)
    flood.end()
    return reach
  }

  private mutating func search(
    _ rows: [UInt32], _ hops: Int, _ view: AdjacencyView, _ budget: inout Budget
  ) -> Reach {
    ahead.begin(at: rows)
    var gauge = ReachGauge(hops, limits)
    let course = Course(findsEnds: true)
    while gauge.goesOn(found: ahead.found.count, frontier: ahead.frontier.count, &budget) {
      guard ahead.advance(in: view, rules, course, budget: &budget) else { break }
    }
    return gauge.reach(ahead.found[...], budget.truncation)
  }
}

/// How far a reach has come, and whether it may go on.
private struct ReachGauge {
  private let wanted: Int
  private let allowed: Int
  private let room: Int
  private let cut: Truncation
  private var counts: [Int] = []

  init(_ hops: Int, _ limits: WalkLimits) {
    wanted = hops
    allowed = min(hops, limits.mostHops)
    room = max(0, min(limits.nodes ?? .max, limits.results ?? .max))
    cut = limits.nodes == room ? .nodes(room) : .results(room)
  }

  /// Takes note of a level that is whole.
  mutating func goesOn(found: Int, frontier: Int, _ budget: inout Budget) -> Bool {
    if frontier == 0, !counts.isEmpty { return false }
    counts.append(min(found, room))
    if found > room {
      budget.stop(cut)
      return false
    }
    guard frontier > 0, counts.count - 1 < wanted else { return false }
    if counts.count - 1 == allowed {
      budget.stop(.hops(allowed))
      return false
    }
    return true
  }

  /// The answer; what was found beyond the last whole level is left out.
  func reach(_ found: ArraySlice<UInt32>, _ truncation: Truncation?) -> Reach {
    let count = counts.last ?? 0
    let before = counts.count > 1 ? counts[counts.count - 2] : 0
    var nodes: [NodeID] = []
    nodes.reserveCapacity(count)
    for row in found.prefix(before) { nodes.append(NodeID(row: row)) }
    let last = found.dropFirst(before)
    if count < found.count, truncation == cut {
      for row in last.sorted().prefix(count - before) { nodes.append(NodeID(row: row)) }
    } else {
      for row in last.prefix(count - before) { nodes.append(NodeID(row: row)) }
    }
    return Reach(nodes: nodes, counts: counts, truncation: truncation)
  }
}
