internal import Diagnostics
internal import GraphSchema
internal import PropertyGraph

/// Reads GEXF 1.1 to 1.3, the format of Gephi, as an open property graph.
///
/// | GEXF | graph |
/// |---|---|
/// | node `id` | the property `name`, unless every node has an attribute called `name` and these differ |
/// | `label` that differs from the id | the property `label` |
/// | attribute values | properties named by `title`; defaults hold; lists are lists |
/// | an attribute `labels` such as `:Person:Official` | labels |
/// | `kind`, or an attribute `type` | the type of a relationship, which is `LINK` without either |
/// | `weight`, `label` of an edge | the properties `weight`, `label` |
/// | `undirected` and `mutual` edges | the property `directed` = false |
/// | `start`, `end`, `timestamp`, one spell | properties of the type that `timeformat` says |
/// | several spells | `start` of the first, `end` of the last, and all of them in the list `spells` |
/// | a node inside another, or with a `pid` | the property `parent`; nesting itself is flattened |
///
/// Colours, sizes and positions are left out, with a remark; of values that change with time the last
/// is kept. Document types and their entities are refused.
///
/// Source: the schema and primer of GEXF 1.3 (gexf.net).
package struct GEXFReader: Sendable {
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
  /// - Throws: as for bytes.
  package func read(_ text: String, name: String) throws(GraphReadingError) -> GraphReading {
    try read(Array(text.utf8), name: name)
  }

  /// Reads bytes, which are UTF-8.
  ///
  /// - Parameter name: what diagnostics call the text.
  /// - Throws: ``GraphReadingError/invalid(_:)`` with every mistake, up to the policy's limit, and its
  ///   place; ``GraphReadingError/overLimit(_:)`` for a text that holds too much.
  /// - Complexity: O(*n*) in the length of the text.
  package func read(_ bytes: [UInt8], name: String) throws(GraphReadingError) -> GraphReading {
    let input = try InputText(bytes, name: name, limits: limits)
    var parsing = GEXFParsing(input, limits: limits, policy: policy)
    do {
      return try parsing.reading()
    } catch { throw error.refusal(in: input, after: parsing.gathering.mistakes) }
  }
}
