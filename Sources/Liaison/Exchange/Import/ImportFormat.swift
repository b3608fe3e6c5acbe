import Diagnostics

/// What a graph is imported from.
public enum ImportFormat: String, Sendable, Hashable, CaseIterable {
  /// CSV with headers of Neo4j's import (`:ID`, `:START_ID` …), a file for each label and type.
  case csv
  /// GraphML.
  case graphml
  /// GEXF 1.1 to 1.3, the format of Gephi.
  case gexf
  /// JSON Lines: a node or relationship a line.
  case jsonl
  /// JSON of Cytoscape and Cytoscape.js.
  case cytoscape
  /// "Node-link" JSON of networkx and D3.
  case json
  /// DOT, the language of Graphviz.
  case dot
  /// The file that `import -o graph.liaison` writes.
  case liaison

  /// The format that the ending of a file says; `nil` when it says none or several.
  public init?(endingOf path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "csv", "tsv": self = .csv
    case "graphml": self = .graphml
    case "gexf": self = .gexf
    case "jsonl", "ndjson": self = .jsonl
    case "cyjs": self = .cytoscape
    case "dot", "gv": self = .dot
    case "liaison": self = .liaison
    default: return nil
    }
  }

  /// The format of a text whose ending says too little, told from its first part: `.json` and `.xml`.
  ///
  /// - Complexity: O(1); at most the first 64 KiB are looked at.
  public init?(lookingAt bytes: [UInt8]) {
    let head = String(decoding: bytes.prefix(1 << 16), as: UTF8.self)
    let start = head.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    if bytes.starts(with: Array("LIAISON".utf8)) {
      self = .liaison
    } else if start.hasPrefix("<") {
      if head.contains("<graphml") {
        self = .graphml
      } else if head.contains("<gexf") {
        self = .gexf
      } else {
        return nil
      }
    } else if start.hasPrefix("{") {
      if head.contains("\"elements\"") {
        self = .cytoscape
      } else if head.contains("\"nodes\"") {
        self = .json
      } else if head.contains("\"node\"") {
        self = .jsonl
      } else {
        return nil
      }
    } else if ["graph", "digraph", "strict"].contains(where: { start.lowercased().hasPrefix($0) }) {
      self = .dot
    } else {
      return nil
    }
  }

  /// The names of all formats.
  public static var names: [String] { allCases.map(\.rawValue) }

  /// The format of a name, as `--format` gives it.
  ///
  /// - Throws: ``LiaisonError/badArgument(_:hint:)`` with the nearest name.
  public init(named name: String) throws(LiaisonError) {
    let other: [String: ImportFormat] = [
      "neo4j": .csv, "tsv": .csv, "ndjson": .jsonl, "cyjs": .cytoscape, "node-link": .json,
      "networkx": .json, "gv": .dot,
    ]
    if let format = ImportFormat(rawValue: name.lowercased()) ?? other[name.lowercased()] {
      self = format
      return
    }
    throw .badArgument(
      "unknown format '\(name)'",
      hint: didYouMean(name, among: Self.names)
        ?? "formats are \(Self.names.joined(separator: ", "))")
  }
}
