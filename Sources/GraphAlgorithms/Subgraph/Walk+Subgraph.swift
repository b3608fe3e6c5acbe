public import PropertyGraph

/// The admitted relationships among a set of nodes.
///
/// One question of ``Walk/subgraph(of:)``, which has the details.
public func subgraph(
  of nodes: [NodeID], in graph: GraphSnapshot, rules: WalkRules = WalkRules()
) -> Subgraph {
  var walk = Walk(in: graph, rules: rules)
  return walk.subgraph(of: nodes)
}

extension Walk {
  /// The admitted relationships among a set of nodes: the subgraph that the nodes induce.
  ///
  /// Nodes that are not in the graph, not admitted or avoided are left out. A relationship is
  /// admitted when its type may be followed one way or the other; loops count.
  ///
  /// - Complexity: O(*n* log *n* + relationships at the nodes), for *n* nodes.
  public mutating func subgraph(of nodes: [NodeID]) -> Subgraph {
    lending { walk, view in
      var budget = walk.newBudget()
      let graph = walk.graph
      let rows = nodes.filter { walk.rules.mayEnd(at: $0, in: graph) }.map(\.row).sortedUnique()
      let relationships = walk.relationships(among: rows, view, &budget)
      return Subgraph(
        nodes: rows.map(NodeID.init(row:)), relationships: relationships,
        truncation: budget.truncation)
    }
  }

  /// The admitted relationships among distinct nodes, ascending.
  mutating func relationships(
    among rows: [UInt32], _ view: AdjacencyView, _ budget: inout Budget
  ) -> [RelationshipID] {
    back.begin(at: rows)
    var result: [UInt32] = []
    for row in rows {
      var steps = 1
      view.forEachOutgoing(of: row, rules) { neighbour, relationship in
        steps += 1
        if back.levels.contains(neighbour) { result.append(relationship) }
      }
      guard budget.spend(steps: steps) else { break }
    }
    return result.sorted().map(RelationshipID.init(row:))
  }
}
