import DOT

/// The slow and honest way from a document to nodes and edges.
///
/// Lists that are searched from the front,
/// a fresh copy of all defaults at every brace. Subgraphs bear no names here.
struct NaiveExpansion {
  struct Node { var name: String, attributes: [String: String] }
  struct Edge { var tail: String, head: String, attributes: [String: String] }
  struct Defaults { var node: [String: String] = [:], edge: [String: String] = [:] }

  var nodes: [Node] = []
  var edges: [Edge] = []
  let document: DOTDocument

  init(_ document: DOTDocument) {
    self.document = document
    _ = read(document.statements, Defaults())
  }

  /// Reads statements and gives the names in them, in the order of first mention.
  private mutating func read(_ statements: [DOTStatement], _ outer: Defaults) -> [String] {
    var defaults = outer
    var mentioned: [String] = []
    for statement in statements {
      switch statement {
      case .attribute, .defaults(.graph, _): break
      case .defaults(.node, let list):
        for item in list.list { defaults.node[item.name] = item.value.content }
      case .defaults(.edge, let list):
        for item in list.list { defaults.edge[item.name] = item.value.content }
      case .node(let node):
        let number = self.node(node.name, defaults)
        for item in node.attributes.list {
          nodes[number].attributes[item.name] = item.value.content
        }
        mentioned.append(node.name)
      case .subgraph(let subgraph): mentioned += read(subgraph.statements, defaults)
      case .edge(let edge):
        var ends: [[String]] = []
        for end in edge.ends {
          switch end {
          case .node(let name, _): ends.append([name])
          case .nodes(let list): ends.append(list.map(\.name))
          case .subgraph(let subgraph):
            let names = read(subgraph.statements, defaults)
            ends.append(nodes.map(\.name).filter(names.contains))
          }
          for item in ends.last ?? [] { _ = self.node(item, defaults) }
        }
        for (tails, heads) in zip(ends, ends.dropFirst()) {
          for tail in tails { for head in heads { connect(tail, head, edge.attributes, defaults) } }
        }
        mentioned += ends.joined()
      }
    }
    return mentioned
  }

  private mutating func node(_ name: String, _ defaults: Defaults) -> Int {
    if let number = nodes.firstIndex(where: { $0.name == name }) { return number }
    nodes.append(Node(name: name, attributes: defaults.node))
    return nodes.count - 1
  }

  private mutating func connect(
    _ tail: String, _ head: String, _ list: DOTAttributes, _ defaults: Defaults
  ) {
    var number = edges.count
    if document.isStrict {
      number =
        edges.firstIndex {
          ($0.tail, $0.head) == (tail, head)
            || (!document.isDirected && ($0.tail, $0.head) == (head, tail))
        } ?? number
    }
    if number == edges.count {
      edges.append(Edge(tail: tail, head: head, attributes: defaults.edge))
    }
    for item in list.list { edges[number].attributes[item.name] = item.value.content }
  }

  /// The same lines as a reading gives.
  var lines: [String] {
    let nodes = nodes.map { "\($0.name) \(Self.list($0.attributes))" }
    let edges = edges.map { edge in
      var all = edge.attributes
      if !document.isDirected { all["directed"] = "false" }
      return "\(edge.tail) -> \(edge.head) \(Self.list(all))"
    }
    return (nodes + edges).map { $0.hasSuffix(" {}") ? String($0.dropLast(3)) : $0 }
  }

  private static func list(_ attributes: [String: String]) -> String {
    "{"
      + attributes.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
      .joined(separator: ", ") + "}"
  }
}
