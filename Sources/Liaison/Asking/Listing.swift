public import Dossier
import GraphSchema
import PropertyGraph

/// The entities of a type.
public struct ListAnswer: Sendable {
  /// One entity with its earliest date.
  public struct Item: Sendable, Hashable {
    /// The entity.
    public let entity: Entity
    /// The dates its own properties give, as people read them.
    public let dates: [String]
    /// The citations of those dates, or of every claim about it when there are none.
    public let citations: [String]
    /// How surely the condition holds on the day asked about.
    public let attestation: Attestation?
    fileprivate let day: Int32?
  }

  /// How a list is sorted.
  public enum Order: String, Sendable, CaseIterable {
    /// As the dossier lists them.
    case dossier
    /// By canonical name.
    case name
    /// By earliest date; undated ones last.
    case date
  }

  /// The dossier asked.
  public let graph: ClaimGraph
  /// What was looked at.
  public let scope: Scope
  /// The type listed.
  public let type: String
  /// The entities.
  public let items: [Item]
  /// How many there were before ``Scope/limit`` was applied.
  public let total: Int
}

extension Snapshot {
  /// The entities of a type, those below it included, that meet all conditions.
  ///
  /// - Parameters:
  ///   - type: the name, noun or plural of a type.
  ///   - conditions: each `relation=name` (a relation, its inverse or a group, and the entity at its
  ///     other end) or `property=value`.
  ///   - order: how they are sorted.
  /// - Throws: an error about a name, type or relation.
  public func list(
    _ type: String, where conditions: [String] = [], sortedBy order: ListAnswer.Order = .dossier
  ) throws(LiaisonError) -> ListAnswer {
    let graph = try dossier()
    let type = try self.type(named: type)
    let plan = WalkPlan(graph, scope)
    var tests: [Condition] = []
    for text in conditions { tests.append(try condition(text)) }
    var items: [ListAnswer.Item] = []
    for entity in graph.entities(ofType: type) where plan.isOfAskedType(entity) {
      guard let links = Self.meet(tests, entity, plan) else { continue }
      items.append(item(entity, links, plan))
    }
    switch order {
    case .dossier: break
    case .name: items.sort { ($0.entity.name, $0.entity.key) < ($1.entity.name, $1.entity.key) }
    case .date:
      items.sort {
        ($0.day ?? .max, $0.entity.name, $0.entity.key)
          < ($1.day ?? .max, $1.entity.name, $1.entity.key)
      }
    }
    let total = items.count
    if let limit = scope.limit { items = Array(items.prefix(limit)) }
    return ListAnswer(graph: graph, scope: scope, type: type, items: items, total: total)
  }

  private enum Condition {
    case link(relations: [String], Entity, forward: Bool?)
    case value(property: String, String)
  }

  private func condition(_ text: String) throws(LiaisonError) -> Condition {
    guard let sign = text.firstIndex(of: "=") else {
      throw .badArgument(
        "a condition is written RELATION=NAME, not '\(text)'", hint: "for instance part_of=JCCT")
    }
    let word = String(text[..<sign])
    let value = String(text[text.index(after: sign)...])
    if try dossier().vocabulary.property(word) != nil { return .value(property: word, value) }
    let relations = try relations(named: word)
    let folded = Self.folded(word)
    let types = try dossier().vocabulary.schema.relationshipTypes.filter {
      relations.contains($0.name)
    }
    let isInverse = types.contains { type in
      [type.inverse, type.inversePhrase].contains { $0.map(Self.folded) == folded }
    }
    let isForward = types.contains { type in
      [type.name, type.phrase].contains { Self.folded($0) == folded }
    }
    return .link(
      relations: relations, try entity(value),
      forward: isInverse && !isForward ? false : isForward ? true : nil)
  }

  /// The links by which an entity meets all conditions, or `nil` when it fails one.
  private static func meet(
    _ tests: [Condition], _ entity: Entity, _ plan: WalkPlan
  ) -> [Link]? {
    var found: [Link] = []
    for test in tests {
      switch test {
      case .value(let property, let value):
        let facts = plan.graph.facts(of: entity.id)
        guard
          facts.contains(where: { fact in
            fact.property == property && fact.readings.contains { $0.value == value }
          })
        else { return nil }
      case .link(let relations, let other, let forward):
        let links = plan.links(of: entity.id).filter { link in
          relations.contains(link.relation) && link.end(oppositeTo: entity.id) == other.id
            && (forward.map { $0 == (link.from == entity.id) } ?? true
              || plan.isSymmetric(link.relation))
        }
        if links.isEmpty { return nil }
        found += links
      }
    }
    return found
  }

  private func item(_ entity: Entity, _ links: [Link], _ plan: WalkPlan) -> ListAnswer.Item {
    let graph = plan.graph
    var dates: [(day: Int32?, text: String, claims: [Int])] = []
    for fact in graph.facts(of: entity.id)
    where graph.vocabulary.property(fact.property)?.kind == .date {
      for reading in fact.readings {
        guard let date = try? EDTFDate(reading.value), let mode = graph.modality(of: reading)
        else { continue }
        let mark = mode.isWalkedByDefault ? "" : " (\(mode.rawValue))"
        dates.append((date.earliest?.days, date.description + mark, reading.claims))
      }
    }
    var witnesses = links.flatMap(\.claims) + dates.flatMap(\.claims)
    if witnesses.isEmpty { witnesses = graph.positions(ofClaimsAbout: entity.id) }
    let attestation = links.compactMap { plan.attestation(of: $0) }.max()
    return ListAnswer.Item(
      entity: entity, dates: dates.map(\.text), citations: graph.citations(of: witnesses),
      attestation: attestation, day: dates.compactMap(\.day).min())
  }
}

extension WalkPlan {
  func isSymmetric(_ relation: String) -> Bool {
    graph.vocabulary.schema.relationshipType(relation)?.isSymmetric ?? false
  }
}
