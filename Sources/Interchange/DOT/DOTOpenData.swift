internal import DOT
internal import GraphSchema
internal import Report

/// How an open property graph is spelt in DOT, so that it comes back whole.
///
/// ```dot
/// digraph "g" {
///   graph [liaison_format="open-1"];
///   "bis" [liaison_labels=":Agency:Body", liaison_types="staff:integer", staff="7"];
///   "bis" -> "doc" [liaison_type="PART_OF", liaison_types="since:date", since="2007-12-11"];
/// }
/// ```
/// DOT knows texts only, so `liaison_types` says which values are none. Names and texts are
/// percent-encoded where DOT has no spelling (``DOTName``). A relationship without direction bears
/// `dir="none"`.
enum DOTOpenData {
  static let format = (name: "liaison_format", value: "open-1")
  static let labels = "liaison_labels"
  static let type = "liaison_type"
  static let types = "liaison_types"
  /// Names that mean something else: those above, and what Graphviz tells parallel edges apart by.
  static let own: Set<String> = [format.name, labels, type, types, "dir", "key"]
  /// What properties whose names are taken are called after.
  static let prefix = "property_"

  // MARK: - Writing

  static func attributes(
    _ properties: [(key: String, value: Value)]
  ) -> [DOTAttribute] {
    var kinds: [String] = []
    var attributes: [DOTAttribute] = []
    for (key, value) in properties.sorted(by: { $0.key < $1.key }) {
      let name = own.contains(key.bare) ? prefix + key : key
      if let kind = kind(of: value) { kinds.append("\(pairable(name)):\(kind)") }
      attributes.append(.init(DOTName.encode(name), .raw(DOTName.encode(text(value)))))
    }
    if !kinds.isEmpty { attributes.insert(.init(types, .raw(kinds.joined(separator: ","))), at: 0) }
    return attributes
  }

  private static func kind(of value: Value) -> String? {
    switch value {
    case .string, .null: nil
    case .boolean: "boolean"
    case .integer: "integer"
    case .double: "double"
    case .date: "date"
    case .list, .map: "json"
    }
  }

  private static func text(_ value: Value) -> String {
    switch value {
    case .list, .map: JSONValues.document(value).text()
    default: AttributeColumns.text(value)
    }
  }

  private static func pairable(_ name: String) -> String {
    DOTName.encode(name).replacing(",", with: "%2C").replacing(":", with: "%3A")
  }

  // MARK: - Reading

  /// Whether a graph's attributes say that it is spelt so.
  static func isUsed(_ attributes: DOTTable) -> Bool {
    attributes[format.name]?.written == format.value
  }

  /// The properties that attributes spell; what cannot be read as its type stays a text.
  static func properties(_ table: DOTTable) -> [String: Value] {
    var kinds: [String: String] = [:]
    for pair in (table[types]?.written ?? "").split(separator: ",") {
      let parts = pair.split(separator: ":")
      guard parts.count == 2, let name = DOTName.decode(String(parts[0])) else { continue }
      kinds[name] = String(parts[1])
    }
    var properties: [String: Value] = [:]
    for (written, value) in table where !own.contains(written) {
      guard !written.isEmpty, let name = DOTName.decode(written),
        let text = DOTName.decode(value.written)
      else { continue }
      let isTaken = name.hasPrefix(prefix) && own.contains(name.bare)
      properties[isTaken ? String(name.dropFirst(prefix.count)) : name] =
        kinds[name].flatMap { self.value(text, $0) } ?? .string(text)
    }
    return properties
  }

  private static func value(_ text: String, _ kind: String) -> Value? {
    switch kind {
    case "boolean": return AttributeColumns.value(text, .boolean)
    case "integer": return AttributeColumns.value(text, .integer)
    case "double": return AttributeColumns.value(text, .double)
    case "date": return CalendarDate(text).map { .date($0) }
    case "json":
      guard case .success(let document) = JSONDocument.read(text, name: ""),
        JSONValues.isShallow(document)
      else { return nil }
      return JSONValues.value(document)
    default: return nil
    }
  }
}
