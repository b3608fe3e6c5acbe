import ArgumentParser

/// The command `liaison`: its subcommands, in the order in which help lists them.
struct LiaisonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "liaison",
    abstract: "Asks a graph of actors and mechanisms who is tied to whom, and who says so.",
    discussion: """
      liaison path BIS MOFCOM        how two bodies are tied, with sources
      liaison show HTWG              everything recorded of one entity
      liaison near BIS --hops 2      what lies around it

      Exit status: 0 answered, 1 a mistake in the question or the dossier, 2 wrong arguments, \
      3 nothing found or the name is unclear, 4 a file cannot be read or written, 5 out of time.
      """,
    version: "0.1.0",
    groupedSubcommands: [
      CommandGroup(
        name: "Ask",
        subcommands: [
          FindCommand.self, ShowCommand.self, NearCommand.self, PathCommand.self,
          CommonCommand.self, ListCommand.self, TimelineCommand.self,
        ]),
      CommandGroup(
        name: "Sources", subcommands: [CiteCommand.self, ConflictsCommand.self]),
      CommandGroup(
        name: "Draw, export and import",
        subcommands: [DrawCommand.self, ExportCommand.self, ImportCommand.self]),
      CommandGroup(
        name: "Dossier",
        subcommands: [
          TypesCommand.self, StatsCommand.self, CheckCommand.self, NewCommand.self,
        ]),
    ])

  /// The names of the subcommands.
  static var commandNames: [String] {
    configuration.subcommands.compactMap { $0.configuration.commandName }
  }
}
