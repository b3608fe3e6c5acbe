extension DOTParser {
  /// Statements between braces.
  mutating func body() -> [DOTStatement] {
    let opening = token.bytes
    guard take("{") else {
      fail("expected '{', found \(token.description)")
      stop()
      return []
    }
    guard depth < Self.deepest else {
      lexer.report(
        "more than \(Self.deepest) subgraphs inside one another", opening,
        hint: "give subgraphs names and place them side by side")
      stop()
      return []
    }
    depth += 1
    defer { depth -= 1 }
    var statements: [DOTStatement] = []
    while token.kind != .sign("}") {
      if token.kind == .end {
        if !isOver { lexer.report("this '{' has no '}' to close it", opening) }
        stop()
        return statements
      }
      statement(into: &statements)
    }
    advance()
    return statements
  }

  private mutating func statement(into statements: inout [DOTStatement]) {
    countPart()
    switch token.kind {
    case .sign(";"): advance()
    case .sign("{"), .keyword("subgraph"), .bare, .quoted, .markup: element(into: &statements)
    case .keyword(let word):
      guard let kind = DOTElement(rawValue: word) else {
        fail("'\(word)' may only begin a graph", hint: "a name like this goes in quotation marks")
        advance()
        return recover()
      }
      advance()
      statements.append(.defaults(kind, attributes()))
    case .sign, .edge, .end:
      fail("expected a statement, found \(token.description)")
      advance()
      recover()
    }
  }

  /// A graph attribute, nodes, an edge or a subgraph.
  private mutating func element(into statements: inout [DOTStatement]) {
    if token.name != nil {
      let name = token
      advance()
      if token.kind == .sign("=") { return graphAttribute(name, into: &statements) }
      let nodes = nodeList(after: name)
      if case .edge = token.kind { return edge(from: end(of: nodes), into: &statements) }
      let attributes = attributes()
      for node in nodes {
        statements.append(.node(DOTNode(node.name, attributes, port: node.port)))
      }
      return
    }
    let subgraph = subgraph()
    if case .edge = token.kind { return edge(from: .subgraph(subgraph), into: &statements) }
    statements.append(.subgraph(subgraph))
    if token.kind == .sign("[") {
      lexer.report(
        "attributes after a subgraph are not read", token.bytes,
        hint: "write them inside its braces", isWarning: true)
      _ = attributes()
    }
  }

  private mutating func graphAttribute(
    _ name: DOTToken, into statements: inout [DOTStatement]
  ) {
    advance()
    guard let key = name.name, let value = token.value else {
      fail("expected a value after '=', found \(token.description)")
      return recover()
    }
    advance()
    statements.append(.attribute(DOTAttribute(read: key, value)))
  }

  private mutating func nodeList(after first: DOTToken) -> [(name: String, port: DOTPort?)] {
    var nodes = [(name: first.name ?? "", port: port())]
    while token.kind == .sign(",") {
      countPart()
      advance()
      guard let name = token.name else {
        fail("expected a node after ',', found \(token.description)")
        break
      }
      advance()
      nodes.append((name, port()))
    }
    return nodes
  }

  private mutating func port() -> DOTPort? {
    guard take(":") else { return nil }
    guard let name = token.name else {
      fail("expected a port after ':', found \(token.description)")
      return nil
    }
    advance()
    guard take(":") else { return DOTPort(name) }
    guard let compass = token.name else {
      fail("expected a compass point after ':', found \(token.description)", hint: "n, ne, e …")
      return DOTPort(name)
    }
    advance()
    return DOTPort(name, compass: compass)
  }

  /// One end of an edge.
  private func end(of nodes: [(name: String, port: DOTPort?)]) -> DOTEdge.End {
    if nodes.count == 1, let node = nodes.first { return .node(node.name, node.port) }
    return .nodes(nodes.map { DOTNode($0.name, port: $0.port) })
  }

  private mutating func edge(from first: DOTEdge.End, into statements: inout [DOTStatement]) {
    var ends = [first]
    while case .edge(let isArrow) = token.kind {
      if isArrow != isDirected {
        fail(
          isArrow ? "'->' stands in a graph" : "'--' stands in a digraph",
          hint: isArrow ? "write '--', or begin with 'digraph'" : "write '->'")
      }
      countPart()
      advance()
      switch token.kind {
      case .sign("{"), .keyword("subgraph"): ends.append(.subgraph(subgraph()))
      default:
        guard token.name != nil else {
          fail("expected a node after an edge, found \(token.description)")
          return recover()
        }
        let name = token
        advance()
        ends.append(end(of: nodeList(after: name)))
      }
    }
    statements.append(.edge(DOTEdge(ends: ends, attributes())))
  }

  private mutating func subgraph() -> DOTSubgraph {
    var subgraph = DOTSubgraph()
    if token.kind == .keyword("subgraph") {
      advance()
      if let name = token.name {
        subgraph.name = name
        advance()
      }
    }
    // A name alone refers to a subgraph that is described elsewhere.
    if token.kind != .sign("{"), subgraph.name != nil { return subgraph }
    subgraph.statements = body()
    return subgraph
  }

  /// `[name = value, …]`, any number of times.
  private mutating func attributes() -> DOTAttributes {
    var attributes = DOTAttributes()
    while token.kind == .sign("[") {
      let opening = token.bytes
      advance()
      while token.kind != .sign("]") {
        guard attribute(into: &attributes) else {
          if token.kind == .end, !isOver {
            lexer.report("this '[' has no ']' to close it", opening)
            stop()
            return attributes
          }
          guard recoverList() else { return attributes }
          break
        }
      }
      advance()
    }
    return attributes
  }

  /// Skips to the end of a list of attributes; `false` when it has none before the next brace.
  private mutating func recoverList() -> Bool {
    while true {
      switch token.kind {
      case .sign("]"): return true
      case .end, .sign("{"), .sign("}"): return false
      default: advance()
      }
    }
  }

  private mutating func attribute(into attributes: inout DOTAttributes) -> Bool {
    if take(",") || take(";") { return true }
    guard let name = token.name else {
      if token.kind != .end {
        fail("expected an attribute's name, found \(token.description)", hint: "[label=\"a\"]")
      }
      return false
    }
    advance()
    guard take("=") else {
      if token.kind != .end { fail("expected '=' after '\(name)', found \(token.description)") }
      return false
    }
    guard let value = token.value else {
      if token.kind != .end {
        fail("expected a value for '\(name)', found \(token.description)")
      }
      return false
    }
    advance()
    countPart()
    attributes.append(DOTAttribute(read: name, value))
    return true
  }
}
