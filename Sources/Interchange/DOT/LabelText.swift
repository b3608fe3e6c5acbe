/// The text that a reader sees for a label of DOT.
struct LabelText {
  /// What `\N`, `\G`, `\E`, `\T`, `\H` and `\L` stand for, by their letters.
  var names: [Unicode.Scalar: String] = [:]

  /// How much longer than written a text may become before further escapes stay as they are.
  private static let room = 1 << 16

  /// An escString as text: `\n`, `\l` and `\r` end lines, names are put in, entities are letters.
  ///
  /// Source: "escString" and "lbl_string" in the documentation of Graphviz's attribute types.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  func plain(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "&") }) else {
      return text
    }
    var result = String.UnicodeScalarView()
    var grown = 0
    var isEscape = false
    for scalar in text.unicodeScalars {
      guard isEscape else {
        if scalar == "\\" { isEscape = true } else { result.append(scalar) }
        continue
      }
      isEscape = false
      switch scalar {
      case "n", "l", "r": result.append("\n")
      case "\\": result.append("\\")
      default:
        if let name = names[scalar], grown + name.utf8.count <= Self.room {
          grown += name.utf8.count
          result.append(contentsOf: name.unicodeScalars)
        } else {
          result.append(contentsOf: ["\\", scalar])
        }
      }
    }
    if isEscape { result.append("\\") }
    var lines = Self.decoded(String(result))[...]
    while lines.hasSuffix("\n") { lines = lines.dropLast() }
    return String(lines)
  }

  /// The text with the common entities and all numeric ones as letters.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = text[...]
    while let mark = rest.firstIndex(of: "&") {
      result += rest[..<mark]
      rest = rest[rest.index(after: mark)...]
      let word = rest.prefix(12).prefix { $0 != ";" && $0 != "&" }
      if rest.dropFirst(word.count).first == ";", let letter = letter(named: word) {
        result.unicodeScalars.append(letter)
        rest = rest.dropFirst(word.count + 1)
      } else {
        result += "&"
      }
    }
    return result + rest
  }

  private static func letter(named word: Substring) -> Unicode.Scalar? {
    if word.hasPrefix("#x") || word.hasPrefix("#X") {
      return UInt32(word.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
    }
    if word.hasPrefix("#") { return UInt32(word.dropFirst()).flatMap(Unicode.Scalar.init) }
    return entities[String(word)]
  }

  private static let entities: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "ndash": "–", "mdash": "—", "hellip": "…", "rarr": "→", "larr": "←", "copy": "©",
  ]
}
