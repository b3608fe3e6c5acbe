import Diagnostics

/// What a graph is exported as.
public enum ExportFormat: String, Sendable, Hashable, CaseIterable {
  /// GraphML, which networkx, igraph, Gephi and yEd read.
  case graphml
  /// GEXF 1.3, the format of Gephi.
  case gexf
  /// JSON Lines: a node or relationship a line; holds every value.
  case jsonl
  /// JSON of Cytoscape and Cytoscape.js.
  case cytoscape
  /// "Node-link" JSON of networkx and D3.
  case json
  /// DOT as data, which Graphviz, pydot and networkx read; holds every value.
  case dot
  /// CSV files with headers of Neo4j's import, one for each set of labels and each type.
  case csv
  /// The graph file that opens in a moment.
  case liaison

  /// The format that the ending of a file says.
  public init?(endingOf path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    let other: [String: ExportFormat] = [
      "cyjs": .cytoscape, "gv": .dot, "ndjson": .jsonl,
    ]
    guard let format = other[ending] ?? ExportFormat(rawValue: ending) else { return nil }
    self = format
  }

  /// The names of all formats.
  public static var names: [String] { allCases.map(\.rawValue) }

  /// The format of a name, as `--format` gives it.
  ///
  /// - Throws: ``LiaisonError/badArgument(_:hint:)`` with the nearest name.
  public init(named name: String) throws(LiaisonError) {
    let other: [String: ExportFormat] = [
      "neo4j": .csv, "ndjson": .jsonl, "cyjs": .cytoscape, "node-link": .json, "networkx": .json,
      "gv": .dot,
    ]
    if let format = ExportFormat(rawValue: name.lowercased()) ?? other[name.lowercased()] {
      self = format
      return
    }
    throw .badArgument(
      "unknown format '\(name)'",
      hint: didYouMean(name, among: Self.names)
        ?? "formats are \(Self.names.joined(separator: ", "))")
  }
}
