extension DOTDocument {
  /// The document as DOT text: the same document gives the same bytes.
  ///
  /// Every name and value is quoted, so that no keyword, number or sign is ever misread. Strings of
  /// more than 16,000 bytes are written in parts joined by `+`, since Graphviz's scanner refuses
  /// longer runs. A name that DOT cannot spell is written as ``DOTName/encode(_:)`` makes it, and
  /// ``validate(limits:)`` reports it.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  package func encoded() -> String {
    var encoder = DOTEncoder(edgeOperator: isDirected ? " -> " : " -- ")
    encoder.write(self)
    return encoder.text
  }
}

/// Writes statements, two spaces deeper in each subgraph.
private struct DOTEncoder {
  /// Below the 16,384 bytes of the scanner's buffer.
  static let longestString = 16_000

  let edgeOperator: String
  var text = ""
  var indent = ""

  init(edgeOperator: String) { self.edgeOperator = edgeOperator }

  mutating func write(_ document: DOTDocument) {
    text += document.isStrict ? "strict " : ""
    text += document.isDirected ? "digraph " : "graph "
    if let name = document.name {
      write(name: name)
      text += " "
    }
    writeBody(document.statements)
    text += "\n"
  }

  mutating func writeBody(_ statements: [DOTStatement]) {
    text += statements.isEmpty ? "{}" : "{\n"
    if statements.isEmpty { return }
    let outer = indent
    indent += "  "
    for statement in statements {
      text += indent
      write(statement)
      text += ";\n"
    }
    indent = outer
    text += indent + "}"
  }

  mutating func write(_ statement: DOTStatement) {
    switch statement {
    case .attribute(let attribute): write(attribute)
    case .defaults(let element, let attributes):
      text += element.rawValue
      write(attributes, always: true)
    case .node(let node):
      write(name: node.name)
      write(node.port)
      write(node.attributes)
    case .edge(let edge):
      for (index, end) in edge.ends.enumerated() {
        if index > 0 { text += edgeOperator }
        write(end)
      }
      write(edge.attributes)
    case .subgraph(let subgraph): write(subgraph)
    }
  }

  mutating func write(_ end: DOTEdge.End) {
    switch end {
    case .node(let name, let port):
      write(name: name)
      write(port)
    case .nodes(let nodes):
      for (index, node) in nodes.enumerated() {
        if index > 0 { text += ", " }
        write(name: node.name)
        write(node.port)
      }
    case .subgraph(let subgraph): write(subgraph)
    }
  }

  mutating func write(_ subgraph: DOTSubgraph) {
    text += "subgraph "
    if let name = subgraph.name {
      write(name: name)
      text += " "
    }
    writeBody(subgraph.statements)
  }

  mutating func write(_ port: DOTPort?) {
    guard let port else { return }
    text += ":"
    write(name: port.name)
    if let compass = port.compass {
      text += ":"
      write(name: compass)
    }
  }

  mutating func write(_ attributes: DOTAttributes, always: Bool = false) {
    guard always || !attributes.isEmpty else { return }
    text += " ["
    for (index, attribute) in attributes.list.enumerated() {
      if index > 0 { text += ", " }
      write(attribute)
    }
    text += "]"
  }

  mutating func write(_ attribute: DOTAttribute) {
    if isBare(attribute.name) {
      text += attribute.name
    } else {
      write(name: attribute.name)
    }
    text += "="
    let content = attribute.value.content
    if attribute.value.isMarkup, isClosed(content, attribute.value) {
      text += "<" + content + ">"
    } else {
      write(quoted: content)
    }
  }

  mutating func write(name: String) {
    write(quoted: DOTText.isSpellable(name) ? name : DOTName.encode(name))
  }

  /// Writes characters between quotation marks, in parts when there are many.
  ///
  /// A part never ends between a backslash and what follows it, nor inside a character.
  mutating func write(quoted content: String) {
    text += "\""
    if content.utf8.count < Self.longestString, !content.utf8.contains(UInt8(ascii: "\"")) {
      text += content
      text += "\""
      return
    }
    var length = 0
    var isEscape = false
    for scalar in content.unicodeScalars {
      if length >= Self.longestString, !isEscape {
        text += "\" + \""
        length = 0
      }
      if scalar == "\"" { text += "\\" }
      text.unicodeScalars.append(scalar)
      length += 2 + UTF8.width(scalar)
      isEscape = scalar == "\\" && !isEscape
    }
    text += "\""
  }

  /// Whether HTML-like text ends where the reader would end it; a tree's always does.
  func isClosed(_ content: String, _ value: DOTValue) -> Bool {
    guard case .markup = value else { return true }
    var lexer = DOTLexer("<" + content + ">")
    return lexer.next().kind == .markup(content) && lexer.position == lexer.bytes.count
  }

  /// Whether an attribute's name may stand without quotation marks: letters, digits and `_`.
  func isBare(_ name: String) -> Bool {
    guard let first = name.utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
    else { return false }
    let keywords = ["node", "edge", "graph", "digraph", "subgraph", "strict"]
    return !keywords.contains(name.lowercased())
      && name.utf8.allSatisfy {
        switch $0 {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }
}
