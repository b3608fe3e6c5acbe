package import DOT
package import Dossier
import PropertyGraph
import Report

/// A dossier as DOT *data*: nothing is left out, and nothing is there for looks.
///
/// Nodes bear the entities' keys as names. What people and other programs read stands in plain
/// attributes (`liaison_type`, `liaison_on`, `liaison_citations` …, percent-encoded where DOT has no
/// spelling); what ``DOTImport`` reads back stands in `liaison_data_1`, `liaison_data_2` … as pieces
/// of percent-encoded JSON. The prefix `liaison_` keeps all of it apart from drawing attributes.
package struct DOTExport {
  let graph: ClaimGraph
  private let order: [String: Int]

  package init(_ graph: ClaimGraph) {
    self.graph = graph
    let written = graph.claims.filter { !$0.isDerived }
    order = Dictionary(
      written.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The document; the same dossier gives the same document.
  ///
  /// - Complexity: O(*n*) in the number of claims.
  package var document: DOTDocument {
    var statements: [DOTStatement] = []
    let records = graph.records
    let head: JSONDocument = [
      "schema": records.vocabulary.json,
      "renamed": JSONDocument(
        records.renamed.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }),
      "tensions": .array(
        records.tensions.map { ["claims": .texts($0.claims), "why": .string($0.why)] }),
    ]
    var attributes: [DOTAttribute] = [
      .init("label", .text(records.vocabulary.title)), .init("liaison_format", .raw("1")),
    ]
    attributes += Self.data(head)
    statements += attributes.map { .attribute($0) }
    statements += graph.entities.enumerated().map { .node(node($1, $0)) }
    statements += graph.links.map { .edge(edge($0)) }
    return DOTDocument(name: "liaison", isDirected: true, isStrict: false, statements: statements)
  }

  private func plain(_ name: String, _ text: String) -> DOTAttribute {
    .init("liaison_\(name)", .raw(DOTName.encode(text)))
  }

  private func node(_ entity: Entity, _ position: Int) -> DOTNode {
    var attributes: [DOTAttribute] = [
      .init("label", .text(entity.name)), plain("name", entity.name), plain("type", entity.type),
      plain("types", graph.vocabulary.schema.labels(of: entity.type).joined(separator: ",")),
    ]
    if !entity.searchableAliases.isEmpty {
      attributes.append(plain("aliases", entity.searchableAliases.joined(separator: " | ")))
    }
    for fact in graph.facts(of: entity.id) {
      let values = fact.readings.map(\.value).joined(separator: " | ")
      let sources = fact.readings.flatMap(\.claims)
      let name = Self.attribute(of: fact.property)
      attributes.append(plain(name, values))
      attributes.append(
        plain("\(name)_citations", graph.citations(of: sources).joined(separator: " ")))
    }
    let claims = graph.facts(of: entity.id).flatMap(\.readings).flatMap(\.claims)
    var members: [(String, JSONDocument)] = [("order", .integer(Int64(position)))]
    if let document = entity.document {
      members.append(("document", graph.documents[document].record.json))
    } else {
      members.append(("entity", record(of: entity).json))
    }
    members.append(("claims", json(claims)))
    return DOTNode(
      entity.key, DOTAttributes(attributes + Self.data(JSONDocument(members))))
  }

  /// The attribute of a property; one that bears the name of another attribute stands apart.
  private static func attribute(of property: String) -> String {
    let isTaken =
      ["name", "type", "types", "aliases"].contains(property) || property.hasPrefix("data_")
    return isTaken ? "property_" + property : property
  }

  private func record(of entity: Entity) -> EntityRecord {
    EntityRecord(
      key: entity.key, type: entity.type, name: entity.name, aliases: entity.aliases,
      scripts: entity.scripts, isHub: entity.hubOverride, note: entity.note)
  }

  private func edge(_ link: Link) -> DOTEdge {
    var attributes: [DOTAttribute] = [
      .init("label", .text(graph.vocabulary.shortLabel(of: link.relation))),
      plain("relation", link.relation), plain("modality", link.modality.rawValue),
    ]
    if let role = link.role { attributes.append(plain("role", role)) }
    if let behalf = link.behalf { attributes.append(plain("for", graph.entity(behalf).key)) }
    switch link.dating {
    case .event(let date): attributes.append(plain("on", date.text))
    case .sighting(let date): attributes.append(plain("seen", date.text))
    case .span(let from, let to):
      if let from { attributes.append(plain("from", from.text)) }
      if let to { attributes.append(plain("to", to.text)) }
    case .undated: break
    }
    if let stated = link.stated { attributes.append(plain("stated", stated)) }
    if link.isDenied { attributes.append(plain("denied", "true")) }
    if link.isDisputed { attributes.append(plain("disputed", "true")) }
    attributes.append(
      plain("citations", graph.citations(of: link.claims).joined(separator: " ")))
    attributes.append(
      plain("claims", graph.claims(of: link).map(\.id).joined(separator: " ")))
    attributes += Self.data(["claims": json(link.claims)])
    return DOTEdge(
      from: graph.entity(link.from).key, to: graph.entity(link.to).key, DOTAttributes(attributes))
  }

  /// Claims with their places in the dossier; derived ones follow from the others and are left out.
  private func json(_ positions: [Int]) -> JSONDocument {
    .array(
      positions.map { graph.claims[$0] }.filter { !$0.isDerived }.map { claim in
        [
          "order": .integer(Int64(order[claim.id] ?? 0)), "claim": claim.record.json,
        ]
      })
  }

  /// A JSON text cut into attributes that every reader of DOT takes.
  private static func data(_ document: JSONDocument) -> [DOTAttribute] {
    let text = Array(DOTName.encode(document.text()).unicodeScalars)
    return stride(from: 0, to: text.count, by: 4_000).enumerated().map { number, start in
      var piece = String.UnicodeScalarView()
      piece.append(contentsOf: text[start..<min(text.count, start + 4_000)])
      return .init("liaison_data_\(number + 1)", .raw(String(piece)))
    }
  }
}
