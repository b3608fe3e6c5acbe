public import PropertyGraph

/// The `count` lightest simple paths between two nodes, in order.
///
/// One question of ``Walk/weightedKShortestPaths(from:to:count:weights:distinctByNodes:)``, which
/// has the details; the weights are those of ``Walk/weights(of:missing:)``.
///
/// - Throws: ``WeightError``, naming the first relationship whose value will not do.
public func weightedKShortestPaths(
  from source: NodeID, to goal: NodeID, count: Int, weight property: String, missing: Double,
  distinctByNodes: Bool = true, in graph: GraphSnapshot, rules: WalkRules = WalkRules()
) throws(WeightError) -> WeightedPaths {
  var walk = Walk(in: graph, rules: rules)
  let weights = try walk.weights(of: property, missing: missing)
  return walk.weightedKShortestPaths(
    from: source, to: goal, count: count, weights: weights, distinctByNodes: distinctByNodes)
}

extension Walk {
  /// The `count` lightest simple paths between two nodes, in order; fewer when there are fewer.
  ///
  /// Order and sums are those of ``weightedShortestPath(from:to:weights:)``. With `distinctByNodes`,
  /// paths over the same nodes count once, with the lightest of each hop's parallels; otherwise
  /// every choice of parallels is a path.
  ///
  /// A hop limit ends the answer before the first path that has more hops, and the truncation says
  /// so. Settled nodes, summed over all searches, count as visited.
  ///
  /// - Complexity: at most `count` × (nodes of a path) searches of Dijkstra's.
  ///
  /// Source: J. Y. Yen, *Finding the k shortest loopless paths in a network* (1971), with the
  /// refinement of E. L. Lawler (1972).
  public mutating func weightedKShortestPaths(
    from source: NodeID, to goal: NodeID, count: Int, weights: RelationshipWeights,
    distinctByNodes: Bool = true
  ) -> WeightedPaths {
    lending { walk, view in
      var budget = walk.newBudget()
      if !weights.isComplete { budget.stop(.deadline) }
      var paths: [WeightedPath] = []
      if budget.isOpen, count > 0, walk.mayWalk(from: source, to: goal),
        let search = LightestSearch(count: Int(walk.graph.nodeBound), &budget)
      {
        var splitting = DetourSplitting(
          goal: goal.row, weights: weights, byNodes: distinctByNodes, search: search)
        splitting.begin(at: source.row, walk.rules, view, &budget)
        paths = walk.lightest(count, &splitting, view, &budget)
      }
      return WeightedPaths(paths: paths, truncation: budget.truncation)
    }
  }

  /// Takes the best detour and splits the rest of its set, until there are enough paths.
  private mutating func lightest(
    _ count: Int, _ splitting: inout DetourSplitting, _ view: AdjacencyView,
    _ budget: inout Budget
  ) -> [WeightedPath] {
    var paths: [WeightedPath] = []
    while budget.isOpen, let best = splitting.inHand.popBest() {
      if let most = limits.results, paths.count >= most {
        budget.stop(.results(max(0, most)))
        break
      }
      guard best.relationships.count <= limits.mostHops else {
        budget.stop(.hops(limits.mostHops))
        break
      }
      let path = Path(
        nodes: best.nodes.map(NodeID.init(row:)),
        relationships: best.relationships.map(RelationshipID.init(row:)))
      paths.append(WeightedPath(path: path, weight: best.weight))
      if paths.count == count { break }
      splitting.split(best, &rules, view, &budget)
    }
    return paths
  }
}
