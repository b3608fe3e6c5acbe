internal import PropertyGraph

extension Walk {
  /// The rows of the admitted nodes, ascending; `nil` when the deadline passed.
  func admittedRows(_ budget: inout Budget) -> [UInt32]? {
    guard budget.isOpen else { return nil }
    var rows: [UInt32] = []
    for node in graph.nodes {
      if rules.admitted[Int(node.row)] { rows.append(node.row) }
      guard budget.spend(steps: 1) else { return nil }
    }
    return rows
  }

  /// Every step between admitted nodes, by the row it leads from; `nil` when the deadline passed.
  ///
  /// No step leads on from a node that may not be walked through.
  func steps(_ view: AdjacencyView, _ budget: inout Budget) -> CompressedRows? {
    guard budget.isOpen else { return nil }
    var rows = CompressedRows(bound: Int(graph.nodeBound), steps: graph.relationshipCount)
    for row in 0..<graph.nodeBound {
      var steps = 1
      if rules.interior[Int(row)] {
        view.forEachStep(from: row, .forward, rules) { neighbour, _ in
          steps += 1
          if rules.admitted[Int(neighbour)] { rows.append(neighbour) }
        }
      }
      rows.endRow()
      guard budget.spend(steps: steps) else { return nil }
    }
    return rows
  }

  /// The undirected simple graph behind the rules: who is joined to whom, ascending; `nil` when the
  /// deadline passed.
  ///
  /// A relationship counts when its type may be followed one way or the other; parallel ones count
  /// once, loops not at all. A node that may not be walked through is joined to none.
  func simpleRows(_ view: AdjacencyView, _ budget: inout Budget) -> CompressedRows? {
    guard budget.isOpen else { return nil }
    var rows = CompressedRows(bound: Int(graph.nodeBound), steps: graph.relationshipCount)
    for row in 0..<graph.nodeBound {
      var steps = 1
      if rules.interior[Int(row)] {
        view.forEachOutgoing(of: row, rules) { end, _ in
          steps += 1
          if end != row, rules.interior[Int(end)] { rows.append(end) }
        }
      }
      rows.endRow()
      guard budget.spend(steps: steps) else { return nil }
    }
    return rows.symmetric(&budget)
  }
}
