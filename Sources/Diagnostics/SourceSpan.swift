/// A stretch of one line of a named text.
public struct SourceSpan: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The name of the text, usually a path.
  public let file: String
  /// The line, counted from 1.
  public let line: Int
  /// The first character, counted from 1.
  public let column: Int
  /// The number of characters; at least 1.
  public let length: Int
  /// The text of the line, for the caret.
  public let excerpt: String

  /// Makes a span from its parts; ``SourceText/span(line:column:length:)`` takes the line's text along.
  public init(file: String, line: Int, column: Int, length: Int, excerpt: String) {
    self.file = file
    self.line = line
    self.column = column
    self.length = length
    self.excerpt = excerpt
  }

  /// `file:line:column`, the form that editors open.
  public var description: String { "\(file):\(line):\(column)" }

  /// Orders by file, then line, then column.
  public static func < (a: SourceSpan, b: SourceSpan) -> Bool {
    (a.file, a.line, a.column, a.length) < (b.file, b.line, b.column, b.length)
  }
}
