import ArgumentParser
import Liaison

/// The command `liaison show NAME`.
struct ShowCommand: Question {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Everything recorded of one entity, with sources.",
    discussion: """
      Plans, beliefs and denials are shown too, marked as such.

      liaison show HTWG
      liaison show "Carlos Gutierrez" --as-of 2007-12
      """)

  @Argument(help: "The name of an entity, an alias or its key.", completion: EntityNames.completion)
  var name: String

  @OptionGroup var type: TypeOptions
  @OptionGroup(title: "Which links") var filter: FilterOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Dossier") var dossier: DossierOptions

  var names: [String] { [name] }

  func narrow(_ scope: inout Scope, of snapshot: Snapshot) throws {
    try type.narrow(&scope, of: snapshot)
    try filter.narrow(&scope, of: snapshot)
  }

  func answer(_ snapshot: Snapshot) throws -> any Presentable { try snapshot.show(name) }

  func answer(_ graph: OpenGraph) throws -> (any Presentable)? { try graph.show(name) }
}
