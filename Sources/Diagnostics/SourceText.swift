/// A named text, indexed by line, from which diagnostics quote.
///
/// Offsets count UTF-8 bytes from 0; lines and columns count from 1, and a column counts characters
/// (extended grapheme clusters), so that a caret stands under the character it means.
///
/// ```swift
/// let text = SourceText(name: "schema.yaml", text: "liaison: 1\ntypes: 7\n")
/// text.span(line: 2, column: 8, length: 1).description  // "schema.yaml:2:8"
/// ```
public struct SourceText: Sendable {
  /// The name shown before the line number, usually a path as the user wrote it.
  public let name: String
  /// The lines without their line ends.
  public let lines: [Substring]

  /// Splits a text into lines at `\n`, `\r\n` and `\r`.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public init(name: String, text: String) {
    self.name = name
    self.lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
  }

  /// The text of a line counted from 1; empty when there is no such line.
  public func line(_ number: Int) -> String {
    lines.indices.contains(number - 1) ? String(lines[number - 1]) : ""
  }

  /// A span on one line, with the line's text taken along for the caret.
  public func span(line: Int, column: Int, length: Int = 1) -> SourceSpan {
    SourceSpan(
      file: name, line: line, column: column, length: max(1, length), excerpt: self.line(line))
  }

  /// The span of the first occurrence of `word` on a line, or of the whole line.
  public func span(line: Int, of word: String) -> SourceSpan {
    let text = self.line(line)
    guard !word.isEmpty, let range = text.firstRange(of: word) else {
      let indent = text.prefix { $0 == " " }.count
      return span(line: line, column: indent + 1, length: max(1, text.count - indent))
    }
    let column = text.distance(from: text.startIndex, to: range.lowerBound) + 1
    return span(line: line, column: column, length: word.count)
  }
}

extension String {
  /// The first range at which `needle` stands as it is, character by character.
  fileprivate func firstRange(of needle: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(needle) {
        return start..<index(start, offsetBy: needle.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
