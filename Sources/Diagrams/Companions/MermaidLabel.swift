/// Any text as a quoted label of a Mermaid flowchart that shows it letter for letter.
///
/// A label stands in double quotes and is read three times: by the grammar, by a Markdown reader (since
/// version 11 even without backticks) and as HTML. A character that one of them would take for markup is
/// written as an entity code, `#` and its number; the rest stays readable. Beside quotation marks these
/// are `%` (directives), `:` (addresses, icons), `@`, list and headline marks at the beginning, backslash
/// (`\n` is a line break), `$` (formulas), and the words `direction LR`, which the grammar finds even
/// within quotation marks.
///
/// Source: Mermaid's documentation, *Flowcharts – Basic syntax*, "Special characters that break syntax"
/// and "Entity codes to escape characters".
enum MermaidLabel {
  /// Lines of a label in quotation marks, with Mermaid's line breaks between them.
  static func quoted(_ lines: [String]) -> String {
    "\"" + lines.map(escaped).joined(separator: "<br/>") + "\""
  }

  /// One line of a label.
  ///
  /// - Complexity: O(*n*).
  static func escaped(_ text: String) -> String {
    let scalars = Array(PlainText.line(text).unicodeScalars)
    var result = ""
    for (place, scalar) in scalars.enumerated() {
      if isMarkup(at: place, in: scalars) {
        result += "#\(scalar.value);"
        if isReadTwice(at: place, in: scalars) { result += "#8203;" }
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    // An empty label would show the id of the node.
    return result.isEmpty ? "#160;" : result
  }

  private static func isMarkup(at place: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let before = place > 0 ? scalars[place - 1] : nil
    switch scalars[place] {
    case "\"", "#", "&", "<", ">", "`", "*", "_", "\\", "$", "%", "{", "}", "|", "~", ":", "@", ";",
      "^", "=":
      return true
    // The mark that Mermaid itself puts in the place of an entity code while it reads.
    case "\u{FB02}", "\u{00B6}": return true
    case "(": return before == "]"
    case "-", "+": return before == nil || before == scalars[place]
    case ".", ")":
      return scalars[..<place].allSatisfy { ("0"..."9").contains($0) } || before == "w"
        || before == "W"
    case "d", "D": return isDirection(scalars[place...])
    default: return false
    }
  }

  /// Whether a character and the next mean something even after entity codes are read.
  ///
  /// They begin a line break, a formula, an icon or an entity code; a space without width keeps them
  /// apart.
  private static func isReadTwice(at place: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard place + 1 < scalars.count else { return false }
    switch (scalars[place], scalars[place + 1]) {
    case ("\\", "n"), ("$", "$"), (":", "f"), ("\u{FB02}", "\u{00B0}"), ("\u{00B6}", "\u{00DF}"):
      return true
    default: return false
    }
  }

  private static func isDirection(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    String(String.UnicodeScalarView(scalars.prefix(10))).lowercased() == "direction "
  }
}
