import GraphSchema
import PropertyGraph

/// Reads a finished snapshot and the drafts that made it into the arrays of a ``ClaimGraph``.
struct GraphAssembly {
  let records: DossierRecords
  let snapshot: GraphSnapshot
  let nodes: [String: NodeID]
  let links: [GraphBuilder.LinkDraft]
  let relationships: [RelationshipID]
  let claims: [GraphBuilder.ClaimDraft]
  let annotations: [AnnotationID]
  let facts: [PropertyFact]

  func graph() -> ClaimGraph {
    let entities = self.entities()
    let claims = self.finishedClaims()
    var entityOfRow = [Int32](repeating: -1, count: Int(snapshot.nodeBound))
    var entityOfKey: [String: Int] = [:]
    for (position, entity) in entities.enumerated() {
      entityOfRow[Int(entity.id.row)] = Int32(position)
      entityOfKey[entity.key] = position
    }
    var linkOfRow = [Int32](repeating: -1, count: Int(snapshot.relationshipBound))
    for (position, relationship) in relationships.enumerated() {
      linkOfRow[Int(relationship.row)] = Int32(position)
    }
    var claimOfID: [String: Int] = [:]
    for (position, claim) in claims.enumerated() { claimOfID[claim.id] = position }
    return ClaimGraph(
      vocabulary: records.vocabulary, renamed: records.renamed, snapshot: snapshot,
      entities: entities, documents: documents(), claims: claims, links: finishedLinks(),
      facts: facts, tensions: records.tensions, names: Self.names(of: entities),
      entityOfRow: entityOfRow, linkOfRow: linkOfRow, entityOfKey: entityOfKey,
      claimOfID: claimOfID,
      factsOfEntity: Dictionary(grouping: facts.indices) { facts[$0].subject },
      claimsOfEntity: Self.mentions(in: claims))
  }

  private func entities() -> [Entity] {
    var entities: [Entity] = []
    for record in records.entities {
      guard let node = nodes[record.key] else { continue }
      entities.append(entity(record, node, document: nil))
    }
    for (position, document) in records.documents.enumerated() {
      guard let node = nodes[document.key] else { continue }
      let record = EntityRecord(
        key: document.key, type: document.type, name: document.title, aliases: document.aliases,
        note: document.note)
      entities.append(entity(record, node, document: position))
    }
    return entities
  }

  private func entity(_ record: EntityRecord, _ node: NodeID, document: Int?) -> Entity {
    let schema = records.vocabulary.schema
    let isHubType = schema.labels(of: record.type).contains { schema.nodeType($0)?.isHub ?? false }
    return Entity(
      id: node, key: record.key, type: record.type, name: record.name, aliases: record.aliases,
      scripts: record.scripts, hubOverride: record.isHub, isHub: record.isHub ?? isHubType,
      note: record.note, document: document)
  }

  private func documents() -> [SourceDocument] {
    var positions: [String: [Int]] = [:]
    for (position, claim) in claims.enumerated() {
      positions[claim.record.document, default: []].append(position)
    }
    return records.documents.compactMap { record in
      nodes[record.key].map {
        SourceDocument(entity: $0, record: record, claims: positions[record.id] ?? [])
      }
    }
  }

  private func finishedClaims() -> [Claim] {
    zip(claims, annotations).map { draft, annotation in
      Claim(
        record: draft.record, subject: draft.subject, object: draft.object, behalf: draft.behalf,
        says: draft.says, document: draft.document, link: draft.link.map { relationships[$0] },
        annotation: annotation, isDerived: draft.isDerived)
    }
  }

  private func finishedLinks() -> [Link] {
    zip(links, relationships).map { draft, relationship in
      Link(
        id: relationship, relation: draft.relation, from: draft.from, to: draft.to,
        role: draft.record.role, behalf: draft.behalf, dating: draft.record.dating,
        stated: draft.record.stated, modality: draft.record.modality,
        isDenied: draft.record.isDenied, isDisputed: draft.isDisputed, claims: draft.claims)
    }
  }

  private static func names(of entities: [Entity]) -> NameIndex {
    NameIndex(
      entities.enumerated().map {
        NameIndex.Entry(
          entity: $0.offset, key: $0.element.key, name: $0.element.name,
          aliases: $0.element.searchableAliases)
      })
  }

  private static func mentions(in claims: [Claim]) -> [NodeID: [Int]] {
    var mentions: [NodeID: [Int]] = [:]
    for (position, claim) in claims.enumerated() {
      var named: [NodeID] = [claim.subject]
      if case .entity(let object) = claim.object, object != claim.subject { named.append(object) }
      for other in [claim.behalf, claim.says].compactMap(\.self) where !named.contains(other) {
        named.append(other)
      }
      for node in named { mentions[node, default: []].append(position) }
    }
    return mentions
  }
}
