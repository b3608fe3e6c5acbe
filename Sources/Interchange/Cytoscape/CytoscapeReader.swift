internal import Diagnostics
internal import GraphSchema
internal import PropertyGraph
internal import Report

/// Reads JSON of Cytoscape and Cytoscape.js as an open property graph.
///
/// `elements` is an object of `nodes` and `edges`, or an array whose elements say `group`, or are edges
/// where their data has a `source`. Of data, `id`, `source`, `target`, `interaction` (the type) and
/// `labels` have a meaning; the rest are properties. Positions, styles and classes are left out.
package struct CytoscapeReader: Sendable {
  /// How much is read.
  package var limits: ReadingLimits
  /// What is done about wrong nodes and edges.
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
  /// - Throws: ``GraphReadingError/invalid(_:)`` with every mistake, up to the policy's limit, and its place;
  ///   ``GraphReadingError/overLimit(_:)`` for a text that holds too much.
  /// - Complexity: O(*n*) in the length of the text.
  package func read(_ bytes: [UInt8], name: String) throws(GraphReadingError) -> GraphReading {
    let input = try InputText(bytes, name: name, limits: limits)
    let document = try input.json()
    var parsing = CytoscapeParsing(input, limits: limits, policy: policy)
    return try parsing.reading(document)
  }
}

/// One document on its way into a graph.
private struct CytoscapeParsing {
  private var gathering: GraphGathering
  private var isDirected = true
  private var hasKeys = false

  init(_ input: InputText, limits: ReadingLimits, policy: ReadingPolicy) {
    gathering = GraphGathering(input, limits: limits, policy: policy)
  }

  mutating func reading(_ document: JSONDocument) throws(GraphReadingError) -> GraphReading {
    isDirected = document["directed"] != .boolean(false)
    hasKeys = document["multigraph"] == .boolean(true)
    var attributes: [String: Value] = [:]
    if case .object(let members)? = document["data"], shallow(members, at: 0) {
      attributes = JSONValues.plainMap(members)
    }
    switch document["elements"] {
    case .object?:
      try list(document, "nodes", isEdge: false)
      try list(document, "edges", isEdge: true)
    case .array(let elements)?:
      let places = JSONPlace.elements(of: [.name("elements")], in: gathering.input.bytes)
      for (element, place) in zip(elements, places) {
        let isEdge = element["group"].map { $0 == "edges" } ?? (element["data"]?["source"] != nil)
        try add(element, at: place, isEdge)
      }
    default:
      gathering.refuse(
        "expected 'elements' with nodes and edges", at: place([.name("elements")]))
    }
    var remarks: [String] = []
    let graph = try gathering.graph(remarks: &remarks)
    var name: String?
    if case .string(let text)? = attributes.removeValue(forKey: "name") { name = text }
    return GraphReading(
      graph: graph, format: "Cytoscape JSON", name: name, title: nil, isDirected: isDirected,
      attributes: attributes, groups: [], remarks: remarks, leftOut: gathering.leftOut)
  }

  private func place(_ path: [JSONPlace.Step], from start: Int = 0) -> Int {
    JSONPlace.offset(of: path, in: gathering.input.bytes, from: start)
  }

  private mutating func list(
    _ document: JSONDocument, _ name: String, isEdge: Bool
  ) throws(GraphReadingError) {
    let path: [JSONPlace.Step] = [.name("elements"), .name(name)]
    guard let value = document["elements"]?[name] else { return }
    guard case .array(let elements) = value else {
      gathering.refuse("expected an array for '\(name)'", at: place(path))
      return
    }
    let places = JSONPlace.elements(of: path, in: gathering.input.bytes)
    for (element, place) in zip(elements, places) { try add(element, at: place, isEdge) }
  }

  private mutating func add(
    _ element: JSONDocument, at start: Int, _ isEdge: Bool
  ) throws(GraphReadingError) {
    gathering.begin()
    guard case .object(let members)? = element["data"] else {
      gathering.refuse("expected an object with 'data'", at: start)
      return
    }
    guard shallow(members, at: start) else { return }
    var item = GraphGathering.Item(properties: JSONValues.plainMap(members), place: start)
    if isEdge {
      try addEdge(&item)
    } else {
      try addNode(&item)
    }
  }

  private mutating func addNode(
    _ item: inout GraphGathering.Item
  ) throws(GraphReadingError) {
    guard let id = identifier("id", &item) else { return }
    if item.properties["value"].map(Self.text) == id { item.properties["value"] = nil }
    if case .list(let values)? = item.properties["labels"] {
      let names = values.compactMap { value -> String? in
        guard case .string(let text) = value, !text.isEmpty else { return nil }
        return text
      }
      if names.count == values.count {
        item.labels = names
        item.properties["labels"] = nil
      }
    }
    item.restoreNames(CytoscapeWriter.nodeNames)
    try gathering.addNode(id, item)
  }

  private mutating func addEdge(
    _ item: inout GraphGathering.Item
  ) throws(GraphReadingError) {
    guard let source = identifier("source", &item),
      let target = identifier("target", &item)
    else { return }
    item.properties["id"] = nil
    if hasKeys { item.properties["key"] = nil }
    if case .string(let type)? = item.properties["interaction"], !type.isEmpty {
      item.labels = [type]
      item.properties["interaction"] = nil
    }
    if !isDirected, item.properties[GraphReading.directedProperty] == nil {
      item.properties[GraphReading.directedProperty] = .boolean(false)
    }
    item.restoreNames(CytoscapeWriter.edgeNames)
    try gathering.addRelationship(.init(source: source, target: target), item)
  }

  private static func text(_ value: Value) -> String? {
    switch value {
    case .string(let text) where !text.isEmpty: text
    case .integer(let number): String(number)
    default: nil
    }
  }

  private mutating func identifier(
    _ name: String, _ item: inout GraphGathering.Item
  ) -> String? {
    if let id = item.properties.removeValue(forKey: name).flatMap(Self.text) { return id }
    gathering.refuse(
      "expected a text or an integer for '\(name)'",
      at: place([.name("data"), .name(name)], from: item.place))
    return nil
  }

  private mutating func shallow(
    _ members: [JSONDocument.Member], at start: Int
  ) -> Bool {
    guard
      let bad = members.first(where: { $0.name.isEmpty || !JSONValues.isShallow($0.value) })
    else { return true }
    gathering.refuse(
      bad.name.isEmpty
        ? "expected a name of a property" : "'\(bad.name.shortened)' is nested too deeply",
      at: place([.name("data"), .name(bad.name)], from: start))
    return false
  }
}
