public import PropertyGraph

/// How often a random walk visits each node.
///
/// One question of ``Walk/pageRank(damping:iterations:tolerance:)``, which has the details.
///
/// ```swift
/// var rules = WalkRules()
/// rules.direction = .outgoing  // as the relationships point
/// let first = pageRank(in: graph, rules: rules).scores.highest(10)
/// ```
public func pageRank(
  damping: Double = 0.85, iterations: Int = 100, tolerance: Double = 1e-6,
  in graph: GraphSnapshot, rules: WalkRules = WalkRules()
) -> PageRank {
  var walk = Walk(in: graph, rules: rules)
  return walk.pageRank(damping: damping, iterations: iterations, tolerance: tolerance)
}

extension Walk {
  /// How often a random walk visits each admitted node: its PageRank.
  ///
  /// At each node the walk takes, with probability `damping`, one of the steps that the rules allow
  /// from it, all equally likely, and otherwise goes to any admitted node. From a node without a
  /// step, or that may not be walked through, it always goes to any admitted node. Of *n* nodes,
  ///
  ///     rank(v) = (1 - d) / n + d * (sum of rank(u) / steps(u) over steps u → v
  ///                                  + sum of rank(u) over u without a step / n)
  ///
  /// Parallel relationships are several steps; a loop is a step for each way it may be followed.
  /// The ranks are those of the relationships as they point when ``WalkRules/direction`` is
  /// `.outgoing`; the default follows them both ways and ranks nodes of the undirected graph.
  ///
  /// Ranks begin equal. Iterations end when the sum of changes is below *n* · `tolerance`, or after
  /// `iterations`; a tolerance of 0 makes that many, unless nothing changes any more. Damping is
  /// brought into 0…1, and a negative number of iterations reads as none. The order in which
  /// relationships were added and the number of threads play no part, not even in the last bit.
  ///
  /// What a step passes on is rounded to a multiple of 2⁻⁶². Of a graph with 4,096 admitted nodes or
  /// more, the first iterations, up to 64 and as long as one changes the ranks by 2⁻¹⁶ or more in
  /// sum, round it to 26 binary digits: each of them moves a rank by less than *d* · 2⁻²⁵ of itself,
  /// and later iterations take *d* of that over. With a damping of 0.85 all roundings together stay
  /// below 2 · 10⁻⁷ of each rank. Ranks that have converged keep no trace of it: iterations that
  /// come after a smaller change count every multiple.
  ///
  /// ``WalkLimits/results`` keeps the first nodes; the other limits but the deadline do not apply.
  /// When the deadline passes, the ranks are those of the last complete iteration, and there are
  /// none when the first had not begun.
  ///
  /// - Complexity: O(nodes + steps) an iteration, and as much memory.
  ///
  /// Source: S. Brin and L. Page, *The anatomy of a large-scale hypertextual web search engine*
  /// (1998).
  public mutating func pageRank(
    damping: Double = 0.85, iterations: Int = 100, tolerance: Double = 1e-6
  ) -> PageRank {
    var budget = newWholeBudget()
    guard let members = admittedRows(&budget), let nodes = nodes(of: members, &budget),
      var ranking = ranking(of: members, damping: min(1, max(0, damping)), &budget)
    else { return pageRank([], [], &budget) }
    let enough = tolerance * Double(members.count)
    let parallel = parallelPasses(steps: ranking.work)
    var (made, change) = (0, Double.infinity)
    while made < iterations, change > 0, change >= enough,
      let now = ranking.advance(parallel, &budget)
    {
      made += 1
      change = now
    }
    if nodes.count < members.count { budget.stop(.results(nodes.count)) }
    return pageRank(
      nodes, ranking.takeRanks(of: members.prefix(nodes.count)), &budget, made, change,
      hasConverged: change < enough || change == 0)
  }

  /// Everything ready for the first iteration; `nil` when the deadline passed.
  private func ranking(
    of members: [UInt32], damping: Double, _ budget: inout Budget
  ) -> RankIteration? {
    var onward = StepPattern.steps(.forward)
    (onward.sources, onward.targets) = (rules.interior, rules.admitted)
    var incoming = StepPattern.steps(.backward)
    (incoming.sources, incoming.targets) = (rules.admitted, rules.interior)
    guard let counts = counts(StepSelection(onward, rules), &budget),
      let rows = rows(incoming, &budget)
    else { return nil }
    return RankIteration(rows, counts: counts, members: members, damping: damping, &budget)
  }

  private func pageRank(
    _ nodes: [NodeID], _ ranks: [Double], _ budget: inout Budget, _ iterations: Int = 0,
    _ change: Double = .infinity, hasConverged: Bool = false
  ) -> PageRank {
    PageRank(
      scores: Scores(nodes: nodes, values: ranks, truncation: budget.truncation),
      iterations: iterations, change: change, hasConverged: hasConverged)
  }
}
