/// How text becomes the characters between DOT's quotation marks.
///
/// DOT's scanner knows three escapes in a quoted string: `\"` is a quotation mark, `\\` stays two
/// backslashes, and a backslash before a line break removes both. Everything else, `\n` included,
/// is left for the layout to interpret. A string whose last run of backslashes is odd, or that has
/// an odd run before a quotation mark or a line break, therefore has no spelling.
///
/// Source: lib/cgraph/scan.l of Graphviz, and "The DOT Language", section "String IDs".
enum DOTText {
  /// Whether a text is written as it is, in labels and in HTML-like labels alike; most texts are, and
  /// need no look at each character.
  ///
  /// Bytes above ASCII pass but for those that may begin a control character (C2), a line separator
  /// (E2) or a non-character (EF).
  static func isPlain(_ text: some StringProtocol) -> Bool {
    text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
        UInt8(ascii: "\\"):
        false
      case 0x20...0x7E: true
      case 0x80...: byte != 0xC2 && byte != 0xE2 && byte != 0xEF
      default: false
      }
    }
  }

  /// Plain text as an escString: backslashes doubled, `&` written `&amp;`, line breaks as `\n` or
  /// `\l`, tabs as spaces, other control characters dropped.
  static func escaped(_ text: String, aligned alignment: DOTAlignment) -> String {
    if isPlain(text) { return alignment == .left && !text.isEmpty ? text + "\\l" : text }
    var result = String.UnicodeScalarView()
    var lastWasReturn = false
    let lineBreak: Unicode.Scalar = alignment == .left ? "l" : "n"
    for scalar in text.unicodeScalars {
      defer { lastWasReturn = scalar == "\r" }
      switch scalar {
      case "\n" where lastWasReturn: continue
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}":
        result.append(contentsOf: ["\\", lineBreak])
      case "\\": result.append(contentsOf: ["\\", "\\"])
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "\t": result.append(" ")
      default: if isDrawable(scalar) { result.append(scalar) }
      }
    }
    if alignment == .left, !result.isEmpty { result.append(contentsOf: ["\\", "l"]) }
    return String(result)
  }

  /// The text that a reader sees for an escString, as far as it does not name the element.
  static func unescaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isEscape = false
    for scalar in text.unicodeScalars {
      if isEscape {
        isEscape = false
        switch scalar {
        case "n", "l", "r": result.append("\n")
        case "\\": result.append("\\")
        default: result.append(contentsOf: ["\\", scalar])
        }
      } else if scalar == "\\" {
        isEscape = true
      } else {
        result.append(scalar)
      }
    }
    if isEscape { result.append("\\") }
    return ampersandsRestored(String(result))
  }

  /// Whether a scalar may stand in a drawing: XML has no control characters and no U+FFFE, U+FFFF.
  static func isDrawable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: false
    case 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  /// Whether a scalar may stand in an id without being written in another way: ASCII letters, digits,
  /// `-` and `_`.
  static func isIDScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_": true
    default: false
    }
  }

  /// The string itself when DOT can spell it, else the string with its odd runs of backslashes
  /// made even and NUL dropped.
  static func spellable(_ text: String) -> String {
    guard !isSpellable(text) else { return text }
    var result = String.UnicodeScalarView()
    var run = 0
    for scalar in text.unicodeScalars where scalar != "\0" {
      if run % 2 == 1, scalar == "\"" || scalar == "\n" || scalar == "\r" { result.append("\\") }
      run = scalar == "\\" ? run + 1 : 0
      result.append(scalar)
    }
    if run % 2 == 1 { result.append("\\") }
    return String(result)
  }

  /// Whether a quoted string can hold exactly these characters.
  static func isSpellable(_ text: String) -> Bool {
    var run = 0
    for byte in text.utf8 {
      switch byte {
      case 0: return false
      case UInt8(ascii: "\\"): run += 1
      case UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        if run % 2 == 1 { return false }
        run = 0
      default: run = 0
      }
    }
    return run % 2 == 0
  }

  /// The first characters of a text, with an ellipsis when something is cut.
  ///
  /// - Complexity: O(*k*) in the number of characters kept.
  static func capped(_ text: String, characters: Int) -> String {
    guard text.utf8.count > characters,
      let end = text.index(text.startIndex, offsetBy: characters, limitedBy: text.endIndex),
      end < text.endIndex
    else { return text }
    return String(text[..<end].dropLast()) + "\u{2026}"
  }

  private static func ampersandsRestored(_ text: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let mark = rest.firstIndex(of: "&") {
      result += rest[...mark]
      rest = rest[rest.index(after: mark)...]
      if rest.hasPrefix("amp;") { rest = rest.dropFirst(4) }
    }
    return result + rest
  }
}
