internal import GraphSchema
internal import PropertyGraph

extension Row {
  static let points = [
    Row(work: "look-up by indexed name", query: "q1", goal: 4, measure: byName),
    Row(work: "look-up by id", query: "q1i", goal: 3, measure: byIdentifier),
    Row(work: "1 hop, ids", query: "q2", goal: 1.2, measure: neighbours),
  ]

  /// A node by its name, then two of its properties.
  private static let byName: @Sendable (World) -> Measured? = { world in
    let names = (world.data.parameters["q1"] ?? []).compactMap(\.first).map(Value.string)
    guard let index = NameIndex(world), let country = world.graph.propertyKey(named: "country"),
      let start = world.graph.propertyKey(named: "start")
    else { return nil }
    let graph = world.graph
    return Measured(names.count) { number -> (NodeID, Value, Value)? in
      guard let node = index.node(names[number]) else { return nil }
      return (node, graph.value(of: node, country), graph.value(of: node, start))
    } answer: { _, found in
      guard let found else { return .list([]) }
      return .list([Answer(found.0.row), Answer(found.1), Answer(found.2)])
    }
  }

  /// Three properties of a node whose id is known.
  private static let byIdentifier: @Sendable (World) -> Measured? = { world in
    let nodes = world.nodes("q1i")
    let graph = world.graph
    guard let name = graph.propertyKey(named: "name"),
      let country = graph.propertyKey(named: "country"),
      let start = graph.propertyKey(named: "start")
    else { return nil }
    return Measured(nodes.count) { number in
      let node = nodes[number]
      return (
        graph.value(of: node, name), graph.value(of: node, country), graph.value(of: node, start)
      )
    } answer: { _, found in
      .list([Answer(found.0), Answer(found.1), Answer(found.2)])
    }
  }

  /// The nodes at the other ends of a node's relationships, once for each relationship.
  private static let neighbours: @Sendable (World) -> Measured? = { world in
    let nodes = world.nodes("q2")
    let graph = world.graph
    var found: [NodeID] = []
    return Measured(nodes.count) { number in
      found.removeAll(keepingCapacity: true)
      graph.withAdjacency { view in
        let outgoing = view.outgoing(of: nodes[number].row)
        for index in outgoing.neighbours.indices { found.append(outgoing.neighbours[index]) }
        let incoming = view.incoming(of: nodes[number].row)
        for index in incoming.neighbours.indices { found.append(incoming.neighbours[index]) }
      }
      return found.count
    } answer: { _, count in
      .list([Answer(count), Answer(found.reduce(0) { $0 + Int($1.row) })])
    }
  }
}

/// Officials by name.
///
/// The index of a unique property, in a typed graph beside the one that was imported, whose rows are the
/// same: an imported graph is open, and has no index yet.
private struct NameIndex {
  private let graph: GraphSnapshot

  init?(_ world: World) {
    guard let name = world.graph.propertyKey(named: "name"),
      let schema = try? Schema(
        nodeTypes: [
          NodeType("Official", properties: [PropertyType("name", .string, isUnique: true)])
        ], relationshipTypes: [])
    else { return nil }
    let store = GraphStore(schema: schema)
    let officials = world.data.rows(of: "Official")
    guard officials.lowerBound == 0 else { return nil }
    do {
      try store.write { graph throws(GraphError) in
        for row in officials {
          let value = world.graph.value(of: NodeID(row: row), name)
          try graph.addNode(labels: ["Official"], properties: ["name": value])
        }
      }
    } catch { return nil }
    graph = store.snapshot
  }

  @inline(__always)
  func node(_ name: Value) -> NodeID? { graph.node("Official", where: "name", is: name) }
}

extension Answer {
  /// A property's value.
  init(_ value: Value) {
    switch value {
    case .integer(let number): self = .number(Double(number))
    case .string(let text): self = .text(text)
    default: self = .text(value.description)
    }
  }
}
