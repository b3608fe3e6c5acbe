public import Dossier
import GraphAlgorithms
import PropertyGraph

/// What lies within some steps of an entity.
public struct NeighbourhoodAnswer: Sendable {
  /// An entity reached.
  public struct Reached: Sendable, Hashable {
    /// The entity.
    public let entity: Entity
    /// The fewest steps from the centre.
    public let distance: Int
    /// The links to entities one step nearer, in the order of the dossier.
    public let links: [Link]
  }

  /// The dossier asked.
  public let graph: ClaimGraph
  /// What was looked at.
  public let scope: Scope
  /// The entity in the middle.
  public let centre: Entity
  /// How many steps were taken at most.
  public let hops: Int
  /// The entities reached, by distance, then in the order of the dossier; without the centre.
  public let reached: [Reached]
  /// All links among the centre and the entities reached.
  public let links: [Link]
  /// The links that a figure shows: those that lead one step further, and those between entities that
  /// are no hubs; what else meets in a hub says little about the centre.
  public var telling: [Link] {
    let steps = Set(reached.flatMap(\.links).map(\.id))
    return links.filter { link in
      steps.contains(link.id) || !(graph.entity(link.from).isHub || graph.entity(link.to).isHub)
    }
  }
  /// Why the answer is not whole; `nil` when it is.
  public let truncation: String?
  /// How many entities there were before ``Scope/limit`` was applied.
  public let total: Int
}

extension Snapshot {
  /// What lies within `hops` steps of an entity, walking links both ways.
  ///
  /// ```swift
  /// let near = try database.snapshot.neighbourhood(of: "BIS", hops: 2)
  /// for reached in near.reached { print(reached.distance, reached.entity.name) }
  /// ```
  /// - Throws: an error about the name, or ``LiaisonError/badArgument(_:hint:)`` for less than 1 hop.
  /// - Complexity: O(*n* + *m*) in entities and links.
  public func neighbourhood(of name: String, hops: Int = 1) throws(LiaisonError)
    -> NeighbourhoodAnswer
  {
    guard hops >= 1 else { throw .badArgument("a neighbourhood has at least 1 hop", hint: nil) }
    let graph = try dossier()
    let centre = try entity(name)
    let plan = WalkPlan(graph, scope)
    let found = GraphAlgorithms.neighbourhood(
      of: [centre.id], hops: hops, in: graph.snapshot, rules: plan.rules())
    var distances: [NodeID: Int] = [:]
    for (node, distance) in zip(found.nodes, found.distances) { distances[node] = distance }
    var reached = distances.compactMap { node, distance in
      reach(node, distance, distances, plan)
    }
    reached.sort { ($0.distance, order($0.entity)) < ($1.distance, order($1.entity)) }
    reached.removeAll { $0.distance == 0 }
    let total = reached.count
    if let limit = scope.limit, reached.count > limit {
      reached.removeLast(reached.count - limit)
    }
    let kept = Set(reached.map(\.entity.id) + [centre.id])
    let links = graph.links.filter {
      kept.contains($0.from) && kept.contains($0.to) && plan.admitted[Int($0.id.row)]
    }
    return NeighbourhoodAnswer(
      graph: graph, scope: scope, centre: centre, hops: hops, reached: reached, links: links,
      truncation: found.truncation.map { "\($0)" }, total: total)
  }

  private func reach(
    _ node: NodeID, _ distance: Int, _ distances: [NodeID: Int], _ plan: WalkPlan
  ) -> NeighbourhoodAnswer.Reached? {
    let entity = plan.graph.entity(node)
    guard distance == 0 || plan.isOfAskedType(entity) else { return nil }
    let links = plan.links(of: node).filter { link in
      let other = link.end(oppositeTo: node)
      return distances[other] == distance - 1
        && (distance == 1 || scope.passesThroughHubs || !plan.graph.entity(other).isHub)
    }
    return NeighbourhoodAnswer.Reached(entity: entity, distance: distance, links: links)
  }

  func order(_ entity: Entity) -> Int { Int(entity.id.row) }
}
