import ArgumentParser
import Liaison

/// The command `liaison draw comparison`.
struct DrawComparisonCommand: DrawingCommand {
  static let configuration = CommandConfiguration(
    commandName: "comparison",
    abstract: "Two dates in one figure: what was kept, begun and ended, and what is not known.",
    discussion: """
      One entity alone is shown with what is around it. A link has begun or ended only where the \
      sources exclude it on the other date; where they do not say, it is not known.

      liaison draw comparison --from 2007 --to 2023 HTWG -o htwg.svg
      liaison draw comparison --from 2007-12 --to 2011-11 --type mechanism --type ministry
      """)

  @Option(help: ArgumentHelp("The earlier date.", valueName: "date"))
  var from: String

  @Option(help: ArgumentHelp("The later date.", valueName: "date"))
  var to: String

  @Argument(
    help: "The entities shown; none means all in scope.", completion: EntityNames.completion)
  var entities: [String] = []

  @Option(help: ArgumentHelp("The headline.", valueName: "text"))
  var title: String?

  @OptionGroup var type: TypeOptions
  @OptionGroup(title: "Where to go") var walk: WalkOptions
  @OptionGroup(title: "Which links") var filter: FilterOptions
  @OptionGroup(title: "Output") var output: PictureOptions
  @OptionGroup(title: "Dossier") var dossier: DossierOptions

  var names: [String] { entities + walk.avoid }

  func narrow(_ scope: inout Scope, of snapshot: Snapshot) throws {
    try type.narrow(&scope, of: snapshot)
    try walk.narrow(&scope, of: snapshot)
    try filter.narrow(&scope, of: snapshot)
  }

  func validate() throws {
    if filter.asOf != nil || filter.between != nil {
      throw ValidationError("a comparison has its own dates; leave --as-of and --between out")
    }
  }

  func picture(_ snapshot: Snapshot) throws -> Picture {
    try snapshot.comparisonPicture(from: from, to: to, of: entities, title: title)
  }
}
