/// The value of an attribute, typed by how it is to be quoted.
///
/// Two values are equal when Graphviz reads the same characters: `.raw("1") == .text("1")`, but
/// `.text("\\N") != .escString("\\N")`, since the first is drawn as a backslash and an N.
package enum DOTValue: Sendable {
  /// Plain text of a label or tooltip; nothing in it has a meaning to Graphviz.
  case text(String, aligned: DOTAlignment = .centre)
  /// A string in which `\N`, `\G`, `\n`, `\l`, `\r` and `&amp;` have their meaning.
  case escString(String)
  /// A number, keyword, colour or name, written as it is.
  case raw(String)
  /// An HTML-like label.
  case html(HTMLLabel)
  /// HTML-like text read from a file; it is kept, but never drawn (see ``DOTProblem``).
  case markup(String)
}

/// How the lines of a plain label are set.
package enum DOTAlignment: Sendable, Hashable {
  /// Lines are centred.
  case centre
  /// Lines begin at the left margin.
  case left
}

extension DOTValue {
  /// A whole number.
  package static func number(_ value: Int) -> DOTValue { .raw(String(value)) }

  /// A decimal number; one that is not finite is written `0`.
  package static func number(_ value: Double) -> DOTValue {
    guard value.isFinite else { return .raw("0") }
    if value == value.rounded(), abs(value) < 1e15 { return .raw(String(Int(value))) }
    return .raw("\(value)")
  }

  /// `true` or `false`.
  package static func flag(_ value: Bool) -> DOTValue { .raw(value ? "true" : "false") }

  /// A colour.
  package static func color(_ color: DOTColor) -> DOTValue { .raw(color.description) }

  /// A node shape.
  package static func shape(_ shape: DOTShape) -> DOTValue { .raw(shape.rawValue) }

  /// The characters that Graphviz reads, before it gives escapes a meaning.
  package var content: String {
    switch self {
    case .text(let text, let alignment): DOTText.escaped(text, aligned: alignment)
    case .escString(let text), .raw(let text): DOTText.spellable(text)
    case .html(let label): label.markup
    case .markup(let text): text
    }
  }

  /// Whether the value is HTML-like.
  package var isMarkup: Bool {
    switch self {
    case .html, .markup: true
    case .text, .escString, .raw: false
    }
  }

  /// The value as plain text, or `nil` for HTML-like ones; the inverse of `.text` for what this
  /// room writes, and what a reader would see for other escapes, except `\N` and its kin.
  package var text: String? {
    switch self {
    case .text(let text, _): text
    case .escString(let text), .raw(let text): DOTText.unescaped(text)
    case .html, .markup: nil
    }
  }

  /// The value with its text cut to what a label may hold.
  func capped() -> DOTValue {
    switch self {
    case .text(let text, let alignment):
      .text(DOTText.capped(text, characters: DOTLimits.labelCharacters), aligned: alignment)
    default: self
    }
  }
}

extension DOTValue: Hashable {
  /// Whether Graphviz reads the same.
  package static func == (a: DOTValue, b: DOTValue) -> Bool {
    a.isMarkup == b.isMarkup && a.content == b.content
  }

  /// Hashes what Graphviz reads.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(isMarkup)
    hasher.combine(content)
  }
}
