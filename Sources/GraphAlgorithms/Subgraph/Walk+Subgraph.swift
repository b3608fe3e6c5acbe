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
  /// When the deadline passes, the relationships are missing, and the nodes as long as they are not
  /// all known.
  ///
  /// - Complexity: O(*n* + relationships at the nodes), for *n* nodes, and a bit for each node of the
  ///   graph.
  public mutating func subgraph(of nodes: [NodeID]) -> Subgraph {
    lending { walk, view in
      var budget = walk.newBudget()
      guard let rows = walk.ends(among: nodes, &budget),
        let found = budget.array(rows.count, { NodeID(row: rows[$0]) })
      else { return Subgraph(nodes: [], relationships: [], truncation: budget.truncation) }
      let relationships = walk.relationships(among: rows, view, &budget) ?? []
      return Subgraph(
        nodes: found, relationships: relationships, truncation: budget.truncation)
    }
  }

  /// The rows of the nodes at which a walk may end, ascending; `nil` when the deadline passed.
  private func ends(among nodes: [NodeID], _ budget: inout Budget) -> [UInt32]? {
    var rows = [UInt32].room(for: nodes.count)
    for node in nodes {
      if rules.mayEnd(at: node, in: graph) { rows.append(node.row) }
      guard budget.spend(steps: 1) else { return nil }
    }
    return rows.sortedUnique(&budget)
  }

  /// The admitted relationships among distinct nodes, ascending; `nil` when the deadline passed.
  private func relationships(
    among rows: [UInt32], _ view: AdjacencyView, _ budget: inout Budget
  ) -> [RelationshipID]? {
    var isAmong = Bitmap(count: Int(graph.nodeBound), repeating: false)
    for row in rows {
      isAmong[Int(row)] = true
      guard budget.spend(steps: 1) else { return nil }
    }
    var result = RelationshipList()
    for row in rows {
      let isDone = view.forEachOutgoing(of: row, rules, &budget) { neighbour, relationship in
        if isAmong[Int(neighbour)] { result.append(RelationshipID(row: relationship)) }
      }
      guard isDone else { return nil }
    }
    return result.sorted(&budget)
  }
}
