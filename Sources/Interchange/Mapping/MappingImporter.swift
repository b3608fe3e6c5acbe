internal import Diagnostics
internal import GraphSchema
internal import PropertyGraph

/// Reads files of any shape as an open property graph, as a mapping file says.
///
/// ```yaml
/// mapping: 1
/// nodes:
///   - from: people.csv
///     label: Person
///     id: number
///     types: {born: date}
/// relationships:
///   - from: people.csv
///     type: WORKS_FOR
///     start: number
///     end: {id: employers, split: ";", create: Company}
/// ```
/// ```
/// mapping ─ MappingReader ─ plan ─┐
/// files ─ MappingSource ─ tree ─ MappedRows ─ rows ─ fields ─ MappedGraph ─ graph
/// ```
/// Files are CSV, JSON, JSON Lines and YAML. Nodes are read first, then relationships, each in the
/// order of the mapping. The article Importing of this package describes every key.
package struct MappingImporter: Sendable {
  /// How much is read; `bytes` holds for each file.
  package var limits: ReadingLimits
  /// What is done about wrong rows; mistakes of the mapping itself are refused in any case.
  package var policy: ReadingPolicy

  /// An importer.
  package init(
    limits: ReadingLimits = ReadingLimits(), policy: ReadingPolicy = ReadingPolicy()
  ) {
    self.limits = limits
    self.policy = policy
  }

  /// Reads the files that a mapping names.
  ///
  /// - Parameters:
  ///   - mapping: the bytes of the mapping file.
  ///   - name: what diagnostics call it.
  ///   - load: the bytes of a file that the mapping names; `nil` when there is none.
  /// - Throws: ``GraphReadingError/invalid(_:)`` with every mistake of the mapping, or of the rows up to
  ///   the policy's limit, each with its place; ``GraphReadingError/overLimit(_:)``.
  /// - Complexity: O(*n*) in the size of the files, once for each part of the mapping that names them.
  package func read(
    _ mapping: [UInt8], name: String,
    load: (String) throws(GraphReadingError) -> [UInt8]?
  ) throws(GraphReadingError) -> GraphReading {
    let text = YAMLText(name: name, bytes: mapping)
    var reader = MappingReader(text)
    reader.read()
    guard text.diagnostics.isEmpty else { throw .invalid(text.diagnostics) }
    var run = MappingRun(reader.plan, limits: limits, policy: policy)
    try run.load(load)
    return try run.reading()
  }
}
