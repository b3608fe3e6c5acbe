package import GraphSchema

extension Table {
  /// The table as text in a format; it ends with a line end unless it is empty.
  ///
  /// ```swift
  /// table.text(as: .csv)
  /// table.text(as: .table, style: TableStyle(width: 100, isColoured: true, isTerminal: true))
  /// ```
  ///
  /// - Complexity: O(*n*) in the number of characters.
  package func text(as format: OutputFormat, style: TableStyle = TableStyle()) -> String {
    switch format {
    case .table: terminalText(style)
    case .tsv: tabSeparated
    case .csv: style.isTerminal ? terminalSafe(commaSeparated, keeping: "\r\n") : commaSeparated
    case .json: JSONDocument(self).text(indented: true) + "\n"
    case .jsonl: jsonLines
    case .markdown: style.isTerminal ? terminalSafe(markdown, keeping: "\n") : markdown
    }
  }
}
