internal import GraphSchema
internal import PropertyGraph

/// Writes a graph as two CSV files with headers of Neo4j's import, which `neo4j-admin database import`
/// and ``CSVImporter`` read.
///
/// ```
/// nodes.csv            name:ID,:LABEL,staff:LONG,tags:STRING[]
///                      bis,Agency;Body,7,a;b
/// relationships.csv    :START_ID,:END_ID,:TYPE,since:DATE
///                      bis,doc,PART_OF,2007-12-11
/// ```
/// A column has one type: `LONG`, `DOUBLE`, `BOOLEAN`, `DATE`, `STRING`, or lists of these with `;`
/// between the elements. Texts stand in quotes where they are empty, so that they differ from none.
package struct CSVGraphWriter: Sendable {
  /// A writer.
  package init() {}

  /// The texts of both files, and what CSV cannot hold: maps, columns of several types, elements of
  /// lists with a `;` in them, attributes of the graph, groups and annotations.
  ///
  /// - Complexity: O(*n* · *c*) in the number of elements and of their properties' names.
  package func export(_ reading: GraphReading) -> (nodes: GraphExport, links: GraphExport) {
    let graph = reading.graph
    let identifiers = ExportIdentifiers(graph)
    var nodes = CSVColumnSet()
    for node in graph.nodes { nodes.add(identifiers.properties(of: node, in: graph)) }
    var links = CSVColumnSet()
    for link in graph.relationships { links.add(graph.properties(of: link)) }
    var damaged = 0
    var text = Self.row(
      [identifiers.areNames ? "name:ID" : ":ID", ":LABEL"] + nodes.header)
    for node in graph.nodes {
      let labels = graph.labelNames(of: node)
      if labels.contains(where: { $0.contains(";") }) { damaged += 1 }
      let cells = nodes.cells(identifiers.properties(of: node, in: graph))
      text += Self.row(
        [identifiers[node], labels.isEmpty ? nil : labels.joined(separator: ";")] + cells)
    }
    var other = Self.row([":START_ID", ":END_ID", ":TYPE"] + links.header)
    for link in graph.relationships {
      other += Self.row(
        [
          identifiers[graph.source(of: link)], identifiers[graph.target(of: link)],
          graph.name(of: graph.type(of: link)),
        ] + links.cells(graph.properties(of: link)))
    }
    var remarks = nodes.remarks("nodes") + Self.remarks(reading, identifiers)
    if damaged > 0 { remarks.append("labels of \(damaged) nodes hold a ';' and come apart") }
    return (
      GraphExport(text: text, remarks: remarks),
      GraphExport(text: other, remarks: links.remarks("relationships"))
    )
  }

  private static func remarks(
    _ reading: GraphReading, _ identifiers: ExportIdentifiers
  ) -> [String] {
    var remarks: [String] = []
    if !identifiers.areNames, reading.graph.nodeCount > 0 {
      remarks.append("not every node has a name of its own; ids are n0, n1 …")
    }
    let left = [
      (reading.attributes.count, "attributes of the graph"), (reading.groups.count, "groups"),
      (reading.graph.annotationCount, "annotations"),
    ]
    for (count, what) in left where count > 0 { remarks.append("\(count) \(what) are left out") }
    return remarks
  }

  private static func row(_ cells: [String?]) -> String {
    cells.map { cell in
      guard let cell else { return "" }
      let needsQuotes =
        cell.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
        || cell.isEmpty || cell.first == " " || cell.last == " "
      return needsQuotes ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
    }.joined(separator: ",") + "\n"
  }
}

/// The property columns of one file.
private struct CSVColumnSet {
  private var types: [String: Set<ValueType>] = [:]
  private var elements: [String: Set<ValueType>] = [:]
  private var torn: Set<String> = []
  private var boundless: Set<String> = []

  mutating func add(_ properties: [(key: String, value: Value)]) {
    for (key, value) in properties {
      guard let type = value.type else { continue }
      types[key, default: []].insert(type)
      if case .double(let number) = value, !number.isFinite { boundless.insert(key) }
      guard case .list(let values) = value else { continue }
      for value in values {
        guard let type = value.type else { continue }
        elements[key, default: []].insert(type)
        if case .double(let number) = value, !number.isFinite { torn.insert(key) }
        if case .string(let text) = value, text.contains(";") || text.isEmpty { torn.insert(key) }
      }
    }
  }

  private var names: [String] { types.keys.sorted() }

  /// The type of a column's values or elements, and whether they are lists.
  private func type(of name: String) -> (word: String, isList: Bool) {
    if boundless.contains(name) { return ("STRING", false) }
    guard let found = types[name], found.count == 1, let only = found.first else {
      return types[name] == [.integer, .double] ? ("DOUBLE", false) : ("STRING", false)
    }
    if only == .list {
      let inner = elements[name] ?? []
      guard inner.count <= 1, !inner.contains(.list), !inner.contains(.map), !torn.contains(name)
      else { return ("STRING", false) }
      return (Self.word(inner.first ?? .string), true)
    }
    return (Self.word(only), false)
  }

  private static func word(_ type: ValueType) -> String {
    switch type {
    case .boolean: "BOOLEAN"
    case .integer: "LONG"
    case .double: "DOUBLE"
    case .date: "DATE"
    default: "STRING"
    }
  }

  var header: [String] {
    names.map { name in
      let (word, isList) = type(of: name)
      return "\(name):\(word)\(isList ? "[]" : "")"
    }
  }

  func cells(_ properties: [(key: String, value: Value)]) -> [String?] {
    let values = Dictionary(properties.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
    return names.map { name in
      guard let value = values[name], value != .null else { return nil }
      guard case .list(let elements) = value, type(of: name).isList else {
        return AttributeColumns.text(value)
      }
      return elements.map(AttributeColumns.text).joined(separator: ";")
    }
  }

  func remarks(_ whose: String) -> [String] {
    func list(_ names: [String]) -> String? {
      guard !names.isEmpty else { return nil }
      return names.prefix(5).map { "'\($0.shortened)'" }.joined(separator: ", ")
        + (names.count > 5 ? " and \(names.count - 5) more" : "")
    }
    var remarks: [String] = []
    if let mixed = list(names.filter { (types[$0]?.count ?? 0) > 1 }) {
      remarks.append("of \(whose), values of several types are of one: \(mixed)")
    }
    if let texts = list(names.filter { boundless.contains($0) }) {
      remarks.append(
        "of \(whose), numbers among which some are infinite or none are texts: \(texts)")
    }
    if let maps = list(names.filter { types[$0] == [.map] }) {
      remarks.append("of \(whose), maps are texts of JSON: \(maps)")
    }
    if let lists = list(names.filter { types[$0] == [.list] && !type(of: $0).isList }) {
      remarks.append("of \(whose), lists are texts of JSON: \(lists)")
    }
    return remarks
  }
}
