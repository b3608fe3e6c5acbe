import Diagrams
import Dossier
import PropertyGraph

extension Snapshot {
  /// The picture of a neighbourhood, its centre in the middle.
  ///
  /// - Throws: ``LiaisonError/figure(_:hint:)`` when it is empty, or too crowded to be read.
  public func picture(
    of answer: NeighbourhoodAnswer, staging: Staging = Staging()
  ) throws(LiaisonError) -> Picture {
    var builder = SceneBuilder(answer.graph)
    builder.centre = answer.centre.id
    var shown = answer
    if staging.keepsPlaces, let asOf = answer.scope.filter.asOf {
      shown = try timeless(answer.scope).neighbourhood(of: answer.centre.key, hops: answer.hops)
      builder.stage(
        nodes: shown.nodes, links: shown.telling, showing: Set(answer.nodes), answer.telling,
        on: asOf)
    } else {
      builder.asOf = answer.scope.filter.asOf
    }
    if shown.total > shown.reached.count {
      builder.notes.append("\(shown.reached.count) of \(shown.total) entities are shown.")
    }
    let steps = answer.hops == 1 ? "one step" : "\(answer.hops) steps"
    let scene = builder.scene(
      of: shown.nodes, links: shown.telling, title: answer.centre.name,
      subtitle: "What lies within \(steps); bracketed numbers are sources.")
    return try picture(of: scene, prefix: "near-\(answer.centre.key)", staging: staging) {
      scene throws(SceneRefusal) in try NeighbourhoodView().figure(of: scene)
    }
  }

  /// The picture of the ways between two entities, their hops numbered.
  ///
  /// - Throws: ``LiaisonError/figure(_:hint:)`` when there is no way, or too many to be read.
  public func picture(
    of answer: PathAnswer, staging: Staging = Staging()
  ) throws(LiaisonError) -> Picture {
    var builder = SceneBuilder(answer.graph)
    builder.asOf = answer.scope.filter.asOf
    builder.path = answer.ways.first?.nodes ?? []
    builder.ways = answer.ways.map(\.nodes)
    let links = answer.ways.flatMap(\.hops).flatMap(\.links)
    let count = answer.ways.count
    let scene = builder.scene(
      of: answer.ways.flatMap(\.nodes), links: links,
      title: "\(answer.start.name) and \(answer.end.name)",
      subtitle: count == 1
        ? "How the way between them runs; bracketed numbers are sources."
        : "\(count) ways between them, each with a letter; bracketed numbers are sources.")
    let prefix = "path-\(answer.start.key)-\(answer.end.key)"
    return try picture(of: scene, prefix: prefix, staging: staging) {
      scene throws(SceneRefusal) in try PathView().figure(of: scene)
    }
  }

  /// The picture of a network: some entities and what links them, or everything in scope.
  ///
  /// - Parameters:
  ///   - names: the entities shown; none means all in scope that have a link.
  ///   - title: the headline; the dossier's title when left out.
  ///   - staging: what stands out, and what keeps its place.
  /// - Throws: an error about a name, or ``LiaisonError/figure(_:hint:)`` when it is too crowded.
  public func networkPicture(
    of names: [String] = [], title: String? = nil, staging: Staging = Staging()
  ) throws(LiaisonError) -> Picture {
    let graph = try dossier()
    var builder = SceneBuilder(graph)
    var shown = try network(of: names)
    if staging.keepsPlaces, let asOf = scope.filter.asOf {
      let then = shown
      shown = try timeless(scope).network(of: names)
      builder.stage(
        nodes: shown.nodes, links: shown.links,
        showing: Set(then.nodes), then.links, on: asOf)
    } else {
      builder.asOf = scope.filter.asOf
    }
    let scene = builder.scene(
      of: shown.nodes, links: shown.links, title: title ?? graph.vocabulary.title,
      subtitle: "Who is tied to whom, through what; bracketed numbers are sources.")
    return try picture(of: scene, prefix: "network", staging: staging) {
      scene throws(SceneRefusal) in try NetworkView().figure(of: scene)
    }
  }

  /// The entities and links of a network.
  func network(of names: [String]) throws(LiaisonError) -> (nodes: [NodeID], links: [Link]) {
    let graph = try dossier()
    let plan = WalkPlan(graph, scope)
    let links = graph.links.filter { plan.admitted[Int($0.id.row)] }
    if names.isEmpty { return (linkedNodes(links, plan), links) }
    var nodes: [NodeID] = []
    for name in names { nodes.append(try entity(name).id) }
    return (nodes, links)
  }

  /// The snapshot in a scope of all times.
  func timeless(_ scope: Scope) -> Snapshot {
    var copy = self
    copy.scope = scope
    copy.scope.filter.asOf = nil
    return copy
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
}

extension NeighbourhoodAnswer {
  /// The centre and what was reached.
  fileprivate var nodes: [NodeID] { [centre.id] + reached.map(\.entity.id) }
}
