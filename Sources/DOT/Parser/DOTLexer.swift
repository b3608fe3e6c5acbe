/// Cuts DOT text into tokens.
///
/// Follows lib/cgraph/scan.l of Graphviz: comments, `#` lines at the beginning of a line, quoted
/// strings with `+`, HTML-like strings with balanced brackets, keywords in any case, numerals.
struct DOTLexer {
  let bytes: [UInt8]
  var position = 0
  /// What is wrong with the text, by place.
  var problems: [(message: String, hint: String?, bytes: Range<Int>, isWarning: Bool)] = []

  /// How many of the problems, those not listed included, are no mere warnings.
  var mistakes = 0
  /// Where the text begins: behind a byte order mark, when there is one.
  let start: Int

  init(_ text: String) {
    bytes = Array(text.utf8)
    start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    position = start
  }

  /// Whether a string or comment runs to the end of the text, so that nothing after it is known.
  var isCutShort = false

  /// The next token.
  mutating func next() -> DOTToken {
    while true {
      skipTrivia()
      guard position < bytes.count else { return DOTToken(kind: .end, bytes: endOfText) }
      let start = position
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\""): return quotedString()
      case UInt8(ascii: "<"): return markupString()
      case UInt8(ascii: "-"):
        if let edge = edgeOperator() { return edge }
      case _ where isSign(byte):
        position += 1
        return DOTToken(
          kind: .sign(Character(Unicode.Scalar(byte))), bytes: start..<position)
      default: break
      }
      if let token = numeral() ?? word() { return token }
      position = start + 1
      report(
        "unexpected '\(shown(byte))'", start..<position,
        hint: "put names with other signs in quotation marks")
    }
  }

  /// The empty place after the last byte.
  var endOfText: Range<Int> { bytes.count..<bytes.count }

  mutating func report(
    _ message: String, _ place: Range<Int>, hint: String? = nil, isWarning: Bool = false
  ) {
    if !isWarning { mistakes += 1 }
    let listed = isWarning ? problems.count : mistakes - 1
    if listed < DOTParser.longestReport {
      problems.append((message, hint, place, isWarning))
    }
  }

  private func shown(_ byte: UInt8) -> String {
    (0x20...0x7E).contains(byte)
      ? String(Unicode.Scalar(byte)) : "0x" + String(byte, radix: 16, uppercase: true)
  }

  private func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "="):
      true
    default: false
    }
  }

  /// The byte at a distance from the current one, or 0 beyond the end.
  func peek(_ distance: Int = 0) -> UInt8 {
    position + distance < bytes.count ? bytes[position + distance] : 0
  }

  private mutating func edgeOperator() -> DOTToken? {
    let second = peek(1)
    guard second == UInt8(ascii: ">") || second == UInt8(ascii: "-") else { return nil }
    position += 2
    return DOTToken(
      kind: .edge(isDirected: second == UInt8(ascii: ">")), bytes: (position - 2)..<position)
  }

  /// A numeral: `-?(.[0-9]+|[0-9]+(.[0-9]*)?)`.
  private mutating func numeral() -> DOTToken? {
    let start = position
    var end = position + (peek() == UInt8(ascii: "-") ? 1 : 0)
    let whole = digits(from: end)
    end += whole
    if end < bytes.count, bytes[end] == UInt8(ascii: ".") {
      let fraction = digits(from: end + 1)
      if whole + fraction == 0 { return nil }
      end += 1 + fraction
    } else if whole == 0 {
      return nil
    }
    position = end
    if isWordByte(peek()) {
      report(
        "a number runs into the word after it", start..<end,
        hint: "put the name in quotation marks, or a space between the two", isWarning: true)
    }
    return DOTToken(kind: .bare(string(start..<end)), bytes: start..<end)
  }

  private func digits(from start: Int) -> Int {
    var end = start
    while end < bytes.count, isDigit(bytes[end]) { end += 1 }
    return end - start
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"), 0x80...0xFF:
      true
    default: false
    }
  }

  private mutating func word() -> DOTToken? {
    let start = position
    guard isWordByte(peek()) else { return nil }
    while isWordByte(peek()) || isDigit(peek()) { position += 1 }
    let text = string(start..<position)
    let keywords = ["node", "edge", "graph", "digraph", "subgraph", "strict"]
    let lowered = text.utf8.count <= 8 ? text.lowercased() : text
    return DOTToken(
      kind: keywords.contains(lowered) ? .keyword(lowered) : .bare(text), bytes: start..<position)
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
