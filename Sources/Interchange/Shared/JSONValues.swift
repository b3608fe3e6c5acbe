package import GraphSchema
internal import PropertyGraph
package import Report

/// Values as JSON that reads back as the same values.
///
/// A day is `{"date": "2007-12-11"}`, and a number that JSON lacks `{"number": "NaN"}`.
enum JSONValues {
  static func object(_ properties: [(key: String, value: Value)]) -> JSONDocument {
    .object(properties.sorted { $0.key < $1.key }.map { .init($0.key, document($0.value)) })
  }

  static func document(_ value: Value) -> JSONDocument {
    switch value {
    case .null: .null
    case .boolean(let value): .boolean(value)
    case .integer(let value): .integer(value)
    case .double(let value) where !value.isFinite:
      .object([.init("number", .string(AttributeColumns.text(.double(value))))])
    case .double(let value): .number(value)
    case .string(let value): .string(value)
    case .list(let values): .array(values.map(document))
    case .map(let values): object(values.map { ($0.key, $0.value) })
    case .date(let date): .object([.init("date", .string(date.description))])
    }
  }

  static func value(_ document: JSONDocument) -> Value {
    switch document {
    case .null: .null
    case .boolean(let value): .boolean(value)
    case .integer(let value): .integer(value)
    case .number(let value): .double(value)
    case .string(let value): .string(value)
    case .array(let values): .list(values.map(value))
    case .object(let members): special(members) ?? .map(map(members))
    }
  }

  static func map(_ members: [JSONDocument.Member]) -> [String: Value] {
    var values: [String: Value] = [:]
    for member in members { values[member.name] = value(member.value) }
    return values
  }

  /// Members as they stand, without days and numbers in objects.
  static func plainMap(_ members: [JSONDocument.Member]) -> [String: Value] {
    var values: [String: Value] = [:]
    for member in members { values[member.name] = plain(member.value) }
    return values
  }

  private static func plain(_ document: JSONDocument) -> Value {
    switch document {
    case .array(let values): .list(values.map(plain))
    case .object(let members): .map(plainMap(members))
    default: value(document)
    }
  }

  private static func special(_ members: [JSONDocument.Member]) -> Value? {
    guard members.count == 1, case .string(let text) = members[0].value else { return nil }
    switch members[0].name {
    case "date": return CalendarDate(text).map { .date($0) }
    case "number":
      guard ["NaN", "INF", "-INF"].contains(text) else { return nil }
      return AttributeColumns.value(text, .double)
    default: return nil
    }
  }

  /// What formats of JSON leave out of a graph.
  static func remarks(_ reading: GraphReading, _ identifiers: ExportIdentifiers) -> [String] {
    let graph = reading.graph
    var remarks: [String] = []
    if !identifiers.areNames, graph.nodeCount > 0 {
      remarks.append("not every node has a name of its own; nodes are n0, n1 …")
    }
    let left = [
      (reading.attributes.count, "attributes of the graph"), (reading.groups.count, "groups"),
      (graph.annotationCount, "annotations"),
    ]
    for (count, what) in left where count > 0 { remarks.append("\(count) \(what) are left out") }
    let twins = ambiguous(graph)
    if twins > 0 { remarks.append("\(twins) values are maps that read back as days or numbers") }
    return remarks
  }

  private static func ambiguous(_ graph: GraphSnapshot) -> Int {
    func isTwin(_ value: Value) -> Bool {
      switch value {
      case .list(let values): return values.contains(where: isTwin)
      case .map(let values):
        let members = values.map { JSONDocument.Member($0.key, document($0.value)) }
        return special(members) != nil || values.values.contains(where: isTwin)
      default: return false
      }
    }
    return graph.nodes.reduce(0) { $0 + graph.properties(of: $1).count { isTwin($0.value) } }
      + graph.relationships.reduce(0) { $0 + graph.properties(of: $1).count { isTwin($0.value) } }
  }
}

extension JSONValues {
  /// The deepest nesting of lists and maps in a property.
  static let deepest = GraphTransaction.nestingLimit

  /// Whether a value is nested within bounds.
  static func isShallow(_ document: JSONDocument, _ limit: Int = deepest) -> Bool {
    switch document {
    case .array(let values): limit > 0 && values.allSatisfy { isShallow($0, limit - 1) }
    case .object(let members): limit > 0 && members.allSatisfy { isShallow($0.value, limit - 1) }
    default: true
    }
  }

  /// The texts of an array that holds nothing else, none of them empty.
  static func texts(_ values: [JSONDocument]) -> [String]? {
    var texts: [String] = []
    for value in values {
      guard case .string(let text) = value, !text.isEmpty else { return nil }
      texts.append(text)
    }
    return texts
  }
}

extension GraphReading {
  /// Properties as JSON that reads back as the same values.
  package static func json(of properties: [String: Value]) -> JSONDocument {
    JSONValues.object(properties.map { ($0.key, $0.value) })
  }

  /// The properties that ``json(of:)`` wrote; none when it is something else.
  package static func properties(of document: JSONDocument) -> [String: Value] {
    guard case .object(let members) = document,
      JSONValues.isShallow(document, JSONValues.deepest + 1)
    else { return [:] }
    return JSONValues.map(members)
  }
}
