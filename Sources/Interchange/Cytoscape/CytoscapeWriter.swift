internal import GraphSchema
internal import PropertyGraph
internal import Report

/// Writes a graph as JSON for Cytoscape and Cytoscape.js, one element to a line.
///
/// ```json
/// {"data":{"name":"small"},"directed":true,"multigraph":true,"elements":{
///  "nodes":[
///   {"data":{"id":"bis","value":"bis","name":"bis","labels":["Agency"],"staff":7}}],
///  "edges":[
///   {"data":{"id":"e0","source":"bis","target":"doc","key":0,"interaction":"PART_OF"}}]}}
/// ```
/// `interaction` is the type, as Cytoscape has it; `value` and `key` are there for networkx.
package struct CytoscapeWriter: Sendable {
  /// The names of a node's data that are not properties.
  static let nodeNames: Set<String> = ["id", "value", "name", "labels", "parent"]
  /// The names of an edge's data that are not properties.
  static let edgeNames: Set<String> = ["id", "source", "target", "key", "interaction"]

  /// A writer.
  package init() {}

  /// The text, and what the format cannot hold: days, numbers that JSON or JavaScript lack, groups and
  /// annotations.
  ///
  /// - Complexity: O(*n* log *n*) in the size of the graph.
  package func export(_ reading: GraphReading) -> GraphExport {
    var text = CytoscapeText(reading)
    return GraphExport(text: text.whole(), remarks: text.remarks)
  }
}

/// The text of one graph.
private struct CytoscapeText {
  private let reading: GraphReading
  private let identifiers: ExportIdentifiers
  private var dates = 0
  private var numbers = 0
  private var renamed: Set<String> = []

  init(_ reading: GraphReading) {
    self.reading = reading
    identifiers = ExportIdentifiers(reading.graph)
  }

  var remarks: [String] {
    var remarks: [String] = []
    let graph = reading.graph
    if !identifiers.areNames, graph.nodeCount > 0 {
      remarks.append("not every node has a name of its own; nodes are n0, n1 …")
    }
    if dates > 0 { remarks.append("\(dates) dates are texts such as 2007-12-11") }
    if numbers > 0 {
      remarks.append("\(numbers) numbers are infinite, not numbers, or integers beyond 2^53")
    }
    if !renamed.isEmpty {
      let names = renamed.sorted().prefix(5).map { "'\($0.shortened)'" }.joined(separator: ", ")
      remarks.append(
        "properties called \(names) became 'property_…', since the format needs the name")
    }
    if !reading.groups.isEmpty { remarks.append("\(reading.groups.count) groups are left out") }
    if graph.annotationCount > 0 {
      remarks.append("\(graph.annotationCount) annotations are left out")
    }
    return remarks
  }

  mutating func whole() -> String {
    let graph = reading.graph
    var attributes = reading.attributes
    if let name = reading.name { attributes["name"] = .string(name) }
    note(attributes.map { ($0.key, $0.value) })
    var text = "{\"data\":\(Value.map(attributes).json.text()),"
    text += "\"directed\":\(reading.isDirected),\"multigraph\":true,\"elements\":{\n\"nodes\":["
    for (number, node) in graph.nodes.enumerated() {
      text += (number > 0 ? ",\n " : "\n ") + data(node).text()
    }
    text += "],\n\"edges\":["
    for (number, link) in graph.relationships.enumerated() {
      text += (number > 0 ? ",\n " : "\n ") + data(link, number).text()
    }
    return text + "]}}\n"
  }

  private mutating func data(_ node: NodeID) -> JSONDocument {
    let id = JSONDocument.string(identifiers[node])
    let labels = reading.graph.labelNames(of: node).map { JSONDocument.string($0) }
    let own: [JSONDocument.Member] = [
      .init("id", id), .init("value", id), .init("name", id), .init("labels", .array(labels)),
    ]
    let properties = identifiers.properties(of: node, in: reading.graph)
    return element(own, properties, CytoscapeWriter.nodeNames)
  }

  private mutating func data(_ link: RelationshipID, _ number: Int) -> JSONDocument {
    let graph = reading.graph
    let own: [JSONDocument.Member] = [
      .init("id", .string("e\(number)")),
      .init("source", .string(identifiers[graph.source(of: link)])),
      .init("target", .string(identifiers[graph.target(of: link)])),
      .init("key", .integer(Int64(number))),
      .init("interaction", .string(graph.name(of: graph.type(of: link)))),
    ]
    return element(
      own, graph.properties(of: link).sorted { $0.key < $1.key }, CytoscapeWriter.edgeNames)
  }

  private mutating func element(
    _ own: [JSONDocument.Member], _ properties: [(key: String, value: Value)],
    _ reserved: Set<String>
  ) -> JSONDocument {
    note(properties)
    let members = properties.map { key, value in
      guard reserved.contains(key.bare) else { return JSONDocument.Member(key, value.json) }
      renamed.insert(key)
      return JSONDocument.Member("property_" + key, value.json)
    }
    return .object([.init("data", .object(own + members))])
  }

  /// Counts what does not read back as it is.
  private mutating func note(_ properties: [(key: String, value: Value)]) {
    for (_, value) in properties {
      switch value {
      case .date: dates += 1
      case .double(let number) where !number.isFinite: numbers += 1
      case .integer(let number) where number.magnitude > 1 << 53: numbers += 1
      case .list(let values): note(values.map { ("", $0) })
      case .map(let values): note(values.map { ($0.key, $0.value) })
      default: break
      }
    }
  }
}
