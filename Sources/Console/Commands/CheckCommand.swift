import ArgumentParser
import Liaison

/// The command `liaison check`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Mistakes in the dossier, and how far the cited texts bear its claims out.",
    discussion: """
      Exit status 1 means that there are errors; warnings alone do not count.

      liaison check
      liaison check --sources Documents
      """)

  @Option(
    help: ArgumentHelp(
      "Compare claims with the plain texts of the documents in this folder.", valueName: "dir"),
    completion: .directory)
  var sources: String?

  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Dossier") var dossier: DossierOptions

  func run() throws {
    let answer = try dossier.snapshot().check(sources: sources)
    try output.write(answer.sheet)
    if !answer.report.isClean { throw Failure(.failure, "") }
  }
}
