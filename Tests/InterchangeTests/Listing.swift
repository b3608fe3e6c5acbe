import GraphSchema
import Interchange
import PropertyGraph

extension GraphReading {
  /// The graph as lines, nodes first: `a {shape: box}`, `a -> b {color: red}`.
  var lines: [String] {
    let nodes = graph.nodes.map { node in
      "\(name(of: node)) \(list(graph.properties(of: node).filter { $0.key != "name" }))"
    }
    let links = graph.relationships.map { link in
      let ends = "\(name(of: graph.source(of: link))) -> \(name(of: graph.target(of: link)))"
      return "\(ends) \(list(graph.properties(of: link)))"
    }
    return (nodes + links).map { $0.hasSuffix(" {}") ? String($0.dropLast(3)) : $0 }
  }

  private func name(of node: NodeID) -> String { graph.value(of: node, named: "name").description }

  private func list(_ properties: [(key: String, value: Value)]) -> String {
    "{" + properties.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + "}"
  }

  /// A property of a node.
  func value(_ node: String, _ property: String) -> Value {
    for id in graph.nodes where name(of: id) == node { return graph.value(of: id, named: property) }
    return .null
  }
}

/// Reads a text, or fails.
func read(_ text: String, _ options: DOTReadingOptions = DOTReadingOptions()) throws -> GraphReading
{
  try DOTGraphReader(options: options).read(text, name: "g")
}
