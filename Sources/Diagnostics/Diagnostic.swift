/// One polite "no": what is wrong, where, and the nearest thing that works.
///
/// Messages are lower-case, one sentence, with the offending token in quotes.
///
/// ```swift
/// Diagnostic.error("unknown relation 'co-chair'", at: span, hint: "did you mean 'co_chairs'?")
/// ```
public struct Diagnostic: Error, Sendable, Hashable {
  /// How grave a diagnostic is.
  public enum Severity: String, Sendable, Hashable, Comparable {
    /// The input is refused.
    case error
    /// The input is taken, but probably not what was meant.
    case warning
    /// Something worth knowing.
    case note

    /// Orders from grave to mild.
    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

    private var rank: Int {
      switch self {
      case .error: 0
      case .warning: 1
      case .note: 2
      }
    }
  }

  /// How grave it is.
  public let severity: Severity
  /// What is wrong, in one lower-case sentence without a full stop.
  public let message: String
  /// Where, when the input is a text.
  public let span: SourceSpan?
  /// What to do instead.
  public let hint: String?

  /// Makes a diagnostic from its parts.
  public init(_ severity: Severity, _ message: String, at span: SourceSpan?, hint: String? = nil) {
    self.severity = severity
    self.message = message
    self.span = span
    self.hint = hint
  }

  /// A diagnostic that refuses the input.
  public static func error(
    _ message: String, at span: SourceSpan?, hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(.error, message, at: span, hint: hint)
  }

  /// A diagnostic that lets the input pass.
  public static func warning(
    _ message: String, at span: SourceSpan?, hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(.warning, message, at: span, hint: hint)
  }
}

extension Diagnostic: CustomStringConvertible {
  /// The diagnostic as a terminal shows it: place, message, the line with a caret, the hint.
  ///
  /// ```
  /// claims.yaml:7:18: error: unknown entity 'bsi'
  ///   - {16: bsi developed guidelines-2007}
  ///          ^~~
  ///   hint: did you mean 'bis'?
  /// ```
  public var description: String {
    var lines = [(span.map { "\($0): " } ?? "") + "\(severity.rawValue): \(message)"]
    if let span, !span.excerpt.isEmpty {
      let window = Self.window(of: span)
      lines.append("  " + window.text)
      lines.append("  " + window.marks)
    }
    if let hint { lines.append("  hint: \(hint)") }
    return lines.joined(separator: "\n")
  }

  /// The part of a long line that holds the span, and the caret line under it.
  private static func window(of span: SourceSpan) -> (text: String, marks: String) {
    let characters = Array(span.excerpt)
    let width = 96
    let column = min(max(span.column - 1, 0), characters.count)
    let start = column > width - 24 ? column - 48 : 0
    let end = min(characters.count, start + width)
    let before = start > 0 ? "…" : ""
    let after = end < characters.count ? "…" : ""
    let text = before + String(characters[start..<end]) + after
    let room = max(1, min(span.length, end - column))
    let padding = characters[start..<column].reduce(into: before.isEmpty ? "" : " ") {
      $0.append($1 == "\t" ? "\t" : String(repeating: " ", count: displayWidth(of: $1)))
    }
    let length = characters[column..<min(characters.count, column + room)]
      .reduce(0) { $0 + displayWidth(of: $1) }
    return (text, padding + "^" + String(repeating: "~", count: max(0, length - 1)))
  }
}
