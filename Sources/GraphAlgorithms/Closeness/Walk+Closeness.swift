public import PropertyGraph

/// How near nodes are to all others that they reach.
///
/// One question of ``Walk/closeness(of:scaledByReach:)``, which has the details.
public func closeness(
  of nodes: CentralitySources = .all, scaledByReach: Bool = true,
  in graph: GraphSnapshot, rules: WalkRules = WalkRules()
) -> PathCentrality {
  var walk = Walk(in: graph, rules: rules)
  return walk.closeness(of: nodes, scaledByReach: scaledByReach)
}

/// The sum of the inverse distances from nodes to all others.
///
/// One question of ``Walk/harmonicCentrality(of:)``, which has the details.
public func harmonicCentrality(
  of nodes: CentralitySources = .all, in graph: GraphSnapshot, rules: WalkRules = WalkRules()
) -> PathCentrality {
  var walk = Walk(in: graph, rules: rules)
  return walk.harmonicCentrality(of: nodes)
}

extension Walk {
  /// The closeness centrality of nodes: the number of nodes they reach, divided by the sum of the
  /// distances to them.
  ///
  /// Distances are hops *from* the node, as the rules let it walk; programs that measure the way
  /// *to* the node agree when ``WalkRules/direction`` is turned round. With `scaledByReach`, the
  /// quotient is multiplied by the share of the other admitted nodes that were reached, so that a
  /// node of a small component does not look central. A node that reaches none has 0.
  ///
  /// A hop limit leaves nodes further away out. When the nodes visited (summed over the searches)
  /// or the deadline are used up, the nodes that were not measured are missing;
  /// ``WalkLimits/results`` keeps the highest numbers.
  ///
  /// - Complexity: O(measured nodes × (nodes + relationships)) time; 4 bytes a step, 16 a node.
  ///
  /// Source: A. Bavelas, *Communication patterns in task-oriented groups* (1950); scaling: S.
  /// Wasserman and K. Faust, *Social network analysis* (1994), equation 5.23.
  public mutating func closeness(
    of nodes: CentralitySources = .all, scaledByReach: Bool = true
  ) -> PathCentrality {
    measuring(nodes) { tally, others in
      guard tally.reached > 0 else { return 0 }
      let reached = Double(tally.reached)
      let near = reached / tally.distance
      return scaledByReach ? near * (reached / Double(others)) : near
    }
  }

  /// The harmonic centrality of nodes: the sum of the inverses of the distances to all others, where
  /// a node that is not reached adds 0.
  ///
  /// Distances, rules and limits are those of ``closeness(of:scaledByReach:)``. Divided by the
  /// number of other nodes it lies between 0 and 1.
  ///
  /// - Complexity: that of ``closeness(of:scaledByReach:)``.
  ///
  /// Source: M. Marchiori and V. Latora, *Harmony in the small-world* (2000).
  public mutating func harmonicCentrality(of nodes: CentralitySources = .all) -> PathCentrality {
    measuring(nodes) { tally, _ in tally.inverse }
  }

  /// Searches from each node and ranks what `score` makes of the distances.
  private mutating func measuring(
    _ nodes: CentralitySources, _ score: (DistanceTally, _ others: Int) -> Double
  ) -> PathCentrality {
    lending { walk, view in
      var budget = walk.newBudget()
      let bound = walk.graph.nodeBound
      guard budget.isOpen,
        let table = StepTable(
          view, .forward, walk.rules, bound: bound, merging: true, &budget)
      else { return walk.unranked(budget) }
      let admitted = CentralitySources.admitted(in: walk.graph, walk.rules).count
      var tally = DistanceTally(table, bound: Int(bound), hops: walk.limits.mostHops)
      var scores = Array(repeating: 0.0, count: Int(bound))
      var done: [UInt32] = []
      for row in nodes.rows(in: walk.graph, walk.rules) {
        guard budget.isOpen,
          tally.measure(from: row, interior: walk.rules.interior, &budget)
        else { break }
        scores[Int(row)] = score(tally, admitted - (walk.rules.admitted[Int(row)] ? 1 : 0))
        done.append(row)
      }
      if tally.wasCut { budget.stop(.hops(walk.limits.mostHops)) }
      return PathCentrality(done, scores, sources: done.count, walk.limits, &budget)
    }
  }
}
