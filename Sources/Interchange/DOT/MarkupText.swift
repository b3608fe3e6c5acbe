/// The words in an HTML-like label.
struct MarkupText {
  /// All words, the cells and lines of the label one after the other with a blank between them.
  let plain: String
  /// The words between `<B>` and `</B>`.
  let bold: String

  /// Reads markup; what is no tag is text, and a tag that is never closed ends it.
  ///
  /// - Complexity: O(*n*) in the length of the markup.
  init(_ markup: String) {
    var all = String.UnicodeScalarView()
    var strong = String.UnicodeScalarView()
    var tag: String.UnicodeScalarView?
    var depth = 0
    for scalar in markup.unicodeScalars {
      if var open = tag {
        if scalar != ">" {
          // Only the beginning of a tag is looked at.
          if open.count < 8 { open.append(scalar) }
          tag = open
          continue
        }
        tag = nil
        let name = String(open).lowercased()
        if name == "b" { depth += 1 }
        if name == "/b" { depth = max(0, depth - 1) }
        if Self.breaks(name) {
          all.append(" ")
          strong.append(" ")
        }
      } else if scalar == "<" {
        tag = String.UnicodeScalarView()
      } else {
        all.append(scalar)
        if depth > 0 { strong.append(scalar) }
      }
    }
    plain = Self.tidy(String(all))
    bold = Self.tidy(String(strong))
  }

  /// Whether words on both sides of a tag are apart.
  private static func breaks(_ tag: String) -> Bool {
    ["br", "/td", "td", "/tr", "tr", "hr", "vr"].contains { word in
      tag.hasPrefix(word) && (tag.dropFirst(word.count).first.map { !$0.isLetter } ?? true)
    }
  }

  private static func tidy(_ text: String) -> String {
    LabelText.decoded(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
