import GraphSchema
import PropertyGraph

/// Builds a graph from records: nodes from entities, links and property values from claims.
struct GraphBuilder {
  /// What makes two claims witnesses of the same link.
  private struct LinkKey: Hashable {
    let relation: String
    let from: NodeID
    let to: NodeID
    let role: String?
    let behalf: NodeID?
    let dating: Dating
    let modality: Modality
    let isDenied: Bool
  }

  let records: DossierRecords
  private var nodes: [String: NodeID] = [:]
  private var drafts: [LinkDraft] = []
  private var draftOfKey: [LinkKey: Int] = [:]
  private(set) var claims: [ClaimDraft] = []

  /// A link before it has a row.
  struct LinkDraft {
    let relation: String
    let from: NodeID
    let to: NodeID
    let record: ClaimRecord
    let behalf: NodeID?
    var claims: [Int]
    var isDisputed: Bool
  }

  /// A claim before it has a row.
  struct ClaimDraft {
    let record: ClaimRecord
    let subject: NodeID
    let object: Claim.Object
    let behalf: NodeID?
    let says: NodeID?
    let document: NodeID
    let isDerived: Bool
    var link: Int?
  }

  init(_ records: DossierRecords) { self.records = records }

  /// The graph.
  mutating func build() throws(DossierError) -> ClaimGraph {
    try RecordsCheck(records: records).check()
    do {
      let store = GraphStore(schema: try SingleRules.reporting(records.vocabulary.schema))
      let graph = try store.write { transaction in
        try addNodes(&transaction)
        for record in records.claims { try addClaim(record) }
        let relationships = try addLinks(&transaction)
        let facts = FactBuilder.facts(of: claims, records.vocabulary)
        try addValues(facts, &transaction)
        let annotations = try addAnnotations(relationships, &transaction)
        return GraphAssembly(
          records: records, snapshot: transaction.snapshot, nodes: nodes, links: drafts,
          relationships: relationships, claims: claims, annotations: annotations, facts: facts
        ).graph()
      }
      try SingleRules.check(graph)
      return graph
    } catch let error as DossierError {
      throw error
    } catch {
      throw .refused("\(error)")
    }
  }
}

extension GraphBuilder {
  private mutating func addNodes(_ transaction: inout GraphTransaction) throws {
    for entity in records.entities {
      var properties: [String: Value] = [
        EntityColumn.key: .string(entity.key), EntityColumn.name: .string(entity.name),
      ]
      let aliases = entity.aliases.filter(\.isSearchable)
      if !aliases.isEmpty {
        properties[EntityColumn.aliases] = .list(aliases.map { .string($0.name) })
      }
      if !entity.scripts.isEmpty {
        properties[EntityColumn.scripts] = .map(entity.scripts.mapValues { .string($0) })
      }
      properties[EntityColumn.hub] = entity.isHub.map { .boolean($0) }
      properties[EntityColumn.note] = entity.note.map { .string($0) }
      nodes[entity.key] = try transaction.addNode(labels: [entity.type], properties: properties)
    }
    for document in records.documents {
      var properties: [String: Value] = [
        EntityColumn.key: .string(document.key), EntityColumn.name: .string(document.title),
      ]
      let aliases = document.aliases.filter(\.isSearchable)
      if !aliases.isEmpty {
        properties[EntityColumn.aliases] = .list(aliases.map { .string($0.name) })
      }
      properties[EntityColumn.note] = document.note.map { .string($0) }
      nodes[document.key] = try transaction.addNode(labels: [document.type], properties: properties)
    }
  }

  private func node(_ key: String) throws -> NodeID {
    guard let node = nodes[key] ?? records.renamed[key].flatMap({ nodes[$0] }) else {
      throw DossierError.refused("unknown entity '\(key)'")
    }
    return node
  }

  private mutating func addClaim(_ record: ClaimRecord) throws {
    guard let document = records.documents.first(where: { $0.id == record.document }) else {
      throw DossierError.refused("unknown document '\(record.document)'")
    }
    let object: Claim.Object =
      switch record.object {
      case .entity(let key): .entity(try node(key))
      case .value(let text): .value(text)
      }
    let draft = ClaimDraft(
      record: record, subject: try node(record.subject), object: object,
      behalf: try optionalNode(record.behalf), says: try optionalNode(record.says),
      document: try node(document.key), isDerived: false, link: nil)
    append(draft)
    if let derived = try derivedClaim(of: draft) { append(derived) }
  }

  private func optionalNode(_ key: String?) throws -> NodeID? {
    guard let key else { return nil }
    return try node(key)
  }

  /// "On behalf of" also yields the link from the one who acts, marked inferred and seen only then;
  /// what is planned or believed of the deed is so of the link.
  private func derivedClaim(of draft: ClaimDraft) throws -> ClaimDraft? {
    guard let key = draft.record.behalf, let behalf = draft.behalf,
      let relation = records.vocabulary.behalf, !draft.record.isDenied
    else { return nil }
    let dating: Dating =
      switch draft.record.dating {
      case .event(let date), .sighting(let date): .sighting(date)
      case .span, .undated: draft.record.dating
      }
    let source = draft.record
    let record = ClaimRecord(
      id: "\(source.id)/\(relation)", document: source.document, paragraph: source.paragraph,
      also: source.also, subject: source.subject, predicate: relation, object: .entity(key),
      dating: dating, says: source.says,
      modality: source.modality.isWalkedByDefault ? .inferred : source.modality,
      inferred: "it acts on behalf of the other here", basis: [source.id])
    return ClaimDraft(
      record: record, subject: draft.subject, object: .entity(behalf), behalf: nil,
      says: draft.says, document: draft.document, isDerived: true, link: nil)
  }

  private mutating func append(_ draft: ClaimDraft) {
    var draft = draft
    if case .entity(let object) = draft.object {
      draft.link = link(of: draft, to: object)
    }
    claims.append(draft)
  }

  /// The link that a claim bears witness to; a new one when it is the first.
  private mutating func link(of draft: ClaimDraft, to object: NodeID) -> Int {
    let record = draft.record
    let isSymmetric =
      records.vocabulary.schema.relationshipType(record.predicate)?.isSymmetric ?? false
    let (first, second) =
      isSymmetric && object < draft.subject ? (object, draft.subject) : (draft.subject, object)
    let key = LinkKey(
      relation: record.predicate, from: first, to: second, role: record.role,
      behalf: draft.behalf, dating: record.dating, modality: record.modality,
      isDenied: record.isDenied)
    if let known = draftOfKey[key] {
      drafts[known].claims.append(claims.count)
      drafts[known].isDisputed = drafts[known].isDisputed || record.disputed != nil
      return known
    }
    draftOfKey[key] = drafts.count
    drafts.append(
      LinkDraft(
        relation: record.predicate, from: draft.subject, to: object, record: record,
        behalf: draft.behalf, claims: [claims.count], isDisputed: record.disputed != nil))
    return drafts.count - 1
  }
}

extension GraphBuilder {
  private func addLinks(
    _ transaction: inout GraphTransaction
  ) throws -> [RelationshipID] {
    var relationships: [RelationshipID] = []
    for draft in drafts {
      relationships.append(
        try transaction.addRelationship(
          draft.relation, from: draft.from, to: draft.to, properties: properties(of: draft)))
    }
    return relationships
  }

  private func properties(of draft: LinkDraft) -> [String: Value] {
    let record = draft.record
    var properties: [String: Value] = [LinkColumn.modality: .string(record.modality.rawValue)]
    properties[LinkColumn.role] = record.role.map { .string($0) }
    properties[LinkColumn.behalf] = record.behalf.map { .string($0) }
    properties[LinkColumn.stated] = record.stated.map { .string($0) }
    if record.isDenied { properties[LinkColumn.denied] = true }
    if draft.isDisputed { properties[LinkColumn.disputed] = true }
    switch record.dating {
    case .event(let date): properties[LinkColumn.on] = .string(date.text)
    case .sighting(let date): properties[LinkColumn.seen] = .string(date.text)
    case .span(let from, let to):
      properties[LinkColumn.from] = from.map { .string($0.text) }
      properties[LinkColumn.to] = to.map { .string($0.text) }
    case .undated: break
    }
    let bounds = TimeBounds(record.dating)
    properties[LinkColumn.earliestStart] = bounds.earliestStart.map { .integer(Int64($0)) }
    properties[LinkColumn.latestStart] = bounds.latestStart.map { .integer(Int64($0)) }
    properties[LinkColumn.earliestEnd] = bounds.earliestEnd.map { .integer(Int64($0)) }
    properties[LinkColumn.latestEnd] = bounds.latestEnd.map { .integer(Int64($0)) }
    return properties
  }

  /// Values on which all claims agree become ordinary properties; disputed ones stay null, with a
  /// mark that keeps them apart from "not recorded".
  private func addValues(
    _ facts: [PropertyFact], _ transaction: inout GraphTransaction
  ) throws {
    var disputed: [NodeID: [Value]] = [:]
    for fact in facts {
      guard let property = records.vocabulary.property(fact.property) else { continue }
      if fact.isDisputed {
        disputed[fact.subject, default: []].append(.string(fact.property))
      } else if property.single == nil {
        let values = fact.readings.map { Self.value($0.value, property.kind) }
        try transaction.set(.list(values), for: fact.property, of: fact.subject)
      } else if let settled = fact.settled {
        try transaction.set(
          Self.value(settled, property.kind), for: fact.property, of: fact.subject)
      }
    }
    for (node, properties) in disputed.sorted(by: { $0.key < $1.key }) {
      try transaction.set(.list(properties), for: EntityColumn.disputed, of: node)
    }
  }

  private static func value(_ text: String, _ kind: PropertyRecord.Kind) -> Value {
    switch kind {
    case .date, .string: .string(text)
    case .integer: Int64(text).map { .integer($0) } ?? .string(text)
    case .double: Double(text).map { .double($0) } ?? .string(text)
    case .boolean: .boolean(text == "true")
    }
  }

  private func addAnnotations(
    _ relationships: [RelationshipID], _ transaction: inout GraphTransaction
  ) throws -> [AnnotationID] {
    var annotations: [AnnotationID] = []
    for claim in claims {
      let target: AnnotationTarget
      if let link = claim.link {
        target = .relationship(relationships[link])
      } else {
        target = try .nodeProperty(
          claim.subject, try transaction.propertyKey(claim.record.predicate))
      }
      annotations.append(try transaction.annotate(target, Self.columns(of: claim.record)))
    }
    return annotations
  }

  private static func columns(of record: ClaimRecord) -> [String: Value] {
    var columns: [String: Value] = [
      ClaimColumn.id: .string(record.id), ClaimColumn.document: .string(record.document),
      ClaimColumn.paragraph: .integer(Int64(record.paragraph)),
      ClaimColumn.modality: .string(record.modality.rawValue),
    ]
    if !record.also.isEmpty {
      columns[ClaimColumn.also] = .list(record.also.map { .integer(Int64($0)) })
    }
    if case .value(let text) = record.object { columns[ClaimColumn.value] = .string(text) }
    columns[ClaimColumn.says] = record.says.map { .string($0) }
    if record.isDenied { columns[ClaimColumn.denied] = true }
    columns[ClaimColumn.disputed] = record.disputed.map { .string($0) }
    columns[ClaimColumn.inferred] = record.inferred.map { .string($0) }
    if !record.basis.isEmpty {
      columns[ClaimColumn.basis] = .list(record.basis.map { .string($0) })
    }
    columns[ClaimColumn.note] = record.note.map { .string($0) }
    return columns
  }
}
