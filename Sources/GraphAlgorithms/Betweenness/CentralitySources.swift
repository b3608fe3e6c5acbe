public import PropertyGraph

/// The nodes from which a centrality is measured.
public enum CentralitySources: Sendable, Hashable {
  /// Every admitted node: the exact measure.
  case all
  /// These nodes, each once; avoided and missing ones are passed over, and like every start they
  /// need not satisfy ``WalkRules/nodes``.
  case given([NodeID])
  /// So many admitted nodes, evenly spread over the rows: of *n* nodes and *k* sources, those at
  /// positions *i n / k*, rounded down. A sample that needs no random numbers.
  case spread(Int)

  /// The rows, ascending.
  func rows(in graph: GraphSnapshot, _ rules: borrowing CompiledRules) -> [UInt32] {
    switch self {
    case .all: return Self.admitted(in: graph, rules)
    case .given(let nodes):
      var rows: [UInt32] = []
      for node in nodes where rules.mayStart(at: node, in: graph) { rows.append(node.row) }
      return rows.sortedUnique()
    case .spread(let wanted):
      let rows = Self.admitted(in: graph, rules)
      let count = min(max(0, wanted), rows.count)
      // Both are below 2³², so that the product fits.
      return (0..<count).map { rows[$0 * rows.count / count] }
    }
  }

  /// The rows of all admitted nodes, ascending.
  static func admitted(
    in graph: GraphSnapshot, _ rules: borrowing CompiledRules
  ) -> [UInt32] {
    var rows: [UInt32] = []
    for node in graph.nodes where rules.admitted[Int(node.row)] { rows.append(node.row) }
    return rows
  }
}
