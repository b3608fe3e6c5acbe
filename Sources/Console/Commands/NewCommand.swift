import ArgumentParser
import Liaison

/// The command `liaison new`.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "A small commented dossier to begin with.",
    discussion: """
      The folder must be new or empty.

      liaison new Harbours
      liaison show "Harbour Dialogue" --graph Harbours
      """)

  @Argument(help: ArgumentHelp("The folder to make.", valueName: "dir"), completion: .directory)
  var folder: String

  func validate() throws {
    if folder.isEmpty { throw ValidationError("the folder needs a name") }
  }

  func run() throws {
    do {
      try DossierTemplate.write(to: folder)
    } catch {
      if case .notEmpty = error { throw Failure(.usage, error.description) }
      throw Failure(.unreadable, error.description)
    }
    let files = DossierTemplate.files.map { "  \(folder)/\($0.path)\n" }.joined()
    StandardStreams.write(
      "wrote\n\(files)now try: liaison check --graph \(folder) --sources \(folder)/texts\n")
  }
}
