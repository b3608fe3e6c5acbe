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
  /// - Complexity: O(the bidirectional search + hops × paths): a step that leads to no path is tried
  ///   once, a node's steps are put in order when the first path comes by. There may be exponentially
  ///   many paths; ``WalkLimits/results`` keeps the first.
  public mutating func allShortestPaths(
    from source: NodeID, to goal: NodeID, distinctByNodes: Bool = true
  ) -> Paths {
    lending { walk, view in
      var budget = walk.newBudget()
      guard budget.isOpen, walk.mayWalk(from: source, to: goal) else {
        return Paths(paths: [], truncation: budget.truncation)
      }
      var collector = PathCollector(walk.limits, distinctByNodes: distinctByNodes)
      if source == goal {
        _ = collector.add([source.row], [], &budget)
      } else if walk.prepareMarks(&budget) {
        let question = PairQuestion(
          source: source.row, goal: goal.row, hops: walk.limits.mostHops, wantsPath: false)
        let outcome =
          walk.rules.asksRelationships
          ? walk.collectByLevels(
            question, orOneMore: false, view, RuledStep.self, into: &collector, &budget)
          : walk.collectByLevels(
            question, orOneMore: false, view, EveryStep.self, into: &collector, &budget)
        if case .beyondHops = outcome { budget.stop(.hops(question.hops)) }
      }
      return Paths(paths: collector.paths, truncation: budget.truncation)
    }
  }
}
