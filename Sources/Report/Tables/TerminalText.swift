import Diagnostics

/// A text that can be sent to a terminal: it moves no cursor, changes no colour, and reads in the
/// order in which it is written.
///
/// Control characters become their pictures (`␛` for escape); those without a picture, and the
/// characters that turn the direction of writing, become `�`.
///
/// - Parameter kept: control characters that pass, such as line ends.
package func terminalSafe(_ text: String, keeping kept: String = "") -> String {
  let kept = Set(kept.unicodeScalars)
  guard text.unicodeScalars.contains(where: { isUnsafe($0) && !kept.contains($0) }) else {
    return text
  }
  var safe = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    safe.append(isUnsafe(scalar) && !kept.contains(scalar) ? picture(of: scalar) : scalar)
  }
  return String(safe)
}

/// C0 and C1 controls, delete, line and paragraph separators, and bidirectional overrides, embeddings
/// and isolates.
func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
  default: false
  }
}

private func picture(of scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
  case 0x7F: "\u{2421}"
  default: "\u{FFFD}"
  }
}

/// Breaks a text into lines of at most so many terminal cells, at blanks and between wide
/// characters; a longer word is broken where it must be.
///
/// Line ends of the text are kept; tabs become blanks; other control characters are made harmless.
///
/// - Precondition: the width is at least 2, the width of one character.
/// - Complexity: O(*n*) in the length of the text.
package func wrapped(_ text: String, to width: Int) -> [String] {
  precondition(width >= 2, "a column must have room for one wide character")
  return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    .flatMap { line in
      var wrapper = LineWrapper(width: width)
      for character in terminalSafe(String(line.map { $0 == "\t" ? " " : $0 })) {
        wrapper.append(character)
      }
      return wrapper.finished()
    }
}

/// Fills lines greedily, one character at a time.
private struct LineWrapper {
  let width: Int
  private var lines: [String] = []
  private var line: [Character] = []
  private var lineWidth = 0
  /// How many characters of the line stand before the last place where it may be broken.
  private var breakAt = 0

  init(width: Int) { self.width = width }

  mutating func append(_ character: Character) {
    let cells = displayWidth(of: character)
    if lineWidth + cells > width {
      if character == " " { return endLine(keeping: line.count) }
      endLine(keeping: breakAt > 0 ? breakAt : line.count)
    }
    if line.isEmpty, !lines.isEmpty, character == " " { return }
    if cells == 2 { breakAt = line.count }
    line.append(character)
    lineWidth += cells
    if character == " " || character == "-" || cells == 2 { breakAt = line.count }
  }

  /// Ends the line after so many characters; the others begin the next one.
  private mutating func endLine(keeping count: Int) {
    let rest = line[count...].drop { $0 == " " }
    lines.append(Self.trimmed(line[..<count]))
    line = Array(rest)
    lineWidth = line.reduce(0) { $0 + displayWidth(of: $1) }
    breakAt = 0
  }

  mutating func finished() -> [String] {
    if !line.isEmpty || lines.isEmpty { lines.append(Self.trimmed(line[...])) }
    return lines
  }

  private static func trimmed(_ characters: ArraySlice<Character>) -> String {
    var characters = characters
    while characters.last == " " { characters.removeLast() }
    return String(characters)
  }
}
