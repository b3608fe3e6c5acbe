public import PropertyGraph

/// The communities of a graph by the Louvain method.
///
/// One question of ``Walk/louvainCommunities(resolution:weights:)``, which has the details.
///
/// ```swift
/// let found = louvainCommunities(in: graph)
/// print(found.communities.count, found.modularity)
/// ```
public func louvainCommunities(
  resolution: Double = 1, in graph: GraphSnapshot, rules: WalkRules = WalkRules()
) -> ModularCommunities {
  var walk = Walk(in: graph, rules: rules)
  return walk.louvainCommunities(resolution: resolution)
}

/// The communities of a graph by the Louvain method, with weights from a property.
///
/// One question of ``Walk/louvainCommunities(resolution:weights:)``, which has the details.
///
/// - Throws: ``WeightError`` when a relationship's value is no weight.
public func louvainCommunities(
  weight: String, missing: Double, resolution: Double = 1, in graph: GraphSnapshot,
  rules: WalkRules = WalkRules()
) throws(WeightError) -> ModularCommunities {
  var walk = Walk(in: graph, rules: rules)
  let weights = try walk.weights(of: weight, missing: missing)
  return walk.louvainCommunities(resolution: resolution, weights: weights)
}

extension Walk {
  /// The communities of the admitted nodes by the Louvain method.
  ///
  /// The modularity of communities is the share of weight that lies inside them, less the share that
  /// would if every node kept its degree and weight fell at random: with weight *e(c)* inside a
  /// community, *d(c)* the degrees of its nodes and *m* all weight, the sum over communities of
  ///
  ///     e(c) / m - resolution * (d(c) / 2m)²
  ///
  /// Each node begins as a community of its own. Nodes, in the order of rows, move to the
  /// neighbouring community that gains most modularity, of equal ones to the lowest; a move lets the
  /// neighbours be looked at again. When none gains, communities become the nodes of a smaller graph,
  /// and so on until nothing moves. That finds good communities, not always the best. A higher
  /// resolution gives smaller ones; below zero or not finite, it reads as 1.
  ///
  /// Relationships count by their weights, or 1 without any, whichever way they point; parallel ones
  /// add up, and a loop counts once inside its community and twice in its node's degree. A node that
  /// may not be walked through is a community of its own. Without weights the answer does not depend
  /// on the order in which relationships were added; with weights, rounded sums may let it.
  ///
  /// ``WalkLimits/results`` keeps the first communities; the other limits but the deadline do not
  /// apply. When the deadline passes, there is no community.
  ///
  /// - Complexity: O(nodes + relationships) for a round over all nodes, of which a few are usual; 28
  ///   bytes a relationship and 60 a node.
  ///
  /// Source: V. D. Blondel, J.-L. Guillaume, R. Lambiotte and E. Lefebvre, *Fast unfolding of
  /// communities in large networks* (2008); resolution: J. Reichardt and S. Bornholdt, *Statistical
  /// mechanics of community detection* (2006).
  public mutating func louvainCommunities(
    resolution: Double = 1, weights: RelationshipWeights? = nil
  ) -> ModularCommunities {
    var budget = newWholeBudget()
    if let weights, !weights.isComplete { budget.stop(.deadline) }
    let resolution = resolution.isFinite && resolution >= 0 ? resolution : 1
    guard let members = admittedRows(&budget),
      let found = louvain(resolution, weights, &budget),
      let groups = Components(of: members, found.labels, most: limits.results ?? .max, &budget),
      let lists = groups.lists(&budget)
    else {
      return ModularCommunities(
        communities: [], modularity: 0, levels: 0, truncation: budget.truncation)
    }
    return ModularCommunities(
      communities: lists, modularity: found.modularity, levels: found.levels,
      truncation: groups.truncation)
  }

  /// A row of the same community for each row.
  private func louvain(
    _ resolution: Double, _ weights: RelationshipWeights?, _ budget: inout Budget
  ) -> (labels: [UInt32], modularity: Double, levels: Int)? {
    guard budget.isOpen, var rows = WeightedRows(self, weights, &budget) else { return nil }
    guard var labels = budget.numbers(below: Int(graph.nodeBound)) else { return nil }
    var levels = 0
    while true {
      guard var level = LouvainLevel(rows, resolution: resolution, &budget),
        let hasMoved = level.run(&budget)
      else { return nil }
      if !hasMoved {
        return level.modularity(resolution: resolution, &budget).map { (labels, $0, levels) }
      }
      guard let next = level.merged(&budget) else { return nil }
      let isDone = budget.inParts(0..<labels.count) { rows in
        for row in rows { labels[row] = next.numbers[Int(labels[row])] }
      }
      guard isDone else { return nil }
      rows = next.rows
      levels += 1
    }
  }
}
