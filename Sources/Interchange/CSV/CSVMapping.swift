/// What a CSV file holds, for what its header does not say itself.
///
/// ```swift
/// CSVMapping.header()                                   // :ID, :LABEL, :START_ID … stand in the header
/// CSVMapping.nodes(["Official"], id: "id", types: ["id": .init(.integer)])
/// CSVMapping.relationships("CITES", start: "from", end: "to", types: ["start": .init(.integer)])
/// ```
/// Ids are compared as texts within an id space: `7` and `07` are two ids. The space without a name
/// is a space, too.
package struct CSVMapping: Sendable, Hashable {
  /// Where the parts of a node or relationship are found.
  package enum Kind: Sendable, Hashable {
    /// The header says so; `labels` and `type` are those of rows that bear none.
    case header(labels: [String], type: String?)
    /// Every row is a node with these labels; its id is in a column, and a property as well.
    case nodes(labels: [String], id: String, space: String)
    /// Every row is a relationship of one type; two columns hold the ids of its ends.
    case relationships(type: String, start: End, end: End)
  }

  /// The column that holds the id of an end of a relationship.
  package struct End: Sendable, Hashable {
    /// The name of the column.
    package var column: String
    /// The id space of the nodes meant.
    package var space: String

    /// Names a column.
    package init(_ column: String, space: String = "") {
      self.column = column
      self.space = space
    }
  }

  /// The type of a column, or of the elements of its lists.
  package struct Column: Sendable, Hashable {
    /// The type of the cells or of the elements.
    package var type: CSVType
    /// Whether a cell holds a list.
    package var isList: Bool

    /// Describes a column.
    package init(_ type: CSVType, isList: Bool = false) {
      self.type = type
      self.isList = isList
    }
  }

  /// Where the parts are found.
  package var kind: Kind
  /// The types of columns by name, where the header does not give them; the others hold texts.
  package var types: [String: Column]
  /// The columns that are left out.
  package var ignored: Set<String>
  /// `,`, `;` or a tab; when absent, the one that stands most often in the header.
  package var delimiter: Unicode.Scalar?
  /// What stands between the elements of a list.
  package var listSeparator: Unicode.Scalar

  /// Describes a file.
  package init(
    _ kind: Kind, types: [String: Column] = [:], ignored: Set<String> = [],
    delimiter: Unicode.Scalar? = nil, listSeparator: Unicode.Scalar = ";"
  ) {
    self.kind = kind
    self.types = types
    self.ignored = ignored
    self.delimiter = delimiter
    self.listSeparator = listSeparator
  }

  /// A file whose header says what it holds.
  package static func header(labels: [String] = [], type: String? = nil) -> CSVMapping {
    CSVMapping(.header(labels: labels, type: type))
  }

  /// A file of nodes.
  package static func nodes(
    _ labels: [String], id: String, space: String = "", types: [String: Column] = [:]
  ) -> CSVMapping {
    CSVMapping(.nodes(labels: labels, id: id, space: space), types: types)
  }

  /// A file of relationships.
  package static func relationships(
    _ type: String, start: String, end: String, space: String = "", types: [String: Column] = [:]
  ) -> CSVMapping {
    CSVMapping(
      .relationships(
        type: type, start: End(start, space: space), end: End(end, space: space)),
      types: types)
  }
}
