package import Diagnostics
package import PropertyGraph

/// A graph read from CSV files, with the account of it.
package struct CSVImport: Sendable {
  /// The nodes and relationships.
  package let graph: GraphSnapshot
  /// The number of property values.
  package let valueCount: Int
  /// What became of each file, in the order in which they were read: nodes first.
  package let files: [File]
  /// The bad rows that were left out, by file and line, up to the report's limit.
  package let problems: [Diagnostic]

  /// The number of rows left out.
  package var leftOutCount: Int { files.reduce(0) { $0 + $1.leftOutCount } }

  /// What became of a file.
  package struct File: Sendable, Hashable {
    /// Its name.
    package let name: String
    /// Whether it holds nodes; relationships otherwise.
    package let holdsNodes: Bool
    /// The number of rows taken.
    package internal(set) var takenCount = 0
    /// The number of rows left out.
    package internal(set) var leftOutCount = 0
  }

  /// The graph as other readers give theirs, with a remark on every file of which rows were left out.
  ///
  /// Nodes bear what the columns hold; a property `name` is there only if a column is.
  package var reading: GraphReading {
    let remarks = files.filter { $0.leftOutCount > 0 }.map {
      "\($0.leftOutCount) of \($0.takenCount + $0.leftOutCount) rows of '\($0.name)' were left out"
    }
    return GraphReading(
      graph: graph, format: "CSV", name: nil, title: nil, isDirected: true, attributes: [:],
      groups: [], remarks: remarks)
  }
}

/// How far an import is.
package struct CSVProgress: Sendable, Hashable {
  /// The rows read so far, bad ones included.
  package let rows: Int
  /// The bytes read so far, of all files.
  package let bytes: Int
  /// The bytes of all files.
  package let totalBytes: Int

  /// The time that the rest will take if it goes on as so far; `nil` before the first bytes.
  ///
  /// - Parameter elapsed: the time since the import began.
  package func timeLeft(after elapsed: Duration) -> Duration? {
    guard bytes > 0 else { return nil }
    return elapsed * (Double(totalBytes - bytes) / Double(bytes))
  }

  /// The rows read in a second.
  ///
  /// - Parameter elapsed: the time since the import began.
  package func rowsPerSecond(after elapsed: Duration) -> Double {
    let seconds = elapsed / .seconds(1)
    return seconds > 0 ? Double(rows) / seconds : 0
  }
}

/// How CSV files are taken.
package struct CSVOptions: Sendable, Hashable {
  /// What is done about rows that cannot be taken.
  package enum BadRows: Sendable, Hashable {
    /// Nothing is imported, and every bad row is reported.
    case refuse
    /// They are left out and reported.
    case skip
  }

  /// What is done about bad rows.
  package var badRows: BadRows
  /// The number of bad rows reported one by one; the others are counted.
  package var reportLimit: Int
  /// How much is read; `bytes` holds for all files together.
  package var limits: ReadingLimits
  /// How the work is shared out.
  package var reading: CSVReading

  /// Sets options.
  package init(
    badRows: BadRows = .refuse, reportLimit: Int = 100, limits: ReadingLimits = usualLimits,
    reading: CSVReading = CSVReading()
  ) {
    self.badRows = badRows
    self.reportLimit = max(0, reportLimit)
    self.limits = limits
    self.reading = reading
  }

  /// Limits that a graph of fifty million nodes keeps.
  package static let usualLimits = ReadingLimits(
    bytes: 16 << 30, nodes: 50_000_000, relationships: 200_000_000, values: 1_000_000_000,
    valueBytes: 16 << 30)
}
