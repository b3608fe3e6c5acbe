/// Any text as a string of D2 that shows it letter for letter.
///
/// A string stands in double quotes on one line. In it a quotation mark and a backslash are escaped, and
/// so is every `$`, which begins a substitution (`${name}`) and is an error alone; a line break is `\n`.
///
/// Source: D2's documentation, *Strings* and *Variables*, and its reader of double-quoted strings.
enum D2Label {
  /// Lines in quotation marks.
  static func quoted(_ lines: [String]) -> String {
    "\"" + lines.map(escaped).joined(separator: "\\n") + "\""
  }

  /// - Complexity: O(*n*).
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in PlainText.line(text).unicodeScalars {
      if scalar == "\"" || scalar == "\\" || scalar == "$" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
