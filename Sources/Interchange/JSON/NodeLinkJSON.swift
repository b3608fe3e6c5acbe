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
/// `id` is the property `name`, which is not repeated among the properties. The outer shape is that of
/// "node-link" data, which networkx and D3 read.
package struct NodeLinkJSON: Sendable {
  private let reading: GraphReading

  /// A writer for a graph.
  package init(_ reading: GraphReading) { self.reading = reading }

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
        var properties: [String: Value] = [:]
        for (key, value) in graph.properties(of: node) { properties[key] = value }
        let name = properties.removeValue(forKey: GraphReading.nameProperty)
        return .object([
          .init("id", Self.json(name ?? .integer(Int64(node.row)))),
          .init("labels", .array(graph.labelNames(of: node).map { .string($0) })),
          .init("properties", Self.json(properties)),
        ])
      })
    text += ",\n\"links\": "
    text += Self.lines(graph.relationships.map(link))
    return text + "}\n"
  }

  private func link(_ relationship: RelationshipID) -> JSONDocument {
    let graph = reading.graph
    var properties: [String: Value] = [:]
    for (key, value) in graph.properties(of: relationship) { properties[key] = value }
    return .object([
      .init("source", id(graph.source(of: relationship))),
      .init("target", id(graph.target(of: relationship))),
      .init("type", .string(graph.name(of: graph.type(of: relationship)))),
      .init("properties", Self.json(properties)),
    ])
  }

  private func id(_ node: NodeID) -> JSONDocument {
    let name = reading.graph.value(of: node, named: GraphReading.nameProperty)
    return Self.json(name == .null ? .integer(Int64(node.row)) : name)
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
