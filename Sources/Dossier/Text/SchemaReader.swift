import Diagnostics
import GraphSchema
import Yams

/// Reads `schema.yaml`: types, properties and relations, with their words.
struct SchemaReader {
  private let file: DossierText
  private var nodeTypes: [NodeType] = []
  private var typeNodes: [String: Node] = [:]
  private var properties: [PropertyRecord] = []
  private var relations: [RelationshipType] = []
  private var columns: [String: String] = [:]
  private var events: Set<String> = []
  private var shortLabels: [String: String] = [:]
  private var arrows: [String: String] = [:]

  init(_ file: DossierText) { self.file = file }

  private static let topKeys = [
    "liaison", "title", "about", "behalf", "types", "properties", "relations",
  ]

  /// The vocabulary, or `nil` with diagnostics in the file.
  mutating func read() -> Vocabulary? {
    guard let root = file.parse(),
      let top = file.fields(of: root, allowed: Self.topKeys, what: "the schema"),
      file.checkVersion(top)
    else { return nil }
    readProperties(top["properties"])
    readTypes(top["types"])
    readRelations(top["relations"])
    for property in properties {
      for type in property.of where typeNodes[type] == nil {
        refuseType(type, of: "property '\(property.name)'", at: top["properties"] ?? root)
      }
    }
    let behalf = file.text(top["behalf"], what: "'behalf'")
    if let behalf, let node = top["behalf"], !relations.contains(where: { $0.name == behalf }) {
      file.refuse(
        "'behalf' names an unknown relation '\(behalf)'", at: node,
        hint: didYouMean(behalf, among: relations.map(\.name)))
    }
    guard file.diagnostics.isEmpty else { return nil }
    do {
      return Vocabulary(
        title: file.text(top["title"], what: "the title") ?? "Untitled dossier",
        about: file.text(top["about"], what: "'about'") ?? "", behalf: behalf,
        schema: try Schema(nodeTypes: nodeTypes, relationshipTypes: relations), columns: columns,
        events: events, shortLabels: shortLabels, arrows: arrows, properties: properties)
    } catch {
      file.refuse(error.description, at: place(of: error) ?? root)
      return nil
    }
  }

  private func place(of error: SchemaError) -> Node? {
    switch error {
    case .declaredTwice(let name), .circle(let name), .unknownParent(_, let name): typeNodes[name]
    case .unknownEnd: nil
    }
  }

  private func refuseType(_ name: String, of what: String, at node: Node) {
    file.refuse(
      "\(what) names an unknown type '\(name)'", at: node, word: name,
      hint: didYouMean(name, among: nodeTypes.map(\.name)))
  }
}

extension SchemaReader {
  private static let typeKeys = ["is", "abstract", "hub", "noun", "plural", "about", "column"]

  private mutating func readTypes(_ node: Node?) {
    guard let node else {
      file.report(
        .error(
          "the schema has no types", at: file.source.span(line: 1, column: 1),
          hint: "add 'types:' with at least one type, for instance 'Person: {}'"))
      return
    }
    guard let types = file.fields(of: node, allowed: nil, what: "'types'") else { return }
    for (name, keyNode, value) in types.values {
      typeNodes[name] = keyNode
      guard isTypeName(name) else {
        file.refuse(
          "a type's name begins with a capital letter and holds letters and digits only, not "
            + "'\(name)'", at: keyNode)
        continue
      }
      guard let fields = typeFields(value, name) else { continue }
      if let column = file.text(fields["column"], what: "'column'"), let place = fields["column"] {
        if !Vocabulary.columnNames.contains(column) {
          file.refuse(
            "unknown column '\(column)'", at: place,
            hint: didYouMean(column, among: Vocabulary.columnNames)
              ?? "columns: \(Vocabulary.columnNames.joined(separator: ", "))")
        }
        columns[name] = column
      }
      nodeTypes.append(nodeType(name, fields))
    }
    for (name, _, value) in types.values {
      for parent in nodeTypes.first(where: { $0.name == name })?.parents ?? []
      where typeNodes[parent] == nil {
        refuseType(parent, of: "type '\(name)'", at: value)
      }
    }
  }

  private func typeFields(_ node: Node, _ name: String) -> Fields? {
    if node.scalar?.string == "" { return Fields(node: node) }
    return file.fields(of: node, allowed: Self.typeKeys, what: "type '\(name)'")
  }

  private func nodeType(_ name: String, _ fields: Fields) -> NodeType {
    Vocabulary.nodeType(
      name, parents: file.texts(fields["is"], what: "'is'"),
      isAbstract: file.flag(fields["abstract"], what: "'abstract'") ?? false,
      isHub: file.flag(fields["hub"], what: "'hub'") ?? false, properties: properties,
      noun: file.nonEmptyText(fields["noun"], what: "'noun'"),
      plural: file.nonEmptyText(fields["plural"], what: "'plural'"),
      summary: file.text(fields["about"], what: "'about'") ?? "")
  }

  private func isTypeName(_ name: String) -> Bool {
    guard let first = name.first, first.isUppercase, first.isASCII else { return false }
    return name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }

  private func isRelationName(_ name: String) -> Bool {
    guard let first = name.first, first.isLowercase, first.isASCII else { return false }
    return name.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "_") }
  }
}

extension SchemaReader {
  private static let propertyKeys = ["of", "type", "single", "phrase", "about"]
  private static let reserved = ["key", "name", "aliases", "scripts", "hub", "note", "disputed"]

  private mutating func readProperties(_ node: Node?) {
    guard let node, let entries = file.fields(of: node, allowed: nil, what: "'properties'") else {
      return
    }
    for (name, keyNode, value) in entries.values {
      guard isRelationName(name), !Self.reserved.contains(name) else {
        file.refuse(
          "a property's name is lower-case with underscores and none of "
            + "\(Self.reserved.joined(separator: ", ")); '\(name)' is not", at: keyNode)
        continue
      }
      let what = "property '\(name)'"
      guard let fields = file.fields(of: value, allowed: Self.propertyKeys, what: what) else {
        continue
      }
      let of = file.texts(fields["of"], what: "'of'")
      if of.isEmpty {
        file.refuse(
          "\(what) needs 'of'", at: fields["of"] ?? keyNode,
          hint: "add the types that may bear it, for instance 'of: Person'")
      }
      let single = file.text(fields["single"], what: "'single'") ?? "report"
      if !["report", "refuse", "no"].contains(single), let place = fields["single"] {
        file.refuse("'single' must be report, refuse or no, not '\(single)'", at: place)
      }
      properties.append(
        PropertyRecord(
          name: name, of: of,
          kind: file.choice(fields["type"], what: "'type'", PropertyRecord.Kind.self) ?? .string,
          single: SingleValueRule(rawValue: single),
          phrase: file.nonEmptyText(fields["phrase"], what: "'phrase'"),
          summary: file.text(fields["about"], what: "'about'") ?? ""))
    }
  }

  private static let relationKeys = [
    "from", "to", "inverse", "phrase", "inverse_phrase", "short", "groups", "about", "symmetric",
    "timeless", "joins", "single", "on_violation", "kind", "arrow",
  ]

  private enum Kind: String, CaseIterable {
    case event
    case state
  }

  private mutating func readRelations(_ node: Node?) {
    guard let node, let entries = file.fields(of: node, allowed: nil, what: "'relations'") else {
      return
    }
    for (name, keyNode, value) in entries.values {
      guard isRelationName(name) else {
        file.refuse(
          "a relation's name is lower-case with underscores, like co_chairs, not '\(name)'",
          at: keyNode)
        continue
      }
      if properties.contains(where: { $0.name == name }) {
        file.refuse("'\(name)' is already the name of a property", at: keyNode)
      }
      let what = "relation '\(name)'"
      guard let fields = file.fields(of: value, allowed: Self.relationKeys, what: what) else {
        continue
      }
      if file.choice(fields["kind"], what: "'kind'", Kind.self) == .event { events.insert(name) }
      if let short = file.nonEmptyText(fields["short"], what: "'short'") {
        shortLabels[name] = short
      }
      readArrow(of: name, fields)
      relations.append(relation(name, fields, keyNode))
    }
  }

  private mutating func readArrow(of name: String, _ fields: Fields) {
    guard let node = fields["arrow"], let arrow = file.text(node, what: "'arrow'") else { return }
    arrows[name] = arrow
    if !Vocabulary.arrowNames.contains(arrow) {
      file.refuse(
        "unknown arrow '\(arrow)'", at: node,
        hint: didYouMean(arrow, among: Vocabulary.arrowNames)
          ?? "arrows: \(Vocabulary.arrowNames.joined(separator: ", "))")
    }
  }

  private func relation(_ name: String, _ fields: Fields, _ keyNode: Node) -> RelationshipType {
    let ends = ["from", "to"].map { end in
      let types = file.texts(fields[end], what: "'\(end)'")
      if types.isEmpty {
        file.refuse("relation '\(name)' needs '\(end)'", at: fields[end] ?? keyNode)
      }
      for type in types where typeNodes[type] == nil {
        refuseType(type, of: "relation '\(name)'", at: fields[end] ?? keyNode)
      }
      return types
    }
    let per = file.choice(
      fields["single"], what: "'single'", RelationshipType.Single.End.self)
    let rule = file.choice(
      fields["on_violation"], what: "'on_violation'", SingleValueRule.self)
    if per == nil, fields["single"] == nil, let node = fields["on_violation"] {
      file.refuse(
        "relation '\(name)' says what happens at a second one, but not of what there is one",
        at: node, hint: "add 'single: subject' or 'single: object'")
    }
    return RelationshipType(
      name, from: ends[0], to: ends[1], properties: LinkColumn.declarations,
      isSymmetric: file.flag(fields["symmetric"], what: "'symmetric'") ?? false,
      isTimeless: file.flag(fields["timeless"], what: "'timeless'") ?? false,
      joins: file.flag(fields["joins"], what: "'joins'") ?? true,
      single: per.map { RelationshipType.Single(per: $0, rule: rule ?? .report) },
      inverse: file.nonEmptyText(fields["inverse"], what: "'inverse'"),
      phrase: file.nonEmptyText(fields["phrase"], what: "'phrase'"),
      inversePhrase: file.nonEmptyText(fields["inverse_phrase"], what: "'inverse_phrase'"),
      groups: file.texts(fields["groups"], what: "'groups'"),
      summary: file.text(fields["about"], what: "'about'") ?? "")
  }
}

extension DossierText {
  /// Checks that a file begins with `liaison: 1`.
  func checkVersion(_ top: Fields) -> Bool {
    guard let first = top.values.first, first.key == "liaison" else {
      refuse(
        "a dossier file begins with the version of its format", at: top.node,
        hint: "write 'liaison: 1' on the first line")
      return false
    }
    guard first.value.scalar?.string == "1" else {
      refuse("unknown version of the format", at: first.value, hint: "this program reads 1")
      return false
    }
    return true
  }
}
