internal import GraphSchema
internal import PropertyGraph

/// What formats with typed columns have in common: the identifiers, the columns of nodes and of
/// relationships, and the remarks on what these cannot hold.
struct SimpleTable {
  /// A property of an element as it is written.
  typealias Properties = [(key: String, value: Value)]

  let reading: GraphReading
  let identifiers: ExportIdentifiers
  private(set) var nodeColumns = AttributeColumns()
  private(set) var linkColumns = AttributeColumns()
  private(set) var remarks: [String] = []
  /// The names of properties that the format needs for itself.
  private let reserved: (node: Set<String>, link: Set<String>)

  var graph: GraphSnapshot { reading.graph }

  init(_ reading: GraphReading, nodes: Set<String>, links: Set<String>) {
    self.reading = reading
    reserved = (nodes, links)
    identifiers = ExportIdentifiers(reading.graph, where: XMLText.isAllowed)
    var (renamed, damaged, mixed) = (Set<String>(), 0, 0)
    func look(_ properties: Properties, _ reserved: Set<String>) {
      for (key, value) in properties {
        if reserved.contains(key.bare) { renamed.insert(key) }
        if !XMLText.isAllowed(key) || !XMLText.isAllowed(AttributeColumns.text(value)) {
          damaged += 1
        }
      }
    }
    for node in graph.nodes {
      look(identifiers.properties(of: node, in: graph), reserved.node)
      nodeColumns.add(properties(of: node))
    }
    for link in graph.relationships {
      look(graph.properties(of: link), reserved.link)
      linkColumns.add(properties(of: link))
      if isDirected(link) != reading.isDirected { mixed += 1 }
    }
    nodeColumns.settle()
    linkColumns.settle()
    remarks = nodeColumns.remarks("nodes") + linkColumns.remarks("relationships")
    note(renamed.sorted().prefix(5), damaged, mixed)
  }

  private mutating func note(_ renamed: ArraySlice<String>, _ damaged: Int, _ mixed: Int) {
    if !identifiers.areNames, graph.nodeCount > 0 {
      remarks.append(
        "not every node has a name of its own that the format can bear; nodes are n0, n1 …")
    }
    if !renamed.isEmpty {
      let names = renamed.map { "'\($0.shortened)'" }.joined(separator: ", ")
      remarks.append(
        "properties called \(names) became 'property_…', since the format needs the name")
    }
    if damaged > 0 {
      remarks.append("\(damaged) values hold control characters, which became U+FFFD")
    }
    if mixed > 0 {
      remarks.append(
        "\(mixed) relationships differ from the rest in having a direction, which some readers refuse"
      )
    }
    if !reading.groups.isEmpty {
      remarks.append("\(reading.groups.count) groups are left out; nodes bear their names")
    }
    if graph.annotationCount > 0 {
      remarks.append("\(graph.annotationCount) annotations are left out")
    }
  }

  /// Whether a relationship has a direction.
  func isDirected(_ link: RelationshipID) -> Bool {
    graph.value(of: link, named: GraphReading.directedProperty) != .boolean(false)
  }

  /// The properties of a node under the names with which they are written.
  func properties(of node: NodeID) -> Properties {
    Self.renamed(identifiers.properties(of: node, in: graph), reserved.node)
  }

  /// The properties of a relationship, but for its having a direction.
  func properties(of link: RelationshipID) -> Properties {
    let all = graph.properties(of: link).filter {
      $0.key != GraphReading.directedProperty || $0.value != .boolean(false)
    }
    return Self.renamed(all.sorted { $0.key < $1.key }, reserved.link)
  }

  private static func renamed(_ all: Properties, _ reserved: Set<String>) -> Properties {
    all.map { (reserved.contains($0.key.bare) ? "property_" + $0.key : $0.key, $0.value) }
  }
}

extension String {
  /// A name without any `property_` at its head.
  var bare: String {
    var bare = self[...]
    while bare.hasPrefix("property_") { bare = bare.dropFirst("property_".count) }
    return String(bare)
  }
}
