internal import DOT
internal import GraphSchema

/// Attributes of DOT as properties.
///
/// - What stands in an attribute is a text, as written; of labels and tooltips it is what a reader
///   sees, and an HTML-like value gives its words, its markup standing beside it in `…_html`.
/// - An attribute with the name of a property that readers set themselves is called `attribute_…`.
struct DOTProperties {
  let readsNumbers: Bool
  /// The names of attributes that were changed, for a remark.
  private(set) var renamed: Set<String> = []
  /// How many bytes longer than written all texts together may yet become; then escapes like `\N`
  /// stay as they are.
  private var room = 64 << 20

  init(readsNumbers: Bool) { self.readsNumbers = readsNumbers }

  /// The properties of an element.
  ///
  /// - Parameters:
  ///   - table: its attributes.
  ///   - reserved: the names of properties that mean something else.
  ///   - names: what `\N` and its kin stand for.
  mutating func properties(
    _ table: DOTTable, reserved: Set<String>, names: [Unicode.Scalar: String]
  ) -> [String: Value] {
    var text = LabelText(names: room > 0 ? names : [:])
    if let label = table["label"], !label.isMarkup { text.names["L"] = text.plain(label.written) }
    var properties: [String: Value] = [:]
    for (name, value) in table where !name.isEmpty {
      let key = self.name(name, reserved)
      guard case .markup(let markup) = value else {
        guard DOTAttribute.textual.contains(name) else {
          properties[key] = plain(value)
          continue
        }
        let shown = text.plain(value.written)
        room -= max(0, shown.utf8.count - value.byteCount)
        properties[key] = .string(shown)
        continue
      }
      properties[key] = .string(MarkupText(markup).plain)
      if table["\(name)_html"] == nil { properties["\(key)_html"] = .string(markup) }
    }
    return properties
  }

  private mutating func name(_ name: String, _ reserved: Set<String>) -> String {
    var bare = name[...]
    while bare.hasPrefix("attribute_") { bare = bare.dropFirst("attribute_".count) }
    guard reserved.contains(String(bare)) else { return name }
    renamed.insert(name)
    return "attribute_" + name
  }

  private func plain(_ value: DOTValue) -> Value {
    guard readsNumbers, case .raw(let text) = value else { return .string(value.written) }
    if text == "true" || text == "false" { return .boolean(text == "true") }
    guard let first = text.utf8.first, first < UInt8(ascii: "A") else { return .string(text) }
    if let number = Int64(text) {
      return String(number) == text ? .integer(number) : .string(text)
    }
    if let number = Double(text), number.isFinite { return .double(number) }
    return .string(text)
  }
}
