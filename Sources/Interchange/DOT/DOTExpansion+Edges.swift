internal import DOT

extension DOTExpansion {
  /// A node at the end of an edge, with the place at which the edge arrives.
  private struct Stop {
    let node: Int
    var port: DOTPort?
  }

  /// What an end of an edge stands for; a subgraph's nodes are known when the statement has been read.
  private enum Place {
    case stops([Stop])
    case scope(Int)
  }

  /// Whether an edge is a new one.
  private enum Precedent {
    case none
    /// It adds to an earlier one.
    case same(Int)
    /// It has a key of its own, but a strict graph has no room for it.
    case excluded
  }

  mutating func read(_ edge: DOTEdge, in scope: Int) throws(GraphReadingError) {
    var places: [Place] = []
    for end in edge.ends {
      switch end {
      case .node(let name, let port):
        places.append(.stops([Stop(node: try node(name, in: scope), port: port)]))
      case .nodes(let list):
        var stops: [Stop] = []
        for node in list {
          stops.append(Stop(node: try self.node(node.name, in: scope), port: node.port))
        }
        places.append(.stops(stops))
      case .subgraph(let subgraph): places.append(.scope(try open(subgraph, in: scope)))
      }
    }
    var stops: [[Stop]] = []
    for place in places { stops.append(try self.stops(at: place)) }
    for case .scope(let number) in places.reversed() { close(number) }
    let base = defaults(\.edgeDefaults, in: scope)
    let key = edge.attributes["key"].map { ByteName($0.written) }
    for (tails, heads) in zip(stops, stops.dropFirst()) {
      let (count, isOver) = tails.count.multipliedReportingOverflow(by: heads.count)
      try budget.takeRelationships(isOver ? Int.max : count)
      for tail in tails {
        for head in heads {
          guard let number = try self.edge(tail.node, head.node, key, base, in: scope) else {
            continue
          }
          try setPorts(tail, head, of: number)
          try charge(edge.attributes)
          for attribute in edge.attributes.list {
            edges[number].attributes[attribute.name] = attribute.value
          }
        }
      }
    }
  }

  private mutating func stops(at place: Place) throws(GraphReadingError) -> [Stop] {
    switch place {
    case .stops(let stops): return stops
    case .scope(let number):
      try budget.takeValues(scopes[number].members.count, bytes: 0)
      return scopes[number].members.sorted().map { Stop(node: $0) }
    }
  }

  /// The number of an edge, which is made when it is new; `nil` when a strict graph refuses it.
  private mutating func edge(
    _ tail: Int, _ head: Int, _ key: ByteName?, _ base: DOTTable, in scope: Int
  ) throws(GraphReadingError) -> Int? {
    try join(tail, scope)
    try join(head, scope)
    switch precedent(tail, head, key) {
    case .excluded:
      mergedCount += 1
      return nil
    case .same(let number):
      mergedCount += 1
      return number
    case .none: break
    }
    try budget.takeValues(base.count, bytes: base.bytes)
    let number = edges.count
    edges.append(Edge(tail: tail, head: head, attributes: base))
    if isStrict { found[Ends(tail: tail, head: head, key: nil)] = number }
    if let key { found[Ends(tail: tail, head: head, key: key)] = number }
    return number
  }

  private func precedent(_ tail: Int, _ head: Int, _ key: ByteName?) -> Precedent {
    if let key, let number = look(up: tail, head, key) { return .same(number) }
    guard isStrict else { return .none }
    // Graphviz looks for company of a new key in the direction of writing only.
    if key != nil {
      return found[Ends(tail: tail, head: head, key: nil)] == nil ? .none : .excluded
    }
    return look(up: tail, head, nil).map { .same($0) } ?? .none
  }

  private func look(up tail: Int, _ head: Int, _ key: ByteName?) -> Int? {
    if let number = found[Ends(tail: tail, head: head, key: key)] { return number }
    return isDirected ? nil : found[Ends(tail: head, head: tail, key: key)]
  }

  /// Notes where the edge arrives; an earlier edge may have its ends the other way round.
  private mutating func setPorts(
    _ tail: Stop, _ head: Stop, of edge: Int
  ) throws(GraphReadingError) {
    let isTurned = edges[edge].tail != tail.node
    for (port, name) in [
      (tail.port, isTurned ? "headport" : "tailport"),
      (head.port, isTurned ? "tailport" : "headport"),
    ] {
      guard let port else { continue }
      let text = port.compass.map { "\(port.name):\($0)" } ?? port.name
      try budget.takeValues(1, bytes: text.utf8.count)
      edges[edge].attributes[name] = .escString(text)
    }
  }
}
