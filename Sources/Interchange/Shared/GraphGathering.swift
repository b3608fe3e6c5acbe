internal import Diagnostics
internal import GraphSchema
internal import PropertyGraph

/// Gathers nodes and relationships in the order of a text, whose ends may come after them, and the
/// mistakes on the way.
struct GraphGathering {
  /// A node or relationship as the text has it.
  struct Item {
    var labels: [String] = []
    var properties: [String: Value] = [:]
    var place: Int
  }

  /// The ends of a relationship: names of nodes.
  struct Ends {
    let source: String
    let target: String
  }

  /// How many mistakes are told.
  static let mistakeLimit = 20

  let input: InputText
  private(set) var mistakes: [Diagnostic] = []
  private(set) var mistakeCount = 0
  private var budget: ReadingBudget
  private var nodes: [(id: String, item: Item)] = []
  private var links: [(ends: Ends, item: Item)] = []
  private var rows: [ExactText: Int] = [:]

  init(_ input: InputText, limits: ReadingLimits) {
    self.input = input
    budget = ReadingBudget(limits)
  }

  /// Notes a mistake; the text will be refused.
  mutating func refuse(_ message: String, at place: Int, length: Int = 1, hint: String? = nil) {
    mistakeCount += 1
    guard mistakes.count < Self.mistakeLimit else { return }
    mistakes.append(.error(message, at: input.span(at: place, length: length), hint: hint))
  }

  mutating func addNode(_ id: String, _ item: Item) throws(GraphReadingError) {
    guard rows[ExactText(id)] == nil else {
      refuse(
        "the node '\(id.shortened)' occurs twice", at: item.place,
        hint: "every node has an identifier of its own")
      return
    }
    rows[ExactText(id)] = nodes.count
    try budget.takeNode()
    try take(item.properties)
    nodes.append((id, item))
  }

  /// Adds a relationship, whose type is the item's only label.
  mutating func addRelationship(_ ends: Ends, _ item: Item) throws(GraphReadingError) {
    try budget.takeRelationships(1)
    try take(item.properties)
    links.append((ends, item))
  }

  private mutating func take(_ properties: [String: Value]) throws(GraphReadingError) {
    try budget.takeValues(
      properties.count, bytes: properties.values.reduce(0) { $0 + $1.byteCount })
  }

  /// The graph, or every mistake.
  mutating func graph(
    remarks: inout [String], isDirected: Bool = true
  ) throws(GraphReadingError) -> GraphSnapshot {
    let resolved = resolve()
    guard mistakes.isEmpty else {
      if mistakeCount > mistakes.count {
        mistakes.append(.error("and \(mistakeCount - mistakes.count) more mistakes", at: nil))
      }
      throw .invalid(mistakes)
    }
    let names = nodeNames(&remarks)
    let store = GraphStore()
    do {
      try store.write { transaction throws(GraphError) in
        var ids: [NodeID] = []
        ids.reserveCapacity(nodes.count)
        for (node, name) in zip(nodes, names) {
          var properties = node.item.properties
          properties[GraphReading.nameProperty] = .string(name)
          ids.append(try transaction.addNode(labels: node.item.labels, properties: properties))
        }
        for (ends, link) in zip(resolved, links) {
          try transaction.addRelationship(
            link.item.labels.first ?? GraphReading.usualType, from: ids[ends.source],
            to: ids[ends.target], properties: link.item.properties)
        }
      }
    } catch {
      throw .overLimit("the graph cannot be held: \(error)")
    }
    return store.snapshot
  }

  private mutating func resolve() -> [(source: Int, target: Int)] {
    var resolved: [(source: Int, target: Int)] = []
    resolved.reserveCapacity(links.count)
    for (ends, item) in links {
      let (source, target) = (rows[ExactText(ends.source)], rows[ExactText(ends.target)])
      for (end, row) in [(ends.source, source), (ends.target, target)] where row == nil {
        refuse(
          "there is no node '\(end.shortened)'", at: item.place,
          hint: "a relationship joins two nodes of the same text")
      }
      if let source, let target { resolved.append((source, target)) }
    }
    return resolved
  }

  /// The names of the nodes: their identifiers, unless every node bears a text called `name` and
  /// these differ.
  private mutating func nodeNames(_ remarks: inout [String]) -> [String] {
    let key = GraphReading.nameProperty
    let own = nodes.compactMap { node -> String? in
      guard case .string(let text) = node.item.properties[key] else { return nil }
      return text
    }
    if !own.isEmpty, own.count == nodes.count, Set(own.map(ExactText.init)).count == own.count {
      return own
    }
    var renamed = 0
    for row in nodes.indices {
      guard let value = nodes[row].item.properties.removeValue(forKey: key) else { continue }
      nodes[row].item.properties["attribute_\(key)"] = value
      renamed += 1
    }
    if renamed > 0 {
      remarks.append(
        "the property '\(key)' became 'attribute_\(key)', since it does not tell all nodes apart; "
          + "'\(key)' is the identifier")
    }
    return nodes.map(\.id)
  }
}

extension GraphReading {
  /// The type of relationships for which a text has none.
  static let usualType = "LINK"
}

extension String {
  /// The text, or its head when it is long, for a message.
  var shortened: String { utf8.count <= 80 ? self : String(prefix(60)) + "…" }
}

extension Value {
  /// About how many bytes the value takes.
  var byteCount: Int {
    switch self {
    case .null, .boolean: 1
    case .integer, .double, .date: 8
    case .string(let text): text.utf8.count
    case .list(let values): values.reduce(8) { $0 + $1.byteCount }
    case .map(let values): values.reduce(8) { $0 + $1.key.utf8.count + $1.value.byteCount }
    }
  }
}
