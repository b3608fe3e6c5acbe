import DOT

/// A document read back: what is declared where.
struct Reading {
  /// Nodes declared with attributes, with the clusters around them, the outermost first.
  var nodes: [String: (attributes: DOTAttributes, clusters: [String])] = [:]
  /// How often each node is declared with attributes.
  var declared: [String: Int] = [:]
  /// The edges that are seen.
  var edges: [(tail: String, head: String, attributes: DOTAttributes)] = []
  /// The place of each node's rank.
  var ranks: [String: Int] = [:]
  /// Cluster names in the order of their declaration.
  var clusters: [String] = []
  private var rankCount = 0

  init(_ document: DOTDocument) { read(document.statements, clusters: []) }

  private mutating func read(_ statements: [DOTStatement], clusters around: [String]) {
    for statement in statements {
      switch statement {
      case .attribute, .defaults: break
      case .node(let node):
        guard !node.attributes.isEmpty else { continue }
        nodes[node.name] = (node.attributes, around)
        declared[node.name, default: 0] += 1
      case .edge(let edge): read(edge)
      case .subgraph(let subgraph): read(subgraph, clusters: around)
      }
    }
  }

  private mutating func read(_ edge: DOTEdge) {
    guard edge.attributes["style"]?.text != "invis", edge.ends.count == 2,
      case .node(let tail, _) = edge.ends[0], case .node(let head, _) = edge.ends[1]
    else { return }
    edges.append((tail, head, edge.attributes))
  }

  private mutating func read(_ subgraph: DOTSubgraph, clusters around: [String]) {
    guard let name = subgraph.name else {
      for case .node(let node) in subgraph.statements { ranks[node.name] = rankCount }
      rankCount += 1
      return
    }
    clusters.append(name)
    read(subgraph.statements, clusters: around + [name])
  }

  /// The nodes of the scene: all but the points that hold the ranks.
  var shown: [String] { nodes.keys.filter { $0.hasPrefix("n") }.sorted() }
}

extension DOTValue {
  /// The lines of a label, a cell with words a line.
  var lines: [String] {
    guard case .html(let label) = self else { return [] }
    return label.lines
  }
}

extension HTMLLabel {
  fileprivate var lines: [String] {
    switch self {
    case .text(let runs): [runs.map(\.words).joined()].filter { !$0.isEmpty }
    case .table(let table): table.rows.flatMap { $0.cells.flatMap(\.content.lines) }
    }
  }
}

extension HTMLRun {
  fileprivate var words: String {
    switch self {
    case .text(let text): text
    case .lineBreak: "\n"
    case .bold(let runs), .italic(let runs), .underline(let runs), .superscript(let runs),
      .subscripted(let runs), .font(_, let runs):
      runs.map(\.words).joined()
    }
  }
}
