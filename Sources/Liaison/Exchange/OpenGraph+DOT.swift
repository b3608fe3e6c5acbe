import DOT
import Diagnostics
import Interchange

/// What DOT turned out to hold.
public enum DOTContent: Sendable {
  /// A whole dossier, as ``Snapshot/exportedDOT()`` writes it.
  case dossier(Database)
  /// Any other graph.
  case graph(OpenGraph)
}

extension OpenGraph {
  /// Reads DOT, the language of Graphviz.
  ///
  /// Every node has the label `Node` and the property `name`; every edge is a relationship `LINK`.
  /// Attributes are properties, defaults (`node [shape=box]`) resolved as Graphviz does; ports are the
  /// properties `tailport` and `headport`; a cluster is the property `cluster` of its nodes. A drawing
  /// that ``Picture`` made is recognised: its keys are names, its kinds labels and types.
  ///
  /// - Parameters:
  ///   - text: the DOT; a second graph in it is left alone, with a remark.
  ///   - name: what errors call the text.
  /// - Throws: ``LiaisonError/text(_:)`` with every mistake (up to twenty) and its place;
  ///   ``LiaisonError/overLimit(_:hint:)`` for a text that stands for more than a million nodes or
  ///   relationships.
  public static func reading(
    dot text: String, name: String = "graph.dot", options: DOTOptions = DOTOptions()
  ) throws(LiaisonError) -> OpenGraph {
    let reading = try caught { () throws(GraphReadingError) in
      try DOTGraphReader(options: options.reading).read(text, name: name)
    }
    return OpenGraph(reading, source: name, options: options)
  }

  /// Reads DOT as it stands in a file: UTF-8, or Latin-1 where it says `charset="latin1"`.
  ///
  /// - Throws: as ``reading(dot:name:options:)-(String,_,_)``.
  public static func reading(
    dot bytes: [UInt8], name: String = "graph.dot", options: DOTOptions = DOTOptions()
  ) throws(LiaisonError) -> OpenGraph {
    let reading = try caught { () throws(GraphReadingError) in
      try DOTGraphReader(options: options.reading).read(bytes, name: name)
    }
    return OpenGraph(reading, source: name, options: options)
  }
}

extension Database {
  /// Reads DOT of either kind: a dossier that was exported, or any other graph.
  ///
  /// - Throws: as ``OpenGraph/reading(dot:name:options:)-([UInt8],_,_)``; and ``LiaisonError/coding(_:path:)`` or
  ///   ``LiaisonError/dossier(_:)`` for an exported dossier that has been damaged.
  public static func reading(
    dot bytes: [UInt8], name: String = "graph.dot", options: DOTOptions = DOTOptions()
  ) throws(LiaisonError) -> DOTContent {
    if let text = String(validating: bytes, as: UTF8.self), text.contains("liaison_data_1") {
      let (document, diagnostics) = DOTDocument.parse(text, name: name)
      if !diagnostics.contains(where: { $0.severity == .error }), DOTImport.isDossier(document) {
        return .dossier(try importing(dot: text, name: name))
      }
    }
    return .graph(try OpenGraph.reading(dot: bytes, name: name, options: options))
  }
}
