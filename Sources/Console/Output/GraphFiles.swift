import Liaison

/// A graph in the files of a format.
struct GraphFiles {
  private let graph: OpenGraph
  private let format: ExportFormat

  init(_ graph: OpenGraph, _ format: ExportFormat) {
    self.graph = graph
    self.format = format
  }

  /// Writes the graph, and says on standard error what the format could not hold.
  ///
  /// - Parameter path: a file, or for CSV a folder, which is made when it is not there.
  func write(to path: String) throws {
    if format == .liaison { return try graph.write(to: path) }
    let exported = try graph.exported(as: format)
    let named = exported.texts.compactMap { text in text.name.map { ($0, text.text) } }
    if !named.isEmpty {
      try Platform.makeFolder(path)
      try Self.refuseOthers(than: named.map(\.0), in: path)
    }
    for (name, text) in named { try FileWriter.write(text, to: "\(path)/\(name)") }
    if named.isEmpty, let text = exported.texts.first?.text { try FileWriter.write(text, to: path) }
    StandardStreams.remark(exported.remarks)
  }

  /// Refuses a folder with tables of another graph: whoever imports the folder would mix them.
  private static func refuseOthers(than names: [String], in folder: String) throws {
    let tables = Platform.names(inFolder: folder).filter {
      ImportFormat(endingOf: $0) == .csv && !names.contains($0)
    }
    guard let first = tables.min() else { return }
    throw Failure(
      .usage,
      "'\(Failure.shortened(folder))' holds other CSV files, such as '\(Failure.shortened(first))', "
        + "which would be taken for a part of the graph; name a new folder")
  }

  /// Writes the graph to standard output.
  func write() throws {
    if format == .liaison {
      throw Failure(.usage, "a graph file is no text; name it with -o graph.liaison")
    }
    if format == .csv {
      throw Failure(.usage, "CSV needs several files; name a folder for them with -o DIR")
    }
    let exported = try graph.exported(as: format)
    for text in exported.texts { StandardStreams.write(text.text) }
    StandardStreams.remark(exported.remarks)
  }
}
