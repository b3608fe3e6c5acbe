internal import Diagnostics

/// Text made fit to be set in a figure.
package enum PlainText {
  /// The most scalars that are looked at in one text; more is cut.
  private static let longest = 1_000

  /// One line of a text: white space runs become one blank, control characters and those that turn
  /// the direction of what follows are left out, and so are marks piled on one letter.
  ///
  /// - Complexity: O(*n*), at most 1,000 scalars are read.
  package static func line(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    var blank = false
    var marks = 0
    for scalar in text.unicodeScalars.prefix(longest) {
      if scalar.properties.isWhitespace || scalar.value == 0x0085 {
        blank = true
        continue
      }
      guard isPrintable(scalar) else { continue }
      let isMark = isMark(scalar)
      marks = isMark ? marks + 1 : 0
      if marks > 4 { continue }
      if blank, !kept.isEmpty { kept.append(" ") }
      blank = false
      kept.append(scalar)
    }
    return String(kept)
  }

  /// The text cut to a number of cells, with an ellipsis when something is lost.
  package static func cut(_ text: String, to width: Int) -> String {
    let text = line(text)
    guard displayWidth(of: text) > width else { return text }
    var kept = ""
    var room = width - 1
    for character in text {
      room -= displayWidth(of: character)
      if room < 0 { break }
      kept.append(character)
    }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }

  /// The text in lines of at most `width` cells; what does not fit into `lines` ends in an ellipsis.
  ///
  /// Lines are as even as the words allow: the same number of lines is tried with less and less
  /// width, which avoids a last line of one word. A word longer than a line is cut across lines.
  ///
  /// - Complexity: O(*width* · *n*).
  package static func wrap(_ text: String, width: Int, lines: Int) -> [String] {
    let words = line(text).split(separator: " ").flatMap { pieces(of: $0, width: width) }
    let widest = filled(words, width: width)
    guard widest.count <= lines else {
      let rest = widest[(lines - 1)...].joined(separator: " ")
      return widest.prefix(lines - 1) + [cut(rest, to: width)]
    }
    var best = widest
    var narrower = width - 1
    while narrower >= width / 2 {
      let tried = filled(words, width: narrower)
      if tried.count > widest.count || tried.contains(where: { displayWidth(of: $0) > narrower }) {
        break
      }
      best = tried
      narrower -= 1
    }
    return best
  }

  private static func filled(_ words: [String], width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in words {
      if line.isEmpty {
        line = word
      } else if displayWidth(of: line) + 1 + displayWidth(of: word) <= width {
        line += " " + word
      } else {
        lines.append(line)
        line = word
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  private static func pieces(of word: Substring, width: Int) -> [String] {
    guard displayWidth(of: word) > width else { return [String(word)] }
    var pieces: [String] = []
    var piece = ""
    var room = width
    for character in word {
      let cells = displayWidth(of: character)
      if cells > room {
        pieces.append(piece)
        piece = ""
        room = width
      }
      piece.append(character)
      room -= cells
    }
    if !piece.isEmpty { pieces.append(piece) }
    return pieces
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: false
    }
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .surrogate, .unassigned, .privateUse: return false
    default: return true
    }
  }
}
