public import Diagnostics

/// Why a text is not a date in EDTF: where reading stopped, what was expected there, and a date
/// that can be read.
///
/// ```
/// expected a month from 01 to 12 at character 6 of '2007-13'; write for example 2007-12
/// ```
public struct EDTFError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The text that was refused.
  public let text: String
  /// The character at which reading stopped, counted from 1; one past the end when the text is
  /// too short.
  public let position: Int
  /// What would have been right there, as a noun phrase.
  public let expected: String
  /// A text that can be read, as near to the refused one as can be guessed.
  public let example: String

  /// One sentence.
  public var description: String {
    "expected \(expected) at character \(position) of '\(text)'; write for example \(example)"
  }

  /// The error as a diagnostic, with the caret moved to the character that is wrong.
  ///
  /// - Parameter span: where the whole text stands, or `nil` when it stands in no file.
  public func diagnostic(at span: SourceSpan?) -> Diagnostic {
    let place = span.map { whole in
      SourceSpan(
        file: whole.file, line: whole.line, column: whole.column + position - 1,
        length: max(1, whole.length - position + 1), excerpt: whole.excerpt)
    }
    return .error("'\(text)' is not a date: expected \(expected)", at: place, hint: hint)
  }

  /// What to write instead.
  public var hint: String { "write for example \(example)" }
}
