import ArgumentParser
import Liaison

/// What is read, and what is done about mistakes.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What it is written in: \(ImportFormat.names.joined(separator: ", ")).",
      discussion: "Without it: by the ending of the file, else by how it begins.",
      valueName: "format"),
    completion: .list(ImportFormat.names))
  var format: String?

  @Option(
    help: ArgumentHelp(
      "A mapping file (YAML or JSON) that says what plain CSV, JSON and YAML mean.",
      valueName: "file"),
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var mapping: String?

  @Flag(help: "Leave out wrong rows, nodes and relationships, and say which.")
  var skipBad = false

  @Option(
    help: ArgumentHelp(
      "Write every mistake with file, line, column and reason to FILE.tsv, .csv, .json or .jsonl.",
      valueName: "file"),
    completion: .file())
  var report: String?

  @Option(
    help: ArgumentHelp(
      "DOT: take the value of this attribute for the label of a node and the type of an edge.",
      valueName: "attribute"))
  var kind: String?

  @Flag(help: "DOT: read bare numerals and true, false as numbers and truth values.")
  var numbers = false

  @Flag(help: "Say nothing of progress and time.")
  var quiet = false

  /// The formats of a report.
  private static let reportEndings: [FileEnding] = [.tsv, .csv, .json, .jsonl]

  func validate() throws {
    if let report, FileEnding(of: report).map(Self.reportEndings.contains) != true {
      throw ValidationError(
        "the ending of '\(Failure.shortened(report))' names no format of a report; known are "
          + Self.reportEndings.map { ".\($0.rawValue)" }.joined(separator: ", "))
    }
  }

  /// The options for the house.
  func options() throws -> ImportOptions {
    var options = ImportOptions()
    if let format, ["table", "markdown"].contains(format) {
      throw Failure(.usage, "--format says what is read; --print \(format) gives the summary so")
    }
    options.format = try format.map { try ImportFormat(named: $0) }
    options.mapping = mapping
    options.skipsBad = skipBad
    options.reportLimit = report == nil ? 100 : 100_000
    options.dot.kindAttribute = kind
    options.dot.readsNumbers = numbers
    return options
  }
}
