package import Diagnostics

extension DOTDocument {
  /// Reads DOT text: the document as far as it can be told, and what is wrong with the text.
  ///
  /// Nothing is thrown; a text with mistakes gives diagnostics with places. HTML-like values are
  /// kept as ``DOTValue/markup(_:)`` and names are taken as they are.
  ///
  /// ```swift
  /// let (document, diagnostics) = DOTDocument.parse("digraph { a -> b }", name: "a.dot")
  /// ```
  ///
  /// - Parameters:
  ///   - text: the DOT text; a second graph in it is left alone, with a warning.
  ///   - name: the name of the text in diagnostics.
  /// - Complexity: O(*n*) in the length of the text.
  package static func parse(
    _ text: String, name: String = "graph.dot"
  ) -> (document: DOTDocument, diagnostics: [Diagnostic]) {
    var parser = DOTParser(text)
    let document = parser.document()
    return (document, parser.diagnostics(named: name))
  }
}

/// A recursive descent over the grammar of "The DOT Language", one token ahead.
struct DOTParser {
  /// The number of subgraphs inside one another that are read.
  static let deepest = 100
  /// The number of mistakes after which reading stops; warnings do not count.
  static let longestReport = 20
  /// The number of statements, attributes and ends of edges that one text may hold.
  static let mostParts = 5_000_000

  var lexer: DOTLexer
  var token: DOTToken
  var depth = 0
  var isDirected = true
  var isOver = false
  /// The statements, attributes and ends of edges read.
  var parts = 0

  init(_ text: String) {
    lexer = DOTLexer(text)
    token = lexer.next()
  }

  mutating func document() -> DOTDocument {
    var document = DOTDocument()
    if token.kind == .keyword("strict") {
      document.isStrict = true
      advance()
    }
    switch token.kind {
    case .keyword("digraph"): advance()
    case .keyword("graph"):
      document.isDirected = false
      advance()
    default:
      fail("expected 'digraph' or 'graph', found \(token.description)", hint: "digraph { a -> b }")
    }
    isDirected = document.isDirected
    if let name = token.name {
      document.name = name
      advance()
    }
    document.statements = body()
    if !isOver, token.kind != .end {
      lexer.report(
        "what follows the first graph is not read", token.bytes,
        hint: "put each graph in a file of its own", isWarning: true)
    }
    return document
  }

  /// Takes the next token.
  mutating func advance() {
    token = isOver ? DOTToken(kind: .end, bytes: lexer.endOfText) : lexer.next()
    if lexer.isCutShort || lexer.mistakes >= Self.longestReport { stop() }
  }

  /// Takes a sign when it stands here.
  mutating func take(_ sign: Character) -> Bool {
    guard token.kind == .sign(sign) else { return false }
    advance()
    return true
  }

  /// Reports a mistake at the current token.
  mutating func fail(_ message: String, hint: String? = nil) {
    guard !isOver else { return }
    lexer.report(message, token.bytes, hint: hint)
  }

  /// Counts a statement, an attribute or an end of an edge; too many end the reading.
  mutating func countPart() {
    parts += 1
    guard parts > Self.mostParts, !isOver else { return }
    fail(
      "more than \(Self.mostParts) statements and attributes",
      hint: "split the graph into several files")
    stop()
  }

  /// Reads no further.
  mutating func stop() {
    isOver = true
    token = DOTToken(kind: .end, bytes: lexer.endOfText)
  }

  /// Skips to where the next statement may begin.
  mutating func recover() {
    while true {
      switch token.kind {
      case .end, .sign(";"), .sign("{"), .sign("}"): return
      default: advance()
      }
    }
  }
}
