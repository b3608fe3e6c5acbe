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
  /// - Complexity: where there are enough paths of the fewest hops or of one hop more, one
  ///   bidirectional search and the steps of the paths; otherwise at most `count` × (nodes of a path)
  ///   further searches, none of which goes on for longer than a path that is wanted.
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
            walk.collectShortest(source, goal, view, RuledStep.self, into: &collector, &budget)
          } else {
            walk.collectShortest(source, goal, view, EveryStep.self, into: &collector, &budget)
          }
        }
      }
      return Paths(paths: collector.paths, truncation: budget.truncation)
    }
  }

  /// Takes the paths of the fewest hops and of one more from the levels of one search, and goes on
  /// with detours when there are not enough.
  private mutating func collectShortest<Test: StepTest>(
    _ source: NodeID, _ goal: NodeID, _ view: AdjacencyView, _ test: Test.Type,
    into collector: inout PathCollector, _ budget: inout Budget
  ) {
    let question = PairQuestion(
      source: source.row, goal: goal.row, hops: limits.mostHops, wantsPath: false)
    let outcome = collectByLevels(
      question, orOneMore: true, view, test, into: &collector, &budget)
    switch outcome {
    case .met:
      guard budget.isOpen, !collector.isFull else { return }
      collectByDetours(to: goal.row, view, test, into: &collector, &budget)
    case .beyondHops: budget.stop(.hops(question.hops))
    case .none, .stopped: return
    }
  }
}
