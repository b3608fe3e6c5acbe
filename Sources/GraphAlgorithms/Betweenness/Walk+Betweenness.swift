public import PropertyGraph

/// How often nodes lie on the shortest paths between others.
///
/// One question of ``Walk/betweenness(from:mergingParallels:)``, which has the details.
///
/// ```swift
/// let bridges = betweenness(from: .spread(256), in: graph, rules: rules).nodes.prefix(10)
/// ```
public func betweenness(
  from sources: CentralitySources = .all, mergingParallels: Bool = false,
  in graph: GraphSnapshot, rules: WalkRules = WalkRules()
) -> PathCentrality {
  var walk = Walk(in: graph, rules: rules)
  return walk.betweenness(from: sources, mergingParallels: mergingParallels)
}

extension Walk {
  /// The betweenness centrality of every admitted node.
  ///
  /// The betweenness of *v* is the sum, over the sources *s* and all other admitted nodes *t*, both
  /// different from *v*, of the share of the shortest paths from *s* to *t* that go through *v*.
  /// Every pair counts in the order *s*, *t*: where relationships are followed both ways and every
  /// node is a source, half of it is the number over unordered pairs that other programs give.
  /// From a sample of *k* of *n* sources, times *n* / *k* estimates the whole.
  ///
  /// Parallel relationships make different paths; with `mergingParallels` they make one. A node
  /// that may not be walked through is an end and lies between none.
  ///
  /// A hop limit leaves longer paths out. When the nodes visited (summed over the sources) or the
  /// deadline are used up, the numbers are those of the ``PathCentrality/sources`` that were done,
  /// the lowest rows first; ``WalkLimits/results`` keeps the highest numbers.
  ///
  /// - Complexity: O(sources × (nodes + relationships)) time; 4 bytes a step and 40 a node.
  ///
  /// Source: U. Brandes, *A faster algorithm for betweenness centrality* (2001); sampling: U.
  /// Brandes and C. Pich, *Centrality estimation in large networks* (2007).
  public mutating func betweenness(
    from sources: CentralitySources = .all, mergingParallels: Bool = false
  ) -> PathCentrality {
    lending { walk, view in
      var budget = walk.newBudget()
      let admitted = CentralitySources.admitted(in: walk.graph, walk.rules)
      guard let both = walk.stepTables(view, merging: mergingParallels, &budget) else {
        return walk.unranked(budget)
      }
      let bound = Int(walk.graph.nodeBound)
      var tally = DependencyTally(
        onward: both.onward, backward: both.backward, bound: bound, hops: walk.limits.mostHops)
      var done = 0
      for source in sources.rows(in: walk.graph, walk.rules) {
        guard budget.isOpen, tally.add(source, interior: walk.rules.interior, &budget) else {
          break
        }
        done += 1
      }
      if tally.wasCut { budget.stop(.hops(walk.limits.mostHops)) }
      return PathCentrality(admitted, tally.scores, sources: done, walk.limits, &budget)
    }
  }

  /// The answer of a question that the deadline ended before it began.
  func unranked(_ budget: Budget) -> PathCentrality {
    var budget = budget
    return PathCentrality([], [], sources: 0, limits, &budget)
  }

  /// The steps onward and those back: the same ones when every type is followed both ways or not.
  private func stepTables(
    _ view: AdjacencyView, merging: Bool, _ budget: inout Budget
  ) -> (onward: StepTable, backward: StepTable)? {
    let bound = graph.nodeBound
    guard budget.isOpen,
      let onward = StepTable(view, .forward, rules, bound: bound, merging: merging, &budget)
    else { return nil }
    if rules.stepsByType.allSatisfy({ $0 == 0 || $0 == CompiledRules.eitherWay }) {
      return (onward, onward)
    }
    guard let backward = StepTable(view, .backward, rules, bound: bound, merging: merging, &budget)
    else { return nil }
    return (onward, backward)
  }
}
