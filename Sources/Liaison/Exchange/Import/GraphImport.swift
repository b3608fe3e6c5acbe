public import Diagnostics
import Interchange

/// A graph that was imported, with the account of it.
public struct GraphImport: Sendable {
  /// The graph.
  public let graph: OpenGraph
  /// The number of rows, nodes and relationships left out.
  public let leftOutCount: Int
  /// Why they were, each with its place, up to the limit of the options.
  public let leftOut: [Diagnostic]
  /// What became of each file of CSV; empty for other formats.
  public let files: [File]

  /// What became of a file.
  public struct File: Sendable, Hashable {
    /// Its name.
    public let name: String
    /// Whether it holds nodes; relationships otherwise.
    public let holdsNodes: Bool
    /// The number of rows taken.
    public let takenCount: Int
    /// The number of rows left out.
    public let leftOutCount: Int
  }

  init(_ graph: OpenGraph) {
    self.graph = graph
    (leftOutCount, leftOut, files) = (0, [], [])
  }

  init(_ reading: GraphReading, source: String, options: DOTOptions) {
    graph = OpenGraph(reading, source: source, options: options)
    leftOutCount = reading.leftOut.count
    leftOut = reading.leftOut.problems
    files = []
  }

  init(_ result: CSVImport, notes: [String], problems: [Diagnostic], source: String) {
    var reading = result.reading
    reading.remarks += notes
    graph = OpenGraph(reading, source: source, options: DOTOptions())
    leftOutCount = result.leftOutCount
    leftOut = problems
    files = result.files.map {
      File(
        name: $0.name, holdsNodes: $0.holdsNodes, takenCount: $0.takenCount,
        leftOutCount: $0.leftOutCount)
    }
  }
}
