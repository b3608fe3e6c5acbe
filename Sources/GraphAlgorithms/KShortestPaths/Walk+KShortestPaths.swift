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
        if source == goal {
          _ = collector.add([source.row], [], &budget)
        } else if walk.prepareMarks(&budget) {
          if walk.rules.asksRelationships {
            walk.collectByDetours(source, goal, view, RuledStep.self, into: &collector, &budget)
          } else {
            walk.collectByDetours(source, goal, view, EveryStep.self, into: &collector, &budget)
          }
        }
      }
      return Paths(paths: collector.paths, truncation: budget.truncation)
    }
  }

  /// Takes the best detour and splits the rest of its set, until there are enough paths.
  private mutating func collectByDetours<Test: StepTest>(
    _ source: NodeID, _ goal: NodeID, _ view: AdjacencyView, _ test: Test.Type,
    into collector: inout PathCollector, _ budget: inout Budget
  ) {
    var heap = DetourHeap()
    var wasCut = false
    let question = PairQuestion(
      source: source.row, goal: goal.row, hops: limits.mostHops, wantsPath: true)
    if let rows = detour(question, &wasCut, view, test, &budget) {
      heap.insert(Detour(nodes: rows, deviation: 0, excluded: []))
    }
    while budget.isOpen, let best = heap.popBest() {
      guard take(best, view, test, into: &collector, &budget) else { return }
      addDetours(from: best, to: goal.row, &heap, &wasCut, view, test, &budget)
    }
    if wasCut, let hops = limits.hops { budget.stop(.hops(hops)) }
  }

  /// Hands a path to the collector; `false` when no more are to come.
  private mutating func take<Test: StepTest>(
    _ best: Detour, _ view: AdjacencyView, _ test: Test.Type, into collector: inout PathCollector,
    _ budget: inout Budget
  ) -> Bool {
    if collector.distinctByNodes {
      guard let path = path(along: best.nodes, view, test, &budget) else { return false }
      return collector.add(path, &budget)
    }
    let rows = best.nodes.map(\.row)
    let bundles = zip(rows, rows.dropFirst()).compactMap { bundle($0, $1, view, &budget)?[...] }
    guard bundles.count == rows.count - 1 else { return false }
    return collector.add(rows, bundles, &budget)
  }

  /// The nodes of the first path that answers a question.
  private mutating func detour<Test: StepTest>(
    _ question: PairQuestion, _ wasCut: inout Bool, _ view: AdjacencyView, _ test: Test.Type,
    _ budget: inout Budget
  ) -> [NodeID]? {
    defer { forgetPair() }
    switch searchPair(question, view, Meeting<Test>.self, &budget) {
    case .met: return firstRows(question, view, test, &budget)
    case .beyondHops: wasCut = true
    case .none, .stopped: break
    }
    return nil
  }

  /// Splits the set of a path that has been returned: for each node of the path from its deviation
  /// on, the best path that leaves it there.
  ///
  /// The nodes before it are spoken for: they are closed for as long, one more with each turn.
  private mutating func addDetours<Test: StepTest>(
    from best: Detour, to goal: UInt32, _ heap: inout DetourHeap, _ wasCut: inout Bool,
    _ view: AdjacencyView, _ test: Test.Type, _ budget: inout Budget
  ) {
    var taken: [UInt32] = []
    for (index, node) in best.nodes.dropLast().enumerated() {
      if index >= best.deviation, budget.isOpen {
        let inherited = index == best.deviation ? best.excluded : []
        let excluded = inherited + [best.nodes[index + 1].row]
        let question = PairQuestion(
          source: node.row, goal: goal, hops: limits.mostHops - index, wantsPath: true,
          barred: excluded)
        if let rest = detour(question, &wasCut, view, test, &budget) {
          heap.insert(
            Detour(nodes: best.nodes[..<index] + rest, deviation: index, excluded: excluded))
        }
      }
      if marks[node.row] & NodeMarks.closed == 0 {
        marks[node.row] |= NodeMarks.closed
        taken.append(node.row)
      }
    }
    for row in taken { marks[row] &= ~NodeMarks.closed }
  }
}
