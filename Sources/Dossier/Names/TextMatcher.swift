/// Asks one paragraph of a source whether it names an entity, a date or a value.
///
/// The paragraph is folded once (see ``FoldedText``) into one run of letters with marks where words
/// begin and end; a name matches a stretch of letters that begins and ends at such marks:
///
/// ```
/// text      The End-User's review, U.S.   →   t h e e n d u s e r r e v i e w u s
/// marks                                       ^     ^     ^       ^           ^   ^
/// ```
///
/// so that `re-export`, `re export` and `reexport` are one. A plural or singular `s` at the end does
/// not count. A name in capitals only (`BIS`, `WHO`, `US`) is found in capitals only: "who" and "us"
/// are words.
package struct TextMatcher: Sendable {
  /// The folded words of the paragraph.
  let words: [FoldedText.Word]
  /// Their letters, in UTF-8.
  private let letters: [UInt8]
  /// For each offset where a word begins, its number, and -1 elsewhere; the last entry is the end.
  private let wordAt: [Int32]

  /// Folds a paragraph.
  ///
  /// - Complexity: O(*n*) in its length.
  package init(_ paragraph: some StringProtocol) {
    words = FoldedText(paragraph).words
    var letters: [UInt8] = []
    var wordAt: [Int32] = []
    for (number, word) in words.enumerated() {
      letters += word.text.utf8
      wordAt.append(Int32(number))
      wordAt += repeatElement(-1, count: word.text.utf8.count - 1)
    }
    wordAt.append(Int32(words.count))
    self.letters = letters
    self.wordAt = wordAt
  }

  /// Whether the paragraph names something by this name.
  ///
  /// - Complexity: O(*n* + *m*) in the lengths of paragraph and name (Knuth, Morris, Pratt 1977).
  package func names(_ name: some StringProtocol) -> Bool {
    let wanted = FoldedText(name).nameWords
    guard !wanted.isEmpty else { return false }
    let isAcronym = wanted.count == 1 && wanted.allSatisfy { $0.isCapital && $0.text.count <= 5 }
    return find(Array(wanted.map(\.text).joined().utf8), inCapitals: isAcronym)
  }

  /// The first of the names by which the paragraph names something.
  package func firstName(among names: some Sequence<String>) -> String? {
    names.first { self.names($0) }
  }

  /// Whether the paragraph states a value: the same words, where a number may be written in digits,
  /// in words or as an ordinal (`22`, `twenty-two`, `22nd`), and `…` in the value skips text.
  package func states(value: String) -> Bool {
    let pieces = value.split(separator: "…").flatMap { $0.split(separator: "...") }
      .filter { !FoldedText($0).words.isEmpty }
    guard !pieces.isEmpty else { return false }
    return pieces.allSatisfy { piece in
      let wanted = FoldedText(piece).words.map(\.text)
      if find(Array(wanted.joined().utf8), inCapitals: false) { return true }
      guard wanted.count == 1, let number = Int(wanted[0]) else { return false }
      return NumberWords.wordings(of: number).contains {
        find(Array($0.utf8), inCapitals: false)
      }
    }
  }

  private func find(_ wanted: [UInt8], inCapitals: Bool) -> Bool {
    guard !wanted.isEmpty else { return false }
    if occurs(wanted, inCapitals: inCapitals) { return true }
    guard let last = wanted.last, isLetter(last) else { return false }
    let s = UInt8(ascii: "s")
    if last != s { return occurs(wanted + [s], inCapitals: inCapitals) }
    return wanted.count > 4 && occurs(Array(wanted.dropLast()), inCapitals: inCapitals)
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  private func occurs(_ wanted: [UInt8], inCapitals: Bool) -> Bool {
    let borders = Self.borders(of: wanted)
    var matched = 0
    for (offset, letter) in letters.enumerated() {
      while matched > 0, wanted[matched] != letter { matched = borders[matched - 1] }
      if wanted[matched] == letter { matched += 1 }
      guard matched == wanted.count else { continue }
      if standsAlone(from: offset + 1 - matched, to: offset + 1, inCapitals: inCapitals) {
        return true
      }
      matched = borders[matched - 1]
    }
    return false
  }

  private func standsAlone(from start: Int, to end: Int, inCapitals: Bool) -> Bool {
    guard wordAt[start] >= 0, wordAt[end] >= 0 else { return false }
    guard inCapitals else { return true }
    return words[Int(wordAt[start])..<Int(wordAt[end])].allSatisfy(\.isCapital)
  }

  /// For each prefix, the length of its longest proper prefix that is also its suffix.
  private static func borders(of wanted: [UInt8]) -> [Int] {
    var borders = [Int](repeating: 0, count: wanted.count)
    var length = 0
    for index in wanted.indices.dropFirst() {
      while length > 0, wanted[index] != wanted[length] { length = borders[length - 1] }
      if wanted[index] == wanted[length] { length += 1 }
      borders[index] = length
    }
    return borders
  }
}
