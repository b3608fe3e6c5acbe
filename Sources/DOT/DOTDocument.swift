/// A graph description in the DOT language, as values.
///
/// The document keeps statements in the order in which they are written, since Graphviz reads
/// order as meaning. Text goes in plain and is quoted by ``encoded()`` alone.
///
/// ```swift
/// var document = DOTDocument(name: "office")
/// document.add(DOTNode("n1", [.init("label", .text("Bureau & Co"))]))
/// document.add(DOTEdge(from: "n1", to: "n2"))
/// document.encoded()
/// ```
///
/// Layout:
/// ```
/// DOTDocument ─ statements ─┬ attribute   name = value
///                           ├ defaults    node|edge|graph [..]
///                           ├ node        name, attributes
///                           ├ edge        ends (node with port | subgraph), attributes
///                           └ subgraph    name, statements …
/// ```
package struct DOTDocument: Sendable, Hashable {
  /// Whether edges are written `->`.
  package var isDirected: Bool
  /// Whether parallel edges are merged by Graphviz.
  package var isStrict: Bool
  /// The graph's name, when it has one.
  package var name: String?
  /// What the graph says, in order.
  package var statements: [DOTStatement]

  /// Makes a document; a directed graph without statements by default.
  package init(
    name: String? = nil, isDirected: Bool = true, isStrict: Bool = false,
    statements: [DOTStatement] = []
  ) {
    self.name = name
    self.isDirected = isDirected
    self.isStrict = isStrict
    self.statements = statements
  }
}

/// One statement of a graph or subgraph.
package indirect enum DOTStatement: Sendable, Hashable {
  /// An attribute of the enclosing graph: `rankdir="LR"`.
  case attribute(DOTAttribute)
  /// Defaults for what follows in this graph: `node [shape="box"]`.
  case defaults(DOTElement, DOTAttributes)
  /// A node.
  case node(DOTNode)
  /// An edge, or a chain of edges.
  case edge(DOTEdge)
  /// A subgraph; a cluster when its name begins with `cluster`.
  case subgraph(DOTSubgraph)
}

/// The kinds of element for which DOT has default attributes.
package enum DOTElement: String, Sendable, Hashable, CaseIterable {
  /// The graph itself and its subgraphs.
  case graph
  /// Nodes.
  case node
  /// Edges.
  case edge
}

/// A node statement.
package struct DOTNode: Sendable, Hashable {
  /// The name by which edges refer to the node.
  package var name: String
  /// A port written after the name; Graphviz ignores it here.
  package var port: DOTPort?
  /// The node's attributes.
  package var attributes: DOTAttributes

  /// Makes a node statement.
  package init(_ name: String, _ attributes: DOTAttributes = [], port: DOTPort? = nil) {
    self.name = name
    self.attributes = attributes
    self.port = port
  }
}

/// An edge statement: two ends, or a chain of more.
package struct DOTEdge: Sendable, Hashable {
  /// One end of an edge.
  package indirect enum End: Sendable, Hashable {
    /// A node, with the port at which the edge arrives.
    case node(String, DOTPort? = nil)
    /// Several nodes with commas between them; each may have a port, and one may come twice.
    case nodes([DOTNode])
    /// Every node of a subgraph, each once.
    case subgraph(DOTSubgraph)
  }

  /// The ends, in order; at least two.
  package var ends: [End]
  /// The attributes of every edge of the chain.
  package var attributes: DOTAttributes

  /// Makes an edge between two nodes.
  package init(from tail: String, to head: String, _ attributes: DOTAttributes = []) {
    self.init(ends: [.node(tail), .node(head)], attributes)
  }

  /// Makes a chain of edges.
  ///
  /// - Precondition: there are at least two ends.
  package init(ends: [End], _ attributes: DOTAttributes = []) {
    precondition(ends.count >= 2, "an edge has at least two ends")
    self.ends = ends
    self.attributes = attributes
  }
}

/// The place on a node at which an edge arrives: `:name:compass`.
package struct DOTPort: Sendable, Hashable {
  /// The port's name, or a compass point standing alone.
  package var name: String
  /// The compass point after the name.
  package var compass: String?

  /// Makes a port.
  package init(_ name: String, compass: String? = nil) {
    self.name = name
    self.compass = compass
  }
}

/// A subgraph, with its own statements.
package struct DOTSubgraph: Sendable, Hashable {
  /// The name; a name that begins with `cluster` makes Graphviz draw a box around the nodes.
  package var name: String?
  /// What the subgraph says, in order.
  package var statements: [DOTStatement]

  /// Makes a subgraph.
  package init(name: String? = nil, statements: [DOTStatement] = []) {
    self.name = name
    self.statements = statements
  }

  /// A subgraph that holds nodes in one rank.
  package static func rank(_ rank: DOTRank, _ nodes: [String]) -> DOTSubgraph {
    DOTSubgraph(
      statements: [.attribute(DOTAttribute("rank", .raw(rank.rawValue)))]
        + nodes.map { .node(DOTNode($0)) })
  }

  /// Whether Graphviz draws the subgraph as a box.
  package var isCluster: Bool { name?.hasPrefix("cluster") ?? false }
}

/// How a subgraph constrains the ranks of its nodes.
package enum DOTRank: String, Sendable, Hashable {
  /// All on one rank.
  case same
  /// All on the first rank.
  case min
  /// All on the last rank.
  case max
  /// Alone on the first rank.
  case source
  /// Alone on the last rank.
  case sink
}
