import ArgumentParser
import Liaison

/// The command `liaison near NAME`.
struct NearCommand: PictureQuestion {
  static let configuration = CommandConfiguration(
    commandName: "near",
    abstract: "What lies within some steps of an entity.",
    discussion: """
      Links are walked both ways. Countries, places and other hubs are reached but not passed \
      through, unless --through-hubs says so.

      liaison near HTWG
      liaison near BIS --hops 2 --type person
      liaison near HTWG --hops 3 --overview -o htwg-around.svg
      liaison near HTWG --as-of 2007 --keep-places -o htwg-2007.svg
      liaison near HTWG -o htwg.svg --beside html,md
      """)

  @Argument(help: "The name of an entity, an alias or its key.", completion: EntityNames.completion)
  var name: String

  @Option(help: ArgumentHelp("How many steps at most.", valueName: "number"))
  var hops = 1

  @OptionGroup var type: TypeOptions
  @OptionGroup var limit: LimitOptions
  @OptionGroup(title: "Where to go") var walk: WalkOptions
  @OptionGroup(title: "Which links") var filter: FilterOptions
  @OptionGroup(title: "How much a picture shows") var shape: FigureShapeOptions
  @OptionGroup(title: "How a picture is staged") var staging: StagingOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Output") var beside: BesideOptions
  @OptionGroup(title: "Dossier") var dossier: DossierOptions

  var names: [String] { [name] + walk.avoid + staging.highlight + shape.expand }
  var steps: StagingOptions.Steps? { staging.steps }
  var companions: [Companion] { beside.companions }

  func validate() throws { try staging.check(against: filter) }

  func narrow(_ scope: inout Scope, of snapshot: Snapshot) throws {
    try type.narrow(&scope, of: snapshot)
    limit.narrow(&scope)
    try walk.narrow(&scope, of: snapshot)
    try filter.narrow(&scope, of: snapshot)
  }

  func answer(_ snapshot: Snapshot) throws -> any Presentable {
    try snapshot.neighbourhood(of: name, hops: hops)
  }

  func picture(_ snapshot: Snapshot) throws -> Picture {
    try snapshot.picture(
      of: snapshot.neighbourhood(of: name, hops: hops), staging: staging.staging,
      options: shape.options())
  }

  private func openScope() throws -> OpenScope {
    var scope = OpenScope()
    try filter.narrow(&scope)
    scope.labels = FilterOptions.parts(type.type)
    scope.avoid = walk.avoid
    scope.limit = limit.limit
    return scope
  }

  func answer(_ graph: OpenGraph) throws -> (any Presentable)? {
    try graph.neighbourhood(of: name, hops: hops, try openScope())
  }

  func picture(_ graph: OpenGraph) throws -> Picture? {
    let near = try graph.neighbourhood(of: name, hops: hops, try openScope())
    let part = try graph.part([near.centre] + near.nodes, near.relationships)
    return try part.picture(title: "Around \(graph.name(of: near.centre))", isLarge: true)
  }
}
