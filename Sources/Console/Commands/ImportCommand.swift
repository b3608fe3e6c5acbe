import ArgumentParser
import Liaison

/// The command `liaison import FILE`.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Reads another program's graph (DOT): what is in it, as JSON, or drawn.",
    discussion: """
      Nodes, edges, attributes and clusters become an open graph: attributes are properties, \
      clusters too. With -o, FILE.json gets nodes and links, FILE.svg, .png, .pdf or .dot a drawing \
      in the style of the house. '-' reads standard input.

      liaison import build.dot
      liaison import build.dot -o build.svg
      liaison import build.dot --kind type --numbers -o build.json
      """)

  @Argument(
    help: "A DOT file, or - for standard input.", completion: .file(extensions: ["dot", "gv"]))
  var source: String

  @Option(
    help: ArgumentHelp(
      "Take the value of this attribute for the label of a node and the type of an edge.",
      valueName: "attribute"))
  var kind: String?

  @Flag(help: "Read bare numerals and true, false as numbers and truth values.")
  var numbers = false

  @Option(help: ArgumentHelp("The headline of the drawing.", valueName: "text"))
  var title: String?

  @Flag(help: "Draw up to 300 nodes, none put together.")
  var large = false

  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Output") var beside: BesideOptions

  func run() async throws {
    if output.pictureFormat == nil {
      try Companion.refuse(beside.companions, besideAnswer: output.file)
    }
    let name = source == "-" ? "standard input" : source
    switch try Database.reading(dot: try bytes(), name: name, options: options) {
    case .dossier(let database): try await write(dossier: database)
    case .graph(let graph): try await write(graph)
    }
  }

  /// The files of a picture, when one is wanted.
  private var files: PictureSet? {
    guard let format = output.pictureFormat, let file = output.file else { return nil }
    return PictureSet(file: file, format: format, companions: beside.companions, steps: nil)
  }

  private var options: DOTOptions {
    var options = DOTOptions()
    options.kindAttribute = kind
    options.readsNumbers = numbers
    return options
  }

  private func bytes() throws -> [UInt8] {
    switch Platform.bytes(ofFile: source == "-" ? nil : source) {
    case .success(let bytes): return bytes
    case .failure(let failure):
      let status: ExitStatus = failure.isMissing ? .nothing : .unreadable
      throw Failure(status, "cannot read '\(Failure.shortened(source))': \(failure.description)")
    }
  }

  private var wantsData: Bool {
    guard output.format == nil, let file = output.file else { return false }
    return FileEnding(of: file) == .json
  }

  private func write(_ graph: OpenGraph) async throws {
    if let files {
      try files.check()
      StandardStreams.remark(graph.remarks)
      if graph.graph.nodeCount == 0 { throw Failure(.nothing, "nothing to draw") }
      let picture = try graph.picture(title: title, isLarge: large)
      return try await files.write(picture)
    }
    if wantsData, let file = output.file {
      StandardStreams.remark(graph.remarks)
      return try FileWriter.write(graph.exportedJSON(), to: file)
    }
    try output.write(graph.sheet)
  }

  /// A dossier that was exported is asked with `--graph FILE`; here it is counted, drawn or copied.
  private func write(dossier database: Database) async throws {
    let snapshot = database.snapshot
    StandardStreams.remark([
      "this is a dossier that was exported; other commands read it with --graph \(source)"
    ])
    if let files {
      try files.check()
      let picture = try snapshot.networkPicture(title: title)
      return try await files.write(picture)
    }
    if wantsData, let file = output.file {
      return try FileWriter.write(try snapshot.exportedJSON(), to: file)
    }
    try output.write(try snapshot.statistics().sheet)
  }
}
