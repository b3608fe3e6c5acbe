internal import DOT
internal import GraphSchema
internal import PropertyGraph

/// Writes a graph as DOT *data*, not as a drawing: ``DOTGraphReader`` reads the same graph back, and
/// Graphviz, pydot and networkx read nodes, edges and attributes.
///
/// ```dot
/// digraph "small" {
///   graph [liaison_format="open-1"];
///   "bis" [liaison_labels=":Agency", liaison_types="staff:integer", staff="7"];
///   "bis" -> "doc" [liaison_type="PART_OF"];
/// }
/// ```
/// Attributes that Graphviz draws by (`color`, `shape` …) are properties like the rest, and will be
/// drawn by if they are there.
package struct DOTDataWriter: Sendable {
  /// A writer.
  package init() {}

  /// The text, and what DOT cannot hold: groups and annotations.
  ///
  /// - Complexity: O(*n* log *n*) in the size of the graph.
  package func export(_ reading: GraphReading) -> GraphExport {
    let graph = reading.graph
    let identifiers = ExportIdentifiers(graph)
    var statements: [DOTStatement] = []
    var head = DOTOpenData.attributes(reading.attributes.map { ($0.key, $0.value) })
    head.insert(.init(DOTOpenData.format.name, .raw(DOTOpenData.format.value)), at: 0)
    statements += head.map { .attribute($0) }
    for node in graph.nodes {
      var attributes = DOTOpenData.attributes(identifiers.properties(of: node, in: graph))
      let labels = graph.labelNames(of: node)
      if !labels.isEmpty {
        let text = DOTName.encode(LabelList.text(labels))
        attributes.insert(.init(DOTOpenData.labels, .raw(text)), at: 0)
      }
      statements.append(
        .node(DOTNode(DOTName.encode(identifiers[node]), DOTAttributes(attributes))))
    }
    for link in graph.relationships {
      statements.append(.edge(edge(link, reading, identifiers)))
    }
    let document = DOTDocument(
      name: reading.name.map(DOTName.encode) ?? "graph", isDirected: reading.isDirected,
      isStrict: false, statements: statements)
    return GraphExport(text: document.encoded(), remarks: remarks(reading, identifiers))
  }

  private func edge(
    _ link: RelationshipID, _ reading: GraphReading, _ identifiers: ExportIdentifiers
  ) -> DOTEdge {
    let graph = reading.graph
    var properties = graph.properties(of: link)
    let isPlain =
      graph.value(of: link, named: GraphReading.directedProperty) == .boolean(false)
    if isPlain { properties.removeAll { $0.key == GraphReading.directedProperty } }
    var attributes = DOTOpenData.attributes(properties)
    if isPlain, reading.isDirected { attributes.insert(.init("dir", .raw("none")), at: 0) }
    let type = DOTName.encode(graph.name(of: graph.type(of: link)))
    attributes.insert(.init(DOTOpenData.type, .raw(type)), at: 0)
    return DOTEdge(
      from: DOTName.encode(identifiers[graph.source(of: link)]),
      to: DOTName.encode(identifiers[graph.target(of: link)]), DOTAttributes(attributes))
  }

  private func remarks(_ reading: GraphReading, _ identifiers: ExportIdentifiers) -> [String] {
    var remarks: [String] = []
    if !identifiers.areNames, reading.graph.nodeCount > 0 {
      remarks.append("not every node has a name of its own; nodes are n0, n1 …")
    }
    if !reading.groups.isEmpty {
      remarks.append("\(reading.groups.count) groups are left out; nodes bear their names")
    }
    if reading.graph.annotationCount > 0 {
      remarks.append("\(reading.graph.annotationCount) annotations are left out")
    }
    return remarks
  }
}
