internal import DOT

/// The nodes and edges that a DOT document stands for, found as Graphviz finds them.
///
/// - A node takes the defaults in force where it is first named; later statements add to it, and
///   defaults set later leave it as it is.
/// - An edge takes the defaults in force where it is made. In a strict graph, and among edges with
///   the same `key`, a second one between the same ends adds to the first. A new key makes no new edge
///   in a strict graph; Graphviz looks for company in the subgraph at hand only, and may make one.
/// - A subgraph at the end of an edge stands for its nodes, each once, in the order in which they
///   were first named. A subgraph that is named again inside the same one is opened again.
/// - Defaults of a subgraph end with it.
///
/// Source: lib/cgraph of Graphviz (grammar.y, node.c, edge.c, subg.c, attr.c).
struct DOTExpansion {
  /// A node with its attributes.
  struct Node {
    let name: String
    var attributes: DOTTable
  }

  /// An edge with its attributes; its ends are numbers of nodes.
  struct Edge {
    var tail: Int
    var head: Int
    var attributes: DOTTable
  }

  /// Two ends and a key, by which an edge is found again.
  struct Ends: Hashable {
    let tail: Int
    let head: Int
    let key: ByteName?
  }

  let isDirected: Bool
  let isStrict: Bool
  private(set) var nodes: [Node] = []
  var edges: [Edge] = []
  /// The graph itself and its subgraphs with names, in the order of their first opening.
  private(set) var scopes: [DOTScope]
  /// How many edges were added to earlier ones.
  var mergedCount = 0
  private var numbers: [ByteName: Int] = [:]
  var found: [Ends: Int] = [:]
  var budget: ReadingBudget

  /// Expands a document.
  ///
  /// - Throws: ``GraphReadingError/overLimit(_:)`` before more memory is taken than the limits allow.
  /// - Complexity: O(*s* · *d*) in statements and depth, and O(*e*) in the edges it stands for.
  init(_ document: DOTDocument, limits: ReadingLimits) throws(GraphReadingError) {
    isDirected = document.isDirected
    isStrict = document.isStrict
    scopes = [DOTScope(name: document.name, parent: nil, attributes: [:])]
    budget = ReadingBudget(limits)
    try read(document.statements, in: 0)
  }

  private mutating func read(
    _ statements: [DOTStatement], in scope: Int
  ) throws(GraphReadingError) {
    for statement in statements {
      switch statement {
      case .attribute(let attribute): try set([attribute], \.attributes, in: scope)
      case .defaults(.graph, let list): try set(list.list, \.attributes, in: scope)
      case .defaults(.node, let list): try set(list.list, \.nodeDefaults, in: scope)
      case .defaults(.edge, let list): try set(list.list, \.edgeDefaults, in: scope)
      case .node(let node):
        let number = try self.node(node.name, in: scope)
        try charge(node.attributes)
        for attribute in node.attributes.list {
          nodes[number].attributes[attribute.name] = attribute.value
        }
      case .edge(let edge): try read(edge, in: scope)
      case .subgraph(let subgraph): close(try open(subgraph, in: scope))
      }
    }
  }

  private mutating func set(
    _ list: [DOTAttribute], _ table: WritableKeyPath<DOTScope, DOTTable>, in scope: Int
  ) throws(GraphReadingError) {
    for attribute in list {
      try budget.takeValues(1, bytes: attribute.value.byteCount)
      scopes[scope][keyPath: table][attribute.name] = attribute.value
    }
  }

  mutating func charge(_ list: DOTAttributes) throws(GraphReadingError) {
    guard !list.isEmpty else { return }
    try budget.takeValues(
      list.list.count, bytes: list.list.reduce(0) { $0 + $1.value.byteCount })
  }

  /// The number of a node, which is made when it is new.
  mutating func node(_ name: String, in scope: Int) throws(GraphReadingError) -> Int {
    let key = ByteName(name)
    if let number = numbers[key] {
      try join(number, scope)
      return number
    }
    let attributes = defaults(\.nodeDefaults, in: scope)
    try budget.takeNode()
    try budget.takeValues(1 + attributes.count, bytes: name.utf8.count + attributes.bytes)
    let number = nodes.count
    nodes.append(Node(name: name, attributes: attributes))
    numbers[key] = number
    try join(number, scope)
    return number
  }

  /// Puts a node into a subgraph and those around it.
  mutating func join(_ node: Int, _ scope: Int) throws(GraphReadingError) {
    var scope = scope
    while let parent = scopes[scope].parent, scopes[scope].members.insert(node).inserted {
      try budget.takeValues(1, bytes: 0)
      scope = parent
    }
  }

  /// The defaults in force, from the graph inwards.
  func defaults(_ table: KeyPath<DOTScope, DOTTable>, in scope: Int) -> DOTTable {
    let own = scopes[scope][keyPath: table]
    guard let parent = scopes[scope].parent else { return own }
    return defaults(table, in: parent).overlaid(with: own)
  }

  /// Opens a subgraph, again if it was open in the same one before, and reads what it says.
  mutating func open(
    _ subgraph: DOTSubgraph, in scope: Int
  ) throws(GraphReadingError) -> Int {
    let number: Int
    if let name = subgraph.name, let known = scopes[scope].children[ByteName(name)] {
      number = known
    } else {
      let inherited = scopes[scope].attributes
      try budget.takeValues(1 + inherited.count, bytes: inherited.bytes)
      number = scopes.count
      scopes.append(DOTScope(name: subgraph.name, parent: scope, attributes: inherited))
      if let name = subgraph.name { scopes[scope].children[ByteName(name)] = number }
    }
    try read(subgraph.statements, in: number)
    return number
  }

  /// Forgets a subgraph that cannot be named again and is no cluster.
  mutating func close(_ scope: Int) {
    guard scopes[scope].name == nil, !scopes[scope].isCluster else { return }
    if scope == scopes.count - 1 {
      scopes.removeLast()
    } else {
      scopes[scope] = DOTScope(name: nil, parent: scopes[scope].parent, attributes: [:])
    }
  }
}
