import ArgumentParser
import Liaison
import Report

/// Where an answer goes, and in which form.
struct OutputOptions: ParsableArguments {
  /// When escape sequences for colour are written.
  enum Coloring: String, CaseIterable, ExpressibleByArgument {
    case auto, always, never
  }

  @Option(
    help: ArgumentHelp(
      "table, tsv, csv, json, jsonl or markdown.",
      discussion:
        "Without it: by the ending of FILE, else a table on a terminal and TSV in a pipe.",
      valueName: "format"),
    completion: .list(OutputFormat.allCases.map(\.rawValue)))
  var format: String?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Write to a file instead, whole or not at all.", valueName: "file"),
    completion: .file())
  var file: String?

  @Option(help: ArgumentHelp("auto, always or never.", valueName: "when"))
  var color: Coloring = .auto

  func validate() throws {
    if let format, OutputFormat(name: format) == nil {
      let known = OutputFormat.allCases.map(\.rawValue)
      throw ValidationError(
        "unknown format '\(Failure.shortened(format))'; formats are "
          + known.joined(separator: ", "))
    }
    if format == nil, pictureFormat == nil, let file, FileEnding(of: file) == nil {
      throw ValidationError(
        "the ending of '\(Failure.shortened(file))' names no format; known endings are "
          + FileEnding.listed + ", for pictures " + Picture.Format.listed + ", or give --format")
    }
  }

  /// Writes an answer, and says on standard error what the format has no place for.
  ///
  /// - Throws: ``Failure`` when the file cannot be written; one without a message when nothing was
  ///   found or the answer is cut short.
  func write(_ sheet: AnswerSheet, understandings: [String] = []) throws(Failure) {
    let page = AnswerPage(
      sheet: sheet, notes: understandings + sheet.notes, format: chosenFormat, style: style)
    if let file {
      try FileWriter.write(page.text, to: file)
    } else {
      StandardStreams.write(page.text)
    }
    StandardStreams.remark(page.spareNotes)
    if sheet.isEmpty { throw Failure(.nothing, "") }
    if sheet.isCutShort { throw Failure(.cutShort, "") }
  }

  /// The format of a picture, when the ending of the file names one.
  var pictureFormat: Picture.Format? {
    format == nil ? file.flatMap(Picture.Format.init(endingOf:)) : nil
  }

  private var goesToTerminal: Bool { file == nil && StandardStreams.Stream.output.isTerminal }

  private var chosenFormat: OutputFormat {
    if let format, let named = OutputFormat(name: format) { return named }
    if let file, let ending = FileEnding(of: file) { return ending.format }
    return .standard(isTerminal: goesToTerminal)
  }

  private var style: TableStyle {
    let isColoured =
      switch color {
      case .always: true
      case .never: false
      case .auto: goesToTerminal && Environment.allowsColor
      }
    let width = goesToTerminal ? StandardStreams.Stream.output.width : nil
    return TableStyle(
      width: width ?? Environment.columns ?? 100, isColoured: isColoured,
      isTerminal: goesToTerminal)
  }
}
