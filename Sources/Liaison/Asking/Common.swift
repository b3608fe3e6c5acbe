public import Dossier
import GraphAlgorithms

/// What two entities are both linked to.
public struct CommonAnswer: Sendable {
  /// One entity with its links to both.
  public struct Shared: Sendable, Hashable {
    /// The entity in common.
    public let entity: Entity
    /// Its links to the first.
    public let first: [Link]
    /// Its links to the second.
    public let second: [Link]
  }

  /// The dossier asked.
  public let graph: ClaimGraph
  /// What was looked at.
  public let scope: Scope
  /// The first entity.
  public let first: Entity
  /// The second entity.
  public let second: Entity
  /// What they have in common, in the order of the dossier.
  public let shared: [Shared]
  /// The hubs they are both linked to, which are left out.
  public let hubs: [Entity]
}

extension Snapshot {
  /// The entities that two entities are both linked to, hubs left out unless asked for.
  ///
  /// - Throws: an error about a name.
  /// - Complexity: O(*d*) in the degrees of both.
  public func common(_ first: String, _ second: String) throws(LiaisonError) -> CommonAnswer {
    let graph = try dossier()
    let (a, b) = (try entity(first), try entity(second))
    let plan = WalkPlan(graph, scope)
    let nodes = GraphAlgorithms.commonNeighbours(
      of: [a.id, b.id], in: graph.snapshot, rules: plan.rules()
    ).neighbours.map(\.node)
    var shared: [CommonAnswer.Shared] = []
    for node in nodes {
      let entity = graph.entity(node)
      guard plan.isOfAskedType(entity), scope.passesThroughHubs || !entity.isHub else { continue }
      shared.append(
        CommonAnswer.Shared(
          entity: entity, first: plan.links(between: a.id, and: node),
          second: plan.links(between: b.id, and: node)))
    }
    if let limit = scope.limit { shared = Array(shared.prefix(limit)) }
    return CommonAnswer(
      graph: graph, scope: scope, first: a, second: b, shared: shared,
      hubs: scope.passesThroughHubs ? [] : hubs(a, b, plan))
  }

  private func hubs(_ first: Entity, _ second: Entity, _ plan: WalkPlan) -> [Entity] {
    var rules = plan.rules()
    rules.passThrough = nil
    return GraphAlgorithms.commonNeighbours(
      of: [first.id, second.id], in: plan.graph.snapshot, rules: rules
    ).neighbours.map { plan.graph.entity($0.node) }
      .filter { $0.isHub && plan.isOfAskedType($0) }
  }
}
