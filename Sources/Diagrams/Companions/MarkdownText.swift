/// Any text as Markdown that shows it letter for letter.
///
/// The text becomes one line. Whatever CommonMark, GitHub's dialect or a template engine of a wiki would
/// read as markup is escaped: emphasis, code, links, tables, HTML, entities, formulas, addresses that
/// would become links, and what makes a list or a headline at the beginning of a line.
///
/// Source: CommonMark 0.31, section 2.4 *Backslash escapes*; GitHub Flavored Markdown, section 6.9
/// *Autolinks (extension)*.
enum MarkdownText {
  /// - Complexity: O(*n*).
  static func escaped(_ text: String) -> String {
    let scalars = Array(PlainText.line(text).unicodeScalars)
    var result = ""
    for (place, scalar) in scalars.enumerated() {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case _ where isMarkup(at: place, in: scalars):
        result += "\\"
        result.unicodeScalars.append(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The name of a file as the aim of a link: every byte that is not plain is percent-encoded.
  static func address(ofFile path: String) -> String {
    var result = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default: result += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
    return result
  }

  private static func isMarkup(at place: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let before = place > 0 ? scalars[place - 1] : nil
    let after = place + 1 < scalars.count ? scalars[place + 1] : nil
    switch scalars[place] {
    case "\\", "`", "*", "[", "]", "|", "~", "$", "#", "@", "{", "}", "^": return true
    case "_":
      guard let before, let after else { return true }
      return !(isWord(before) && isWord(after))
    case ":": return after == "/"
    case ".", ")":
      return scalars[..<place].allSatisfy(isDigit) || before == "w" || before == "W"
    case "-", "+", "=": return before == nil || after == nil || before == scalars[place]
    default: return false
    }
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || isDigit(scalar)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
