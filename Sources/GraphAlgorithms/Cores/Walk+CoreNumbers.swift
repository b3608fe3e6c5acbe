public import PropertyGraph

/// The core number of each node.
///
/// One question of ``Walk/coreNumbers()``, which has the details.
///
/// ```swift
/// let cores = coreNumbers(in: graph)
/// let dense = cores.nodes.filter { (cores[$0] ?? 0) >= 5 }  // the 5-core
/// ```
public func coreNumbers(
  in graph: GraphSnapshot, rules: WalkRules = WalkRules()
) -> Scores<Int> {
  var walk = Walk(in: graph, rules: rules)
  return walk.coreNumbers()
}

extension Walk {
  /// The core number of each admitted node.
  ///
  /// The *k*-core is the largest part of the graph in which every node is joined to at least *k*
  /// others of the part; a node's core number is the highest *k* whose core it is in. Nodes are
  /// joined by admitted relationships, whichever way they point; parallel ones count once and loops
  /// not at all. A node that may not be walked through is joined to none and has the number 0.
  ///
  /// ``WalkLimits/results`` keeps the first nodes; the other limits but the deadline do not apply.
  /// When the deadline passes, there are no numbers.
  ///
  /// - Complexity: O(nodes + relationships), and as much memory.
  ///
  /// Source: S. B. Seidman, *Network structure and minimum degree* (1983); level by level: V. Batagelj
  /// and M. Zaveršnik, *An O(m) algorithm for cores decomposition of networks*
  /// (2003).
  public mutating func coreNumbers() -> Scores<Int> {
    lending { walk, _ in
      var budget = walk.newWholeBudget()
      guard let members = walk.admittedRows(&budget),
        let rows = walk.simpleRows(&budget),
        let peeling = CorePeeling(of: rows, &budget)
      else { return walk.scores(of: [], &budget) { _ in 0 } }
      return walk.scores(of: members, &budget) { Int(peeling.left[$0]) }
    }
  }
}
