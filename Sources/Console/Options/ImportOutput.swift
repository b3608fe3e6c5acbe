import ArgumentParser
import Liaison
import Report

/// Where an imported graph and the summary of it go.
struct ImportOutput: ParsableArguments {
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      "Write the graph: .liaison, or .graphml, .gexf, .jsonl, .cyjs, .json; or draw it: .svg, .png, "
        + ".pdf, .dot; or write the summary: .txt, .tsv, .csv, .md.",
      valueName: "file"),
    completion: .file())
  var file: String?

  @Option(
    name: .customLong("print"),
    help: ArgumentHelp(
      "The summary as table, tsv, csv, json, jsonl or markdown.",
      discussion: "Without it: a table on a terminal and TSV in a pipe.", valueName: "format"),
    completion: .list(OutputFormat.allCases.map(\.rawValue)))
  var printFormat: String?

  @Option(help: ArgumentHelp("auto, always or never.", valueName: "when"))
  var color: OutputOptions.Coloring = .auto

  /// What a file is to hold.
  enum Target {
    case picture(Picture.Format)
    case graph(ExportFormat)
    case summary
  }

  func validate() throws {
    if let printFormat, OutputFormat(name: printFormat) == nil {
      let known = OutputFormat.allCases.map(\.rawValue)
      throw ValidationError(
        "unknown format '\(Failure.shortened(printFormat))' for --print; formats are "
          + known.joined(separator: ", "))
    }
    if let file, target == nil {
      throw ValidationError(
        "the ending of '\(Failure.shortened(file))' names no format; known endings are .liaison, "
          + ".graphml, .gexf, .jsonl, .cyjs, .json, for pictures \(Picture.Format.listed), for the "
          + "summary .txt, .tsv, .csv, .md")
    }
  }

  /// What the file is to hold; `nil` when there is none, or its ending says nothing.
  var target: Target? {
    guard let file else { return nil }
    if let format = Picture.Format(endingOf: file) { return .picture(format) }
    if let format = ExportFormat(endingOf: file), format != .csv { return .graph(format) }
    return FileEnding(of: file) == nil ? nil : .summary
  }

  /// Where the summary goes, and how.
  func summary(toFile: Bool) -> OutputOptions {
    var options = OutputOptions()
    options.format = printFormat
    options.file = toFile ? file : nil
    options.color = color
    return options
  }
}
