import Dossier
import PropertyGraph
import Report

/// The JSON shapes that answers share.
///
/// - entity: `{key, name, type}`
/// - evidence: `{document, paragraph, citation, claim, says?}`
/// - link: `{relation, from, to, role?, for?, date: {kind, text, …}?, modality, denied?, disputed?,
///   asOf?, evidence: […]}`
extension ClaimGraph {
  func json(_ entity: Entity) -> JSONDocument {
    ["key": .string(entity.key), "name": .string(entity.name), "type": .string(entity.type)]
  }

  func json(of node: NodeID) -> JSONDocument { json(entity(node)) }

  func json(_ link: Link, _ attestation: Attestation?) -> JSONDocument {
    var members: [(String, JSONDocument)] = [
      ("relation", .string(link.relation)),
      ("phrase", .string(predicate(of: link, forward: true))),
      ("from", json(of: link.from)), ("to", json(of: link.to)),
    ]
    if let role = link.role { members.append(("role", .string(role))) }
    if let behalf = link.behalf { members.append(("for", json(of: behalf))) }
    if let date = json(link.dating, stated: link.stated) { members.append(("date", date)) }
    members.append(("modality", .string(link.modality.rawValue)))
    if link.isDenied { members.append(("denied", .boolean(true))) }
    if link.isDisputed { members.append(("disputed", .boolean(true))) }
    if let attestation { members.append(("asOf", .string(attestation.rawValue))) }
    members.append(("evidence", evidence(link.claims)))
    return JSONDocument(members)
  }

  /// A date: `{kind: on, seen, span or stated; on?, seen?, from?, to?, stated?, text}`.
  func json(_ dating: Dating, stated: String?) -> JSONDocument? {
    var members: [(String, JSONDocument)] = []
    switch dating {
    case .event(let date): members = [("kind", "on"), ("on", .string(date.text))]
    case .sighting(let date): members = [("kind", "seen"), ("seen", .string(date.text))]
    case .span(let from, let to):
      members = [("kind", "span")]
      if let from { members.append(("from", .string(from.text))) }
      if let to { members.append(("to", .string(to.text))) }
    case .undated:
      guard stated != nil else { return nil }
      members = [("kind", "stated")]
    }
    if let stated { members.append(("stated", .string(stated))) }
    if dating != .undated { members.append(("text", .string(dating.description))) }
    return JSONDocument(members)
  }

  func evidence(_ positions: [Int]) -> JSONDocument {
    .array(
      positions.flatMap { position in
        claims[position].record.paragraphs.map { paragraph in
          evidence(claims[position], paragraph)
        }
      })
  }

  private func evidence(_ claim: Claim, _ paragraph: Int) -> JSONDocument {
    let record = claim.record
    var members: [(String, JSONDocument)] = [
      ("document", .string(record.document)), ("paragraph", .integer(Int64(paragraph))),
      ("citation", .string("\(record.document).\(paragraph)")), ("claim", .string(record.id)),
    ]
    if let says = claim.says { members.append(("says", json(of: says))) }
    return JSONDocument(members)
  }

  /// A claim: `{id, sentence, subject, predicate, object or value, …, evidence}`.
  func json(_ claim: Claim) -> JSONDocument {
    let record = claim.record
    var members: [(String, JSONDocument)] = [
      ("id", .string(record.id)), ("sentence", .string(sentence(of: claim))),
      ("subject", json(of: claim.subject)), ("predicate", .string(record.predicate)),
    ]
    switch claim.object {
    case .entity(let node): members.append(("object", json(of: node)))
    case .value(let value): members.append(("value", .string(value)))
    }
    if let date = json(record.dating, stated: record.stated) { members.append(("date", date)) }
    if let role = record.role { members.append(("role", .string(role))) }
    if let behalf = claim.behalf { members.append(("for", json(of: behalf))) }
    if let says = claim.says { members.append(("says", json(of: says))) }
    members.append(("modality", .string(record.modality.rawValue)))
    if record.isDenied { members.append(("denied", .boolean(true))) }
    if let disputed = record.disputed { members.append(("disputed", .string(disputed))) }
    if let inferred = record.inferred { members.append(("inferred", .string(inferred))) }
    if !record.basis.isEmpty {
      members.append(("basis", .array(record.basis.map { .string($0) })))
    }
    if let note = record.note { members.append(("note", .string(note))) }
    members.append(("evidence", .array(record.paragraphs.map { evidence(claim, $0) })))
    return JSONDocument(members)
  }

  /// The documents that claims open to: `[{id, key, title, type}]`.
  func json(documentsOf positions: some Sequence<Int>) -> JSONDocument {
    let used = Set(positions.map { claims[$0].record.document })
    return .array(
      documents.filter { used.contains($0.record.id) }.map { document in
        [
          "id": .string(document.record.id), "key": .string(document.record.key),
          "title": .string(document.record.title), "type": .string(document.record.type),
        ]
      })
  }
}
