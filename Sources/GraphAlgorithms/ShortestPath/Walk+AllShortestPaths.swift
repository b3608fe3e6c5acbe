public import PropertyGraph

/// All shortest paths between two nodes, in order.
///
/// One question of ``Walk/allShortestPaths(from:to:distinctByNodes:)``, which has the details.
public func allShortestPaths(
  from source: NodeID, to goal: NodeID, distinctByNodes: Bool = true, in graph: GraphSnapshot,
  rules: WalkRules = WalkRules()
) -> Paths {
  var walk = Walk(in: graph, rules: rules)
  return walk.allShortestPaths(from: source, to: goal, distinctByNodes: distinctByNodes)
}

extension Walk {
  /// All paths between two nodes that have the fewest hops, in order.
  ///
  /// With `distinctByNodes` there is one path per sequence of nodes, carrying the relationship with
  /// the lowest row of each parallel bundle (``parallels(of:)`` has the others); without it, one
  /// path per choice of relationships.
  ///
  /// - Complexity: O(the bidirectional search + hops × paths): the nodes of the shortest paths are
  ///   known before the first path is put together, so that no way is tried in vain. There may be
  ///   exponentially many paths; ``WalkLimits/results`` keeps the first.
  public mutating func allShortestPaths(
    from source: NodeID, to goal: NodeID, distinctByNodes: Bool = true
  ) -> Paths {
    lending { walk, view in
      var budget = walk.newBudget()
      guard budget.isOpen, walk.mayWalk(from: source, to: goal) else {
        return Paths(paths: [], truncation: budget.truncation)
      }
      let hops = walk.limits.mostHops
      switch walk.shortestLevels(from: source.row, to: goal.row, hops: hops, view, &budget) {
      case .found(let levels):
        var collector = PathCollector(walk.limits, distinctByNodes: distinctByNodes)
        walk.collect(levels, view, into: &collector, &budget)
        return Paths(paths: collector.paths, truncation: budget.truncation)
      case .beyondHops: return Paths(paths: [], truncation: .hops(hops))
      case .none, .stopped: return Paths(paths: [], truncation: budget.truncation)
      }
    }
  }

  /// Puts every path through the levels together.
  private func collect(
    _ shortest: ShortestLevels, _ view: AdjacencyView, into collector: inout PathCollector,
    _ budget: inout Budget
  ) {
    if shortest.hops == 0 {
      _ = collector.add(shortest.levels[0], [], &budget)
      return
    }
    let rows = shortest.levels.flatMap { $0 }.sorted()
    guard let corridor = Corridor(rows, view, rules, &budget) else { return }
    var remaining = Array(repeating: Levels.unseen, count: rows.count)
    for (level, members) in shortest.levels.enumerated() {
      for row in members { remaining[corridor.position(of: row)] = UInt32(shortest.hops - level) }
    }
    let ends = [shortest.levels[0][0], shortest.levels[shortest.hops][0]]
    var search = ExactLengthSearch(
      corridor, waypoints: ends.map(corridor.position(of:)), remaining: [remaining])
    _ = search.run(hops: shortest.hops, into: &collector, &budget)
  }
}
