import Dossier
import GraphSchema
import PropertyGraph

extension SceneBuilder {
  func sceneNode(
    _ node: NodeID, party: NodeID?, links: [Link], numbers: [String: Int], degree: Int,
    detail: String? = nil
  ) -> Scene.Node {
    let entity = graph.entity(node)
    let role = Self.role(of: entity, in: graph.vocabulary)
    let type = graph.vocabulary.schema.nodeType(entity.type)
    let own = links.filter { $0.from == node || $0.to == node }
    let sources = Set(
      own.flatMap(\.claims).compactMap { claim in
        numbers[graph.claims[claim].record.document]
      })
    return Scene.Node(
      entity.key, role: role, type: type?.noun ?? entity.type, types: type?.plural,
      look: look(of: entity, role), name: entity.name,
      nativeName: entity.scripts.sorted { $0.key < $1.key }.map(\.value).joined(separator: " "),
      detail: detail ?? self.detail(of: entity, role), sources: sources.sorted(),
      party: party.map { graph.entity($0).key },
      weight: degree, href: nil, isCentre: node == centre,
      pathIndex: path.firstIndex(of: node), isHub: entity.isHub,
      stage: stageOfNode[node] ?? .plain)
  }

  /// What a type does in a figure: its `column`; matters when the schema says nothing.
  static func role(of entity: Entity, in vocabulary: Vocabulary) -> Scene.Role {
    if entity.document != nil { return .document }
    return vocabulary.column(of: entity.type).flatMap(Scene.Role.init) ?? .topic
  }

  /// The look of the nearest type whose word says more than the role.
  func look(of entity: Entity, _ role: Scene.Role) -> Look {
    let nouns = graph.vocabulary.schema.labels(of: entity.type).map {
      graph.vocabulary.schema.nodeType($0)?.noun ?? $0
    }
    return Look(types: nouns, role: role)
  }

  /// One short line: for people the office they were seen in, for the rest an acronym and a date.
  func detail(of entity: Entity, _ role: Scene.Role) -> String {
    if role == .person, let office = office(of: entity) { return office }
    var parts: [String] = []
    if role != .person, let acronym = acronym(of: entity) { parts.append(acronym) }
    if let date = date(of: entity) { parts.append(date) }
    return parts.joined(separator: " · ")
  }

  /// The first office held, with its date; one of the figure's date when a date is asked about.
  func office(of entity: Entity) -> String? {
    let held = graph.links(of: entity.id).filter { link in
      guard link.from == entity.id, !link.isDenied, link.modality == .asserted else { return false }
      return groups(of: link).contains("office")
    }
    let fitting = asOf.flatMap { days in
      held.first { graph.attestation(of: $0, asOf: days) >= .possible }
    }
    guard let link = fitting ?? held.first else { return nil }
    let name = graph.entity(link.to).name
    guard link.dating != .undated else { return name }
    return "\(name) · \(link.dating.description)"
  }

  /// Its first alias in two to six capitals.
  func acronym(of entity: Entity) -> String? {
    entity.searchableAliases.first { alias in
      (2...6).contains(alias.count) && alias.allSatisfy { $0.isUppercase && $0.isASCII }
        && alias != entity.name
    }
  }

  /// The date on which the sources agree; both when they do not.
  func date(of entity: Entity) -> String? {
    let facts = graph.facts(of: entity.id)
    let dates = graph.vocabulary.properties.filter { $0.kind == .date }
    let found = dates.lazy.compactMap { date in facts.first { $0.property == date.name } }.first
    guard let fact = found else { return nil }
    let values = fact.settled.map { [$0] } ?? fact.readings.map(\.value)
    let words = values.map { graph.displayed($0, of: fact.property) }.joined(separator: " or ")
    return fact.isDisputed ? "\(words) (disputed)" : words
  }

  func groups(of link: Link) -> [String] {
    graph.vocabulary.schema.relationshipType(link.relation)?.groups ?? []
  }
}
