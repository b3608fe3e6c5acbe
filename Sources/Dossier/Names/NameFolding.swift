/// A text cut into words that compare equal however they were typed.
///
/// | written | words |
/// |---|---|
/// | `The U.S.–China Commission` | `the` `us` `china` `commission` |
/// | `End‑User`, `end user` | `end` `user` |
/// | `China’s`, `Xi’an`, `O'Brien` | `china`, `xian`, `obrien` |
/// | `Zürich`, `Lǐ Qiáng`, `ＢＩＳ` | `zurich`, `li` `qiang`, `bis` |
/// | `R&D`, `1,200`, `5.5` | `r` `and` `d`, `1200`, `5.5` |
/// | `新华社` | `新` `华` `社` |
///
/// Case, diacritics, the kind of quotes and dashes, dots in acronyms, possessives, invisible
/// characters and the kind of white space do not count. A Chinese or Japanese character is a word of
/// its own, so that a name is found inside a sentence without blanks.
package struct FoldedText: Sendable, Hashable {
  /// One word.
  package struct Word: Sendable, Hashable {
    /// The letters and digits, folded.
    package var text: String
    /// Whether it was written in capitals, a plural `s` aside: `BIS`, `VEUs`, `U.S.`.
    package var isCapital: Bool
  }

  /// The words in order.
  package let words: [Word]

  /// Folds a text.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  package init(_ text: some StringProtocol) {
    var folder = Folder(scalars: Array(text.unicodeScalars))
    folder.run()
    words = folder.words
  }

  /// The words of a name: as ``words``, without a leading "the".
  package var nameWords: ArraySlice<Word> {
    words.count > 1 && words[0].text == "the" ? words.dropFirst() : words[...]
  }

  /// The name as one text, its words set apart by a blank.
  package var nameKey: String { nameWords.map(\.text).joined(separator: " ") }
}

/// Walks over the scalars of a text and collects words.
private struct Folder {
  let scalars: [Unicode.Scalar]
  var words: [FoldedText.Word] = []

  private var position = 0
  private var current = ""
  private var upper = 0
  private var lower = 0
  private var lettersSinceDot = 0

  init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  mutating func run() {
    while position < scalars.count {
      step(scalars[position])
      position += 1
    }
    endWord()
  }

  private mutating func step(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "'", "’", "‘", "ʼ", "＇", "`", "´": apostrophe()
    case ".": dot()
    case ",": if !isThousandsSeparator { endWord() }
    case "&", "＆":
      endWord()
      words.append(FoldedText.Word(text: "and", isCapital: false))
    default:
      if isIdeograph(scalar) {
        endWord()
        words.append(FoldedText.Word(text: String(scalar), isCapital: false))
      } else if isWordScalar(scalar) {
        append(scalar)
      } else if !isInvisible(scalar) {
        endWord()
      }
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    lettersSinceDot += 1
    if scalar.isASCII { return appendASCII(UInt8(truncatingIfNeeded: scalar.value)) }
    if scalar.properties.isUppercase { upper += 1 }
    if scalar.properties.isLowercase { lower += 1 }
    appendFolded(scalar, to: &current)
  }

  /// Most letters are ASCII; asking Unicode's tables about them would take most of the time.
  private mutating func appendASCII(_ byte: UInt8) {
    let isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    if isUpper { upper += 1 }
    if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) { lower += 1 }
    current.unicodeScalars.append(Unicode.Scalar(isUpper ? byte | 0x20 : byte))
  }

  private mutating func endWord() {
    defer { (current, upper, lower, lettersSinceDot) = ("", 0, 0, 0) }
    guard !current.isEmpty else { return }
    let isPlural = lower == 1 && upper > 1 && current.hasSuffix("s")
    words.append(
      FoldedText.Word(text: current, isCapital: upper > 0 && (lower == 0 || isPlural)))
  }

  /// Drops a possessive `'s`, joins `O'Brien`, ends the word otherwise.
  private mutating func apostrophe() {
    guard let next = scalar(after: 1), isWordScalar(next) else { return endWord() }
    let isPossessive = next == "s" || next == "S"
    if isPossessive, !(scalar(after: 2).map(isWordScalar) ?? false) {
      position += 1
      return endWord()
    }
    if current.isEmpty { endWord() }
  }

  /// Joins the letters of `U.S.` and the digits of `5.5`, ends the word otherwise.
  private mutating func dot() {
    guard let next = scalar(after: 1), isWordScalar(next) else { return endWord() }
    if isDigit(next), current.unicodeScalars.last.map(isDigit) ?? false {
      current.append(".")
      return
    }
    let nextStandsAlone = !(scalar(after: 2).map(isWordScalar) ?? false)
    if lettersSinceDot == 1, nextStandsAlone, !isDigit(next) {
      lettersSinceDot = 0
    } else {
      endWord()
    }
  }

  /// Whether a comma stands between a digit and exactly three digits.
  private var isThousandsSeparator: Bool {
    guard current.unicodeScalars.last.map(isDigit) ?? false else { return false }
    let following = (1...4).map { scalar(after: $0).map(isDigit) ?? false }
    return following == [true, true, true, false]
  }

  private func scalar(after offset: Int) -> Unicode.Scalar? {
    position + offset < scalars.count ? scalars[position + offset] : nil
  }
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

private func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII {
    return isDigit(scalar) || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .modifierLetter,
    .decimalNumber, .letterNumber:
    return true
  default: return false
  }
}

/// Marks above and below letters, and characters without a shape.
private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII { return false }
  return switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: true
  default: false
  }
}

private func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII { return false }
  return scalar.properties.isIdeographic || (0x3040...0x30FF).contains(scalar.value)
}

/// Appends the lower-case letter without its marks.
private func appendFolded(_ scalar: Unicode.Scalar, to text: inout String) {
  if scalar.isASCII {
    text.unicodeScalars.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    return
  }
  if (0xFF01...0xFF5E).contains(scalar.value),
    let narrow = Unicode.Scalar(scalar.value - 0xFEE0)
  {
    return appendFolded(narrow, to: &text)
  }
  for lower in scalar.properties.lowercaseMapping.unicodeScalars where !isInvisible(lower) {
    text += latinBase(of: lower) ?? String(lower)
  }
}

/// The plain letters of a Latin letter with marks, read from its Unicode name: `é` is "LATIN SMALL
/// LETTER E WITH ACUTE", hence `e`; `æ` is `ae`.
private func latinBase(of scalar: Unicode.Scalar) -> String? {
  guard (0xC0...0x24F).contains(scalar.value) || (0x1E00...0x1EFF).contains(scalar.value),
    let name = scalar.properties.name
  else { return nil }
  let words = name.split(separator: " ")
  guard words.count >= 4, words[0] == "LATIN", words[1] == "SMALL" else { return nil }
  if words[2...] == ["LETTER", "SHARP", "S"] { return "ss" }
  if words[2...] == ["LETTER", "DOTLESS", "I"] { return "i" }
  let letter = words[3]
  let isPlain = words.count == 4 || words[4] == "WITH"
  return isPlain && letter.count <= 2 ? letter.lowercased() : nil
}
