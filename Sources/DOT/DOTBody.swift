/// Anything that holds statements: a document or a subgraph.
package protocol DOTBody {
  /// What the graph says, in order.
  var statements: [DOTStatement] { get set }
}

extension DOTDocument: DOTBody {}
extension DOTSubgraph: DOTBody {}

extension DOTBody {
  /// Appends a node statement.
  package mutating func add(_ node: DOTNode) { statements.append(.node(node)) }

  /// Appends an edge statement.
  package mutating func add(_ edge: DOTEdge) { statements.append(.edge(edge)) }

  /// Appends a subgraph.
  package mutating func add(_ subgraph: DOTSubgraph) { statements.append(.subgraph(subgraph)) }

  /// Appends an attribute of this graph.
  package mutating func set(_ name: String, _ value: DOTValue) {
    statements.append(.attribute(DOTAttribute(name, value)))
  }

  /// Appends default attributes for what follows.
  package mutating func setDefaults(_ element: DOTElement, _ attributes: DOTAttributes) {
    statements.append(.defaults(element, attributes))
  }
}
