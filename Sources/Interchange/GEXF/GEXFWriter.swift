internal import GraphSchema
internal import PropertyGraph

/// Writes a graph as GEXF 1.3, the format of Gephi.
///
/// ```xml
/// <graph defaultedgetype="directed" mode="static">
///   <attributes class="node"><attribute id="0" title="labels" type="string"/></attributes>
///   <nodes><node id="bis" label="bis"><attvalues><attvalue for="0" value=":Agency"/>…
///   <edges><edge id="0" source="bis" target="doc" kind="PART_OF"/></edges>
/// </graph>
/// ```
/// Types of relationships stand in `kind`, and once more in an attribute `type` for readers that leave
/// `kind` out. Types of attributes are `boolean`, `long`, `double` and `string`. Properties with names
/// that Gephi or networkx give to parts of their own, such as `id` and `label`, become `property_…`.
package struct GEXFWriter: Sendable {
  /// The name of the attribute that holds labels.
  package static let labelsName = "labels"
  /// The name of the attribute that holds the type of a relationship.
  package static let typeName = "type"

  /// The names of a node's parts that are not properties.
  static let nodeNames: Set<String> = [labelsName, "id", "label"]
  /// The names of an edge's parts that are not properties.
  static let edgeNames: Set<String> = [
    typeName, "id", "key", "kind", "label", "source", "target",
  ]

  /// A writer.
  package init() {}

  /// The text, and what GEXF cannot hold: attributes of the graph, dates, lists, maps, properties of
  /// several types, control characters, groups and annotations.
  ///
  /// - Complexity: O(*n* log *n*) in the size of the graph.
  package func export(_ reading: GraphReading) -> GraphExport {
    let table = SimpleTable(reading, nodes: Self.nodeNames, links: Self.edgeNames)
    var remarks = table.remarks
    if !reading.attributes.isEmpty {
      remarks.append("\(reading.attributes.count) attributes of the graph are left out")
    }
    var text = GEXFText(table)
    return GraphExport(text: text.whole(), remarks: remarks)
  }
}

/// The text of one graph.
private struct GEXFText {
  private let table: SimpleTable
  private let nodeKeys: [String: Int]
  private let linkKeys: [String: Int]
  private var text = ""

  init(_ table: SimpleTable) {
    self.table = table
    nodeKeys = Self.numbers([GEXFWriter.labelsName] + table.nodeColumns.names)
    linkKeys = Self.numbers([GEXFWriter.typeName] + table.linkColumns.names)
  }

  private static func numbers(_ names: [String]) -> [String: Int] {
    Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
  }

  mutating func whole() -> String {
    text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <gexf xmlns="http://gexf.net/1.3" version="1.3">\n
      """
    if let name = table.reading.name {
      text += "  <meta><description>\(XMLText.escaped(name))</description></meta>\n"
    }
    let word = table.reading.isDirected ? "directed" : "undirected"
    text += "  <graph defaultedgetype=\"\(word)\" mode=\"static\">\n"
    addAttributes("node", table.nodeColumns, first: GEXFWriter.labelsName)
    addAttributes("edge", table.linkColumns, first: GEXFWriter.typeName)
    text += "    <nodes>\n"
    for node in table.graph.nodes { add(node) }
    text += "    </nodes>\n    <edges>\n"
    for (number, link) in table.graph.relationships.enumerated() { add(link, number) }
    text += "    </edges>\n  </graph>\n</gexf>\n"
    return text
  }

  private mutating func addAttributes(
    _ element: String, _ columns: AttributeColumns, first: String
  ) {
    text += "    <attributes class=\"\(element)\">\n"
    for (number, name) in ([first] + columns.names).enumerated() {
      let type =
        switch columns.kinds[name] ?? .text {
        case .boolean: "boolean"
        case .integer: "long"
        case .double: "double"
        case .text: "string"
        }
      text += "      <attribute id=\"\(number)\" title=\"\(XMLText.escaped(name))\" "
      text += "type=\"\(type)\"/>\n"
    }
    text += "    </attributes>\n"
  }

  private static func values(
    _ properties: SimpleTable.Properties, _ keys: [String: Int]
  ) -> String {
    guard !properties.isEmpty else { return "" }
    let parts = properties.map { key, value in
      let words = XMLText.escaped(AttributeColumns.text(value))
      return "<attvalue for=\"\(keys[key] ?? 0)\" value=\"\(words)\"/>"
    }
    return "<attvalues>" + parts.joined() + "</attvalues>"
  }

  private mutating func add(_ node: NodeID) {
    let id = XMLText.escaped(table.identifiers[node])
    let labels = table.graph.labelNames(of: node)
    let own: SimpleTable.Properties =
      labels.isEmpty ? [] : [(GEXFWriter.labelsName, .string(LabelList.text(labels)))]
    let values = Self.values(own + table.properties(of: node), nodeKeys)
    text += "      <node id=\"\(id)\" label=\"\(id)\""
    text += values.isEmpty ? "/>\n" : ">\(values)</node>\n"
  }

  private mutating func add(_ link: RelationshipID, _ number: Int) {
    let graph = table.graph
    let type = graph.name(of: graph.type(of: link))
    let source = XMLText.escaped(table.identifiers[graph.source(of: link)])
    let target = XMLText.escaped(table.identifiers[graph.target(of: link)])
    text += "      <edge id=\"\(number)\" source=\"\(source)\" target=\"\(target)\""
    let isDirected = table.isDirected(link)
    if isDirected != table.reading.isDirected {
      text += " type=\"\(isDirected ? "directed" : "undirected")\""
    }
    let own: SimpleTable.Properties = [(GEXFWriter.typeName, .string(type))]
    text += " kind=\"\(XMLText.escaped(type))\">"
    text += Self.values(own + table.properties(of: link), linkKeys) + "</edge>\n"
  }
}
