import GraphSchema

extension Table {
  /// A table of GitHub Flavored Markdown; columns of numbers stand right.
  ///
  /// What Markdown would read as markup is escaped: `|`, `\`, `*`, a backtick, `[`, `<`, `&`, and
  /// `_` at the edge of a word. A line end in a cell is written `<br>`.
  var markdown: String {
    guard !columns.isEmpty else { return "" }
    let rules = columns.indices.map { isNumeric($0) ? "---:" : "---" }
    let lines =
      [columns.map(Self.markdownEscaped), rules]
      + rows.map { $0.map { Self.markdownEscaped($0.description) } }
    return lines.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }

  private func isNumeric(_ column: Int) -> Bool {
    let values = rows.map { $0[column] }.filter { $0 != .null }
    return !values.isEmpty && values.allSatisfy { $0.type == .integer || $0.type == .double }
  }

  private static func markdownEscaped(_ cell: String) -> String {
    let characters = Array(cell)
    var text = ""
    for (index, character) in characters.enumerated() {
      switch character {
      case "|", "\\", "*", "`", "[": text += "\\" + String(character)
      case "<": text += "&lt;"
      case "&": text += "&amp;"
      case "\n", "\r\n", "\r": text += "<br>"
      case "_":
        let isInside =
          index > 0 && characters[index - 1].isLetter && index + 1 < characters.count
          && characters[index + 1].isLetter
        text += isInside ? "_" : "\\_"
      default: text.append(character)
      }
    }
    return text
  }
}
