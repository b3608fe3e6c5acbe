internal import GraphSchema
package import PropertyGraph

/// A graph as text of a format, and what the format could not hold.
package struct GraphExport: Sendable, Hashable {
  /// The whole text; the same graph gives the same text.
  package let text: String
  /// What was left out or written otherwise than it is, one sentence each.
  package let remarks: [String]
}

extension GraphReading {
  /// A graph of the store, to be written in a format.
  ///
  /// - Parameters:
  ///   - graph: the nodes and relationships.
  ///   - name: the graph's own name.
  package init(_ graph: GraphSnapshot, name: String? = nil) {
    self.init(
      graph: graph, format: "graph", name: name, title: nil, isDirected: true, attributes: [:],
      groups: [], remarks: [])
  }
}

/// The identifiers under which nodes are written: their names when all have one and these differ,
/// else `n0`, `n1` and so on in the order of the graph.
struct ExportIdentifiers {
  private let names: [NodeID: String]
  /// Whether the identifiers are the names.
  let areNames: Bool

  /// - Parameter isFit: whether the format can bear a name unchanged.
  init(_ graph: GraphSnapshot, where isFit: (String) -> Bool = { _ in true }) {
    var names: [NodeID: String] = [:]
    var seen: Set<ExactText> = []
    for node in graph.nodes {
      guard case .string(let name) = graph.value(of: node, named: GraphReading.nameProperty),
        !name.isEmpty, isFit(name), seen.insert(ExactText(name)).inserted
      else { break }
      names[node] = name
    }
    areNames = names.count == graph.nodeCount
    if !areNames {
      for (number, node) in graph.nodes.enumerated() { names[node] = "n\(number)" }
    }
    self.names = names
  }

  subscript(node: NodeID) -> String { names[node] ?? "n\(node.row)" }

  /// The properties to write, without the name when the identifier says it.
  func properties(of node: NodeID, in graph: GraphSnapshot) -> [(key: String, value: Value)] {
    let all = graph.properties(of: node).sorted { $0.key < $1.key }
    return areNames ? all.filter { $0.key != GraphReading.nameProperty } : all
  }
}
