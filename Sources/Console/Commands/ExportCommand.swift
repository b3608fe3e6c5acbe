import ArgumentParser
import Liaison

/// The command `liaison export`.
struct ExportCommand: ParsableCommand {
  /// What an export is written as.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case json, dot
  }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "The whole dossier as data, from which it can be made again.",
    discussion: """
      Data, not a drawing: keys, types, dates, claims and citations, nothing left out. The DOT is \
      read by Graphviz, pydot and networkx; its attributes begin with liaison_.

      liaison export json -o dossier.json
      liaison export dot | gvpr 'N { print(name) }'
      """)

  @Argument(help: "json or dot.")
  var format: Format

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Write to a file, whole or not at all.", valueName: "file"),
    completion: .file())
  var file: String?

  @OptionGroup(title: "Dossier") var dossier: DossierOptions

  func run() throws {
    let snapshot = try dossier.snapshot()
    let text =
      switch format {
      case .json: try snapshot.exportedJSON()
      case .dot: try snapshot.exportedDOT()
      }
    if let file {
      try FileWriter.write(text, to: file)
    } else {
      StandardStreams.write(text)
    }
  }
}
