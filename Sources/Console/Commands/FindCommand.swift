import ArgumentParser
import Liaison

/// The command `liaison find TEXT`.
struct FindCommand: Question {
  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: "Entities that a text may mean, best first.",
    discussion: """
      liaison find Gutierrez
      liaison find "working group" --type mechanism
      """)

  @Argument(help: "A name, a part of one, or nearly one.")
  var text: String

  @OptionGroup var type: TypeOptions
  @OptionGroup var limit: LimitOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Dossier") var dossier: DossierOptions

  func narrow(_ scope: inout Scope, of snapshot: Snapshot) throws {
    try type.narrow(&scope, of: snapshot)
    limit.narrow(&scope)
  }

  func answer(_ snapshot: Snapshot) throws -> any Presentable { try snapshot.find(text) }
}
