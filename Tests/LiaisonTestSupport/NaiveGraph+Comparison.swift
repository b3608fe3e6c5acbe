import GraphSchema
public import PropertyGraph

extension NaiveGraph {
  /// What a snapshot holds otherwise than this graph, in sentences; empty when they agree.
  ///
  /// Compares elements, labels, ends, properties, annotations, adjacency in all directions with its
  /// order, degrees, and the sets of rows by label and type.
  public func differences(from graph: GraphSnapshot) -> [String] {
    elementDifferences(graph) + adjacencyDifferences(from: graph) + annotationDifferences(graph)
      + setDifferences(graph)
  }

  private func elementDifferences(_ graph: GraphSnapshot) -> [String] {
    var found: [String] = []
    let rows = graph.nodes.map(\.row)
    if rows != nodes.keys.sorted() { found.append("nodes are \(rows), not \(nodes.keys.sorted())") }
    if graph.nodeCount != nodes.count { found.append("\(graph.nodeCount) nodes counted") }
    for (row, node) in nodes where graph.contains(NodeID(row: row)) {
      let id = NodeID(row: row)
      if graph.labelNames(of: id) != node.labels {
        found.append("\(id) has labels \(graph.labelNames(of: id)), not \(node.labels)")
      }
      found += differences(.node(id), node.properties, graph)
    }
    let links = graph.relationships.map(\.row)
    if links != relationships.keys.sorted() {
      found.append("relationships are \(links), not \(relationships.keys.sorted())")
    }
    if graph.relationshipCount != relationships.count {
      found.append("\(graph.relationshipCount) relationships counted")
    }
    for (row, link) in relationships where graph.contains(RelationshipID(row: row)) {
      let id = RelationshipID(row: row)
      if graph.name(of: graph.type(of: id)) != link.type
        || graph.source(of: id).row != link.source || graph.target(of: id).row != link.target
      {
        found.append("\(id) has other ends or another type")
      }
      found += differences(.relationship(id), link.properties, graph)
    }
    return found
  }

  private func differences(
    _ element: Element, _ properties: [String: Value], _ graph: GraphSnapshot
  ) -> [String] {
    let bare = graph.properties(of: element)
    let expected = properties.sorted { $0.key < $1.key }
    let same =
      bare.count == expected.count
      && zip(bare, expected).allSatisfy { $0.key == $1.key && $0.value == $1.value }
    let absent = graph.propertyKeys.map { graph.name(of: $0) }
      .filter { properties[$0] == nil && graph.value(of: element, named: $0) != .null }
    return (same ? [] : ["\(element) has properties \(bare), not \(expected)"])
      + absent.map { "\(element) has a value for '\($0)'" }
  }

  /// The steps that a snapshot holds otherwise than this graph, in sentences; empty when they agree.
  public func adjacencyDifferences(from graph: GraphSnapshot) -> [String] {
    var found: [String] = []
    for row in nodes.keys.sorted() {
      let id = NodeID(row: row)
      let outgoing = steps(graph, { $0.source == row }, \.target)
      let incoming = steps(graph, { $0.target == row }, \.source)
      for (direction, expected) in [
        (Direction.outgoing, outgoing), (.incoming, incoming), (.both, outgoing + incoming),
      ] {
        let all = Array(graph.adjacent(to: id, direction))
        if all != expected { found.append("\(id) has \(direction) steps \(all), not \(expected)") }
        if graph.degree(of: id, direction) != expected.count {
          found.append("\(id) has another \(direction) degree")
        }
        for type in graph.relationshipTypes {
          let some = expected.filter {
            relationships[$0.relationship.row]?.type == graph.name(of: type)
          }
          if Array(graph.adjacent(to: id, direction, type: type)) != some {
            found.append("\(id) has other \(direction) steps of \(graph.name(of: type))")
          }
        }
      }
    }
    return found
  }

  private func steps(
    _ graph: GraphSnapshot, _ isMeant: (Relationship) -> Bool,
    _ far: KeyPath<Relationship, UInt32>
  ) -> [Adjacent] {
    relationships.filter { isMeant($0.value) }
      .map { (row, link) in
        (graph.relationshipType(named: link.type)?.rawValue ?? .max, row, link[keyPath: far])
      }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
      .map { Adjacent(neighbour: NodeID(row: $0.2), relationship: RelationshipID(row: $0.1)) }
  }

  private func annotationDifferences(_ graph: GraphSnapshot) -> [String] {
    var found: [String] = []
    let rows = graph.annotations.map(\.row)
    if rows != annotations.keys.sorted() { found.append("annotations are \(rows)") }
    let targets = Dictionary(grouping: annotations.keys) { annotations[$0]?.target }
    for (target, rows) in targets {
      guard let target, let place = Self.place(target, graph) else { continue }
      let ids = graph.annotations(of: place).map(\.row)
      if ids != rows.sorted() { found.append("\(place) has annotations \(ids)") }
    }
    for (row, annotation) in annotations where graph.contains(AnnotationID(row: row)) {
      let id = AnnotationID(row: row)
      if graph.target(of: id) != Self.place(annotation.target, graph) {
        found.append("\(id) is about something else")
      }
      found += differences(.annotation(id), annotation.properties, graph)
    }
    return found
  }

  private static func place(_ target: Target, _ graph: GraphSnapshot) -> AnnotationTarget? {
    let key = target.property.flatMap { graph.propertyKey(named: $0) }
    switch (target.element, target.property) {
    case (.node(let row), nil): return .node(NodeID(row: row))
    case (.relationship(let row), nil): return .relationship(RelationshipID(row: row))
    case (.node(let row), _): return key.map { .nodeProperty(NodeID(row: row), $0) }
    case (.relationship(let row), _):
      return key.map { .relationshipProperty(RelationshipID(row: row), $0) }
    case (.annotation, _): return nil
    }
  }

  private func setDifferences(_ graph: GraphSnapshot) -> [String] {
    var found: [String] = []
    for label in graph.labels {
      let expected = nodes.filter { $0.value.labels.contains(graph.name(of: label)) }.keys.sorted()
      let rows = graph.nodes(withLabel: label).map(\.row)
      if rows != expected { found.append("'\(graph.name(of: label))' labels \(rows)") }
      for row in nodes.keys
      where graph.hasLabel(NodeID(row: row), label) != expected.contains(row) {
        found.append("node \(row) bears or lacks '\(graph.name(of: label))'")
      }
    }
    for type in graph.relationshipTypes {
      let expected = relationships.filter { $0.value.type == graph.name(of: type) }.keys.sorted()
      let rows = graph.relationships(ofType: type).map(\.row)
      if rows != expected { found.append("'\(graph.name(of: type))' types \(rows)") }
    }
    return found
  }
}
