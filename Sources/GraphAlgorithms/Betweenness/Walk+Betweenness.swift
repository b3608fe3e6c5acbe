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
  /// the lowest rows first; a cancellation leaves none, for ranking them takes time.
  /// ``WalkLimits/results`` keeps the highest numbers.
  ///
  /// - Complexity: O(sources × (nodes + relationships)) time; 4 bytes a step, 41 bytes a node
  ///   and thread.
  ///
  /// Source: U. Brandes, *A faster algorithm for betweenness centrality* (2001); sampling: U.
  /// Brandes and C. Pich, *Centrality estimation in large networks* (2007).
  public mutating func betweenness(
    from sources: CentralitySources = .all, mergingParallels: Bool = false
  ) -> PathCentrality {
    var budget = newBudget()
    let admitted = CentralitySources.admitted(in: graph, rules)
    let sources = sources.rows(in: graph, rules)
    guard budget.isOpen,
      let rows = CentralityRows(self, sources: sources, merging: mergingParallels, &budget)
    else { return unranked(budget) }
    let found = dependencies(of: sources, rows, &budget)
    if budget.truncation == .cancelled { return unranked(budget) }
    if found.wasBounded { budget.stop(.hops(limits.mostHops)) }
    return PathCentrality(admitted, found.numbers, sources: found.sources, limits, &budget)
  }

  /// The most blocks that sources are cut into, each with sums of its own.
  private static let mostBlocks = 32

  /// The sums of the dependencies of the sources, as far as the limits allow.
  private func dependencies(
    of sources: [UInt32], _ rows: CentralityRows, _ budget: inout Budget
  ) -> (numbers: [Double], sources: Int, wasBounded: Bool) {
    let (bound, hops) = (rows.onward.bound, limits.mostHops)
    let sums = OrderedSums(bound: bound)
    let each = (sources.count + Self.mostBlocks - 1) / Self.mostBlocks
    let blocks = Pieces(of: sources.count, each: max(1, each))
    // Visited nodes are counted by one thread, in the order of the sources.
    let parallel = limits.nodes == nil ? parallel : Parallel(threads: 1, limits)
    _ = parallel.run(pieces: blocks.count, &budget) {
      DependencySearch(rows, hops: hops)
    } _: { block, search, own in
      var (numbers, done, wasBounded) = ([Double](repeating: 0, count: bound), 0, false)
      for source in sources[blocks[block]] {
        guard search.add(source, to: &numbers, &own) else { break }
        wasBounded = wasBounded || search.wasCut
        done += 1
      }
      let isCut = done < blocks[block].count
      sums.add(block, numbers, sources: done, isCut: isCut, wasBounded: wasBounded)
      return !isCut
    }
    return sums.result
  }

  /// The answer of a question that was cancelled, or that the deadline ended before it began.
  func unranked(_ budget: Budget) -> PathCentrality {
    var budget = budget
    return PathCentrality([], [], sources: 0, limits, &budget)
  }
}
