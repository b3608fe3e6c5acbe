/// A named text from which diagnostics quote.
///
/// Lines and columns count from 1, and a column counts characters (extended grapheme clusters), so
/// that a caret stands under the character it means. Nothing is indexed beforehand: a text without
/// mistakes costs nothing.
///
/// ```swift
/// let text = SourceText(name: "schema.yaml", text: "liaison: 1\ntypes: 7\n")
/// text.span(line: 2, column: 8, length: 1).description  // "schema.yaml:2:8"
/// ```
public struct SourceText: Sendable {
  /// The name shown before the line number, usually a path as the user wrote it.
  public let name: String
  /// The whole text.
  public let text: String

  /// Names a text.
  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  /// The text of a line counted from 1, without its line end (`\n`, `\r\n` or `\r`); empty when
  /// there is no such line.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func line(_ number: Int) -> String {
    var rest = text[...]
    for _ in 1..<max(1, number) {
      guard let end = rest.firstIndex(where: \.isNewline) else { return "" }
      rest = rest[rest.index(after: end)...]
    }
    return number < 1 ? "" : String(rest.prefix { !$0.isNewline })
  }

  /// A span on one line, with the line's text taken along for the caret.
  public func span(line: Int, column: Int, length: Int = 1) -> SourceSpan {
    SourceSpan(
      file: name, line: line, column: column, length: max(1, length), excerpt: self.line(line))
  }

  /// The span of the first occurrence of `word` on a line, at `column` or after it; when it does not
  /// stand there, the rest of the line, white space at its head left out.
  public func span(line: Int, of word: String, from column: Int = 1) -> SourceSpan {
    let text = Array(self.line(line))
    let word = Array(word)
    var start = max(0, min(column - 1, text.count))
    while !word.isEmpty, start + word.count <= text.count {
      if text[start..<(start + word.count)].elementsEqual(word) {
        return span(line: line, column: start + 1, length: word.count)
      }
      start += 1
    }
    let head = max(0, min(column - 1, text.count))
    let blank = text[head...].prefix { $0.isWhitespace }.count
    return span(line: line, column: head + blank + 1, length: text.count - head - blank)
  }
}
