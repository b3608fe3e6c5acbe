public import Dossier
import GraphAlgorithms
import GraphSchema
import PropertyGraph

/// What is dated, in the order of time.
public struct TimelineAnswer: Sendable {
  /// One dated thing.
  public struct Entry: Sendable, Hashable {
    /// The first possible day, if any is stated.
    public let day: Int32?
    /// The date as people read it.
    public let date: String
    /// What happened or held, as a sentence.
    public let sentence: String
    /// The places of its claims in `ClaimGraph.claims`.
    public let claims: [Int]
    /// How surely it holds on the day asked about.
    public let attestation: Attestation?
  }

  /// The dossier asked.
  public let graph: ClaimGraph
  /// The entity asked about; `nil` for all.
  public let entity: Entity?
  /// What is dated, earliest first; things dated only in words ("next year") come last.
  public let entries: [Entry]
  /// How many there were before ``Scope/limit`` was applied.
  public let total: Int
}

extension Snapshot {
  /// Dated links and values, of one entity or of all, in the order of time.
  ///
  /// To an entity's history belongs that of its parts: of the sessions of a commission, of the
  /// working groups under it; that is, of what a relation of the group `structure` ties to it.
  ///
  /// - Throws: an error about the name.
  /// - Complexity: O(*n* log *n*) in the number of claims.
  public func timeline(of name: String? = nil) throws(LiaisonError) -> TimelineAnswer {
    let graph = try dossier()
    var subject: Entity?
    if let name { subject = try entity(name) }
    var everything = scope
    everything.filter.includesDocuments = true
    let plan = WalkPlan(graph, everything)
    let nodes = subject.map { [$0.id] + Self.parts(of: $0, plan) }
    let links = nodes.map { Self.links(of: $0, graph) } ?? graph.links
    var entries = links.compactMap { linkEntry($0, plan) }
    let facts = nodes.map { $0.flatMap { graph.facts(of: $0) } } ?? graph.facts
    if scope.filter.only.isEmpty { entries += facts.flatMap { factEntries($0, graph) } }
    entries.sort {
      ($0.day ?? .max, $0.claims.first ?? 0, $0.sentence)
        < ($1.day ?? .max, $1.claims.first ?? 0, $1.sentence)
    }
    let total = entries.count
    if let limit = scope.limit { entries = Array(entries.prefix(limit)) }
    return TimelineAnswer(graph: graph, entity: subject, entries: entries, total: total)
  }

  /// What a relation of structure ties to an entity: its sessions, its working groups.
  static func parts(of entity: Entity, _ plan: WalkPlan) -> [NodeID] {
    guard !entity.isHub else { return [] }
    let schema = plan.graph.vocabulary.schema
    var parts: [NodeID] = []
    for link in plan.links(of: entity.id) where link.to == entity.id && link.from != entity.id {
      let groups = schema.relationshipType(link.relation)?.groups ?? []
      if groups.contains("structure"), !parts.contains(link.from) { parts.append(link.from) }
    }
    return parts
  }

  private static func links(of nodes: [NodeID], _ graph: ClaimGraph) -> [Link] {
    var seen: Set<RelationshipID> = []
    return nodes.flatMap { graph.links(of: $0) }.filter { seen.insert($0.id).inserted }
  }

  private func linkEntry(_ link: Link, _ plan: WalkPlan) -> TimelineAnswer.Entry? {
    guard plan.admitted[Int(link.id.row)], link.dating != .undated || link.stated != nil else {
      return nil
    }
    let dates = link.dating.dates
    let words = link.stated.map { "“\($0)”" } ?? ""
    return TimelineAnswer.Entry(
      day: dates.first?.earliest?.days ?? dates.first?.latest?.days,
      date: link.dating == .undated ? words : link.dating.description,
      sentence: plan.graph.plainSentence(of: link), claims: link.claims,
      attestation: plan.attestation(of: link))
  }

  private func factEntries(_ fact: PropertyFact, _ graph: ClaimGraph) -> [TimelineAnswer.Entry] {
    guard graph.vocabulary.property(fact.property)?.kind == .date else { return [] }
    return fact.readings.compactMap { reading in
      guard let date = try? EDTFDate(reading.value), let first = reading.claims.first,
        let modality = graph.modality(of: reading), scope.filter.admits(modality)
      else { return nil }
      if let asOf = scope.filter.asOf {
        guard let earliest = date.earliest?.days, let latest = date.latest?.days,
          earliest <= asOf.last, latest >= asOf.first
        else { return nil }
      }
      let phrase = graph.vocabulary.property(fact.property)?.phrase ?? fact.property
      let mode = modality == .asserted ? "" : " (\(modality.rawValue))"
      let mark = mode + (fact.isDisputed ? " (sources disagree)" : "")
      return TimelineAnswer.Entry(
        day: date.earliest?.days, date: date.description,
        sentence: "\(graph.entity(graph.claims[first].subject).name) \(phrase) "
          + "\(date.description)\(mark)",
        claims: reading.claims, attestation: nil)
    }
  }
}

extension LinkFilter {
  /// Whether claims of a modality are looked at.
  func admits(_ modality: Modality) -> Bool {
    !excluding.contains(modality)
      && (modality.isWalkedByDefault || including.contains(modality))
  }
}

extension ClaimGraph {
  /// The firmest modality in which a value is claimed; `nil` when it is only denied.
  func modality(of reading: PropertyFact.Reading) -> Modality? {
    let records = reading.claims.map { claims[$0].record }.filter { !$0.isDenied }
    return Modality.allCases.first { modality in records.contains { $0.modality == modality } }
  }

  /// A link in words without its date.
  func plainSentence(of link: Link) -> String {
    let role = link.role.map { " (as \($0))" } ?? ""
    let mode = link.modality == .asserted ? "" : " (\(link.modality.rawValue))"
    return "\(entity(link.from).name) \(predicate(of: link, forward: true)) "
      + "\(entity(link.to).name)\(role)\(mode)"
  }
}
