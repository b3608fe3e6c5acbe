internal import Diagnostics
internal import GraphSchema
internal import PropertyGraph
internal import Report

/// Reads "node-link" JSON, as networkx, D3 and ``NodeLinkJSON`` write it, as an open property graph.
///
/// ```json
/// {"directed": true, "graph": {}, "nodes": [{"id": "bis", "staff": 7}],
///  "links": [{"source": "bis", "target": "doc", "key": 0, "since": 1987}]}
/// ```
/// Links may be called `edges`, as networkx does since 3.4. `id` is the identifier (a text or a
/// number), `labels` an array of labels, `type` the type of a link. Where an element has an object
/// `properties` and nothing else that is not named here, its members are the properties; else all
/// other members are. Nodes without any `id` are numbered from 0, as D3 does.
package struct NodeLinkReader: Sendable {
  /// How much is read.
  package var limits: ReadingLimits
  /// What is done about wrong nodes and links.
  package var policy: ReadingPolicy

  /// A reader.
  package init(
    limits: ReadingLimits = ReadingLimits(), policy: ReadingPolicy = ReadingPolicy()
  ) {
    self.limits = limits
    self.policy = policy
  }

  /// Reads a text.
  ///
  /// - Throws: as for bytes.
  package func read(_ text: String, name: String) throws(GraphReadingError) -> GraphReading {
    try read(Array(text.utf8), name: name)
  }

  /// Reads bytes, which are UTF-8.
  ///
  /// - Parameter name: what diagnostics call the text.
  /// - Throws: ``GraphReadingError/invalid(_:)`` with every mistake, up to the policy's limit, and its
  ///   place; ``GraphReadingError/overLimit(_:)`` for a text that holds too much.
  /// - Complexity: O(*n*) in the length of the text.
  package func read(_ bytes: [UInt8], name: String) throws(GraphReadingError) -> GraphReading {
    let input = try InputText(bytes, name: name, limits: limits)
    let document = try input.json()
    var parsing = NodeLinkParsing(
      GraphGathering(input, limits: limits, policy: policy), document)
    return try parsing.reading()
  }
}

/// One document on its way into a graph.
private struct NodeLinkParsing {
  private var gathering: GraphGathering
  private let document: JSONDocument
  private let isDirected: Bool
  private let hasKeys: Bool
  private var numbersNodes = false

  init(_ gathering: GraphGathering, _ document: JSONDocument) {
    self.gathering = gathering
    self.document = document
    isDirected = document["directed"] != .boolean(false)
    hasKeys = document["multigraph"] == .boolean(true)
  }

  mutating func reading() throws(GraphReadingError) -> GraphReading {
    var attributes: [String: Value] = [:]
    if case .object(let members)? = document["graph"],
      members.allSatisfy({ JSONValues.isShallow($0.value) })
    {
      attributes = JSONValues.plainMap(members)
    }
    var name: String?
    if case .string(let text)? = document["name"] { name = text }
    if name == nil, case .string(let text)? = attributes.removeValue(forKey: "name") { name = text }
    let nodes = list(["nodes"])
    numbersNodes = !nodes.isEmpty && nodes.allSatisfy { $0.element["id"] == nil }
    for (number, node) in nodes.enumerated() { try add(node: node.element, node.place, number) }
    for link in list(["links", "edges"]) { try add(link: link.element, link.place) }
    var remarks: [String] = []
    if case .array(let groups)? = document["groups"], !groups.isEmpty {
      remarks.append("\(groups.count) groups are left out; nodes bear their names")
    }
    let graph = try gathering.graph(remarks: &remarks)
    return GraphReading(
      graph: graph, format: "node-link JSON", name: name, title: nil, isDirected: isDirected,
      attributes: attributes, groups: [], remarks: remarks, leftOut: gathering.leftOut)
  }

  /// The elements of the first list of these names that is there, with their places.
  private mutating func list(_ names: [String]) -> [(element: JSONDocument, place: Int)] {
    gathering.leave()
    let bytes = gathering.input.bytes
    guard let name = names.first(where: { document[$0] != nil }) else {
      let words = names.map { "'\($0)'" }.joined(separator: " or ")
      gathering.refuse("expected an array \(words)", at: 0)
      return []
    }
    guard case .array(let elements)? = document[name] else {
      gathering.refuse(
        "expected an array for '\(name)'", at: JSONPlace.offset(of: [.name(name)], in: bytes))
      return []
    }
    return Array(zip(elements, JSONPlace.elements(of: [.name(name)], in: bytes)))
  }

  private func place(_ name: String, _ start: Int) -> Int {
    JSONPlace.offset(of: [.name(name)], in: gathering.input.bytes, from: start)
  }

  private mutating func add(
    node: JSONDocument, _ place: Int, _ number: Int
  ) throws(GraphReadingError) {
    gathering.begin()
    guard var item = item(node, place, known: ["id", "labels"]) else { return }
    let id = numbersNodes ? String(number) : identifier("id", node, place)
    guard let id else { return }
    if let labels = node["labels"] {
      if case .array(let values) = labels, let names = JSONValues.texts(values) {
        item.labels = names
      } else {
        item.properties["labels"] = JSONValues.isShallow(labels) ? JSONValues.value(labels) : nil
      }
    }
    try gathering.addNode(id, item)
  }

  private mutating func add(
    link: JSONDocument, _ place: Int
  ) throws(GraphReadingError) {
    gathering.begin()
    let known = Set(["source", "target", "type"] + (hasKeys ? ["key"] : []))
    guard var item = item(link, place, known: known),
      let source = identifier("source", link, place),
      let target = identifier("target", link, place)
    else { return }
    switch link["type"] {
    case .string(let type)? where !type.isEmpty: item.labels = [type]
    case let other?: item.properties["type"] = JSONValues.value(other)
    case nil: break
    }
    if !isDirected, item.properties[GraphReading.directedProperty] == nil {
      item.properties[GraphReading.directedProperty] = .boolean(false)
    }
    try gathering.addRelationship(.init(source: source, target: target), item)
  }

  /// An element with its properties.
  private mutating func item(
    _ element: JSONDocument, _ place: Int, known: Set<String>
  ) -> GraphGathering.Item? {
    guard case .object(var members) = element else {
      gathering.refuse("expected an object", at: place)
      return nil
    }
    members.removeAll { known.contains($0.name) }
    if members.count == 1, members[0].name == "properties",
      case .object(let inner) = members[0].value
    {
      members = inner
    }
    if let bad = members.first(where: { $0.name.isEmpty || !JSONValues.isShallow($0.value) }) {
      gathering.refuse(
        bad.name.isEmpty
          ? "expected a name of a property" : "'\(bad.name.shortened)' is nested too deeply",
        at: self.place(bad.name, place))
      return nil
    }
    return GraphGathering.Item(properties: JSONValues.plainMap(members), place: place)
  }

  private mutating func identifier(
    _ name: String, _ element: JSONDocument, _ start: Int
  ) -> String? {
    switch element[name] {
    case .string(let text)? where !text.isEmpty: return text
    case .integer(let number)?: return String(number)
    case .number(let number)?: return Value.double(number).description
    default:
      gathering.refuse(
        "expected a text or a number for '\(name)'", at: place(name, start),
        hint: element[name] == nil ? "the element has no '\(name)'" : nil)
      return nil
    }
  }
}
