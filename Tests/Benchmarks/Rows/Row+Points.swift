internal import GraphSchema
internal import PropertyGraph

extension Row {
  static let points = [
    Row(work: "look-up by indexed name", query: "q1", goal: 4, measure: byName),
    Row(work: "look-up by id", query: "q1i", goal: 3, measure: byIdentifier),
    Row(work: "look-up by id, as values", query: "q1i", goal: nil, measure: asValues),
    Row(work: "1 hop, ids", query: "q2", goal: 1.2, measure: neighbours),
  ]

  /// A node by its name, then two of its properties.
  private static let byName: @Sendable (World) -> Measured? = { world in
    let names = (world.data.parameters["q1"] ?? []).compactMap(\.first).map(Value.string)
    guard let index = NameIndex(world), let read = OfficialColumns(world.graph) else { return nil }
    return Measured(names.count) { number -> (NodeID, UInt32?, Int64?)? in
      guard let node = index.node(names[number]) else { return nil }
      return (node, read.countries.number(ofRow: node.row), read.starts[node.row])
    } answer: { _, found in
      guard let found else { return .list([]) }
      return .list([Answer(found.0.row), read.countries.answer(found.1), Answer(found.2 ?? -1)])
    }
  }

  /// Three properties of a node whose id is known, texts by their numbers, as the C program has them by
  /// their places.
  private static let byIdentifier: @Sendable (World) -> Measured? = { world in
    let nodes = world.nodes("q1i")
    guard let read = OfficialColumns(world.graph) else { return nil }
    return Measured(nodes.count) { number -> (UInt32?, UInt32?, Int64?) in
      let row = nodes[number].row
      return (read.names.number(ofRow: row), read.countries.number(ofRow: row), read.starts[row])
    } answer: { _, found in
      .list([
        read.names.answer(found.0), read.countries.answer(found.1), Answer(found.2 ?? -1),
      ])
    }
  }

  /// The same as values with strings of their own.
  private static let asValues: @Sendable (World) -> Measured? = { world in
    let nodes = world.nodes("q1i")
    let graph = world.graph
    guard let name = graph.propertyKey(named: "name"),
      let country = graph.propertyKey(named: "country"),
      let start = graph.propertyKey(named: "start")
    else { return nil }
    return Measured(nodes.count) { number -> (Value, Value, Value) in
      let node = nodes[number]
      return (
        graph.value(of: node, name), graph.value(of: node, country), graph.value(of: node, start)
      )
    } answer: { _, found in
      .list([Answer(found.0), Answer(found.1), Answer(found.2)])
    }
  }

  /// The nodes at the other ends of a node's relationships, once for each relationship, copied into an
  /// array that is there, as the C program does.
  private static let neighbours: @Sendable (World) -> Measured? = { world in
    let nodes = world.nodes("q2")
    let graph = world.graph
    let most = graph.nodes.map { graph.degree(of: $0, .both) }.max() ?? 0
    var found = [NodeID](repeating: NodeID(row: 0), count: most)
    return Measured(nodes.count) { number -> Int in
      graph.withAdjacency { view -> Int in
        let neighbours = view.neighbours(of: nodes[number].row)
        neighbours.copy(to: &found)
        return neighbours.count
      }
    } answer: { _, count in
      .list([Answer(count), Answer(found.prefix(count).reduce(0) { $0 + Int($1.row) })])
    }
  }
}

/// The columns of officials that the look-ups read.
private struct OfficialColumns {
  let names: TextColumn
  let countries: TextColumn
  let starts: IntegerColumn

  init?(_ graph: GraphSnapshot) {
    guard let name = graph.propertyKey(named: "name"),
      let country = graph.propertyKey(named: "country"),
      let start = graph.propertyKey(named: "start")
    else { return nil }
    names = graph.texts(ofNodes: name)
    countries = graph.texts(ofNodes: country)
    starts = graph.integers(ofNodes: start)
  }
}

extension TextColumn {
  /// A text by its number.
  fileprivate func answer(_ number: UInt32?) -> Answer {
    guard let number else { return .text("") }
    return .text(
      withBytes(of: number) { bytes in
        String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
      })
  }
}

/// Officials by name: the hash index over the label and the property.
private struct NameIndex {
  private let graph: GraphSnapshot
  private let label: LabelID
  private let key: PropertyKeyID

  init?(_ world: World) {
    graph = world.graph
    guard !graph.indexes.isEmpty, let label = graph.label(named: "Official"),
      let key = graph.propertyKey(named: "name")
    else { return nil }
    (self.label, self.key) = (label, key)
  }

  @inline(__always)
  func node(_ name: Value) -> NodeID? { graph.node(withLabel: label, where: key, is: name) }
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
