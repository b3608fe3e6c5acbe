import ArgumentParser
import Liaison

/// The command `liaison export`.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "A whole dossier or graph as data, for other programs and to be read again.",
    discussion: """
      Data, not a drawing. A dossier as json or dot has keys, types, dates, claims and citations, \
      nothing left out; in the other formats, and of a graph file in all of them, there are nodes, \
      relationships and properties. What a format cannot hold is said on standard error.

      liaison export json -o dossier.json
      liaison export dot | gvpr 'N { print(name) }'
      liaison export network.liaison --format gexf -o network.gexf
      liaison export network.liaison -o tables --format csv
      """)

  @Argument(
    help: ArgumentHelp(
      "A format, or a file that 'liaison import' wrote or reads.", valueName: "what"))
  var words: [String] = []

  @Option(
    help: ArgumentHelp(
      "\(ExportFormat.names.joined(separator: ", ")).",
      discussion: "Without it: by the ending of the file that is written.", valueName: "format"),
    completion: .list(ExportFormat.names))
  var format: String?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      "Write to a file, whole or not at all; CSV goes to a folder.", valueName: "file"),
    completion: .file())
  var file: String?

  @OptionGroup(title: "Dossier") var dossier: DossierOptions

  func run() throws {
    let (source, format) = try question()
    switch try GraphSource.open(source ?? dossier.graph) {
    case .graph(let graph): try write(graph, format)
    case .dossier(let database):
      let snapshot = database.snapshot
      switch format {
      case .json: try write(try snapshot.exportedJSON())
      case .dot: try write(try snapshot.exportedDOT())
      default:
        StandardStreams.remark([
          "claims and sources are left out; json and dot hold the whole dossier"
        ])
        try write(snapshot.openGraph, format)
      }
    }
  }

  /// What is exported, and as what.
  private func question() throws -> (source: String?, format: ExportFormat) {
    var (source, named) = (String?.none, format)
    for word in words {
      if named == nil, ExportFormat(rawValue: word) != nil {
        named = word
      } else if source == nil, word.contains(".") || word.contains("/") {
        source = word
      } else {
        throw Failure(.usage, Self.reason(word))
      }
    }
    if source != nil, dossier.graph != nil {
      throw Failure(.usage, "name the graph once: as an argument, or with --graph")
    }
    if let named { return (source, try ExportFormat(named: named)) }
    guard let format = file.flatMap(ExportFormat.init(endingOf:)) else {
      throw Failure(
        .usage,
        "say what to export as: --format, one of \(ExportFormat.names.joined(separator: ", "))")
    }
    return (source, format)
  }

  private static func reason(_ word: String) -> String {
    do {
      _ = try ExportFormat(named: word)
      return "'\(Failure.shortened(word))' is given twice; one format is written at a time"
    } catch { return Failure(error).message }
  }

  private func write(_ graph: OpenGraph, _ format: ExportFormat) throws {
    let files = GraphFiles(graph, format)
    if let file { try files.write(to: file) } else { try files.write() }
  }

  private func write(_ text: String) throws {
    if let file {
      try FileWriter.write(text, to: file)
    } else {
      StandardStreams.write(text)
    }
  }
}
