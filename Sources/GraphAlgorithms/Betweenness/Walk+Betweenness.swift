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
  /// the lowest rows first. Ranking them takes time: the last 0.1 µs a node before the deadline is
  /// kept for it, and a deadline that leaves less, or a cancellation, leaves no number.
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
    var budget = newWholeBudget()
    guard let admitted = admittedRows(&budget),
      let sources = sources.rows(of: admitted, in: self, &budget),
      let rows = CentralityRows(self, sources: sources, merging: mergingParallels, &budget)
    else { return PathCentrality(cut: budget.truncation) }
    var search = Budget(limitsBeforeRanking(admitted.count))
    guard let found = dependencies(of: sources, rows, admitted.count, &search, &budget) else {
      // What stopped a thread may not have been seen by this one yet.
      _ = budget.spend(steps: Budget.stepsAPart)
      return PathCentrality(cut: budget.truncation ?? search.truncation)
    }
    if found.wasBounded { search.stop(.hops(limits.mostHops)) }
    return PathCentrality(
      admitted, found.numbers, sources: found.sources, limits, search.truncation, &budget)
      ?? PathCentrality(cut: budget.truncation)
  }

  /// The most blocks that sources are cut into, each with sums of its own.
  private static let mostBlocks = 32

  /// The limits of searches whose numbers are then ranked: with an earlier deadline.
  func limitsBeforeRanking(_ count: Int) -> WalkLimits {
    var early = limits
    early.deadline = limits.deadline.map { $0 - .nanoseconds(100 * count) }
    return early
  }

  /// The sums of the dependencies of the sources, as far as the limits allow; `nil` when there are
  /// none.
  ///
  /// `search` is what the searches may take, `budget` what everything may.
  private func dependencies(
    of sources: [UInt32], _ rows: CentralityRows, _ count: Int, _ search: inout Budget,
    _ budget: inout Budget
  ) -> (numbers: [Double], sources: Int, wasBounded: Bool)? {
    let (bound, hops, limits) = (rows.onward.bound, limits.mostHops, limits)
    guard let sums = OrderedSums(bound: bound, &budget) else { return nil }
    let each = (sources.count + Self.mostBlocks - 1) / Self.mostBlocks
    let blocks = Pieces(of: sources.count, each: max(1, each))
    // Visited nodes are counted by one thread, in the order of the sources.
    let parallel = Parallel(
      threads: limits.nodes == nil ? threads : 1, limitsBeforeRanking(count))
    _ = parallel.run(pieces: blocks.count, &search) {
      DependencySearch(rows, hops: hops, limits, &$0)
    } _: { block, search, own in
      guard var numbers = own.filled(bound, with: 0.0) else { return false }
      var (done, wasBounded) = (0, false)
      for source in sources[blocks[block]] {
        guard search.add(source, to: &numbers, &own) else { break }
        wasBounded = wasBounded || search.wasCut
        done += 1
      }
      if search.isSpoilt { sums.spoil() }
      let isCut = done < blocks[block].count
      var last = Budget(limits)
      return sums.add(
        block, numbers, sources: done, isCut: isCut, wasBounded: wasBounded, &last) && !isCut
    }
    guard search.truncation != .cancelled, let result = sums.result,
      search.truncation != .deadline || result.sources > 0
    else { return nil }
    return result
  }
}
