/// How large a drawing may be before it is refused.
///
/// Graphviz has no budget of its own: a star of 20,000 leaves, a complete graph of 60 nodes or a
/// label of 100,000 lines take it minutes or all memory.
package struct DOTLimits: Sendable, Hashable {
  /// The number of nodes.
  package var nodes: Int
  /// The number of edges.
  package var edges: Int
  /// The number of edge ends at one node.
  package var degree: Int
  /// The number of subgraphs inside one another.
  package var depth: Int

  /// The number of characters that a label or tooltip may hold.
  package static let labelCharacters = 2_000
  /// The number of lines that a label may hold.
  package static let labelLines = 100

  /// Makes limits.
  package init(nodes: Int, edges: Int, degree: Int, depth: Int = 32) {
    self.nodes = nodes
    self.edges = edges
    self.degree = degree
    self.depth = depth
  }

  /// What `dot` draws while somebody waits.
  package static let interactive = DOTLimits(nodes: 300, edges: 600, degree: 60)
  /// What `sfdp`, or `dot` without labels, draws in a few seconds.
  package static let overview = DOTLimits(nodes: 1_000, edges: 3_000, degree: 300)
}
