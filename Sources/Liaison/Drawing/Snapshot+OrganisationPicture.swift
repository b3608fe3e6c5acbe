import Diagrams
import Dossier
import PropertyGraph

extension Snapshot {
  /// The organisation chart of some bodies: what stands under them, with its posts and their holders.
  ///
  /// ```swift
  /// let picture = try snapshot.organisationPicture(of: ["Department of Commerce"], levels: 3)
  /// ```
  ///
  /// - Parameters:
  ///   - names: bodies, mechanisms or countries; none means all in scope.
  ///   - levels: how many levels are drawn, those of the names being the first.
  ///   - expanding: bodies under which nothing is put together, however much there is.
  ///   - title: the headline.
  /// - Throws: an error about a name, or ``LiaisonError/figure(_:hint:)`` when there is nothing to
  ///   draw or too much.
  public func organisationPicture(
    of names: [String] = [], levels: Int? = nil, expanding: [String] = [], title: String? = nil
  ) throws(LiaisonError) -> Picture {
    let graph = try dossier()
    let plan = WalkPlan(graph, scope)
    var builder = SceneBuilder(graph)
    builder.asOf = scope.filter.asOf
    var roots: [Entity] = []
    for name in names { roots.append(try structural(try entity(name), builder)) }
    var expanded: [Entity] = []
    for name in expanding { expanded.append(try entity(name)) }
    let avoided = Set(scope.avoid)
    let scene = builder.organisation(
      of: roots.map(\.id), links: graph.links.filter { plan.admitted[Int($0.id.row)] },
      title: title ?? Self.title(of: roots, graph)
    ) { node in
      let entity = graph.entity(node)
      let isAsked = plan.isOfAskedType(entity) || roots.contains { $0.id == node }
      return !avoided.contains(node) && (isAsked || builder.isPerson(node))
    }
    let budget = Self.budget(expanding: expanded, in: scene)
    let figure = try Self.drawn(hint: "narrow it with a name, --levels, --type, --not or --as-of") {
      () throws(SceneRefusal) in
      try OrganisationView(budget: budget, levels: levels).figure(of: scene)
    }
    let keys = roots.map(\.key).joined(separator: "-")
    return Picture(figure, prefix: keys.isEmpty ? "organisation" : "organisation-\(keys)")
  }

  private func structural(
    _ entity: Entity, _ builder: SceneBuilder
  ) throws(LiaisonError) -> Entity {
    guard !builder.isStructural(entity.id) else { return entity }
    throw .figure(
      "\(entity.name) is no body: an organisation chart begins with what the schema puts in the column "
        + "body, mechanism or party",
      hint: "'liaison near \"\(entity.name)\"' draws what it is tied to")
  }

  private static func title(of roots: [Entity], _ graph: ClaimGraph) -> String {
    if roots.isEmpty { return graph.vocabulary.title }
    let names = roots.prefix(3).map(\.name).joined(separator: ", ")
    return roots.count > 3 ? "\(names) and \(roots.count - 3) more" : names
  }

  /// What a page holds, and what is asked for beyond it.
  private static func budget(expanding: [Entity], in scene: Scene) -> SceneBudget {
    var budget = SceneBudget.page
    budget.expanding = Set(expanding.map(\.key))
    let extra = scene.edges.count { budget.expanding.contains($0.to) }
    let wall = SceneBudget.wall
    budget.nodes = min(budget.nodes + extra, wall.nodes)
    budget.edges = min(budget.edges + extra, wall.edges)
    if extra > 0 { budget.degree = wall.degree }
    return budget
  }

  /// A figure, or why there is none.
  static func drawn(
    hint: String, _ draw: () throws(SceneRefusal) -> Figure
  ) throws(LiaisonError) -> Figure {
    do {
      return try draw()
    } catch {
      throw .figure(error.description, hint: hint)
    }
  }
}
