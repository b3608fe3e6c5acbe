import ArgumentParser
import Liaison

/// The command `liaison draw`: pictures that are no answer to another question.
struct DrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw",
    abstract: "Diagrams: networks, charts, profiles, comparisons, a gallery.",
    discussion: """
      'near', 'path', 'timeline' and 'conflicts' draw their answers, too, with -o FILE.svg.

      liaison draw network BIS MOFCOM HTWG JCCT -o network.svg
      liaison draw organisation "U.S. Department of Commerce" -o commerce.svg
      liaison draw mechanism HTWG -o htwg.pdf
      liaison draw gallery Renders
      """,
    subcommands: [
      DrawNetworkCommand.self, DrawOrganisationCommand.self, DrawMechanismCommand.self,
      DrawComparisonCommand.self, DrawGalleryCommand.self,
    ])
}

/// The command `liaison draw network`.
struct DrawNetworkCommand: DrawingCommand {
  static let configuration = CommandConfiguration(
    commandName: "network",
    abstract: "Some entities and what ties them, or everything that fits the options.",
    discussion: """
      liaison draw network BIS MOFCOM HTWG JCCT -o network.svg
      liaison draw network BIS MOFCOM HTWG JCCT --highlight BIS --highlight MOFCOM -o lit.svg
      liaison draw network --type mechanism --type ministry --type agency -o bodies.pdf
      liaison draw network --by parent -o structure.svg
      liaison draw network --overview -o all.svg
      """)

  @Argument(
    help: "The entities shown; none means all in scope.", completion: EntityNames.completion)
  var entities: [String] = []

  @Option(help: ArgumentHelp("The headline.", valueName: "text"))
  var title: String?

  @Option(help: ArgumentHelp("Frame by party, parent (body) or type.", valueName: "what"))
  var by = Framing.party

  @OptionGroup var type: TypeOptions
  @OptionGroup(title: "Where to go") var walk: WalkOptions
  @OptionGroup(title: "Which links") var filter: FilterOptions
  @OptionGroup(title: "How much is shown") var shape: FigureShapeOptions
  @OptionGroup(title: "How it is staged") var staging: StagingOptions
  @OptionGroup(title: "Output") var output: PictureOptions
  @OptionGroup(title: "Dossier") var dossier: DossierOptions

  var names: [String] { entities + walk.avoid + staging.highlight + shape.expand }
  var steps: StagingOptions.Steps? { staging.steps }

  func validate() throws { try staging.check(against: filter) }

  func narrow(_ scope: inout Scope, of snapshot: Snapshot) throws {
    try type.narrow(&scope, of: snapshot)
    try walk.narrow(&scope, of: snapshot)
    try filter.narrow(&scope, of: snapshot)
  }

  func picture(_ snapshot: Snapshot) throws -> Picture {
    try snapshot.networkPicture(
      of: entities, title: title, staging: staging.staging, options: shape.options(by: by.grouping))
  }

  func picture(_ graph: OpenGraph) throws -> Picture? {
    if entities.isEmpty { return try graph.picture(title: title, isLarge: true) }
    return try graph.part(naming: entities).picture(title: title, isLarge: true)
  }
}
