internal import DOT
internal import GraphSchema
internal import PropertyGraph

/// Puts what a document stands for into a graph.
struct DOTLoading {
  private let expansion: DOTExpansion
  private let options: DOTReadingOptions
  private let marks: DrawingMarks
  private let membership: DOTMembership
  private var properties: DOTProperties
  /// Whether the text is one that ``DOTDataWriter`` wrote.
  private let isOpenData: Bool
  /// The name of each node of the document; `nil` for those left out.
  private let names: [String?]

  init(_ expansion: DOTExpansion, options: DOTReadingOptions) {
    self.expansion = expansion
    self.options = options
    marks = DrawingMarks(expansion, isWanted: options.recognisesDrawings)
    membership = DOTMembership(expansion, marks)
    properties = DOTProperties(readsNumbers: options.readsNumbers)
    isOpenData = options.recognisesDrawings && DOTOpenData.isUsed(expansion.scopes[0].attributes)
    names =
      isOpenData
      ? expansion.nodes.map { DOTName.decode($0.name) ?? $0.name } : Self.names(expansion, marks)
  }

  /// Keys are names as long as they differ.
  private static func names(_ expansion: DOTExpansion, _ marks: DrawingMarks) -> [String?] {
    let keys = expansion.nodes.map { marks.key($0.attributes) }
    let areNames = Set(keys.compactMap(\.self)).count == keys.count { $0 != nil }
    return zip(expansion.nodes, keys).map { node, key in
      guard marks.isShown(node.attributes) else { return nil }
      return areNames ? key ?? node.name : node.name
    }
  }

  mutating func reading(remarks: [String]) throws(GraphReadingError) -> GraphReading {
    let store = GraphStore()
    do {
      try store.write { transaction throws(GraphError) in try fill(&transaction) }
    } catch {
      throw .overLimit("the graph cannot be held: \(error)")
    }
    let root = expansion.scopes[0]
    let names: [Unicode.Scalar: String] = ["G": root.name ?? ""]
    let attributes =
      isOpenData
      ? DOTOpenData.properties(root.attributes)
      : properties.properties(withoutData(root.attributes), reserved: [], names: names)
    let groups = membership.groups.map { group in
      let all = properties.properties(group.attributes, reserved: [], names: names)
      let label: String? =
        if case .string(let text) = all["label"], !text.isEmpty { text } else { nil }
      return GraphReading.Group(
        name: group.name, label: label, parent: group.parent,
        nodeCount: group.count(of: self.names),
        attributes: all)
    }
    return GraphReading(
      graph: store.snapshot, format: "DOT", name: ownName, title: title,
      isDirected: expansion.isDirected,
      attributes: attributes, groups: groups, remarks: remarks + ownRemarks)
  }

  /// The graph's own name.
  private var ownName: String? {
    let name = expansion.scopes[0].name
    return isOpenData ? name.flatMap(DOTName.decode) : name
  }

  private mutating func fill(_ graph: inout GraphTransaction) throws(GraphError) {
    var ids: [NodeID?] = []
    var byName: [String: NodeID] = [:]
    for number in expansion.nodes.indices {
      guard let name = names[number] else {
        ids.append(nil)
        continue
      }
      let id = try addNode(number, name, to: &graph)
      ids.append(id)
      if marks.isDrawing { byName[name] = id }
    }
    for edge in expansion.edges where marks.isShown(edge.attributes) {
      let keyed = marks.ends(edge.attributes)
      guard let tail = keyed.flatMap({ byName[$0.tail] }) ?? ids[edge.tail],
        let head = keyed.flatMap({ byName[$0.head] }) ?? ids[edge.head]
      else { continue }
      if isOpenData {
        try addOpen(edge, from: tail, to: head, to: &graph)
        continue
      }
      try graph.addRelationship(
        marks.kind(edge.attributes, options.kindAttribute) ?? options.relationshipType,
        from: tail, to: head, properties: edgeProperties(edge))
    }
  }

  private mutating func addNode(
    _ number: Int, _ name: String, to graph: inout GraphTransaction
  ) throws(GraphError) -> NodeID {
    let node = expansion.nodes[number]
    if isOpenData { return try addOpen(node.attributes, name, to: &graph) }
    var values = properties.properties(
      withoutData(node.attributes), reserved: Self.nodeNames,
      names: ["N": node.name, "G": expansion.scopes[0].name ?? ""])
    if marks.isDrawing, case .markup(let markup) = node.attributes["label"] {
      values["label"] = .string(DrawingMarks.name(in: MarkupText(markup)))
    }
    values[GraphReading.nameProperty] = .string(name)
    let clusters = membership.clusters(of: number)
    if let innermost = membership.innermost(of: number) {
      values[GraphReading.groupProperty] = .string(innermost)
      if clusters.count > 1 {
        values[GraphReading.groupsProperty] = .list(clusters.map { .string($0) })
      }
    }
    let label = marks.kind(node.attributes, options.kindAttribute) ?? options.nodeLabel
    return try graph.addNode(labels: [label], properties: values)
  }

  private mutating func edgeProperties(_ edge: DOTExpansion.Edge) -> [String: Value] {
    let tail = expansion.nodes[edge.tail].name
    let head = expansion.nodes[edge.head].name
    var values = properties.properties(
      withoutData(edge.attributes), reserved: [GraphReading.directedProperty],
      names: [
        "T": tail, "H": head, "E": tail + (expansion.isDirected ? "->" : "--") + head,
        "G": expansion.scopes[0].name ?? "",
      ])
    let isMutual = marks.isDrawing && edge.attributes["dir"]?.written == "both"
    if !expansion.isDirected || isMutual {
      values[GraphReading.directedProperty] = .boolean(false)
    }
    return values
  }

  private func addOpen(
    _ attributes: DOTTable, _ name: String, to graph: inout GraphTransaction
  ) throws(GraphError) -> NodeID {
    var values = DOTOpenData.properties(attributes)
    if values[GraphReading.nameProperty] == nil {
      values[GraphReading.nameProperty] = .string(name)
    }
    let labels = attributes[DOTOpenData.labels].flatMap { DOTName.decode($0.written) }
      .flatMap(LabelList.labels)
    return try graph.addNode(labels: labels ?? [], properties: values)
  }

  private func addOpen(
    _ edge: DOTExpansion.Edge, from tail: NodeID, to head: NodeID, to graph: inout GraphTransaction
  ) throws(GraphError) {
    var values = DOTOpenData.properties(edge.attributes)
    if !expansion.isDirected || edge.attributes["dir"]?.written == "none" {
      values[GraphReading.directedProperty] = .boolean(false)
    }
    let type = edge.attributes[DOTOpenData.type].flatMap { DOTName.decode($0.written) }
    try graph.addRelationship(
      type.flatMap { $0.isEmpty ? nil : $0 } ?? options.relationshipType, from: tail, to: head,
      properties: values)
  }

  /// The label of the graph; of an HTML-like one the words in bold, since such labels hold legends and
  /// tables, too.
  private var title: String? {
    let words: String
    switch expansion.scopes[0].attributes["label"] {
    case .markup(let markup): words = MarkupText(markup).bold
    case let label?:
      words = LabelText(names: ["G": expansion.scopes[0].name ?? ""]).plain(label.written)
    case nil: return nil
    }
    return words.allSatisfy(\.isWhitespace) ? nil : words
  }

  private func withoutData(_ table: DOTTable) -> DOTTable {
    table.filter { !$0.key.hasPrefix(DrawingMarks.data) }
  }

  private static let nodeNames: Set<String> = [
    GraphReading.nameProperty, GraphReading.groupProperty, GraphReading.groupsProperty,
  ]

  private var ownRemarks: [String] {
    var remarks: [String] = []
    let left = names.count { $0 == nil }
    if marks.isDrawing {
      remarks.append(
        "this is a drawing of ours: keys are names, kinds are labels and types; "
          + "\(left) points that only hold its layout are left out")
    }
    if expansion.mergedCount > 0 {
      let why = expansion.isStrict ? "the graph is strict" : "they bear the same key"
      remarks.append(
        "\(expansion.mergedCount) repeated edges were added to earlier ones, since \(why)")
    }
    if membership.tornCount > 0 {
      remarks.append(
        "\(membership.tornCount) nodes lie in clusters of which neither holds the other; "
          + "'cluster' names the first")
    }
    if !properties.renamed.isEmpty {
      let shown = properties.renamed.sorted().prefix(5).map { "'\($0)'" }.joined(separator: ", ")
      remarks.append("attributes called \(shown) became 'attribute_…', since readers use the name")
    }
    let unnamed = membership.forgotten
    if unnamed > 0 {
      remarks.append("\(unnamed) named subgraphs that are no clusters were not kept")
    }
    return remarks
  }
}
