import ArgumentParser
import Liaison

/// The command `liaison draw mechanism`.
struct DrawMechanismCommand: DrawingCommand {
  static let configuration = CommandConfiguration(
    commandName: "mechanism",
    abstract: "A mechanism on one page: who takes part, when it met, what came of it.",
    discussion: """
      The sides stand left and right above it, bodies under it, its sessions and what came of them \
      below. What no source records is said, too.

      liaison draw mechanism HTWG -o htwg.svg
      liaison draw mechanism JCCT --as-of 2007 -o jcct-2007.svg
      """)

  @Argument(help: "The mechanism, or a body.", completion: EntityNames.completion)
  var name: String

  @Flag(help: "Name all members, however many they are.")
  var expand = false

  @Option(help: ArgumentHelp("The headline.", valueName: "text"))
  var title: String?

  @OptionGroup var type: TypeOptions
  @OptionGroup(title: "Where to go") var walk: WalkOptions
  @OptionGroup(title: "Which links") var filter: FilterOptions
  @OptionGroup(title: "Output") var output: PictureOptions
  @OptionGroup(title: "Dossier") var dossier: DossierOptions

  var names: [String] { [name] + walk.avoid }

  func narrow(_ scope: inout Scope, of snapshot: Snapshot) throws {
    try type.narrow(&scope, of: snapshot)
    try walk.narrow(&scope, of: snapshot)
    try filter.narrow(&scope, of: snapshot)
  }

  func picture(_ snapshot: Snapshot) throws -> Picture {
    try snapshot.mechanismPicture(of: name, isExpanded: expand, title: title)
  }
}
