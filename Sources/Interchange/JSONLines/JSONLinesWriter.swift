internal import GraphSchema
internal import PropertyGraph
internal import Report

/// Writes a graph as JSON Lines: one object a line, nodes first.
///
/// ```json
/// {"node":"bis","labels":["Agency"],"properties":{"staff":7}}
/// {"source":"bis","target":"doc","type":"PART_OF","properties":{"since":"1987"}}
/// ```
/// `node` is the name when all nodes have one and these differ, and `n0`, `n1` … when not. Days are
/// objects `{"date":"2007-12-11"}`, so that they come back as days; so do the numbers that JSON lacks,
/// as `{"number":"NaN"}`.
package struct JSONLinesWriter: Sendable {
  /// A writer.
  package init() {}

  /// The text, and what the format cannot hold: attributes of the graph, groups, annotations and maps
  /// that look like a day or a number.
  ///
  /// - Complexity: O(*n* log *n*) in the size of the graph.
  package func export(_ reading: GraphReading) -> GraphExport {
    let graph = reading.graph
    let identifiers = ExportIdentifiers(graph)
    var text = ""
    for node in graph.nodes {
      let line = JSONDocument.object([
        .init("node", .string(identifiers[node])),
        .init("labels", .array(graph.labelNames(of: node).map { .string($0) })),
        .init("properties", JSONValues.object(identifiers.properties(of: node, in: graph))),
      ])
      text += line.text() + "\n"
    }
    for link in graph.relationships {
      let line = JSONDocument.object([
        .init("source", .string(identifiers[graph.source(of: link)])),
        .init("target", .string(identifiers[graph.target(of: link)])),
        .init("type", .string(graph.name(of: graph.type(of: link)))),
        .init("properties", JSONValues.object(graph.properties(of: link))),
      ])
      text += line.text() + "\n"
    }
    return GraphExport(text: text, remarks: JSONValues.remarks(reading, identifiers))
  }
}
