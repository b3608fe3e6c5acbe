import GraphSchema

extension Table {
  /// Tab-separated values: a line of headings, then a line for each row.
  ///
  /// A tab is written `\t`, a line end `\n` or `\r`, a backslash `\\`, any other control character
  /// `\xHH` with its code in hexadecimal digits, so that a row is always one line. Nothing recorded
  /// is an empty field.
  var tabSeparated: String {
    let lines = [columns] + rows.map { $0.map(\.description) }
    return lines.map { $0.map(Self.escaped).joined(separator: "\t") + "\n" }.joined()
  }

  private static func escaped(_ field: String) -> String {
    var text = ""
    for scalar in field.unicodeScalars {
      switch scalar {
      case "\t": text += "\\t"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\\": text += "\\\\"
      default:
        if isUnsafe(scalar) {
          text += "\\x" + String(scalar.value, radix: 16, uppercase: true)
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    return text
  }

  /// Comma-separated values as RFC 4180 has them: a line of headings, lines ended by CR LF, fields
  /// in double quotes where they need it.
  ///
  /// Nothing recorded is an empty field, the empty text is `""`. A text that begins with `=`, `+`,
  /// `-` or `@` is written as it is, for programs must read back what was stored; a spreadsheet may
  /// take it for a formula, so import text from strangers as text.
  var commaSeparated: String {
    let heading = columns.map { Self.quoted($0) }
    let lines = [heading] + rows.map { $0.map { $0 == .null ? "" : Self.quoted($0.description) } }
    return lines.map { $0.joined(separator: ",") + "\r\n" }.joined()
  }

  private static func quoted(_ field: String) -> String {
    let needsQuotes =
      field.isEmpty || field.first == " " || field.last == " "
      || field.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
    guard needsQuotes else { return field }
    var text = "\""
    for scalar in field.unicodeScalars {
      if scalar == "\"" { text += "\"" }
      text.unicodeScalars.append(scalar)
    }
    return text + "\""
  }
}
