import ArgumentParser
import Liaison

/// The command `liaison cite NAME|CLAIM|PARAGRAPH`.
struct CiteCommand: Question {
  static let configuration = CommandConfiguration(
    commandName: "cite",
    abstract: "Who says so: claims with document, paragraph and whose words they are.",
    discussion: """
      liaison cite 002.16
      liaison cite HTWG --limit 5
      """)

  @Argument(
    help: "An entity's name, a claim's id, a document (002) or a paragraph of it (002.16).",
    completion: EntityNames.completion)
  var subject: String

  @OptionGroup var limit: LimitOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Dossier") var dossier: DossierOptions

  var names: [String] { [subject] }

  func narrow(_ scope: inout Scope, of snapshot: Snapshot) throws { limit.narrow(&scope) }

  func answer(_ snapshot: Snapshot) throws -> any Presentable {
    try snapshot.citations(of: subject)
  }
}
