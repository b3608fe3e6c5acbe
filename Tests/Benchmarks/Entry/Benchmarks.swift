internal import ArgumentParser

/// The command `Benchmarks`: what Liaison's engine needs, beside a plain C program and other programs.
@main
struct Benchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "Benchmarks",
    abstract: "Measure the graph engine.",
    subcommands: [
      TableCommand.self, CommitsCommand.self, ReadersCommand.self, FiltersCommand.self,
      LimitsCommand.self, LoadCommand.self,
    ],
    defaultSubcommand: TableCommand.self)
}
