public import PropertyGraph

/// The `count` shortest simple paths between two nodes, in order.
///
/// One question of ``Walk/kShortestPaths(from:to:count:distinctByNodes:)``, which has the details.
///
/// ```swift
/// let best = kShortestPaths(from: a, to: b, count: 5, in: graph, rules: rules).paths
/// ```
public func kShortestPaths(
  from source: NodeID, to goal: NodeID, count: Int, distinctByNodes: Bool = true,
  in graph: GraphSnapshot, rules: WalkRules = WalkRules()
) -> Paths {
  var walk = Walk(in: graph, rules: rules)
  return walk.kShortestPaths(
    from: source, to: goal, count: count, distinctByNodes: distinctByNodes)
}

extension Walk {
  /// The `count` shortest simple paths between two nodes, in order; fewer when there are fewer.
  ///
  /// `distinctByNodes` is that of ``allShortestPaths(from:to:distinctByNodes:)``.
  ///
  /// - Complexity: at most `count` × (nodes of a path) bidirectional searches.
  ///
  /// Source: J. Y. Yen, *Finding the k shortest loopless paths in a network* (1971), with the
  /// refinement of E. L. Lawler (1972): only detours behind a path's own deviation are tried.
  public mutating func kShortestPaths(
    from source: NodeID, to goal: NodeID, count: Int, distinctByNodes: Bool = true
  ) -> Paths {
    lending { walk, view in
      var budget = walk.newBudget()
      var collector = PathCollector(
        walk.limits, wanted: count, distinctByNodes: distinctByNodes)
      if budget.isOpen, count > 0, walk.mayWalk(from: source, to: goal) {
        walk.collectByDetours(source.row, goal.row, view, into: &collector, &budget)
      }
      return Paths(paths: collector.paths, truncation: budget.truncation)
    }
  }

  /// Takes the best detour and splits the rest of its set, until there are enough paths.
  private mutating func collectByDetours(
    _ source: UInt32, _ goal: UInt32, _ view: AdjacencyView, into collector: inout PathCollector,
    _ budget: inout Budget
  ) {
    var heap = DetourHeap()
    var wasCut = false
    if let first = detour(from: [source], to: goal, [], &wasCut, view, &budget) {
      heap.insert(first)
    }
    while budget.isOpen, let best = heap.popBest() {
      let bundles = zip(best.nodes, best.nodes.dropFirst()).map { bundle($0, $1, view)[...] }
      guard collector.add(best.nodes, bundles, &budget) else { return }
      for index in best.deviation..<best.nodes.count - 1 {
        let inherited = index == best.deviation ? best.excluded : []
        let next = detour(
          from: Array(best.nodes[...index]), to: goal, inherited + [best.nodes[index + 1]],
          &wasCut, view, &budget)
        if let next { heap.insert(next) }
        guard budget.isOpen else { return }
      }
    }
    if wasCut, let hops = limits.hops { budget.stop(.hops(hops)) }
  }

  /// The best path that begins with `prefix` and does not go on to one of `excluded`.
  private mutating func detour(
    from prefix: [UInt32], to goal: UInt32, _ excluded: [UInt32], _ wasCut: inout Bool,
    _ view: AdjacencyView, _ budget: inout Budget
  ) -> Detour? {
    let deviation = prefix.count - 1
    let spur = prefix[deviation]
    let course = Course(source: spur, notAfterSource: excluded)
    let hops = limits.hops.map { $0 - deviation } ?? .max
    let outcome = withholding(prefix) {
      $0.shortestLevels(from: spur, to: goal, course, hops: hops, view, &budget)
    }
    switch outcome {
    case .found(let levels):
      let rest = firstRows(along: levels, course, view)
      return Detour(nodes: prefix + rest.dropFirst(), deviation: deviation, excluded: excluded)
    case .beyondHops: wasCut = true
    case .none, .stopped: break
    }
    return nil
  }
}
