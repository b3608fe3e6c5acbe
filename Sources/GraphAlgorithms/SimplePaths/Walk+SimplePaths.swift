public import PropertyGraph

/// All simple paths between two nodes of at most `maxHops` hops, in order.
///
/// One question of ``Walk/simplePaths(from:to:maxHops:distinctByNodes:)``, which has the details.
///
/// ```swift
/// let ways = simplePaths(from: a, to: b, maxHops: 4, in: graph, rules: rules)
/// ```
public func simplePaths(
  from source: NodeID, to goal: NodeID, maxHops: Int, distinctByNodes: Bool = true,
  in graph: GraphSnapshot, rules: WalkRules = WalkRules()
) -> Paths {
  var walk = Walk(in: graph, rules: rules)
  return walk.simplePaths(
    from: source, to: goal, maxHops: maxHops, distinctByNodes: distinctByNodes)
}

/// The first paths from one node to another by way of given nodes, in the given order.
///
/// One question of ``Walk/paths(from:to:via:count:maxHops:distinctByNodes:)``, which has the
/// details.
///
/// ```swift
/// let way = paths(from: a, to: d, via: [b, c], in: graph, rules: rules).paths.first
/// ```
public func paths(
  from source: NodeID, to goal: NodeID, via: [NodeID], count: Int = 1, maxHops: Int? = nil,
  distinctByNodes: Bool = true, in graph: GraphSnapshot, rules: WalkRules = WalkRules()
) -> Paths {
  var walk = Walk(in: graph, rules: rules)
  return walk.paths(
    from: source, to: goal, via: via, count: count, maxHops: maxHops,
    distinctByNodes: distinctByNodes)
}

extension Walk {
  /// All simple paths between two nodes of at most `maxHops` hops, in order.
  ///
  /// A simple path visits no node twice. From a node to itself there is one, without hops.
  /// `distinctByNodes` is that of ``allShortestPaths(from:to:distinctByNodes:)``.
  ///
  /// - Complexity: exponential in `maxHops` at worst: there may be that many paths. Nodes that lie
  ///   on no way of at most `maxHops` hops are never tried. Memory O(corridor + answer).
  ///
  /// Source: depth-first search, deepened hop by hop (R. E. Korf, *Depth-first
  /// iterative-deepening*, 1985), bounded by the distances from both ends.
  public mutating func simplePaths(
    from source: NodeID, to goal: NodeID, maxHops: Int, distinctByNodes: Bool = true
  ) -> Paths {
    paths(
      from: source, to: goal, via: [], count: .max, maxHops: maxHops,
      distinctByNodes: distinctByNodes)
  }

  /// The first `count` paths from one node to another by way of given nodes, in the given order.
  ///
  /// The path is simple as a whole, so that joining shortest legs would not do: the first leg may
  /// have to leave a node free for a later one. The answer is exact. Nodes that are named may be
  /// walked through even where ``WalkRules/passThrough`` says otherwise; no node may be named
  /// twice. `maxHops` bounds the whole path; without it, the length of the path is bounded by the
  /// graph only.
  ///
  /// - Complexity: exponential at worst (finding one such path is NP-complete): give a
  ///   deadline. Where the shortest legs do not cross, the first path costs little more than they.
  ///
  /// Source: as ``simplePaths(from:to:maxHops:distinctByNodes:)``; the hardness is that of two
  /// disjoint paths, S. Fortune, J. Hopcroft and J. Wyllie, *The directed subgraph homeomorphism
  /// problem* (1980).
  public mutating func paths(
    from source: NodeID, to goal: NodeID, via: [NodeID], count: Int = 1, maxHops: Int? = nil,
    distinctByNodes: Bool = true
  ) -> Paths {
    lending { walk, view in
      var budget = walk.newBudget()
      var collector = PathCollector(
        walk.limits, wanted: count, distinctByNodes: distinctByNodes)
      let question = [source] + via + [goal]
      if budget.isOpen, count > 0, walk.mayWalk(from: source, to: goal), (maxHops ?? 0) >= 0,
        via.allSatisfy({ walk.rules.mayEnd(at: $0, in: walk.graph) })
      {
        let rows = question.map(\.row)
        if via.isEmpty, source == goal {
          _ = collector.add([source.row], [], &budget)
        } else if rows.sortedUnique().count == rows.count {
          walk.withholding(rows) {
            $0.collect(along: rows, maxHops ?? .max, view, into: &collector, &budget)
          }
        }
      }
      return Paths(paths: collector.paths, truncation: budget.truncation)
    }
  }

  /// Collects the paths along way points, shorter ones first.
  private mutating func collect(
    along rows: [UInt32], _ maxHops: Int, _ view: AdjacencyView,
    into collector: inout PathCollector, _ budget: inout Budget
  ) {
    let hops = min(maxHops, max(0, limits.hops ?? .max))
    var wasCut = false
    if let itinerary = itinerary(along: rows, hops, wasCut: &wasCut, view, &budget),
      !deepen(itinerary, hops, wasCut: &wasCut, view, into: &collector, &budget)
    {
      return
    }
    if hops < maxHops, wasCut { budget.stop(.hops(hops)) }
  }

  /// Measures the legs; `nil` when one of them cannot be walked, or the budget was spent.
  private mutating func itinerary(
    along rows: [UInt32], _ hops: Int, wasCut: inout Bool, _ view: AdjacencyView,
    _ budget: inout Budget
  ) -> Itinerary? {
    var legs: [Leg] = []
    // Every other leg takes a hop at least.
    let hopsOfLeg = hops - (rows.count - 2)
    guard hopsOfLeg > 0 else {
      wasCut = true
      return nil
    }
    for (start, end) in zip(rows, rows.dropFirst()) {
      guard
        let leg = leg(
          from: start, to: end, hops: hopsOfLeg, wasCut: &wasCut, view, &budget)
      else { return nil }
      legs.append(leg)
    }
    return Itinerary(rows, legs)
  }

  /// Looks for the paths of each length in turn; `false` when no more paths are to come.
  private func deepen(
    _ itinerary: Itinerary, _ hops: Int, wasCut: inout Bool, _ view: AdjacencyView,
    into collector: inout PathCollector, _ budget: inout Budget
  ) -> Bool {
    var length = itinerary.fewestHops
    let most = itinerary.mostHops
    while length <= most {
      guard length <= hops else {
        wasCut = true
        return true
      }
      guard let corridor = Corridor(itinerary.rows(hops: length), view, rules, &budget) else {
        return false
      }
      var search = ExactLengthSearch(
        corridor, waypoints: itinerary.waypoints.map(corridor.position(of:)),
        remaining: itinerary.remaining(in: corridor))
      guard search.run(hops: length, into: &collector, &budget) else { return false }
      // Nothing was left out for its length: longer paths do not exist.
      if !search.wasCutByLength, length >= itinerary.hopsWithAllNodes { return true }
      length += 1
    }
    return true
  }
}
