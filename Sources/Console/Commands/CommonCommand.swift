import ArgumentParser
import Liaison

/// The command `liaison common A B`.
struct CommonCommand: Question {
  static let configuration = CommandConfiguration(
    commandName: "common",
    abstract: "What two entities are both linked to.",
    discussion: """
      liaison common BIS MOFCOM
      liaison common "Henrietta Levin" "Ilaria Mazzocco" --type organisation
      """)

  @Argument(help: "One entity.", completion: EntityNames.completion)
  var first: String

  @Argument(help: "The other.", completion: EntityNames.completion)
  var second: String

  @OptionGroup var type: TypeOptions
  @OptionGroup var limit: LimitOptions
  @OptionGroup(title: "Where to go") var walk: WalkOptions
  @OptionGroup(title: "Which links") var filter: FilterOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Dossier") var dossier: DossierOptions

  var names: [String] { [first, second] + walk.avoid }

  func narrow(_ scope: inout Scope, of snapshot: Snapshot) throws {
    try type.narrow(&scope, of: snapshot)
    limit.narrow(&scope)
    try walk.narrow(&scope, of: snapshot)
    try filter.narrow(&scope, of: snapshot)
  }

  func answer(_ snapshot: Snapshot) throws -> any Presentable {
    try snapshot.common(first, second)
  }
}
