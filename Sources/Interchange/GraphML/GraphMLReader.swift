internal import Diagnostics
internal import GraphSchema
internal import PropertyGraph

/// Reads GraphML as an open property graph.
///
/// | GraphML | graph |
/// |---|---|
/// | node `id` | the property `name`, unless every node has data called `name` and these differ |
/// | data of a key | a property named by `attr.name`, of the type `attr.type`; defaults hold |
/// | data called `labels`, such as `:Person:Official` | labels |
/// | data of an edge called `type` | the type, which is `LINK` without it |
/// | an edge without direction | the property `directed` = false |
///
/// A property that the writer called `property_labels` or `property_type` gets its name back.
/// `int` and `long` are integers of 64 bits, `float` and `double` doubles. Document types and their
/// entities are refused; so are nested graphs and hyperedges. Ports and what drawing programs add are
/// left out, with a remark.
package struct GraphMLReader: Sendable {
  /// The name of the key that holds labels.
  package static let labelsName = "labels"
  /// The name of the key that holds the type of a relationship.
  package static let typeName = "type"

  /// How much is read.
  package var limits: ReadingLimits
  /// What is done about wrong nodes and edges.
  package var policy: ReadingPolicy

  /// A reader.
  package init(
    limits: ReadingLimits = ReadingLimits(), policy: ReadingPolicy = ReadingPolicy()
  ) {
    self.limits = limits
    self.policy = policy
  }

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: GraphML; a second graph in it is left alone, with a remark.
  ///   - name: what diagnostics call the text.
  /// - Throws: as ``read(_:name:)-([UInt8],_)``.
  package func read(_ text: String, name: String) throws(GraphReadingError) -> GraphReading {
    try read(Array(text.utf8), name: name)
  }

  /// Reads bytes, which are UTF-8.
  ///
  /// - Throws: ``GraphReadingError/invalid(_:)`` with every mistake, up to the policy's limit, and its place;
  ///   ``GraphReadingError/overLimit(_:)`` for a text that holds too much.
  /// - Complexity: O(*n*) in the length of the text.
  package func read(_ bytes: [UInt8], name: String) throws(GraphReadingError) -> GraphReading {
    let input = try InputText(bytes, name: name, limits: limits)
    var parsing = GraphMLParsing(input, limits: limits, policy: policy)
    do {
      return try parsing.reading()
    } catch { throw error.refusal(in: input, after: parsing.gathering.mistakes) }
  }
}
