import Diagrams
import Dossier
import PropertyGraph

extension Snapshot {
  /// The profile of a mechanism on one page: who takes part, when it met, what came of it.
  ///
  /// ```swift
  /// let picture = try snapshot.mechanismPicture(of: "HTWG")
  /// ```
  ///
  /// - Parameters:
  ///   - name: a mechanism, or a body that others take part in.
  ///   - isExpanded: whether all members are named, however many they are.
  ///   - title: the headline.
  /// - Throws: an error about the name, or ``LiaisonError/figure(_:hint:)`` when it is no body or has
  ///   too much around it.
  public func mechanismPicture(
    of name: String, isExpanded: Bool = false, title: String? = nil
  ) throws(LiaisonError) -> Picture {
    let graph = try dossier()
    let entity = try entity(name)
    let plan = WalkPlan(graph, scope)
    var builder = SceneBuilder(graph)
    builder.asOf = scope.filter.asOf
    guard builder.isBody(entity.id) else {
      throw .figure(
        "\(entity.name) is no body: a profile is one of what the schema puts in the column mechanism "
          + "or body",
        hint: "'liaison near \"\(entity.name)\"' draws what it is tied to")
    }
    let avoided = Set(scope.avoid)
    let scene = builder.profile(
      of: entity.id, title: title, links: graph.links.filter { plan.admitted[Int($0.id.row)] }
    ) { node in
      let isAsked = plan.isOfAskedType(graph.entity(node)) || node == entity.id
      return isAsked && !avoided.contains(node)
    }
    var budget = SceneBudget.page
    if isExpanded { budget.expanding = [entity.key] }
    let figure = try Self.drawn(hint: "narrow it with --type, --only, --not or --as-of") {
      () throws(SceneRefusal) in
      try MechanismView(budget: budget).figure(of: scene)
    }
    return Picture(figure, prefix: "mechanism-\(entity.key)")
  }
}
