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
}
