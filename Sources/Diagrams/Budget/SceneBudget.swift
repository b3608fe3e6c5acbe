/// How much one figure may hold before leaves are collapsed, and before it is refused.
package struct SceneBudget: Sendable, Hashable {
  /// The number of nodes.
  package var nodes: Int
  /// The number of edges.
  package var edges: Int
  /// The number of lines at one node.
  package var degree: Int
  /// The number of leaves of one kind at one node that are drawn one by one; more become a list.
  package var leaves: Int
  /// Whether leaves of one kind at one node may be drawn as one when there is no room.
  package var collapses: Bool
  /// The keys of nodes whose leaves are never collapsed.
  package var expanding: Set<String>

  /// Sets limits.
  package init(
    nodes: Int = 60, edges: Int = 120, degree: Int = 40, leaves: Int = 12, collapses: Bool = true,
    expanding: Set<String> = []
  ) {
    self.nodes = nodes
    self.edges = edges
    self.degree = degree
    self.leaves = leaves
    self.collapses = collapses
    self.expanding = expanding
  }

  /// What a page holds.
  package static let page = SceneBudget()
  /// What a large sheet holds, for figures in which leaves are asked for one by one.
  package static let opened = SceneBudget(nodes: 100, edges: 160, degree: 80)
  /// What `dot` still draws in seconds: nothing is collapsed.
  package static let wall = SceneBudget(nodes: 300, edges: 600, degree: 60, collapses: false)
}
