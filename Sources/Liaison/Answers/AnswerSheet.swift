package import GraphSchema
package import Report

/// An answer made ready to be written: as tables under headings for a terminal, as one flat table for
/// a pipe, as JSON for a program.
package struct AnswerSheet: Sendable {
  /// A table under a heading.
  package struct Section: Sendable {
    /// The heading; empty for none.
    package let heading: String
    /// The rows.
    package let table: Table

    package init(_ heading: String, _ table: Table) {
      self.heading = heading
      self.table = table
    }
  }

  /// What was asked, in a few words.
  package var title: String
  /// The tables a terminal shows.
  package var sections: [Section]
  /// The one table a pipe gets.
  package var rows: Table
  /// The whole answer as JSON; its shape is documented with each answer.
  package var json: JSONDocument
  /// What the reader should know: cut short, as of which date, what else would be found.
  package var notes: [String]
  /// Whether nothing was found.
  package var isEmpty: Bool
  /// Whether time ran out before everything was looked at.
  package var isCutShort = false

  package init(
    title: String, sections: [Section]? = nil, rows: Table, json: JSONDocument,
    notes: [String] = [], isEmpty: Bool? = nil
  ) {
    self.title = title
    self.sections = sections ?? [Section("", rows)]
    self.rows = rows.withNulls
    self.json = json
    self.notes = notes
    self.isEmpty = isEmpty ?? rows.rows.isEmpty
  }
}

extension Table {
  /// The table with null where a text is empty: a program is told that nothing is recorded.
  fileprivate var withNulls: Table {
    var table = Table(columns: columns)
    for row in rows { table.append(row.map { $0 == .string("") ? .null : $0 }) }
    return table
  }
}

/// An answer that can be written as tables and as JSON.
package protocol Presentable {
  /// The answer made ready to be written.
  var sheet: AnswerSheet { get }
}
