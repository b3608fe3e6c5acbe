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
  /// or the deadline are used up, the nodes that were not measured are missing; a cancellation
  /// leaves none. ``WalkLimits/results`` keeps the highest numbers.
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
    var budget = newBudget()
    let sources = nodes.rows(in: graph, rules)
    guard budget.isOpen,
      let rows = CentralityRows(self, sources: sources, merging: false, &budget)
    else { return unranked(budget) }
    let measured = distances(from: sources, rows, &budget)
    if budget.truncation == .cancelled { return unranked(budget) }
    let admitted = CentralitySources.admitted(in: graph, rules).count
    var (scores, done) = ([Double](repeating: 0, count: rows.onward.bound), [UInt32]())
    for (row, distances) in zip(sources, measured) where distances.isMeasured {
      scores[Int(row)] = score(distances, admitted - (rules.admitted[Int(row)] ? 1 : 0))
      done.append(row)
    }
    return PathCentrality(done, scores, sources: done.count, limits, &budget)
  }

  /// The distances from each source, as far as the limits allow.
  private func distances(
    from sources: [UInt32], _ rows: CentralityRows, _ budget: inout Budget
  ) -> [Distances] {
    var result = [Distances](repeating: Distances(), count: sources.count)
    let hops = limits.mostHops
    let wasBounded = Atomic(false)
    let batches = Pieces(of: sources.count, each: ManySourceSearch.width)
    // Visited nodes are counted by one thread, in the order of the sources.
    let parallel = limits.nodes == nil ? parallel : Parallel(threads: 1, limits)
    _ = result.sharing { shared in
      parallel.run(pieces: batches.count, &budget) {
        ManySourceSearch(rows, hops: hops)
      } _: { batch, search, own in
        guard let found = search.measure(sources[batches[batch]], &own) else { return false }
        if search.wasCut { wasBounded.store(true, ordering: .relaxed) }
        shared.part(batches[batch]) { part in
          for source in found.indices { part[source] = found[source] }
        }
        return own.visit(found.reduce(0) { $0 + 1 + $1.reached })
      }
    }
    if let most = limits.nodes { Self.cut(&result, most) }
    if wasBounded.load(ordering: .relaxed) { budget.stop(.hops(hops)) }
    return result
  }

  /// Takes out the sources from that on with which too many nodes were visited.
  private static func cut(_ distances: inout [Distances], _ most: Int) {
    var visited = 0
    for source in distances.indices {
      visited += 1 + distances[source].reached
      if visited > most { distances[source].isMeasured = false }
    }
  }
}
