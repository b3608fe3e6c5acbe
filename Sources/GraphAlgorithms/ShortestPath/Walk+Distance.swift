public import PropertyGraph

/// The number of hops between two nodes, or `nil`, and whether the search was cut short.
///
/// One question of ``Walk/distance(from:to:)``, which has the details.
public func distance(
  from source: NodeID, to goal: NodeID, in graph: GraphSnapshot, rules: WalkRules = WalkRules()
) -> (hops: Int?, truncation: Truncation?) {
  var walk = Walk(in: graph, rules: rules)
  return walk.distance(from: source, to: goal)
}

extension Walk {
  /// The number of hops of the shortest paths between two nodes, or `nil` when there is none.
  ///
  /// It ends as soon as the two searches meet, and takes no memory when an earlier question of the
  /// walk found as much. From a node to itself it is 0. Without a number, a truncation tells that
  /// there may be a path yet.
  ///
  /// - Complexity: that of ``shortestPath(from:to:)``, with less to do.
  public mutating func distance(
    from source: NodeID, to goal: NodeID
  ) -> (hops: Int?, truncation: Truncation?) {
    lending { walk, view in
      var budget = walk.newBudget()
      guard walk.mayWalk(from: source, to: goal) else { return (nil, budget.truncation) }
      if source == goal { return (budget.isOpen ? 0 : nil, budget.truncation) }
      guard walk.prepareMarks(&budget) else { return (nil, budget.truncation) }
      let question = PairQuestion(
        source: source.row, goal: goal.row, hops: walk.limits.mostHops, wantsPath: false)
      let outcome =
        walk.rules.asksRelationships
        ? walk.meet(question, view, RuledStep.self, &budget)
        : walk.meet(question, view, EveryStep.self, &budget)
      walk.forgetPair()
      switch outcome {
      case .met(let hops): return (hops, nil)
      case .beyondHops: return (nil, .hops(question.hops))
      case .none, .stopped: return (nil, budget.truncation)
      }
    }
  }

  /// Whether there is a path between two nodes; `nil` when the search was cut short.
  ///
  /// - Complexity: that of ``distance(from:to:)``.
  public mutating func hasPath(from source: NodeID, to goal: NodeID) -> Bool? {
    let (hops, truncation) = distance(from: source, to: goal)
    return hops != nil ? true : truncation == nil ? false : nil
  }
}
