public import PropertyGraph

/// The lightest path between two nodes, or `nil`, and whether the search was cut short.
///
/// One question of ``Walk/weightedShortestPath(from:to:weights:)``, which has the details; the
/// weights are those of ``Walk/weights(of:missing:)``.
///
/// ```swift
/// let way = try weightedShortestPath(
///   from: a, to: b, weight: "days", missing: 1, in: graph, rules: rules)
/// if let path = way.path { print(path.weight, path.path.hops) }
/// ```
///
/// - Throws: ``WeightError``, naming the first relationship whose value will not do.
public func weightedShortestPath(
  from source: NodeID, to goal: NodeID, weight property: String, missing: Double,
  in graph: GraphSnapshot, rules: WalkRules = WalkRules()
) throws(WeightError) -> (path: WeightedPath?, truncation: Truncation?) {
  var walk = Walk(in: graph, rules: rules)
  let weights = try walk.weights(of: property, missing: missing)
  return walk.weightedShortestPath(from: source, to: goal, weights: weights)
}

extension Walk {
  /// The lightest path between two nodes, or `nil` when there is none: the one whose relationships
  /// have the smallest sum of weights.
  ///
  /// Of equally light paths, the one with the fewest hops, then that whose nodes have the lowest
  /// rows, compared from the source on; of parallel relationships, the lightest, then the lowest
  /// row. Sums are those of `Double`, added from the source on; weights that are whole numbers and
  /// sum to less than 2⁵³ are exact. Greater sums than the greatest finite `Double` count as that.
  ///
  /// A hop limit does not make a heavier path the answer: when the lightest has more hops, there is
  /// no path and the truncation says so. Settled nodes count as visited.
  ///
  /// - Complexity: O((nodes + relationships) log nodes) time, 21 bytes a node.
  ///
  /// Source: E. W. Dijkstra, *A note on two problems in connexion with graphs* (1959); heap of four
  /// branches: D. B. Johnson, *Priority queues with update and finding minimum spanning trees*
  /// (1975).
  public mutating func weightedShortestPath(
    from source: NodeID, to goal: NodeID, weights: RelationshipWeights
  ) -> (path: WeightedPath?, truncation: Truncation?) {
    let best = weightedKShortestPaths(from: source, to: goal, count: 1, weights: weights)
    // The number of results is no limit of a question that has one.
    return (best.paths.first, best.truncation)
  }
}
