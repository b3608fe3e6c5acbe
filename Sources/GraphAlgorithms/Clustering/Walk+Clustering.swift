public import PropertyGraph

/// The number of triangles at each node, and its local clustering coefficient.
///
/// One question of ``Walk/clustering()``, which has the details.
public func clustering(
  in graph: GraphSnapshot, rules: WalkRules = WalkRules()
) -> Clustering {
  var walk = Walk(in: graph, rules: rules)
  return walk.clustering()
}

extension Walk {
  /// The number of triangles at each admitted node, and its local clustering coefficient.
  ///
  /// A triangle is three nodes each joined to each other by an admitted relationship, whichever way
  /// it points; parallel relationships count once and loops not at all. A node with *d* neighbours
  /// and *t* triangles has the coefficient *t* / (*d* (*d* - 1) / 2). A node that may not be walked
  /// through is joined to none.
  ///
  /// ``WalkLimits/results`` keeps the first nodes; the other limits but the deadline do not apply.
  /// When the deadline passes, nothing is counted.
  ///
  /// - Complexity: O(nodes + *m*√*m*) for *m* relationships, and O(nodes + *m*) memory.
  ///
  /// Source: T. Schank and D. Wagner, *Finding, counting and listing all triangles in large graphs*
  /// (2005), "forward"; D. J. Watts and S. H. Strogatz, *Collective dynamics of 'small-world'
  /// networks* (1998).
  public mutating func clustering() -> Clustering {
    lending { walk, _ in
      var budget = walk.newWholeBudget()
      guard let members = walk.admittedRows(&budget),
        let rows = walk.simpleRows(&budget),
        let count = TriangleCount(of: rows, walk.parallel, &budget),
        let nodes = walk.nodes(of: members, &budget),
        let triangles = walk.values(of: members.prefix(nodes.count), &budget, { count.counts[$0] }),
        let coefficients = walk.values(
          of: members.prefix(nodes.count), &budget,
          { row in
            let degree = rows.count(of: row)
            let pairs = Double(degree) * Double(degree - 1) / 2
            return degree < 2 ? 0 : Double(count.counts[row]) / pairs
          })
      else {
        return Clustering(
          triangles: walk.scores(of: [], &budget) { _ in 0 },
          coefficients: walk.scores(of: [], &budget) { _ in 0 }, triangleCount: 0)
      }
      if nodes.count < members.count { budget.stop(.results(nodes.count)) }
      let truncation = budget.truncation
      return Clustering(
        triangles: Scores(nodes: nodes, values: triangles, truncation: truncation),
        coefficients: Scores(nodes: nodes, values: coefficients, truncation: truncation),
        triangleCount: count.total)
    }
  }
}
