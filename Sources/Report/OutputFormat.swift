/// The forms in which a table can be written.
package enum OutputFormat: String, Sendable, Hashable, CaseIterable {
  /// Aligned columns for a terminal.
  case table
  /// Tab-separated values, for `cut` and `awk`.
  case tsv
  /// Comma-separated values (RFC 4180), for spreadsheets.
  case csv
  /// A JSON array of objects.
  case json
  /// One JSON object a line.
  case jsonl
  /// A Markdown table, for notes.
  case markdown

  /// The format of a name as a user types it, `nil` when there is none.
  ///
  /// Case does not count; `md`, `ndjson`, `jsonlines` and `box` are understood too.
  package init?(name: String) {
    let name = name.lowercased()
    let others: [String: OutputFormat] = [
      "md": .markdown, "ndjson": .jsonl, "jsonlines": .jsonl, "box": .table,
    ]
    guard let format = OutputFormat(rawValue: name) ?? others[name] else { return nil }
    self = format
  }

  /// The format when the user names none: a table for people, tab-separated values for programs.
  package static func standard(isTerminal: Bool) -> OutputFormat { isTerminal ? .table : .tsv }
}
