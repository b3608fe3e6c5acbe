import ArgumentParser
import Liaison

/// The command `liaison conflicts [NAME]`.
struct ConflictsCommand: Question {
  static let configuration = CommandConfiguration(
    commandName: "conflicts",
    abstract: "What the sources disagree about, and what their own text makes doubtful.",
    discussion: """
      liaison conflicts
      liaison conflicts HTWG
      """)

  @Argument(
    help: "The name of an entity; without it, everything.", completion: EntityNames.completion)
  var name: String?

  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Dossier") var dossier: DossierOptions

  var names: [String] { name.map { [$0] } ?? [] }

  func answer(_ snapshot: Snapshot) throws -> any Presentable {
    try snapshot.disagreements(about: name)
  }
}
