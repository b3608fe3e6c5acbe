import ArgumentParser
import Liaison

/// The command `liaison stats`.
struct StatsCommand: Question {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "How much the dossier holds.",
    discussion: """
      liaison stats
      liaison stats --format tsv | grep '^totals'
      """)

  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Dossier") var dossier: DossierOptions

  func answer(_ snapshot: Snapshot) throws -> any Presentable { try snapshot.statistics() }

  func answer(_ graph: OpenGraph) throws -> (any Presentable)? { graph }
}
