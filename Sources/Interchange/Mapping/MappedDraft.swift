internal import GraphSchema

/// What a row says, before its nodes are looked up.
enum MappedDraft {
  typealias Texts = [(text: String, node: MappedNode)]

  case node(id: String, place: MappedNode, labels: [String], properties: [String: Value])
  case links(type: String, starts: Texts, ends: Texts, properties: [String: Value])

  /// Reads a row; `nil` when it is none that the mapping wants.
  init?(
    _ row: MappedRow, _ entry: MappingPlan.Entry, _ check: inout FieldCheck
  ) throws(RowProblem) {
    guard let node = row.node, try check.fits(row) else { return nil }
    switch entry.kind {
    case .nodes(let nodes): self = try Self.node(row, node, nodes, &check)
    case .relationships(let links): self = try Self.links(row, node, links, &check)
    }
  }

  private static func node(
    _ row: MappedRow, _ node: MappedNode, _ nodes: MappingPlan.Nodes, _ check: inout FieldCheck
  ) throws(RowProblem) -> Self {
    guard let (id, place) = try check.texts(nodes.id, row).first else {
      throw missing("id", nodes.id, node)
    }
    var labels: [String] = []
    for field in nodes.labels { labels += try check.texts(field, row).map(\.text) }
    var properties = try check.properties(of: node, row)
    if properties[nodes.idName] == nil { properties[nodes.idName] = .string(id) }
    return .node(id: id, place: place, labels: labels, properties: properties)
  }

  private static func links(
    _ row: MappedRow, _ node: MappedNode, _ links: MappingPlan.Relationships,
    _ check: inout FieldCheck
  ) throws(RowProblem) -> Self {
    guard let type = try check.texts(links.type, row).first?.text else {
      throw missing("type", links.type, node)
    }
    let starts = try ids(links.start.id, "start", row, node, &check)
    let ends = try ids(links.end.id, "end", row, node, &check)
    return .links(
      type: type, starts: starts, ends: ends, properties: try check.properties(of: node, row))
  }

  private static func ids(
    _ field: MappingPlan.Field, _ what: String, _ row: MappedRow, _ node: MappedNode,
    _ check: inout FieldCheck
  ) throws(RowProblem) -> Texts {
    let texts = try check.texts(field, row)
    // A cell that names several may name none.
    if texts.isEmpty, !field.isList { throw missing(what, field, node) }
    return texts
  }

  private static func missing(
    _ what: String, _ field: MappingPlan.Field, _ node: MappedNode
  ) -> RowProblem {
    let written = field.expression.written.shortened
    return RowProblem(
      node: node, message: "the row has no \(what) '\(written)'",
      hint: "'when: \(written)' takes only rows that have it")
  }
}
