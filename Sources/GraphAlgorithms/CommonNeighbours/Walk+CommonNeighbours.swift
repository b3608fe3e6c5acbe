public import PropertyGraph

/// The nodes next to each of several nodes.
///
/// One question of ``Walk/commonNeighbours(of:)``, which has the details.
///
/// ```swift
/// for shared in commonNeighbours(of: [a, b], in: graph, rules: rules).neighbours { … }
/// ```
public func commonNeighbours(
  of nodes: [NodeID], in graph: GraphSnapshot, rules: WalkRules = WalkRules()
) -> CommonNeighbours {
  var walk = Walk(in: graph, rules: rules)
  return walk.commonNeighbours(of: nodes)
}

extension Walk {
  /// The nodes that each of several nodes reaches in one hop, those nodes themselves excepted.
  ///
  /// A common neighbour stands between the nodes it joins: it must be one that may be walked
  /// through. With directed rules each of the nodes steps *to* the common neighbour. When one of
  /// the nodes is not in the graph, or avoided, there is none. A node named twice counts once.
  ///
  /// - Complexity: O(*d* log *d*) for *d* relationships of the nodes, and for each answer the
  ///   relationships of the smaller end of each pair.
  public mutating func commonNeighbours(of nodes: [NodeID]) -> CommonNeighbours {
    lending { walk, view in
      var budget = walk.newBudget()
      var neighbours: [CommonNeighbour] = []
      let middles = walk.middles(of: nodes, view, &budget)
      neighbours.reserveCapacity(min(middles.count, max(0, walk.limits.results ?? .max)))
      for (index, middle) in middles.enumerated() {
        guard index < walk.limits.results ?? .max else {
          budget.stop(.results(max(0, index)))
          break
        }
        let bundles = nodes.compactMap { walk.bundle($0.row, middle, view, &budget) }
        guard bundles.count == nodes.count else { break }
        neighbours.append(
          CommonNeighbour(
            node: NodeID(row: middle),
            relationships: bundles.map { $0.map(RelationshipID.init(row:)) }))
      }
      return CommonNeighbours(neighbours: neighbours, truncation: budget.truncation)
    }
  }

  /// The rows next to each node, ascending: the neighbours of one, of which only those stay that
  /// the next node has too, and so on.
  private func middles(
    of nodes: [NodeID], _ view: AdjacencyView, _ budget: inout Budget
  ) -> [UInt32] {
    let graph = graph
    var rows = [UInt32].room(for: nodes.count)
    for node in nodes {
      guard rules.mayStart(at: node, in: graph), budget.spend(steps: 1) else { return [] }
      rows.append(node.row)
    }
    guard budget.isOpen, let rows = rows.sortedUnique(&budget) else { return [] }
    var shared: [UInt32]?
    for row in rows {
      var next = [UInt32].room(for: shared?.count ?? view.degree(of: row))
      let goesOn = view.forEachStep(from: row, .forward, rules, &budget) { neighbour, _ in
        if rules.interior[Int(neighbour)], !rows.sortedContains(neighbour),
          shared?.sortedContains(neighbour) ?? true
        {
          next.append(neighbour)
        }
      }
      guard goesOn, let sorted = next.sortedUnique(&budget) else { return [] }
      shared = sorted
    }
    return shared ?? []
  }
}
