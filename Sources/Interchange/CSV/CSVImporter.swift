internal import Diagnostics
internal import Foundation
internal import PropertyGraph

/// Reads CSV files as an open property graph.
///
/// ```
/// files ─ CSVQueue ┬ CSVBlockReader ┬ plain rows ─ CSVRowKernel ─┬ CSVColumns ─ CSVLoader ─ graph
///                  │                └ odd ones ─ CSVScanner ─────┤                 │
///                  └ another thread …                            └── bad rows ─────┴─ report
/// ```
/// Files of nodes are read first, then those of relationships, each in the order given. Headers are
/// those of Neo4j's import (`name:ID(Space)`, `:LABEL`, `:START_ID(Space)`, `:END_ID(Space)`, `:TYPE`,
/// `born:DATE`, `tags:STRING[]`, `:IGNORE`), or plain names with a ``CSVMapping``. An empty cell is no
/// value; a text in quotes may be empty. Rows are numbered in the order of files and rows, whatever
/// the number of threads.
///
/// ```swift
/// let people = CSVFile(path: "people.csv", mapping: .nodes(["Person"], id: "id"))
/// let links = CSVFile(path: "knows.csv", mapping: .relationships("KNOWS", start: "a", end: "b"))
/// let result = try CSVImporter().read([people, links]) { print($0.rows) }
/// ```
package struct CSVImporter: Sendable {
  /// How files are taken.
  package var options: CSVOptions

  /// An importer.
  package init(options: CSVOptions = CSVOptions()) { self.options = options }

  /// Reads files.
  ///
  /// - Parameters:
  ///   - files: the files, in any order.
  ///   - progress: told how far it is, after each stretch of a file, by the calling thread.
  /// - Throws: ``GraphReadingError/invalid(_:)`` for a header that cannot be understood and, unless
  ///   bad rows are skipped, for bad rows; ``GraphReadingError/overLimit(_:)``. Nothing is then
  ///   imported.
  /// - Complexity: O(*n*) in the bytes of the files.
  package func read(
    _ files: [CSVFile], progress: (CSVProgress) -> Void = { _ in }
  ) throws(GraphReadingError) -> CSVImport {
    let (sources, headers) = try headers(files)
    var totalBytes = 0
    for source in sources { totalBytes += source.count }
    guard totalBytes <= options.limits.bytes else {
      throw .overLimit("the files are longer than \(options.limits.bytes) bytes together")
    }
    var reading = options.reading
    reading.reportLimit = options.reportLimit
    if totalBytes <= reading.blockBytes { reading.threads = 1 }
    var run = CSVRun(options, totalBytes: totalBytes)
    var graph = GraphBuilder()
    for wantsNodes in [true, false] {
      var readers: [CSVBlockReader] = []
      for (source, header) in zip(sources, headers) where header.layout.isNodes == wantsNodes {
        readers.append(
          CSVBlockReader(
            source: source, plan: CSVPlan(header.layout), ends: run.loader.ends(header.layout),
            reading: reading, headerEnd: header.end, headerLines: header.nextLine))
      }
      try run.read(readers, threads: reading.threads, into: &graph, progress)
    }
    try run.finish()
    run.releaseIdentifiers()
    guard reading.threads > 1 else { return run.result(graph.finish()) }
    return run.result(
      graph.finish { outgoing, incoming in
        DispatchQueue.concurrentPerform(iterations: 2) { $0 == 0 ? outgoing() : incoming() }
      })
  }

  /// The headers of all files, or every mistake in them.
  private func headers(
    _ files: [CSVFile]
  ) throws(GraphReadingError) -> ([CSVSource], [CSVHeader]) {
    var sources: [CSVSource] = []
    var headers: [CSVHeader] = []
    var mistakes: [Diagnostic] = []
    for file in files {
      let source = try CSVSource(file, limit: options.limits.bytes)
      do {
        headers.append(try CSVHeader(file, source))
        sources.append(source)
      } catch .invalid(let found) { mistakes += found }
    }
    guard mistakes.isEmpty else { throw .invalid(mistakes) }
    return (sources, headers)
  }
}
