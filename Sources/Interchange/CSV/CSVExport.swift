/// A graph as CSV files, and what these could not hold.
package struct CSVExport: Sendable, Hashable {
  /// The files: those of nodes first, then those of relationships, each by name.
  package let files: [File]
  /// What was left out or written otherwise than it is, one sentence each.
  package let remarks: [String]

  /// One file.
  package struct File: Sendable, Hashable {
    /// A name that any file system takes.
    package let name: String
    /// The bytes, UTF-8.
    package let bytes: [UInt8]
    /// What the importer must know beside the header: what stands between elements of a list.
    package let mapping: CSVMapping

    /// The file as the importer takes it.
    package var input: CSVFile { CSVFile(name: name, bytes: bytes, mapping: mapping) }
  }
}
