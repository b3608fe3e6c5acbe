import ArgumentParser
import Liaison

/// The command `liaison draw organisation`.
struct DrawOrganisationCommand: DrawingCommand {
  static let configuration = CommandConfiguration(
    commandName: "organisation",
    abstract: "An organisation chart: who stands under whom, and who holds which post.",
    discussion: """
      Relations of the group 'structure' make the chart, posts are told by 'office', who is in \
      charge by 'leadership'. A post without a holder has a broken outline.

      liaison draw organisation "Department of Commerce" -o commerce.svg
      liaison draw organisation China --as-of 2012 --levels 2 -o china.svg
      """,
    aliases: ["organization"])

  @Argument(
    help: "The bodies on top; none means all in scope.", completion: EntityNames.completion)
  var bodies: [String] = []

  @Option(help: ArgumentHelp("At most so many levels, those on top included.", valueName: "number"))
  var levels: Int?

  @Option(
    help: ArgumentHelp(
      "Put nothing together under this body, however much there is; repeat for more.",
      valueName: "name"),
    completion: EntityNames.completion)
  var expand: [String] = []

  @Option(help: ArgumentHelp("The headline.", valueName: "text"))
  var title: String?

  @OptionGroup var type: TypeOptions
  @OptionGroup(title: "Where to go") var walk: WalkOptions
  @OptionGroup(title: "Which links") var filter: FilterOptions
  @OptionGroup(title: "Output") var output: PictureOptions
  @OptionGroup(title: "Dossier") var dossier: DossierOptions

  var names: [String] { bodies + expand + walk.avoid }

  func validate() throws {
    if let levels, levels < 1 {
      throw ValidationError("--levels takes a number of at least 1")
    }
  }

  func narrow(_ scope: inout Scope, of snapshot: Snapshot) throws {
    try type.narrow(&scope, of: snapshot)
    try walk.narrow(&scope, of: snapshot)
    try filter.narrow(&scope, of: snapshot)
  }

  func picture(_ snapshot: Snapshot) throws -> Picture {
    try snapshot.organisationPicture(of: bodies, levels: levels, expanding: expand, title: title)
  }
}
