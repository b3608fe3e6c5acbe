import Diagnostics

extension DOTParser {
  /// The longest part of a line before a mistake that is quoted with its caret, in bytes.
  private static let longestExcerpt = 100_000

  /// What is wrong with the text, in the order of the text.
  ///
  /// Only a line feed ends a line, as in Graphviz; a column counts characters, also in a line of many
  /// mistakes, each stretch of which is counted once.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  func diagnostics(named name: String) -> [Diagnostic] {
    var line = 1
    var lineStart = lexer.start
    var place = lexer.start
    var column = 1
    let problems = lexer.problems.enumerated().sorted {
      ($0.element.bytes.lowerBound, $0.offset) < ($1.element.bytes.lowerBound, $1.offset)
    }
    return problems.map { _, problem in
      var counted = place
      while place < problem.bytes.lowerBound {
        if lexer.bytes[place] == UInt8(ascii: "\n") {
          line += 1
          lineStart = place + 1
          counted = lineStart
          column = 1
        }
        place += 1
      }
      column += lexer.string(counted..<place).count
      let end = problem.bytes.prefix { lexer.bytes[$0] != UInt8(ascii: "\n") }.count
      let length = lexer.string(place..<(place + end)).count
      let span = SourceSpan(
        file: name, line: line, column: column, length: max(1, length),
        excerpt: excerpt(from: lineStart, past: place))
      return Diagnostic(
        problem.isWarning ? .warning : .error, problem.message, at: span, hint: problem.hint)
    }
  }

  /// The line that begins at a byte, cut some way after the mistake; nothing when that lies too far in.
  private func excerpt(from lineStart: Int, past place: Int) -> String {
    guard place - lineStart <= Self.longestExcerpt else { return "" }
    var end = place
    while end < lexer.bytes.count, end - place < 1_000, lexer.bytes[end] != UInt8(ascii: "\n") {
      end += 1
    }
    if end > lineStart, lexer.bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return lexer.string(lineStart..<end)
  }
}
