/// Any text as HTML that is XML, too.
enum HTMLText {
  /// A text on one line for the inside of an element or of an attribute's quotation marks.
  ///
  /// - Complexity: O(*n*).
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in PlainText.line(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// An id without anything but ASCII letters, digits, `-` and `_`.
  static func identifier(_ text: String) -> String {
    let kept = text.unicodeScalars.filter { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_": true
      default: false
      }
    }
    return String(String.UnicodeScalarView(kept))
  }
}
