internal import Diagnostics
internal import GraphSchema
internal import Yams

extension MappingReader {
  /// The keys of a field that is more than a name.
  static let fieldKeys = ["field", "type", "list", "words", "default"]

  /// The members of a map whose keys are known.
  func fields(of node: Node, allowed: [String], _ what: String) -> [String: Node]? {
    guard let mapping = node.mapping else {
      text.refuse("expected \(what) as 'key: value' lines", at: node)
      return nil
    }
    var fields: [String: Node] = [:]
    for (key, value) in mapping {
      let name = key.string ?? ""
      if allowed.contains(name) {
        fields[name] = value
      } else {
        text.refuse(
          "\(what) has no '\(name.shortened)'", at: key,
          hint: didYouMean(name, among: allowed) ?? "it has \(allowed.joined(separator: ", "))")
      }
    }
    return fields
  }

  /// A text that is not empty.
  func word(_ node: Node, _ what: String) -> String? {
    guard let word = node.string, !word.isEmpty else {
      text.refuse("expected a text for '\(what)'", at: node)
      return nil
    }
    return word
  }

  func choice<Choice: RawRepresentable & CaseIterable>(
    _ node: Node?, _ what: String, _ type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    guard let node, let word = word(node, what) else { return nil }
    if let choice = Choice(rawValue: word.lowercased()) { return choice }
    let known = Choice.allCases.map(\.rawValue)
    text.refuse(
      "unknown \(what) '\(word.shortened)'", at: node,
      hint: didYouMean(word, among: known) ?? "known are \(known.joined(separator: ", "))")
    return nil
  }

  func delimiter(_ node: Node?) -> UInt8? {
    guard let node, let word = word(node, "delimiter") else { return nil }
    let text = word == "tab" || word == "\\t" ? "\t" : word
    guard text.utf8.count == 1, let byte = text.utf8.first, byte < 0x80,
      ![0x22, 0x0A, 0x0D].contains(byte)
    else {
      self.text.refuse(
        "'delimiter' is one character of ASCII, not '\(word.shortened)'", at: node,
        hint: "for instance ',', ';', '|' or tab")
      return nil
    }
    return byte
  }

  func separator(_ node: Node, _ what: String) -> String? {
    guard let word = node.string, !word.isEmpty, word.utf8.count <= 8 else {
      text.refuse("expected one or a few characters for '\(what)'", at: node)
      return nil
    }
    return word
  }

  /// A field by its name, or as a map of `field` and what is made of it.
  func field(_ node: Node, _ what: String, also: [String] = []) -> MappingPlan.Field? {
    if node.mapping != nil {
      guard let parts = fields(of: node, allowed: Self.fieldKeys + also, "'\(what)'") else {
        return nil
      }
      guard let inner = parts["field"] else {
        text.refuse("'\(what)' needs 'field'", at: node, hint: "for instance {field: name}")
        return nil
      }
      guard var field = field(inner, "field") else { return nil }
      complete(&field, parts)
      return field
    }
    guard let word = word(node, what) else { return nil }
    do {
      return MappingPlan.Field(
        expression: try FieldExpression(word), place: text.span(of: node))
    } catch {
      text.refuse(error.message, at: node, hint: error.hint)
      return nil
    }
  }

  /// A bare word is itself; a map names a field.
  func constantOrField(_ node: Node, _ what: String) -> MappingPlan.Field? {
    if node.mapping != nil { return field(node, what) }
    guard let word = word(node, what) else { return nil }
    if word.contains("{") { return field(node, what) }
    guard let expression = try? FieldExpression(word.hasPrefix("=") ? word : "=" + word) else {
      return nil
    }
    return MappingPlan.Field(expression: expression, place: text.span(of: node))
  }

  /// Adds what a map says of a field.
  func complete(_ field: inout MappingPlan.Field, _ parts: [String: Node]) {
    if let node = parts["type"], let (type, isList) = type(node) {
      field.type = type
      field.isList = isList
    }
    if let node = parts["list"] {
      field.separator = separator(node, "list")
      field.isList = true
    }
    if let node = parts["words"] {
      guard let mapping = node.mapping else {
        text.refuse("expected 'old: new' lines for 'words'", at: node)
        return
      }
      for (key, value) in mapping {
        if let word = word(value, "words") { field.words[key.string ?? ""] = word }
      }
    }
    if let node = parts["default"] { field.usual = word(node, "default") }
  }

  /// A type by its name; `text[]` is a list of texts.
  func type(_ node: Node) -> (type: CSVType, isList: Bool)? {
    guard let word = word(node, "type") else { return nil }
    let isList = word.hasSuffix("[]")
    let name = isList ? String(word.dropLast(2)) : word
    if name.lowercased() == "text" { return (.string, isList) }
    if let type = CSVType(name: name) { return (type, isList) }
    let known = ["text", "integer", "double", "boolean", "date"]
    text.refuse(
      "unknown type '\(word.shortened)'", at: node,
      hint: didYouMean(
        name,
        among: known + CSVType.names.map { $0.lowercased() }.filter { !known.contains($0) })
        ?? "types are \(known.joined(separator: ", ")), and each with [] for a list")
    return nil
  }

  // MARK: - Properties and conditions

  func properties(_ fields: [String: Node]) -> MappingPlan.Properties {
    var properties = MappingPlan.Properties()
    let separator = fields["list_separator"].flatMap { self.separator($0, "list_separator") }
    if let node = fields["properties"] { properties.named = named(node) }
    for item in fields["ignore"].map({ $0.sequence.map { Array($0) } ?? [$0] }) ?? [] {
      guard let name = word(item, "ignore") else { continue }
      properties.ignored.insert(name)
      properties.places[name] = text.span(of: item)
    }
    for (key, value) in pairs(fields["rename"], "rename") {
      guard let name = word(value, "rename") else { continue }
      properties.renamed[key.string ?? ""] = name
      properties.places[key.string ?? ""] = text.span(of: key)
    }
    for (key, value) in pairs(fields["types"], "types") {
      guard let (type, isList) = type(value), let name = key.string, !name.isEmpty,
        let expression = try? FieldExpression(name)
      else { continue }
      var field = MappingPlan.Field(expression: expression, place: text.span(of: key), type: type)
      field.isList = isList
      field.separator = isList ? separator ?? ";" : nil
      properties.types[name] = (field, text.span(of: key))
      properties.places[name] = text.span(of: key)
    }
    for (key, value) in pairs(fields["constants"], "constants") {
      guard let name = key.string, !name.isEmpty else { continue }
      var reader = MappedTreeReader(limit: 10_000)
      guard let tree = try? reader.tree(value), let value = tree.value(), value != .null else {
        text.refuse("expected a value for '\(name.shortened)'", at: value)
        continue
      }
      properties.constants.append((name, value))
    }
    if let separator, let named = properties.named {
      properties.named = named.map { name, field in
        var field = field
        if field.isList, field.separator == nil { field.separator = separator }
        return (name, field)
      }
    }
    return properties
  }

  private func pairs(_ node: Node?, _ what: String) -> [(Node, Node)] {
    guard let node else { return [] }
    guard let mapping = node.mapping else {
      text.refuse("expected 'name: value' lines for '\(what)'", at: node)
      return []
    }
    return mapping.map { ($0.key, $0.value) }
  }

  /// A list of fields, or a map from names of properties to fields.
  private func named(_ node: Node) -> [(name: String, field: MappingPlan.Field)] {
    var named: [(name: String, field: MappingPlan.Field)] = []
    if let sequence = node.sequence {
      for item in sequence {
        guard let field = field(item, "properties") else { continue }
        guard let name = field.expression.usualName else {
          text.refuse(
            "this property needs a name", at: item, hint: "write 'properties:' as name: field lines"
          )
          continue
        }
        named.append((name, field))
      }
      return named
    }
    for (key, value) in pairs(node, "properties") {
      guard let name = key.string, !name.isEmpty else {
        text.refuse("expected the name of a property", at: key)
        continue
      }
      if let field = field(value, name) { named.append((name, field)) }
    }
    return named
  }

  /// A field that must be there, a list of them, or a map from fields to values.
  func conditions(_ node: Node?) -> [MappingPlan.Condition] {
    guard let node else { return [] }
    if node.mapping == nil {
      return (node.sequence.map { Array($0) } ?? [node]).compactMap { item in
        field(item, "when").map { MappingPlan.Condition(field: $0) }
      }
    }
    var conditions: [MappingPlan.Condition] = []
    for (key, value) in pairs(node, "when") {
      guard let field = field(key, "when") else { continue }
      let items = value.sequence.map { Array($0) } ?? [value]
      conditions.append(
        MappingPlan.Condition(field: field, values: items.compactMap { word($0, "when") }))
    }
    return conditions
  }
}
