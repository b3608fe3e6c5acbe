import ArgumentParser
import Liaison

/// The command `liaison path A B`.
struct PathCommand: PictureQuestion {
  static let configuration = CommandConfiguration(
    commandName: "path",
    abstract: "How two entities are tied: the shortest ways, with sources.",
    discussion: """
      When there is no way under the rules, the answer says which rule hides one.

      liaison path BIS MOFCOM --k 3
      liaison path "Carlos Gutierrez" JCCT --via "2007 Guidelines"
      liaison path BIS MOFCOM --steps one-file -o way.svg
      liaison path BIS MOFCOM -o path.html
      """)

  @Argument(help: "Where the path begins.", completion: EntityNames.completion)
  var start: String

  @Argument(help: "Where it ends.", completion: EntityNames.completion)
  var end: String

  @Option(name: [.customLong("k"), .customShort("k")], help: "How many ways, shortest first.")
  var count = 1

  @Flag(help: "All ways that are as short as the shortest.")
  var allShortest = false

  @Option(
    help: ArgumentHelp("Pass this entity; repeat for more, in order.", valueName: "name"),
    completion: EntityNames.completion)
  var via: [String] = []

  @Option(help: ArgumentHelp("The longest way taken.", valueName: "number"))
  var maxHops = 8

  @OptionGroup(title: "Where to go") var walk: WalkOptions
  @OptionGroup(title: "Which links") var filter: FilterOptions
  @OptionGroup(title: "How a picture is staged") var staging: StagingOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Output") var beside: BesideOptions
  @OptionGroup(title: "Dossier") var dossier: DossierOptions

  var names: [String] { [start, end] + via + walk.avoid + staging.highlight }
  var steps: StagingOptions.Steps? { staging.steps }
  var companions: [Companion] { beside.companions }

  func validate() throws {
    if staging.keepPlaces {
      throw ValidationError(
        "--keep-places goes with near and draw; a path of another date is another")
    }
    if allShortest, count != 1 {
      throw ValidationError("--all-shortest gives as many ways as there are; leave --k out")
    }
    if allShortest, !via.isEmpty {
      throw ValidationError("--all-shortest does not go with --via; use --k")
    }
  }

  func narrow(_ scope: inout Scope, of snapshot: Snapshot) throws {
    try walk.narrow(&scope, of: snapshot)
    try filter.narrow(&scope, of: snapshot)
  }

  func answer(_ snapshot: Snapshot) throws -> any Presentable {
    try snapshot.paths(from: start, to: end, question)
  }

  func picture(_ snapshot: Snapshot) throws -> Picture {
    try snapshot.picture(
      of: snapshot.paths(from: start, to: end, question), staging: staging.staging)
  }

  private var question: PathQuestion {
    var question = PathQuestion()
    question.count = count
    question.allShortest = allShortest
    question.via = via
    question.maxHops = maxHops
    return question
  }

  func answer(_ graph: OpenGraph) throws -> (any Presentable)? { try openPaths(graph) }

  func picture(_ graph: OpenGraph) throws -> Picture? {
    let found = try openPaths(graph)
    return try graph.part(found.allNodes, found.allRelationships).picture(
      title: "\(graph.name(of: found.start)) to \(graph.name(of: found.end))", isLarge: true)
  }

  private func openPaths(_ graph: OpenGraph) throws -> OpenPaths {
    guard via.isEmpty else {
      throw Failure(.usage, "--via asks a dossier; for a graph without claims ask for two paths")
    }
    var scope = OpenScope()
    try filter.narrow(&scope)
    scope.avoid = walk.avoid
    return try graph.paths(
      from: start, to: end, count: count, maxHops: maxHops, allShortest: allShortest, scope)
  }
}
