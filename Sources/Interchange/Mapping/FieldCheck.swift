internal import Diagnostics
internal import GraphSchema

/// Looks fields up in the rows of one part of a mapping, and notes which ones no row has.
struct FieldCheck {
  private let entry: MappingPlan.Entry
  private let file: MappingSource
  /// The places of fields that were found in some row, by line and column of the mapping.
  private var found: Set<SourceSpan> = []
  /// Members that are no properties of their own: ends, types and labels.
  private let taken: Set<String>
  /// The names that rows have, of the first ones.
  private var names: Set<String> = []
  private var sampled = 0

  init(_ entry: MappingPlan.Entry, _ file: MappingSource) {
    (self.entry, self.file) = (entry, file)
    var taken = entry.properties.ignored
    let fields: [MappingPlan.Field] =
      switch entry.kind {
      case .nodes(let nodes): [nodes.id] + nodes.labels
      case .relationships(let links): [links.type, links.start.id, links.end.id]
      }
    for path in fields.flatMap(\.expression.paths) where path.levels == 0 {
      taken.insert(path.name)
    }
    self.taken = taken
  }

  /// Whether a row meets the conditions.
  mutating func fits(_ row: MappedRow) throws(RowProblem) -> Bool {
    sample(row)
    for condition in entry.conditions {
      let texts = try texts(condition.field, row).map(\.text)
      if let values = condition.values {
        guard texts.contains(where: values.contains) else { return false }
      } else if texts.isEmpty {
        return false
      }
    }
    return true
  }

  private mutating func sample(_ row: MappedRow) {
    guard sampled < 200, let node = row.node else { return }
    sampled += 1
    collect(node, "", 2)
  }

  private mutating func collect(_ node: MappedNode, _ prefix: String, _ depth: Int) {
    guard case .map(let members) = node.content, names.count < 2_000 else { return }
    for member in members {
      names.insert(prefix + member.name)
      if depth > 0 { collect(member.node, prefix + member.name + ".", depth - 1) }
    }
  }

  mutating func texts(
    _ field: MappingPlan.Field, _ row: MappedRow
  ) throws(RowProblem) -> [(text: String, node: MappedNode)] {
    var exists = false
    let texts = try field.texts(in: row, exists: &exists)
    if exists { found.insert(field.place) }
    return texts
  }

  /// The properties of a row.
  mutating func properties(
    of node: MappedNode, _ row: MappedRow
  ) throws(RowProblem) -> [String: Value] {
    let plan = entry.properties
    var properties: [String: Value] = [:]
    if let named = plan.named {
      for (name, field) in named {
        if let value = try value(field, row) { properties[name] = value }
      }
    } else if case .map(let members) = node.content {
      for member in members where !taken.contains(member.name) && !member.name.isEmpty {
        let name = plan.renamed[member.name] ?? member.name
        if let (field, _) = plan.types[member.name] {
          if let value = try value(field, row) { properties[name] = value }
        } else if member.node.isPlain, let value = member.node.value() {
          properties[name] = value
        }
      }
    }
    if case .nodes(let nodes) = entry.kind, let (field, _) = plan.types[nodes.idName],
      let value = try value(field, row)
    {
      properties[nodes.idName] = value
    }
    for (name, value) in plan.constants where properties[name] == nil { properties[name] = value }
    return properties
  }

  private mutating func value(
    _ field: MappingPlan.Field, _ row: MappedRow
  ) throws(RowProblem) -> Value? {
    var exists = false
    let value = try field.value(in: row, exists: &exists)
    if exists { found.insert(field.place) }
    return value
  }

  /// Mistakes for columns that the header of the file does not have; `nil` when it has all.
  func missingColumns(_ columns: [String]) -> [Diagnostic]? {
    guard !columns.isEmpty else { return nil }
    var mistakes: [Diagnostic] = []
    func require(_ name: String, _ place: SourceSpan) {
      guard !columns.contains(name) else { return }
      mistakes.append(
        .error(
          "'\(file.name.shortened)' has no column '\(name.shortened)'", at: place,
          hint: didYouMean(name, among: columns) ?? Self.listed(columns, "columns are")))
    }
    for field in entry.fields {
      for path in field.expression.paths where path.levels == 0 && path.special == nil {
        require(path.name, field.place)
      }
    }
    for (name, place) in entry.properties.places.sorted(by: { $0.key < $1.key }) {
      require(name, place)
    }
    return mistakes.isEmpty ? nil : mistakes
  }

  private static func listed(_ names: [String], _ head: String) -> String {
    let shown = names.prefix(12).map { "'\($0.shortened)'" }.joined(separator: ", ")
    return "\(head) \(shown)" + (names.count > 12 ? " …" : "")
  }

  /// Fields that no row has: mistakes where a near name is there, else remarks.
  func unused(rowCount: Int) -> (mistakes: [Diagnostic], remarks: [String]) {
    var mistakes: [Diagnostic] = []
    var remarks: [String] = []
    let path = (entry.rows ?? .list).written
    if rowCount == 0, file.columns.isEmpty {
      let near = didYouMean(path, among: file.rowPaths)
      let words = "'\(file.name.shortened)' has no rows '\(path)'"
      if let near { return ([.error(words, at: entry.rowsPlace, hint: near)], []) }
      return ([], [words])
    }
    guard rowCount > 0 else { return ([], []) }
    for field in entry.fields where !found.contains(field.place) {
      let paths = field.expression.paths
      guard !paths.isEmpty, paths.allSatisfy({ $0.special == nil }) else { continue }
      let words =
        "no row '\(path)' of '\(file.name.shortened)' has "
        + "'\(field.expression.written.shortened)'"
      let near = paths.filter { $0.levels == 0 }.lazy
        .compactMap { path in didYouMean(path.name, among: names.sorted()) }.first
      if let near, field.usual == nil {
        mistakes.append(.error(words, at: field.place, hint: near))
      } else {
        remarks.append(words)
      }
    }
    return (mistakes, remarks)
  }
}

extension MappingSource {
  /// The ways to rows that the file has, as a mapping writes them.
  var rowPaths: [String] {
    var paths: Set<String> = []
    func look(_ node: MappedNode, _ path: String, _ depth: Int) {
      guard depth < 4, paths.count < 200 else { return }
      switch node.content {
      case .list(let nodes):
        paths.insert(path + "[]")
        for node in nodes.prefix(50) { look(node, path + "[]", depth + 1) }
      case .map(let members):
        for member in members.prefix(50) {
          look(member.node, path.isEmpty ? member.name : "\(path).\(member.name)", depth + 1)
        }
      case .absent, .scalar: return
      }
    }
    look(root, "", 0)
    return paths.sorted()
  }
}
