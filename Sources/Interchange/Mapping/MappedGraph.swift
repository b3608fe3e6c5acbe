internal import GraphSchema
internal import PropertyGraph

/// Nodes and relationships gathered from the rows of several files, before they become a graph.
struct MappedGraph {
  private struct Key: Hashable {
    let space: Int
    let id: ExactText
  }

  private struct Node {
    var labels: [String]
    var properties: [String: Value]
  }

  private struct Link {
    let source: Int
    let target: Int
    let type: String
    let properties: [String: Value]
  }

  private var spaces: [String: Int] = [:]
  private var rows: [Key: Int] = [:]
  private var nodes: [Node] = []
  private var links: [Link] = []
  private var budget: ReadingBudget
  /// How many rows were added to nodes that there were already.
  private(set) var mergedCount = 0
  /// How many nodes were made for ends that named none.
  private(set) var createdCount = 0

  init(_ limits: ReadingLimits) { budget = ReadingBudget(limits) }

  private mutating func key(_ id: String, _ space: String) -> Key {
    let number = spaces[space] ?? spaces.count
    spaces[space] = number
    return Key(space: number, id: ExactText(id))
  }

  /// The row of a node, if there is one.
  mutating func row(_ id: String, _ space: String) -> Int? { rows[key(id, space)] }

  /// Adds a node; `false` when there is one of the id that is not to be added to.
  mutating func addNode(
    _ id: String, _ space: String, labels: [String], _ properties: [String: Value], merges: Bool
  ) throws(GraphReadingError) -> Bool {
    let key = key(id, space)
    if let row = rows[key] {
      guard merges else { return false }
      mergedCount += 1
      for label in labels where !nodes[row].labels.contains(label) {
        nodes[row].labels.append(label)
      }
      nodes[row].properties.merge(properties) { old, _ in old }
      return true
    }
    try budget.takeNode()
    try take(properties)
    rows[key] = nodes.count
    nodes.append(Node(labels: labels, properties: properties))
    return true
  }

  /// Makes a node that bears nothing but its id.
  mutating func create(
    _ id: String, _ space: String, _ label: String
  ) throws(GraphReadingError) -> Int {
    createdCount += 1
    _ = try addNode(
      id, space, labels: [label], [GraphReading.nameProperty: .string(id)], merges: false)
    return nodes.count - 1
  }

  mutating func addLink(
    _ source: Int, _ target: Int, _ type: String, _ properties: [String: Value]
  ) throws(GraphReadingError) {
    try budget.takeRelationships(1)
    try take(properties)
    links.append(Link(source: source, target: target, type: type, properties: properties))
  }

  private mutating func take(_ properties: [String: Value]) throws(GraphReadingError) {
    try budget.takeValues(
      properties.count, bytes: properties.values.reduce(0) { $0 + $1.byteCount })
  }

  /// The graph.
  func snapshot() throws(GraphReadingError) -> GraphSnapshot {
    var assembly = GraphAssembly()
    try assembly.addNodes(nodes.count) { nodes[$0].labels }
    for (row, node) in nodes.enumerated() {
      try assembly.setProperties(node.properties, ofNode: row)
    }
    try assembly.addRelationships(links.count) {
      links[$0].type
    } ends: {
      (links[$0].source, links[$0].target)
    }
    for (row, link) in links.enumerated() {
      try assembly.setProperties(link.properties, ofRelationship: row)
    }
    return assembly.finish()
  }
}
