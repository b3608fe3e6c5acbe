internal import GraphSchema
internal import PropertyGraph

/// Writes a graph as GraphML (1.0, with the extension for typed attributes).
///
/// ```xml
/// <key id="d0" for="node" attr.name="labels" attr.type="string"/>
/// <key id="d1" for="edge" attr.name="type" attr.type="string"/>
/// <graph edgedefault="directed">
///   <node id="bis"><data key="d0">:Agency</data></node>
///   <edge id="e0" source="bis" target="doc"><data key="d1">PART_OF</data></edge>
/// </graph>
/// ```
/// Identifiers are the names of the nodes when these differ and XML can hold them. Types of keys are
/// `boolean`, `long`, `double` and `string`. A relationship whose property `directed` is false is an
/// undirected edge.
package struct GraphMLWriter: Sendable {
  /// A writer.
  package init() {}

  /// The text, and what GraphML cannot hold: dates, lists, maps, properties of several types, control
  /// characters, groups and annotations.
  ///
  /// - Complexity: O(*n* log *n*) in the size of the graph.
  package func export(_ reading: GraphReading) -> GraphExport {
    let table = SimpleTable(
      reading, nodes: [GraphMLReader.labelsName], links: [GraphMLReader.typeName])
    var text = GraphMLText(table)
    return GraphExport(text: text.whole(), remarks: table.remarks + text.remarks)
  }
}

/// The text of one graph.
private struct GraphMLText {
  private let table: SimpleTable
  private var graphColumns = AttributeColumns()
  private var text = ""
  /// The identifiers of keys, by what they belong to and their name.
  private var keys: [String: [String: String]] = [:]
  private var keyCount = 0

  var remarks: [String] { graphColumns.remarks("the graph") }

  init(_ table: SimpleTable) {
    self.table = table
    graphColumns.add(attributes)
    graphColumns.settle()
  }

  private var attributes: SimpleTable.Properties {
    table.reading.attributes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  mutating func whole() -> String {
    text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n
      """
    addKeys("graph", graphColumns, first: nil)
    addKeys("node", table.nodeColumns, first: GraphMLReader.labelsName)
    addKeys("edge", table.linkColumns, first: GraphMLReader.typeName)
    let name = table.reading.name.map { " id=\"\(XMLText.escaped($0))\"" } ?? ""
    text += "  <graph\(name) edgedefault=\"\(Self.word(table.reading.isDirected))\">\n"
    for (key, value) in attributes { text += "    \(data(key, value, "graph"))\n" }
    for node in table.graph.nodes { add(node) }
    for (number, link) in table.graph.relationships.enumerated() { add(link, number) }
    text += "  </graph>\n</graphml>\n"
    return text
  }

  private static func word(_ isDirected: Bool) -> String { isDirected ? "directed" : "undirected" }

  private mutating func addKeys(_ element: String, _ columns: AttributeColumns, first: String?) {
    if let first { addKey(element, first, "string") }
    for name in columns.names {
      let type =
        switch columns.kinds[name] ?? .text {
        case .boolean: "boolean"
        case .integer: "long"
        case .double: "double"
        case .text: "string"
        }
      addKey(element, name, type)
    }
  }

  private mutating func addKey(_ element: String, _ name: String, _ type: String) {
    let id = "d\(keyCount)"
    keyCount += 1
    keys[element, default: [:]][name] = id
    text += "  <key id=\"\(id)\" for=\"\(element)\" attr.name=\"\(XMLText.escaped(name))\" "
    text += "attr.type=\"\(type)\"/>\n"
  }

  private func data(_ name: String, _ value: Value, _ element: String) -> String {
    let words = XMLText.escaped(AttributeColumns.text(value))
    return "<data key=\"\(keys[element]?[name] ?? "")\">\(words)</data>"
  }

  private mutating func add(_ node: NodeID) {
    text += "    <node id=\"\(XMLText.escaped(table.identifiers[node]))\""
    var parts = table.properties(of: node).map { data($0.key, $0.value, "node") }
    let labels = table.graph.labelNames(of: node)
    if !labels.isEmpty {
      parts.insert(data(GraphMLReader.labelsName, .string(LabelList.text(labels)), "node"), at: 0)
    }
    text += parts.isEmpty ? "/>\n" : ">" + parts.joined() + "</node>\n"
  }

  private mutating func add(_ link: RelationshipID, _ number: Int) {
    let graph = table.graph
    let source = XMLText.escaped(table.identifiers[graph.source(of: link)])
    let target = XMLText.escaped(table.identifiers[graph.target(of: link)])
    text += "    <edge id=\"e\(number)\" source=\"\(source)\" target=\"\(target)\""
    let isDirected = table.isDirected(link)
    if isDirected != table.reading.isDirected { text += " directed=\"\(isDirected)\"" }
    text +=
      ">" + data(GraphMLReader.typeName, .string(graph.name(of: graph.type(of: link))), "edge")
    for (key, value) in table.properties(of: link) { text += data(key, value, "edge") }
    text += "</edge>\n"
  }
}
