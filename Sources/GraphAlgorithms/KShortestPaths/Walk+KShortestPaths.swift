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
    switch shortestLevels(from: source, to: goal, hops: limits.mostHops, view, &budget) {
    case .found(let levels):
      let rows = firstRows(along: levels, Course(), view)
      heap.insert(Detour(nodes: rows, deviation: 0, excluded: []))
    case .beyondHops: wasCut = true
    case .none, .stopped: break
    }
    while budget.isOpen, let best = heap.popBest() {
      let bundles = zip(best.nodes, best.nodes.dropFirst()).map { bundle($0, $1, view)[...] }
      guard collector.add(best.nodes, bundles, &budget) else { return }
      addDetours(from: best, to: goal, &heap, &wasCut, view, &budget)
    }
    if wasCut, let hops = limits.hops { budget.stop(.hops(hops)) }
  }

  /// Splits the set of a path that has been returned: for each node of the path from its deviation
  /// on, the best path that leaves it there.
  private mutating func addDetours(
    from best: Detour, to goal: UInt32, _ heap: inout DetourHeap, _ wasCut: inout Bool,
    _ view: AdjacencyView, _ budget: inout Budget
  ) {
    let taken = best.nodes.filter { rules.interior[Int($0)] }
    for row in best.nodes[..<best.deviation] { rules.interior[Int(row)] = false }
    for index in best.deviation..<best.nodes.count - 1 where budget.isOpen {
      // The nodes up to here are spoken for; one more with each turn.
      let spur = best.nodes[index]
      rules.interior[Int(spur)] = false
      let inherited = index == best.deviation ? best.excluded : []
      let excluded = inherited + [best.nodes[index + 1]]
      let course = Course(source: spur, notAfterSource: excluded)
      let hops = limits.mostHops - index
      switch shortestLevels(from: spur, to: goal, course, hops: hops, view, &budget) {
      case .found(let levels):
        let rest = firstRows(along: levels, course, view)
        heap.insert(
          Detour(nodes: best.nodes[..<index] + rest, deviation: index, excluded: excluded))
      case .beyondHops: wasCut = true
      case .none, .stopped: break
      }
    }
    for row in taken { rules.interior[Int(row)] = true }
  }
}
