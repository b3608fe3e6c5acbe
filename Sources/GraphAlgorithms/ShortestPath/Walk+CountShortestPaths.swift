public import PropertyGraph

/// How many shortest paths there are between two nodes.
///
/// One question of ``Walk/countShortestPaths(from:to:distinctByNodes:)``, which has the details.
public func countShortestPaths(
  from source: NodeID, to goal: NodeID, distinctByNodes: Bool = true, in graph: GraphSnapshot,
  rules: WalkRules = WalkRules()
) -> ShortestPathCount {
  var walk = Walk(in: graph, rules: rules)
  return walk.countShortestPaths(from: source, to: goal, distinctByNodes: distinctByNodes)
}

extension Walk {
  /// How many paths ``allShortestPaths(from:to:distinctByNodes:)`` has, without putting one of them
  /// together.
  ///
  /// There may be exponentially many: where 64 bits do not hold the number, the answer says so.
  ///
  /// - Complexity: that of ``shortestPath(from:to:)``, with the last level whole; the first question
  ///   takes 8 bytes a node, and 4 more with `distinctByNodes`.
  ///
  /// Source: the numbers of shortest paths by levels, U. Brandes, *A faster algorithm for
  /// betweenness centrality* (2001), from both ends.
  public mutating func countShortestPaths(
    from source: NodeID, to goal: NodeID, distinctByNodes: Bool = true
  ) -> ShortestPathCount {
    lending { walk, view in
      var budget = walk.newBudget()
      guard budget.isOpen, walk.mayWalk(from: source, to: goal) else {
        return .none(budget.truncation)
      }
      if source == goal {
        return ShortestPathCount(hops: 0, count: 1, isExact: true, truncation: nil)
      }
      guard walk.prepareMarks(&budget),
        walk.tally.begin(
          bound: Int(walk.graph.nodeBound), mergesParallels: distinctByNodes, &budget)
      else { return .none(budget.truncation) }
      let question = PairQuestion(
        source: source.row, goal: goal.row, hops: walk.limits.mostHops, wantsPath: false)
      walk.tally.paths[Int(source.row)] = 1
      walk.tally.paths[Int(goal.row)] = 1
      let outcome = walk.count(question, distinctByNodes, view, &budget)
      walk.forgetPair()
      switch outcome {
      case .met(let hops):
        let isExact = !walk.tally.overflowed
        return ShortestPathCount(
          hops: hops, count: isExact ? walk.tally.total : .max, isExact: isExact, truncation: nil)
      case .beyondHops: return .none(.hops(question.hops))
      case .none, .stopped: return .none(budget.truncation)
      }
    }
  }

  private mutating func count(
    _ question: PairQuestion, _ merges: Bool, _ view: AdjacencyView, _ budget: inout Budget
  ) -> PairOutcome {
    switch (rules.asksRelationships, merges) {
    case (false, false):
      searchPair(question, view, Counting<EveryStep, ParallelsCount>.self, &budget)
    case (false, true):
      searchPair(question, view, Counting<EveryStep, ParallelsMerge>.self, &budget)
    case (true, false):
      searchPair(question, view, Counting<RuledStep, ParallelsCount>.self, &budget)
    case (true, true):
      searchPair(question, view, Counting<RuledStep, ParallelsMerge>.self, &budget)
    }
  }
}

extension ShortestPathCount {
  /// No path.
  fileprivate static func none(_ truncation: Truncation?) -> ShortestPathCount {
    ShortestPathCount(hops: nil, count: 0, isExact: true, truncation: truncation)
  }
}
