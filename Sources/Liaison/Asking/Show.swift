public import Dossier
import GraphAlgorithms
import GraphSchema
import PropertyGraph

/// Everything recorded of one entity.
public struct ShowAnswer: Sendable {
  /// A link, seen from the entity, with how it stands.
  public struct Line: Sendable, Hashable {
    /// The link.
    public let link: Link
    /// Whether the entity is its subject.
    public let isForward: Bool
    /// How surely it holds on the day asked about; `nil` when all times are looked at.
    public let attestation: Attestation?
    /// Whether walks follow it under this scope.
    public let isWalked: Bool
  }

  /// The dossier asked.
  public let graph: ClaimGraph
  /// What was looked at.
  public let scope: Scope
  /// The entity.
  public let entity: Entity
  /// What is claimed of its properties.
  public let facts: [PropertyFact]
  /// Its links, by relation in the order of the schema, subjects first.
  public let lines: [Line]
}

extension Snapshot {
  /// Everything recorded of an entity: links of every modality, denials and documents too, each
  /// marked; as of a date, each with how surely it holds then.
  ///
  /// - Throws: an error about the name.
  /// - Complexity: O(*d* log *d*) in the degree.
  public func show(_ name: String) throws(LiaisonError) -> ShowAnswer {
    let graph = try dossier()
    let entity = try entity(name)
    let order = Dictionary(
      graph.vocabulary.schema.relationshipTypes.enumerated().map { ($1.name, $0) },
      uniquingKeysWith: { first, _ in first })
    let plan = WalkPlan(graph, scope)
    var lines: [ShowAnswer.Line] = []
    for link in graph.links(of: entity.id) {
      let only = scope.filter.only
      if !only.isEmpty && !only.contains(link.relation) { continue }
      if scope.filter.not.contains(link.relation) { continue }
      if scope.filter.excluding.contains(link.modality) { continue }
      let isForward = link.from == entity.id
      if !plan.isOfAskedType(graph.entity(isForward ? link.to : link.from)) { continue }
      lines.append(
        ShowAnswer.Line(
          link: link, isForward: isForward, attestation: plan.attestation(of: link),
          isWalked: plan.admitted[Int(link.id.row)]))
    }
    func rank(_ line: ShowAnswer.Line) -> (Int, Int, UInt32) {
      (order[line.link.relation] ?? .max, line.isForward ? 0 : 1, line.link.id.row)
    }
    lines.sort { rank($0) < rank($1) }
    return ShowAnswer(
      graph: graph, scope: scope, entity: entity, facts: graph.facts(of: entity.id), lines: lines)
  }
}
