import Diagrams
import Dossier
import PropertyGraph

extension Snapshot {
  /// The picture of a neighbourhood, its centre in the middle.
  ///
  /// - Throws: ``LiaisonError/figure(_:hint:)`` when it is empty, or too crowded to be read.
  public func picture(of answer: NeighbourhoodAnswer) throws(LiaisonError) -> Picture {
    var builder = SceneBuilder(answer.graph)
    builder.centre = answer.centre.id
    builder.asOf = answer.scope.filter.asOf
    if answer.total > answer.reached.count {
      builder.notes.append("\(answer.reached.count) of \(answer.total) entities are shown.")
    }
    let steps = answer.hops == 1 ? "one step" : "\(answer.hops) steps"
    let scene = builder.scene(
      of: [answer.centre.id] + answer.reached.map(\.entity.id), links: answer.telling,
      title: answer.centre.name,
      subtitle: "What lies within \(steps); bracketed numbers are sources.")
    let figure = try Self.drawn { () throws(SceneRefusal) in
      try NeighbourhoodView().figure(of: scene)
    }
    return Picture(figure, prefix: "near-\(answer.centre.key)")
  }

  /// The picture of the ways between two entities, the hops of the first way numbered.
  ///
  /// - Throws: ``LiaisonError/figure(_:hint:)`` when there is no way, or too many to be read.
  public func picture(of answer: PathAnswer) throws(LiaisonError) -> Picture {
    var builder = SceneBuilder(answer.graph)
    builder.asOf = answer.scope.filter.asOf
    builder.path = answer.ways.first?.nodes ?? []
    let links = answer.ways.flatMap(\.hops).flatMap(\.links)
    let count = answer.ways.count
    let ways = count == 1 ? "the way between them runs" : "they are tied in \(count) ways"
    let scene = builder.scene(
      of: answer.ways.flatMap(\.nodes), links: links,
      title: "\(answer.start.name) and \(answer.end.name)",
      subtitle: "How \(ways); bracketed numbers are sources.")
    let figure = try Self.drawn { () throws(SceneRefusal) in try PathView().figure(of: scene) }
    return Picture(figure, prefix: "path-\(answer.start.key)-\(answer.end.key)")
  }

  /// The picture of a network: some entities and what links them, or everything in scope.
  ///
  /// - Parameters:
  ///   - names: the entities shown; none means all in scope that have a link.
  ///   - title: the headline; the dossier's title when left out.
  /// - Throws: an error about a name, or ``LiaisonError/figure(_:hint:)`` when it is too crowded.
  public func networkPicture(
    of names: [String] = [], title: String? = nil
  ) throws(LiaisonError) -> Picture {
    let graph = try dossier()
    let plan = WalkPlan(graph, scope)
    let links = graph.links.filter { plan.admitted[Int($0.id.row)] }
    var nodes: [NodeID] = []
    for name in names { nodes.append(try entity(name).id) }
    if names.isEmpty { nodes = linkedNodes(links, plan) }
    var builder = SceneBuilder(graph)
    builder.asOf = scope.filter.asOf
    let scene = builder.scene(
      of: nodes, links: links, title: title ?? graph.vocabulary.title,
      subtitle: "Who is tied to whom, through what; bracketed numbers are sources.")
    let figure = try Self.drawn { () throws(SceneRefusal) in try NetworkView().figure(of: scene) }
    return Picture(figure, prefix: "network")
  }

  private func linkedNodes(_ links: [Link], _ plan: WalkPlan) -> [NodeID] {
    let avoided = Set(scope.avoid)
    let isShown = { (node: NodeID) in
      let entity = plan.graph.entity(node)
      return plan.isOfAskedType(entity) && !avoided.contains(node)
        && (scope.passesThroughHubs || !entity.isHub)
    }
    var shown: Set<NodeID> = []
    for link in links where isShown(link.from) && isShown(link.to) {
      shown.insert(link.from)
      shown.insert(link.to)
    }
    return shown.sorted()
  }

  private static func drawn(
    _ draw: () throws(SceneRefusal) -> Figure
  ) throws(LiaisonError) -> Figure {
    do {
      return try draw()
    } catch {
      throw .figure(
        error.description,
        hint: "narrow it with --type, --only, --not, --as-of, fewer --hops or --limit")
    }
  }
}
