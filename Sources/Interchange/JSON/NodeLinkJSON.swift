internal import GraphSchema
internal import PropertyGraph
internal import Report

/// Writes a graph as JSON of nodes and links, one element to a line.
///
/// ```json
/// {"directed": true, "multigraph": true, "name": "G", "graph": {…},
///  "groups": [{"name": "cluster_a", "label": "A", "parent": null, "nodes": 3}],
///  "nodes": [
///   {"id": "a", "labels": ["Node"], "properties": {"shape": "box"}}
///  ],
///  "links": [
///   {"source": "a", "target": "b", "type": "LINK", "properties": {"label": "yes"}}
///  ]}
/// ```
/// `id` is the property `name`, which is not repeated among the properties, when all nodes have one and
/// these differ; else `n0`, `n1` and so on. The outer shape is that of
/// "node-link" data, which networkx and D3 read.
package struct NodeLinkJSON: Sendable {
  private let reading: GraphReading
  private let identifiers: ExportIdentifiers

  /// A writer for a graph.
  package init(_ reading: GraphReading) {
    self.reading = reading
    identifiers = ExportIdentifiers(reading.graph)
  }

  /// The whole text; the same graph gives the same text.
  ///
  /// - Complexity: O(*n*) in the size of the graph.
  package var text: String {
    let graph = reading.graph
    var text = "{\"directed\": \(reading.isDirected), \"multigraph\": true, "
    text += "\"name\": \((reading.name.map { .string($0) } ?? JSONDocument.null).text()), "
    text += "\"graph\": \(Self.json(reading.attributes).text()),\n"
    text += "\"groups\": " + Self.lines(reading.groups.map(Self.json)) + ",\n"
    text += "\"nodes\": "
    text += Self.lines(
      graph.nodes.map { node in
        let properties = identifiers.properties(of: node, in: graph)
        return .object([
          .init("id", .string(identifiers[node])),
          .init("labels", .array(graph.labelNames(of: node).map { .string($0) })),
          .init(
            "properties",
            Self.json(
              Dictionary(
                properties.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 }))),
        ])
      })
    text += ",\n\"links\": "
    text += Self.lines(graph.relationships.map(link))
    return text + "}\n"
  }

  /// The text, and what the format cannot hold: days, numbers that JSON lacks and annotations.
  ///
  /// - Complexity: O(*n*) in the size of the graph.
  package var export: GraphExport {
    let graph = reading.graph
    var (dates, numbers) = (0, 0)
    func look(_ value: Value) {
      switch value {
      case .date: dates += 1
      case .double(let number) where !number.isFinite: numbers += 1
      case .list(let values): values.forEach(look)
      case .map(let values): values.values.forEach(look)
      default: break
      }
    }
    for node in graph.nodes { for (_, value) in graph.properties(of: node) { look(value) } }
    for link in graph.relationships { for (_, value) in graph.properties(of: link) { look(value) } }
    var remarks: [String] = []
    if !identifiers.areNames, graph.nodeCount > 0 {
      remarks.append("not every node has a name of its own; nodes are n0, n1 …")
    }
    if dates > 0 { remarks.append("\(dates) dates are texts such as 2007-12-11") }
    if numbers > 0 { remarks.append("\(numbers) numbers are infinite or none, and are texts") }
    if graph.annotationCount > 0 {
      remarks.append("\(graph.annotationCount) annotations are left out")
    }
    return GraphExport(text: text, remarks: remarks)
  }

  private func link(_ relationship: RelationshipID) -> JSONDocument {
    let graph = reading.graph
    var properties: [String: Value] = [:]
    for (key, value) in graph.properties(of: relationship) { properties[key] = value }
    return .object([
      .init("source", .string(identifiers[graph.source(of: relationship)])),
      .init("target", .string(identifiers[graph.target(of: relationship)])),
      .init("type", .string(graph.name(of: graph.type(of: relationship)))),
      .init("properties", Self.json(properties)),
    ])
  }

  private static func lines(_ documents: [JSONDocument]) -> String {
    documents.isEmpty ? "[]" : "[\n" + documents.map { $0.text() }.joined(separator: ",\n") + "\n]"
  }

  private static func json(_ group: GraphReading.Group) -> JSONDocument {
    .object([
      .init("name", .string(group.name)),
      .init("label", group.label.map { .string($0) } ?? .null),
      .init("parent", group.parent.map { .string($0) } ?? .null),
      .init("nodes", .integer(Int64(group.nodeCount))),
      .init("attributes", json(group.attributes)),
    ])
  }

  private static func json(_ properties: [String: Value]) -> JSONDocument {
    .object(properties.sorted { $0.key < $1.key }.map { .init($0.key, json($0.value)) })
  }

  private static func json(_ value: Value) -> JSONDocument {
    switch value {
    case .null: .null
    case .boolean(let value): .boolean(value)
    case .integer(let value): .integer(value)
    case .double(let value): .number(value)
    case .string(let value): .string(value)
    case .list(let values): .array(values.map(json))
    case .map(let values): json(values)
    case .date(let date): .string(date.description)
    }
  }
}
