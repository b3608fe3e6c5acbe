internal import GraphSchema
internal import PropertyGraph

/// Writes a graph as CSV files with the headers of Neo4j's import, one for each set of labels and one
/// for each type of relationship.
///
/// ```
/// nodes.Person.csv             :ID,:LABEL,born:LONG,name:STRING,tags:STRING[]
///                              0,Person,1815,Ada,poetry;engines
/// relationships.KNOWS.csv      :START_ID,:END_ID,:TYPE,since:DATE
///                              0,1,KNOWS,1833-06-05
/// ```
/// Ids are the rows of nodes in the graph and no properties. Texts that hold a delimiter, a quote or a
/// line end stand in quotes, and so do empty ones, since an empty cell is no value. Between elements of
/// lists stands `;`, or `|` or U+001F when an element holds it. ``CSVImporter`` reads the files back to
/// the same nodes, relationships and values, but for what the remarks say.
///
/// Source: RFC 4180; the header format of Neo4j's operations manual, "Import".
package struct CSVWriter: Sendable {
  /// A writer.
  package init() {}

  /// The files, and what they cannot hold; the same graph gives the same files.
  ///
  /// - Complexity: O(*n* log *n*) in the size of the graph.
  package func export(_ reading: GraphReading) -> CSVExport {
    let graph = reading.graph
    var writing = CSVWriting(graph)
    var nodes: [[String]: [NodeID]] = [:]
    for node in graph.nodes { nodes[graph.labelNames(of: node).sorted(), default: []].append(node) }
    for labels in nodes.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      writing.addNodes(labels, nodes[labels] ?? [])
    }
    for type in graph.relationshipTypes.sorted(by: { graph.name(of: $0) < graph.name(of: $1) }) {
      let links = Array(graph.relationships(ofType: type))
      if !links.isEmpty { writing.addRelationships(graph.name(of: type), links) }
    }
    return CSVExport(files: writing.files, remarks: writing.remarks + Self.remarks(reading))
  }

  private static func remarks(_ reading: GraphReading) -> [String] {
    var remarks: [String] = []
    if !reading.attributes.isEmpty { remarks.append("attributes of the graph are left out") }
    if !reading.groups.isEmpty {
      remarks.append("\(reading.groups.count) groups are left out; nodes bear their names")
    }
    if reading.graph.annotationCount > 0 {
      remarks.append("\(reading.graph.annotationCount) annotations are left out")
    }
    return remarks
  }
}

/// The files so far.
private struct CSVWriting {
  let graph: GraphSnapshot
  let separator: Character
  private(set) var files: [CSVExport.File] = []
  private var names: Set<String> = []
  /// The properties by what is lost of them.
  private var losses: [String: Set<String>] = [:]
  private var leftOut: Set<String> = []
  private var cutLabels: Set<String> = []

  init(_ graph: GraphSnapshot) {
    self.graph = graph
    separator = Self.separator(graph)
  }

  /// The first of the marks that stands in no label and no element of a list.
  private static func separator(_ graph: GraphSnapshot) -> Character {
    var marks: [Character] = [";", "|", "\u{1F}"]
    func look(_ value: Value) {
      guard case .list(let values) = value else { return }
      for element in values { marks.removeAll { element.holds($0) } }
    }
    for label in graph.labels {
      let name = Value.string(graph.name(of: label))
      marks.removeAll { name.holds($0) }
    }
    for node in graph.nodes { for (_, value) in graph.properties(of: node) { look(value) } }
    for link in graph.relationships { for (_, value) in graph.properties(of: link) { look(value) } }
    return marks.first ?? ";"
  }

  mutating func addNodes(_ labels: [String], _ nodes: [NodeID]) {
    let written = labels.filter { !$0.contains(separator) }
    cutLabels.formUnion(labels.filter { $0.contains(separator) })
    let label = written.joined(separator: String(separator))
    write(
      (["nodes"] + labels).joined(separator: "."), [":ID", ":LABEL"], nodes.map(Element.node),
      "nodes"
    ) { element in
      guard case .node(let node) = element else { return [] }
      return [String(node.row), label]
    }
  }

  mutating func addRelationships(_ type: String, _ links: [RelationshipID]) {
    let graph = graph
    write(
      "relationships.\(type)", [":START_ID", ":END_ID", ":TYPE"], links.map(Element.relationship),
      "relationships"
    ) { element in
      guard case .relationship(let link) = element else { return [] }
      return [String(graph.source(of: link).row), String(graph.target(of: link).row), type]
    }
  }

  private mutating func write(
    _ name: String, _ head: [String], _ elements: [Element], _ whose: String,
    _ parts: (Element) -> [String]
  ) {
    let columns = columns(elements, whose)
    var bytes: [UInt8] = []
    Self.append(head + columns.map { "\($0.key):\($0.form.header)" }, to: &bytes)
    for element in elements {
      var row: [String?] = parts(element).map { $0.isEmpty ? nil : $0 }
      for (key, form) in columns {
        let value = graph.value(of: element, named: key)
        row.append(value == .null ? nil : form.text(value, separator: separator))
      }
      Self.append(row, to: &bytes)
    }
    var mapping = CSVMapping.header()
    mapping.delimiter = ","
    if let scalar = separator.unicodeScalars.first { mapping.listSeparator = scalar }
    files.append(CSVExport.File(name: unused(name) + ".csv", bytes: bytes, mapping: mapping))
  }

  /// The properties of elements with the form of their columns, by name.
  private mutating func columns(
    _ elements: [Element], _ whose: String
  ) -> [(key: String, form: CSVColumnForm)] {
    var facts: [String: CSVColumnFacts] = [:]
    for element in elements {
      for (key, value) in graph.properties(of: element) {
        facts[key, default: CSVColumnFacts()].add(value, separator: separator)
      }
    }
    for key in facts.keys where key.isEmpty || key.hasPrefix(" ") {
      facts[key] = nil
      leftOut.insert(key)
    }
    for (key, facts) in facts {
      if let loss = facts.loss { losses["of \(whose), \(loss)", default: []].insert(key) }
    }
    return facts.sorted { $0.key < $1.key }.map { (key: $0.key, form: $0.value.form) }
  }

  /// A name for a file that no other has, also where `a` and `A` are one name.
  private mutating func unused(_ wanted: String) -> String {
    let plain = String(
      wanted.unicodeScalars.prefix(80).map { scalar in
        let isPlain =
          scalar.isASCII
          && (scalar.properties.isAlphabetic || "0123456789._-".unicodeScalars.contains(scalar))
        return isPlain ? Character(scalar) : "_"
      })
    var name = plain
    var number = 1
    while !names.insert(name.lowercased()).inserted {
      number += 1
      name = "\(plain)~\(number)"
    }
    return name
  }

  /// Appends a row; `nil` is no value.
  private static func append(_ cells: [String?], to bytes: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      guard let cell else { continue }
      let isPlain = !cell.isEmpty && !cell.utf8.contains { Self.needsQuotes($0) }
      if isPlain {
        bytes += cell.utf8
      } else {
        bytes.append(CSVScanner.quote)
        for byte in cell.utf8 {
          if byte == CSVScanner.quote { bytes.append(byte) }
          bytes.append(byte)
        }
        bytes.append(CSVScanner.quote)
      }
    }
    bytes.append(CSVScanner.lineFeed)
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == CSVScanner.quote || byte == CSVScanner.lineFeed
      || byte == CSVScanner.carriageReturn
  }

  var remarks: [String] {
    var remarks = losses.sorted { $0.key < $1.key }.map { "\($0.key): \(Self.list($0.value))" }
    if separator != ";" {
      let mark = separator == "|" ? "'|'" : "U+001F"
      remarks.append("between elements of lists and labels stands \(mark), since one holds ';'")
    }
    if !leftOut.isEmpty {
      remarks.append("properties whose names are empty or begin with a blank are left out")
    }
    if !cutLabels.isEmpty {
      remarks.append(
        "labels that hold what stands between labels are left out: \(Self.list(cutLabels))")
    }
    return remarks
  }

  private static func list(_ names: Set<String>) -> String {
    let shown = names.sorted().prefix(5).map { "'\($0.shortened)'" }.joined(separator: ", ")
    return names.count > 5 ? "\(shown) and \(names.count - 5) more" : shown
  }
}
