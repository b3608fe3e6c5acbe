internal import ArgumentParser
internal import Foundation
internal import Interchange
internal import PropertyGraph

/// Loads a data set in a process of its own, for its time and memory.
struct LoadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "load", abstract: "Load one data set; print time and memory as JSON.",
    shouldDisplay: false)

  @Argument(help: "The folder of the data set.")
  var data: String

  @Argument(help: "The folder of its prepared files.")
  var prepared: String

  func run() throws {
    let set = try DataSet(URL(filePath: data))
    let (graph, took) = try Clock.time { try set.load(prepared: URL(filePath: prepared)) }
    let memory = Machine.memory ?? (0, 0)
    var report = LoadReport(
      csv: took, resident: memory.resident, peak: memory.peak, bytes: LoadReport.parts(graph))
    let file = prepared + "/graph" + SnapshotFile.ending
    try SnapshotFile.write(graph, to: file, isDurable: false)
    for _ in 0..<3 {
      let (again, took) = try Clock.time { try SnapshotFile.open(file) }
      keep(again)
      report.snapshotFile = min(report.snapshotFile ?? .infinity, took)
    }
    print(String(decoding: try JSONEncoder().encode(report), as: UTF8.self))
    withExtendedLifetime(graph) {}
  }
}

/// What loading came to.
struct LoadReport: Codable {
  /// Microseconds from the CSV files.
  var csv: Double
  /// Microseconds from the snapshot file; `nil` when this version has none.
  var snapshotFile: Double?
  /// Megabytes after loading the CSV files.
  var resident: Double
  /// Megabytes at most.
  var peak: Double
  /// Bytes of each part, as the snapshot counts them.
  var bytes: [String: Int]

  /// What a snapshot says of itself.
  static func parts(_ graph: GraphSnapshot) -> [String: Int] {
    let memory = graph.memory
    return [
      "nodes": memory.nodes, "relationships": memory.relationships, "steps": memory.adjacency,
      "columns of nodes": memory.nodeColumns,
      "columns of relationships": memory.relationshipColumns, "texts": memory.texts,
      "bitmaps": memory.bitmaps, "indexes": memory.indexes, "all": memory.total,
    ]
  }

  /// Loads in a child process.
  static func measured(_ data: DataSet, _ prepared: URL) throws -> LoadReport {
    let own = Bundle.main.executablePath ?? CommandLine.arguments[0]
    let outcome = try Child.run(own, ["load", data.folder.path(), prepared.path()])
    guard outcome.status == 0,
      let report = try? JSONDecoder().decode(LoadReport.self, from: Data(outcome.text.utf8))
    else { throw Complaint("loading '\(data.name)' failed: \(outcome.text.prefix(400))") }
    return report
  }
}
