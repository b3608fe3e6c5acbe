import ArgumentParser
import Liaison

/// The command `liaison types`.
struct TypesCommand: Question {
  static let configuration = CommandConfiguration(
    commandName: "types",
    abstract: "The types, properties and relations of the dossier.",
    discussion: """
      liaison types
      liaison types --format json -o schema.json
      """)

  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Dossier") var dossier: DossierOptions

  func answer(_ snapshot: Snapshot) throws -> any Presentable { try snapshot.types() }
}
