/// One pass over a document that gathers the reasons not to draw it.
struct DOTCheck {
  let limits: DOTLimits
  var problems: [DOTProblem] = []
  private var clustersOf: [String: [String]] = [:]
  private var torn: Set<String> = []
  private var degrees: [String: Int] = [:]
  private var edgeCount = 0
  private var clusters: [String] = []
  private var depth = 0
  private var hasClusters = false
  private var hasRanks = false

  init(limits: DOTLimits) { self.limits = limits }

  mutating func read(_ document: DOTDocument) {
    if let name = document.name { check(name: name) }
    read(document.statements)
    if clustersOf.count > limits.nodes {
      problems.append(.tooManyNodes(clustersOf.count, limit: limits.nodes))
    }
    if edgeCount > limits.edges {
      problems.append(.tooManyEdges(edgeCount, limit: limits.edges))
    }
    let hubs = degrees.filter { $0.value > limits.degree }.sorted { $0.key < $1.key }
    for (node, degree) in hubs {
      problems.append(.tooManyEdgesAt(node, degree, limit: limits.degree))
    }
    let newrank = document.statements.last { $0.graphAttributes["newrank"] != nil }
    if hasClusters, hasRanks, newrank?.graphAttributes["newrank"]?.content != "true" {
      problems.append(.ranksNeedNewrank)
    }
  }

  /// Reads statements and gives the nodes they name.
  @discardableResult
  private mutating func read(_ statements: [DOTStatement]) -> [String] {
    var nodes: [String] = []
    for statement in statements {
      switch statement {
      case .attribute(let attribute):
        if attribute.name == "rank" { hasRanks = true }
        check(attribute)
      case .defaults(let element, let attributes):
        if element == .graph, attributes["rank"] != nil { hasRanks = true }
        check(attributes)
      case .node(let node):
        nodes.append(node.name)
        place(node.name)
        check(node.attributes)
      case .edge(let edge): nodes += read(edge)
      case .subgraph(let subgraph): nodes += read(subgraph)
      }
    }
    return nodes
  }

  private mutating func read(_ edge: DOTEdge) -> [String] {
    check(edge.attributes)
    var nodes: [String] = []
    var tails: [String] = []
    for (index, end) in edge.ends.enumerated() {
      let heads: [String]
      switch end {
      case .node(let name, _):
        place(name)
        heads = [name]
      case .nodes(let list):
        for node in list { place(node.name) }
        heads = list.map(\.name)
      case .subgraph(let subgraph): heads = read(subgraph)
      }
      if index > 0 { count(from: tails, to: heads) }
      nodes += heads
      tails = heads
    }
    return nodes
  }

  private mutating func count(from tails: [String], to heads: [String]) {
    let (product, hasOverflowed) = tails.count.multipliedReportingOverflow(by: heads.count)
    edgeCount = hasOverflowed ? Int.max : min(edgeCount, Int.max - product) + product
    for tail in tails { degrees[tail, default: 0] += heads.count }
    for head in heads { degrees[head, default: 0] += tails.count }
  }

  private mutating func read(_ subgraph: DOTSubgraph) -> [String] {
    guard depth < limits.depth else {
      if problems.last != .tooDeep(limit: limits.depth) {
        problems.append(.tooDeep(limit: limits.depth))
      }
      return []
    }
    if let name = subgraph.name { check(name: name) }
    depth += 1
    if subgraph.isCluster, let name = subgraph.name {
      clusters.append(name)
      hasClusters = true
    }
    defer {
      depth -= 1
      if subgraph.isCluster { clusters.removeLast() }
    }
    return read(subgraph.statements)
  }

  /// Notes that a node is named inside the clusters that are open here.
  private mutating func place(_ node: String) {
    guard let known = clustersOf[node] else {
      check(name: node)
      clustersOf[node] = clusters
      return
    }
    let (short, long) = known.count < clusters.count ? (known, clusters) : (clusters, known)
    if long.starts(with: short) {
      clustersOf[node] = long
    } else if torn.insert(node).inserted {
      problems.append(
        .nodeInTwoClusters(node, known.last ?? "", clusters.last ?? ""))
    }
  }

  private mutating func check(name: String) {
    if !DOTText.isSpellable(name) { problems.append(.unspellableName(name)) }
  }

  private mutating func check(_ attributes: DOTAttributes) {
    for attribute in attributes.list { check(attribute) }
  }
}

extension DOTStatement {
  /// The graph attributes that the statement sets.
  fileprivate var graphAttributes: DOTAttributes {
    switch self {
    case .attribute(let attribute): [attribute]
    case .defaults(.graph, let attributes): attributes
    case .defaults, .node, .edge, .subgraph: []
    }
  }
}
