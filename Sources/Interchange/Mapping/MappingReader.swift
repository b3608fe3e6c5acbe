internal import Diagnostics
internal import GraphSchema
internal import Yams

/// Reads a mapping file: every mistake is told at its line.
struct MappingReader {
  let text: YAMLText
  private(set) var plan = MappingPlan()

  init(_ text: YAMLText) { self.text = text }

  /// The keys that an entry may have, by whether it is of nodes.
  static let shared = [
    "from", "format", "delimiter", "list_separator", "rows", "when", "properties", "ignore",
    "rename", "types", "constants",
  ]
  static let ofNodes = ["label", "labels", "id", "space", "repeats"]
  static let ofRelationships = ["type", "start", "end"]

  /// Reads the text; what is wrong is in its diagnostics.
  mutating func read() {
    guard let root = text.parse() else { return }
    guard
      let top = fields(
        of: root, allowed: ["mapping", "nodes", "relationships"], "a mapping")
    else { return }
    guard let version = top["mapping"] else {
      return text.refuse(
        "a mapping begins with its version", at: root, hint: "write 'mapping: 1' in the first line")
    }
    guard version.string == "1" else {
      return text.refuse(
        "this is a mapping of version '\((version.string ?? "").shortened)'; version 1 is read",
        at: version)
    }
    for name in ["nodes", "relationships"] {
      guard let list = top[name] else { continue }
      guard let items = list.sequence else {
        text.refuse("expected a list for '\(name)'", at: list, hint: "begin each part with '- '")
        continue
      }
      for item in items { read(item, isNodes: name == "nodes") }
    }
    if plan.entries.isEmpty, text.diagnostics.isEmpty {
      text.refuse("the mapping names no nodes and no relationships", at: root)
    }
    checkSpaces()
  }

  private mutating func read(_ item: Node, isNodes: Bool) {
    let own = isNodes ? Self.ofNodes : Self.ofRelationships
    let what = isNodes ? "a part of nodes" : "a part of relationships"
    guard let fields = fields(of: item, allowed: Self.shared + own, what) else { return }
    guard let from = fields["from"], let file = word(from, "from") else {
      if fields["from"] == nil {
        text.refuse("\(what) needs 'from', a file", at: item, hint: "for instance from: people.csv")
      }
      return
    }
    let kind: MappingPlan.Kind? =
      isNodes
      ? nodes(fields, item).map { .nodes($0) } : links(fields, item).map { .relationships($0) }
    guard let kind else { return }
    var entry = MappingPlan.Entry(
      file: file, filePlace: text.span(of: from), rows: nil,
      rowsPlace: text.span(of: fields["rows"] ?? from), kind: kind,
      properties: properties(fields))
    if let node = fields["rows"], let word = word(node, "rows") {
      do { entry.rows = try RowPath(word) } catch {
        text.refuse(error.message, at: node, hint: error.hint)
      }
    }
    entry.format = choice(fields["format"], "format", MappingSource.Format.self)
    entry.delimiter = delimiter(fields["delimiter"])
    entry.conditions = conditions(fields["when"])
    checkLevels(entry)
    plan.entries.append(entry)
  }

  // MARK: - Nodes and relationships

  private func nodes(_ fields: [String: Node], _ item: Node) -> MappingPlan.Nodes? {
    guard let node = fields["id"] else {
      text.refuse("nodes need 'id', the field that tells them apart", at: item)
      return nil
    }
    if let label = fields["label"], fields["labels"] != nil {
      text.refuse("'label' and 'labels' do not go together", at: label)
    }
    guard let id = field(node, "id", also: ["as"]) else { return nil }
    var labels: [MappingPlan.Field] = []
    if let label = fields["label"] {
      if let field = constantOrField(label, "label") { labels = [field] }
    } else if let list = fields["labels"] {
      for label in list.sequence.map({ Array($0) }) ?? [list] {
        if let field = constantOrField(label, "labels") { labels.append(field) }
      }
    }
    let merges: Bool
    switch fields["repeats"].flatMap({ word($0, "repeats") }) {
    case "merge": merges = true
    case nil, "refuse": merges = false
    case let other?:
      merges = false
      if let node = fields["repeats"] {
        text.refuse(
          "'repeats' is 'refuse' or 'merge', not '\(other.shortened)'", at: node,
          hint: didYouMean(other, among: ["refuse", "merge"]))
      }
    }
    let named = node.mapping.flatMap { $0["as"]?.string }
    return MappingPlan.Nodes(
      id: id, idName: named ?? id.expression.usualName ?? "id",
      space: fields["space"].flatMap { word($0, "space") } ?? "", labels: labels, merges: merges)
  }

  private func links(_ fields: [String: Node], _ item: Node) -> MappingPlan.Relationships? {
    for name in Self.ofRelationships where fields[name] == nil {
      text.refuse(
        "relationships need '\(name)'", at: item,
        hint: name == "type" ? "for instance type: PART_OF" : "for instance \(name): id")
    }
    guard let type = fields["type"].flatMap({ constantOrField($0, "type") }),
      let start = fields["start"].flatMap({ end($0, "start") }),
      let end = fields["end"].flatMap({ end($0, "end") })
    else { return nil }
    return MappingPlan.Relationships(type: type, start: start, end: end)
  }

  private func end(_ node: Node, _ name: String) -> MappingPlan.End? {
    guard node.mapping != nil else {
      return field(node, name).map {
        MappingPlan.End(id: $0, space: "", spacePlace: text.span(of: node))
      }
    }
    let fieldNames = Self.fieldKeys + ["id", "space", "create", "split"]
    guard let parts = fields(of: node, allowed: fieldNames, "'\(name)'") else { return nil }
    guard let id = parts["id"] ?? parts["field"] else {
      text.refuse("'\(name)' needs 'id', a field", at: node)
      return nil
    }
    guard var field = field(id, "id") else { return nil }
    complete(&field, parts)
    if let split = parts["split"] {
      field.separator = separator(split, "split")
      field.isList = true
    }
    return MappingPlan.End(
      id: field, space: parts["space"].flatMap { word($0, "space") } ?? "",
      spacePlace: text.span(of: parts["space"] ?? node),
      createdLabel: parts["create"].flatMap { word($0, "create") })
  }

  private func checkLevels(_ entry: MappingPlan.Entry) {
    let depth = (entry.rows ?? .list).depth
    for field in entry.fields {
      for path in field.expression.paths where path.levels > depth {
        text.report(
          .error(
            "'\(field.expression.written.shortened)' looks \(path.levels) rows up, and there "
              + "\(depth == 1 ? "is" : "are") \(depth == 0 ? "none" : String(depth))",
            at: field.place,
            hint: "rows '[].terms[]' have one row around them"))
      }
    }
  }

  private func checkSpaces() {
    var known: Set<String> = []
    for entry in plan.entries {
      switch entry.kind {
      case .nodes(let nodes): known.insert(nodes.space)
      case .relationships(let links):
        for end in [links.start, links.end] where end.createdLabel != nil {
          known.insert(end.space)
        }
      }
    }
    for entry in plan.entries {
      guard case .relationships(let links) = entry.kind else { continue }
      for end in [links.start, links.end] where !known.contains(end.space) {
        let names = known.filter { !$0.isEmpty }.sorted()
        text.report(
          .error(
            end.space.isEmpty
              ? "this end names no space, and all nodes have one"
              : "no nodes have the space '\(end.space.shortened)'", at: end.spacePlace,
            hint: didYouMean(end.space, among: names)
              ?? (names.isEmpty ? nil : "spaces are \(names.joined(separator: ", "))")))
      }
    }
  }
}

extension MappingPlan.Entry {
  /// All fields that are looked up in a row.
  var fields: [MappingPlan.Field] {
    var fields = conditions.map(\.field) + (properties.named ?? []).map(\.field)
    switch kind {
    case .nodes(let nodes): fields += [nodes.id] + nodes.labels
    case .relationships(let links): fields += [links.type, links.start.id, links.end.id]
    }
    return fields
  }
}
