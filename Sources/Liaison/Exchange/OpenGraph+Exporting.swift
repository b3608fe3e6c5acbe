import Diagnostics
import Interchange
import PropertyGraph

/// A graph as text of a format, and what the format could not hold.
public struct ExportedGraph: Sendable, Hashable {
  /// The texts by the names of their files; one without a name, except for CSV, which needs several.
  public let texts: [Text]
  /// What was left out or written otherwise than it is, a sentence each.
  public let remarks: [String]

  /// The text of a file.
  public struct Text: Sendable, Hashable {
    /// The name of the file; `nil` when there is one only.
    public let name: String?
    /// What it holds.
    public let text: String
  }

  init(_ export: GraphExport) {
    texts = [Text(name: nil, text: export.text)]
    remarks = export.remarks
  }

  init(_ export: CSVExport) {
    texts = export.files.map {
      Text(name: $0.name, text: String(decoding: $0.bytes, as: UTF8.self))
    }
    remarks = export.remarks
  }
}

extension OpenGraph {
  /// The graph as text of a format.
  ///
  /// ```swift
  /// let gexf = try graph.exported(as: .gexf)
  /// gexf.remarks  // ["of nodes, dates are texts such as 2007-12-11: 'born'"]
  /// ```
  /// - Throws: ``LiaisonError/badArgument(_:hint:)`` for ``ExportFormat/liaison``, which is no text:
  ///   see ``write(to:)``.
  /// - Complexity: O(*n* log *n*) in the size of the graph.
  public func exported(as format: ExportFormat) throws(LiaisonError) -> ExportedGraph {
    switch format {
    case .graphml: return ExportedGraph(GraphMLWriter().export(reading))
    case .gexf: return ExportedGraph(GEXFWriter().export(reading))
    case .jsonl: return ExportedGraph(JSONLinesWriter().export(reading))
    case .cytoscape: return ExportedGraph(CytoscapeWriter().export(reading))
    case .json: return ExportedGraph(NodeLinkJSON(reading).export)
    case .dot: return ExportedGraph(DOTDataWriter().export(reading))
    case .csv: return ExportedGraph(CSVWriter().export(reading))
    case .liaison:
      throw .badArgument("a graph file is no text", hint: "write it with write(to:)")
    }
  }
}

extension Snapshot {
  /// The nodes and relationships of the database as an open graph, without claims and sources.
  ///
  /// Names of entities are properties like the rest; a node's `name` tells it apart only where the
  /// dossier's names differ.
  public var openGraph: OpenGraph {
    OpenGraph(GraphReading(graph), source: "dossier")
  }
}
