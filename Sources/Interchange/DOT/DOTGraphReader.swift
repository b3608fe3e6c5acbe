package import DOT
internal import Diagnostics
internal import GraphSchema
internal import PropertyGraph

/// Reads DOT, the language of Graphviz, as an open property graph.
///
/// | DOT | graph |
/// |---|---|
/// | node `a` | a node with the label `Node` and the property `name` = `a` |
/// | edge `a -> b` | a relationship `LINK`; `a -- b` bears `directed` = false |
/// | `a -> {b c} -> d` | one relationship for each pair |
/// | attributes, and defaults in force | properties, as texts |
/// | port `a:p:ne` | the properties `tailport`, `headport` |
/// | cluster | the property `cluster`, and `clusters` when there are several; a group |
/// | graph attributes | ``GraphReading/attributes`` |
///
/// What Graphviz merges is merged (``DOTExpansion``). Subgraphs that are no clusters pass on defaults
/// and ends of edges, and are then forgotten; so is which edge stands in which subgraph.
///
/// ```swift
/// let reading = try DOTGraphReader().read("digraph { a -> {b c} [color=red] }", name: "a.dot")
/// reading.graph.relationshipCount  // 2
/// ```
package struct DOTGraphReader: Sendable {
  /// How DOT is taken.
  package var options: DOTReadingOptions

  /// A reader.
  package init(options: DOTReadingOptions = DOTReadingOptions()) { self.options = options }

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: the DOT text; a second graph in it is left alone, with a remark.
  ///   - name: what diagnostics call the text.
  /// - Throws: ``GraphReadingError/invalid(_:)`` with every mistake (up to twenty) and its place;
  ///   ``GraphReadingError/overLimit(_:)`` for a text that stands for too much.
  /// - Complexity: O(*n* · *d*) in the size of the graph and the depth of its subgraphs.
  package func read(_ text: String, name: String) throws(GraphReadingError) -> GraphReading {
    guard text.utf8.count <= options.limits.bytes else {
      throw .overLimit("the text is longer than \(options.limits.bytes) bytes")
    }
    let (document, diagnostics) = DOTDocument.parse(text, name: name)
    let errors = diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty else { throw .invalid(errors) }
    return try read(
      document,
      remarks: diagnostics.map { "\($0.span.map { "\($0): " } ?? "")\($0.message)" })
  }

  /// Reads bytes, which are UTF-8, or Latin-1 where the text says `charset="latin1"`.
  ///
  /// - Throws: as ``read(_:name:)``; and ``GraphReadingError/invalid(_:)`` with the place of the
  ///   first byte that is not UTF-8.
  package func read(_ bytes: [UInt8], name: String) throws(GraphReadingError) -> GraphReading {
    guard bytes.count <= options.limits.bytes else {
      throw .overLimit("the text is longer than \(options.limits.bytes) bytes")
    }
    return try read(try DOTBytes.text(bytes, name: name), name: name)
  }

  /// Takes a document that has been parsed.
  ///
  /// - Throws: ``GraphReadingError/overLimit(_:)``.
  package func read(
    _ document: DOTDocument, remarks: [String] = []
  ) throws(GraphReadingError) -> GraphReading {
    let expansion = try DOTExpansion(document, limits: options.limits)
    var loading = DOTLoading(expansion, options: options)
    return try loading.reading(remarks: remarks)
  }
}
