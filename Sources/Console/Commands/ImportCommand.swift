import ArgumentParser
import Diagnostics
import Liaison
import Report

/// The command `liaison import WHAT…`.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Reads another program's graph into a graph file, a summary or a drawing.",
    discussion: """
      WHAT is a folder of CSV files with headers as Neo4j's import has them; a folder or files that a \
      mapping file describes (--mapping, or mapping.yaml in the folder); or one file of GraphML, \
      GEXF, JSON Lines, Cytoscape JSON, node-link JSON or DOT. '-' reads standard input. All of it is \
      taken or, when something is wrong, nothing; --skip-bad leaves out what is wrong.

      liaison import network/ -o network.liaison
      liaison import legislators/ --mapping congress.yaml -o congress.liaison
      liaison import people.csv jobs.csv --skip-bad --report left-out.tsv -o jobs.liaison
      liaison import build.dot -o build.svg
      liaison near BIS --graph network.liaison
      """)

  @Argument(
    help: ArgumentHelp("A folder, a file or several, or - for standard input.", valueName: "what"),
    completion: .file())
  var sources: [String]

  @OptionGroup(title: "Reading") var reading: ReadingOptions

  @Option(help: ArgumentHelp("The headline of the drawing.", valueName: "text"))
  var title: String?

  @Flag(help: "Draw up to 300 nodes, none put together.")
  var large = false

  @OptionGroup(title: "Output") var output: ImportOutput
  @OptionGroup(title: "Output") var beside: BesideOptions

  func run() async throws {
    if files == nil { try Companion.refuse(beside.companions, besideAnswer: output.file) }
    let progress = ProgressLine(isQuiet: reading.quiet)
    if let database = try exportedDossier() { return try await write(dossier: database) }
    let result = try read(progress)
    progress.clear()
    try report(result.leftOut)
    tellLeftOut(result)
    try await write(result, progress)
  }

  private func read(_ progress: ProgressLine) throws -> GraphImport {
    let options = try reading.options()
    do {
      if sources == ["-"] {
        return try OpenGraph.importing(
          try bytes(atMost: options.longestText), name: "standard input", options: options
        ) { progress.show($0) }
      }
      return try OpenGraph.importing(sources, options: options) { progress.show($0) }
    } catch {
      progress.clear()
      if case LiaisonError.text(let mistakes) = error {
        try report(mistakes)
        let shown = Array(mistakes.prefix(100))
        if shown.count < mistakes.count {
          throw Failure(
            .failure,
            Failure(.text(shown)).message
              + "\nand \(mistakes.count - shown.count) more, which the report lists")
        }
      }
      throw error
    }
  }

  private func bytes(atMost limit: Int) throws -> [UInt8] {
    switch Platform.bytes(ofFile: nil, atMost: limit) {
    case .success(let bytes): return bytes
    case .failure(let failure):
      if failure.isTooLong {
        throw Failure(
          .cutShort,
          "standard input has more than \(ProgressLine.size(limit)), for which this machine has no "
            + "room; write it to a file of CSV, which is read piece by piece")
      }
      throw Failure(.unreadable, "cannot read standard input: \(failure.description)")
    }
  }

  // MARK: - What was left out

  private func report(_ mistakes: [Diagnostic]) throws {
    guard let file = reading.report, let ending = FileEnding(of: file) else { return }
    let table = GraphImport.table(of: mistakes)
    try FileWriter.write(table.text(as: ending.format, style: TableStyle()), to: file)
  }

  private func tellLeftOut(_ result: GraphImport) {
    guard result.leftOutCount > 0 else { return }
    let shown = result.leftOut.prefix(20)
    var lines = shown.map { "left out: \($0.description)" }
    if result.leftOutCount > shown.count {
      let place = reading.report.map { "'\(Failure.shortened($0))' lists them" }
      lines.append(
        "left out: \(ProgressLine.grouped(result.leftOutCount - shown.count)) more; "
          + (place ?? "--report FILE.tsv lists them"))
    }
    StandardStreams.tell(lines)
  }

  // MARK: - Writing

  /// The files of a picture, when one is wanted.
  private var files: PictureSet? {
    guard case .picture(let format)? = output.target, let file = output.file else { return nil }
    return PictureSet(file: file, format: format, companions: beside.companions, steps: nil)
  }

  private func write(_ result: GraphImport, _ progress: ProgressLine) async throws {
    let graph = result.graph
    if let files {
      try files.check()
      StandardStreams.remark(graph.remarks)
      if graph.graph.nodeCount == 0 { throw Failure(.nothing, "nothing to draw") }
      return try await files.write(try graph.picture(title: title, isLarge: large))
    }
    guard case .graph(let format)? = output.target, let file = output.file else {
      return try output.summary(toFile: output.file != nil).write(result.sheet)
    }
    if format != .liaison { StandardStreams.remark(graph.remarks) }
    try GraphFiles(graph, format).write(to: file)
    if format == .liaison { try output.summary(toFile: false).write(result.sheet) }
    guard !reading.quiet else { return }
    let size = Platform.size(ofFile: file).map { " (\(ProgressLine.size($0)))" } ?? ""
    let time = ProgressLine.time(progress.elapsed / .seconds(1))
    StandardStreams.tell(["wrote \(Failure.shortened(file))\(size) in \(time)"])
  }

  // MARK: - Dossiers

  /// A dossier that was exported as DOT.
  private func exportedDossier() throws -> Database? {
    guard sources.count == 1, reading.mapping == nil, reading.format == nil,
      ImportFormat(endingOf: sources[0]) == .dot, !reading.skipBad,
      (Platform.size(ofFile: sources[0]) ?? 0) <= Platform.longestDossier,
      case .success(let bytes) = Platform.bytes(ofFile: sources[0]),
      case .dossier(let database) = try Database.reading(dot: bytes, name: sources[0])
    else { return nil }
    return database
  }

  /// A dossier that was exported is asked with `--graph FILE`; here it is counted, drawn or copied.
  private func write(dossier database: Database) async throws {
    let snapshot = database.snapshot
    StandardStreams.remark([
      "this is a dossier that was exported; other commands read it with --graph \(sources[0])"
    ])
    if let files {
      try files.check()
      return try await files.write(try snapshot.networkPicture(title: title))
    }
    if case .graph(.json)? = output.target, let file = output.file {
      return try FileWriter.write(try snapshot.exportedJSON(), to: file)
    }
    if case .graph(let format)? = output.target, let file = output.file {
      return try GraphFiles(snapshot.openGraph, format).write(to: file)
    }
    try output.summary(toFile: output.file != nil).write(try snapshot.statistics().sheet)
  }
}
