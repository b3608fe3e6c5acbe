/// A word or sign of DOT text, with the bytes it came from.
struct DOTToken {
  /// What the token is.
  enum Kind: Equatable {
    /// A name or value that stood bare.
    case bare(String)
    /// A name or value between quotation marks, joined over `+`.
    case quoted(String)
    /// HTML-like text, without its outer brackets.
    case markup(String)
    /// A word with a meaning: `node`, `edge`, `graph`, `digraph`, `subgraph`, `strict`.
    case keyword(String)
    /// `->` or `--`.
    case edge(isDirected: Bool)
    /// One of `{ } [ ] ; , : =`.
    case sign(Character)
    /// The end of the text.
    case end
  }

  /// What the token is.
  let kind: Kind
  /// The bytes it takes.
  let bytes: Range<Int>

  /// The token as a name or value, when it can be one.
  var name: String? {
    switch kind {
    case .bare(let text), .quoted(let text), .markup(let text): text
    case .keyword, .edge, .sign, .end: nil
    }
  }

  /// The token as an attribute's value, when it can be one.
  var value: DOTValue? {
    switch kind {
    case .bare(let text): .raw(text)
    case .quoted(let text): .escString(text)
    case .markup(let text): .markup(text)
    case .keyword, .edge, .sign, .end: nil
    }
  }

  /// The token as a message names it.
  var description: String {
    switch kind {
    case .bare(let text), .keyword(let text): "'\(Self.short(text))'"
    case .quoted(let text): "\"\(Self.short(text))\""
    case .markup: "an HTML-like string"
    case .edge(let isDirected): isDirected ? "'->'" : "'--'"
    case .sign(let sign): "'\(sign)'"
    case .end: "the end of the text"
    }
  }

  private static func short(_ text: String) -> String {
    let line = String(text.prefix { !$0.isNewline }.prefix(30))
    return line.count < text.prefix(31).count ? line + "\u{2026}" : line
  }
}
