public import PropertyGraph
internal import Synchronization

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
  /// or the deadline are used up, the nodes that were not measured are missing. Ranking takes time:
  /// the last 0.1 µs for each node asked about before the deadline is kept for it, and a deadline
  /// that leaves less, or a cancellation, leaves none. ``WalkLimits/results`` keeps the highest
  /// numbers.
  ///
  /// - Complexity: O(measured nodes × (nodes + relationships)) time, of which up to 64 nodes share a
  ///   pass; 4 bytes a step, 24 bytes a node and thread.
  ///
  /// Source: A. Bavelas, *Communication patterns in task-oriented groups* (1950); scaling: S.
  /// Wasserman and K. Faust, *Social network analysis* (1994), equation 5.23.
  public mutating func closeness(
    of nodes: CentralitySources = .all, scaledByReach: Bool = true
  ) -> PathCentrality {
    measuring(nodes) { distances, others in
      guard distances.reached > 0 else { return 0 }
      let reached = Double(distances.reached)
      let near = reached / distances.distance
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
    measuring(nodes) { distances, _ in distances.inverse }
  }

  /// Searches from each node and ranks what `score` makes of the distances.
  private mutating func measuring(
    _ nodes: CentralitySources, _ score: (Distances, _ others: Int) -> Double
  ) -> PathCentrality {
    var budget = newWholeBudget()
    guard let admitted = admittedRows(&budget),
      let sources = nodes.rows(of: admitted, in: self, &budget),
      let rows = CentralityRows(self, sources: sources, merging: false, &budget)
    else { return PathCentrality(cut: budget.truncation) }
    let count = admitted.count
    var search = Budget(limitsBeforeRanking(sources.count))
    guard let measured = distances(from: sources, rows, &search, &budget),
      search.truncation != .cancelled,
      var scores = budget.filled(rows.onward.bound, with: 0.0)
    else { return PathCentrality(cut: budget.truncation ?? search.truncation) }
    var done = [UInt32].room(for: sources.count)
    let isDone = budget.inParts(0..<sources.count) { places in
      for place in places where measured[place].isMeasured {
        let row = Int(sources[place])
        scores[row] = score(measured[place], count - (rules.admitted[row] ? 1 : 0))
        done.append(sources[place])
      }
    }
    guard isDone, search.truncation != .deadline || !done.isEmpty else {
      return PathCentrality(cut: budget.truncation ?? search.truncation)
    }
    return PathCentrality(done, scores, sources: done.count, limits, search.truncation, &budget)
      ?? PathCentrality(cut: budget.truncation)
  }

  /// The distances from each source, as far as the limits allow; `nil` when there is no time for any.
  ///
  /// `search` is what the searches may take, `budget` what everything may.
  private func distances(
    from sources: [UInt32], _ rows: CentralityRows, _ search: inout Budget, _ budget: inout Budget
  ) -> [Distances]? {
    guard var result = budget.filled(sources.count, with: Distances()) else { return nil }
    let hops = limits.mostHops
    let wasBounded = Atomic(false)
    let batches = Pieces(of: sources.count, each: ManySourceSearch.width)
    // Visited nodes are counted by one thread, in the order of the sources.
    let parallel = Parallel(
      threads: limits.nodes == nil ? threads : 1, limitsBeforeRanking(sources.count))
    _ = result.sharing { shared in
      parallel.run(pieces: batches.count, &search) {
        ManySourceSearch(rows, hops: hops, &$0)
      } _: { batch, search, own in
        guard let found = search.measure(sources[batches[batch]], &own) else { return false }
        if search.wasCut { wasBounded.store(true, ordering: .relaxed) }
        shared.part(batches[batch]) { part in
          for source in found.indices { part[source] = found[source] }
        }
        return own.visit(found.reduce(0) { $0 + 1 + $1.reached })
      }
    }
    if let most = limits.nodes, !Self.cut(&result, most, &budget) { return nil }
    if wasBounded.load(ordering: .relaxed) { search.stop(.hops(hops)) }
    return result
  }

  /// Takes out the sources from that on with which too many nodes were visited.
  private static func cut(
    _ distances: inout [Distances], _ most: Int, _ budget: inout Budget
  ) -> Bool {
    var visited = 0
    return budget.inParts(0..<distances.count) { sources in
      for source in sources {
        visited += 1 + distances[source].reached
        if visited > most { distances[source].isMeasured = false }
      }
    }
  }
}
