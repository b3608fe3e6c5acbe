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

    /// Gives properties that a writer renamed to `property_…` their names back.
    mutating func restoreNames(_ reserved: Set<String>) {
      for (key, value) in properties where key != key.bare && reserved.contains(key.bare) {
        properties[key] = nil
        properties[String(key.dropFirst("property_".count))] = value
      }
    }
  }

  /// The ends of a relationship: names of nodes.
  struct Ends {
    let source: String
    let target: String
  }

  let input: InputText
  let policy: ReadingPolicy
  private(set) var mistakes: [Diagnostic] = []
  private(set) var mistakeCount = 0
  /// Mistakes that belong to no single node or relationship.
  private var hasFatal = false
  private var budget: ReadingBudget
  private var nodes: [(id: String, item: Item)] = []
  private var links: [(ends: Ends, item: Item)] = []
  private var rows: [ExactText: Int] = [:]
  private var lines = LineCounter()
  /// The node or relationship that is being read, whether it has a mistake, and how many had one.
  private var isInside = false
  private var isDamaged = false
  private var damagedCount = 0

  init(_ input: InputText, limits: ReadingLimits, policy: ReadingPolicy = ReadingPolicy()) {
    self.input = input
    self.policy = policy
    budget = ReadingBudget(limits)
  }

  /// Begins a node or relationship: mistakes up to the next one are its own.
  mutating func begin() { (isInside, isDamaged) = (true, false) }

  /// Tells how far it is, now and then.
  private func tell(_ place: Int) {
    let count = nodes.count + links.count
    guard let progress = policy.progress, count % 4_096 == 0 else { return }
    progress(ReadingProgress(rows: count, bytes: place, totalBytes: input.bytes.count))
  }

  /// Ends the nodes and relationships: mistakes from here on are of the whole text.
  mutating func leave() { (isInside, isDamaged) = (false, false) }

  /// What ``begin()`` has begun, for elements that stand inside others.
  struct Beginning {
    fileprivate let isInside: Bool
    fileprivate let isDamaged: Bool
  }

  /// Puts aside what has begun, for an element inside it.
  func suspended() -> Beginning { Beginning(isInside: isInside, isDamaged: isDamaged) }

  /// Goes on with what was put aside.
  mutating func resume(_ beginning: Beginning) {
    (isInside, isDamaged) = (beginning.isInside, beginning.isDamaged)
  }

  /// Notes a mistake; the text will be refused, or what has just begun be left out.
  mutating func refuse(_ message: String, at place: Int, length: Int = 1, hint: String? = nil) {
    mistakeCount += 1
    if !isInside { hasFatal = true }
    if isInside, !isDamaged { damagedCount += 1 }
    isDamaged = true
    guard mistakes.count < policy.reportLimit else { return }
    let line = lines.line(of: place, in: input.bytes)
    mistakes.append(
      .error(message, at: input.span(at: place, line: line, length: length), hint: hint))
  }

  mutating func addNode(_ id: String, _ item: Item) throws(GraphReadingError) {
    guard rows[ExactText(id)] == nil else {
      refuse(
        "the node '\(id.shortened)' occurs twice", at: item.place,
        hint: "every node has an identifier of its own")
      return
    }
    if isInside, isDamaged, policy.badItems == .skip { return }
    rows[ExactText(id)] = nodes.count
    try budget.takeNode()
    try take(item.properties)
    nodes.append((id, item))
    tell(item.place)
  }

  /// Adds a relationship, whose type is the item's only label.
  mutating func addRelationship(_ ends: Ends, _ item: Item) throws(GraphReadingError) {
    if isInside, isDamaged, policy.badItems == .skip { return }
    try budget.takeRelationships(1)
    try take(item.properties)
    links.append((ends, item))
    tell(item.place)
  }

  private mutating func take(_ properties: [String: Value]) throws(GraphReadingError) {
    try budget.takeValues(
      properties.count, bytes: properties.values.reduce(0) { $0 + $1.byteCount })
  }

  /// What was left out, when wrong nodes and relationships are.
  var leftOut: LeftOut {
    policy.badItems == .skip ? LeftOut(count: damagedCount, problems: mistakes) : LeftOut()
  }

  /// The graph, or every mistake.
  mutating func graph(remarks: inout [String]) throws(GraphReadingError) -> GraphSnapshot {
    let resolved = resolve()
    if hasFatal || (policy.badItems == .refuse && mistakeCount > 0) {
      if mistakeCount > mistakes.count {
        mistakes.append(.error("and \(mistakeCount - mistakes.count) more mistakes", at: nil))
      }
      throw .invalid(mistakes)
    }
    let names = nodeNames(&remarks)
    var assembly = GraphAssembly()
    try assembly.addNodes(nodes.count) { nodes[$0].item.labels }
    for (row, node) in nodes.enumerated() {
      var properties = node.item.properties
      if let names { properties[GraphReading.nameProperty] = .string(names[row]) }
      try assembly.setProperties(properties, ofNode: row)
    }
    let taken = zip(resolved, links).compactMap { ends, link in ends.map { ($0, link.item) } }
    try assembly.addRelationships(taken.count) {
      taken[$0].1.labels.first ?? GraphReading.usualType
    } ends: {
      taken[$0].0
    }
    for (row, (_, item)) in taken.enumerated() {
      try assembly.setProperties(item.properties, ofRelationship: row)
    }
    return assembly.finish()
  }

  private mutating func resolve() -> [(source: Int, target: Int)?] {
    var resolved: [(source: Int, target: Int)?] = []
    resolved.reserveCapacity(links.count)
    for (ends, item) in links {
      let (source, target) = (rows[ExactText(ends.source)], rows[ExactText(ends.target)])
      begin()
      for (end, row) in [(ends.source, source), (ends.target, target)] where row == nil {
        refuse(
          "there is no node '\(end.shortened)'", at: item.place,
          hint: "a relationship joins two nodes of the same text")
      }
      if let source, let target { resolved.append((source, target)) } else { resolved.append(nil) }
    }
    return resolved
  }

  /// The names of the nodes: their identifiers, unless every node bears a text called `name` and
  /// these differ.
  ///
  /// - Returns: `nil` when the identifiers are those that exports make up, and the names stand in the
  ///   properties as they were.
  private mutating func nodeNames(_ remarks: inout [String]) -> [String]? {
    let key = GraphReading.nameProperty
    let own = nodes.compactMap { node -> String? in
      guard case .string(let text) = node.item.properties[key] else { return nil }
      return text
    }
    if !own.isEmpty, own.count == nodes.count, Set(own.map(ExactText.init)).count == own.count {
      return own
    }
    let areMadeUp = nodes.enumerated().allSatisfy { $0.element.id == "n\($0.offset)" }
    if areMadeUp, nodes.contains(where: { $0.item.properties[key] != nil }) { return nil }
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
