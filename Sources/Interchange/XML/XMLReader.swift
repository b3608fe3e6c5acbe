/// Reads a strict part of XML 1.0, event by event.
///
/// There are elements, attributes, texts, CDATA sections, comments and the five entities that XML
/// itself defines. A document type is refused, and with it every way to define further entities or
/// to fetch something from elsewhere. Nesting is bounded by ``deepest``, so no text takes more memory
/// than its own length.
struct XMLReader {
  /// The deepest nesting of elements that is read.
  static let deepest = 200

  enum Event {
    case open(XMLTag)
    case close(String)
    case text(String, at: Int)
    case end
  }

  var bytes: [UInt8]
  var position = 0
  private var path: [String] = []
  private var pendingClose = false
  private var hasRoot = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next event; texts of nothing but white space are events, too.
  ///
  /// - Complexity: O(*n*) in the bytes that the event takes.
  mutating func next() throws(XMLRefusal) -> Event {
    if pendingClose {
      pendingClose = false
      return .close(path.removeLast())
    }
    while position < bytes.count {
      if path.isEmpty { try skipOutside() }
      guard position < bytes.count else { break }
      guard bytes[position] == UInt8(ascii: "<") else { return try text() }
      if starts("<!--") {
        try skip(past: "-->", "the comment")
      } else if starts("<![CDATA[") {
        return try characterData()
      } else if starts("<?") {
        try instruction()
      } else if starts("<!") {
        throw refusal(
          "a document type is not read", length: 2,
          hint: "leave it out: entities of its own and external parts are refused")
      } else if starts("</") {
        return try close()
      } else {
        return try open()
      }
    }
    if let name = path.last { throw refusal("expected '</\(name)>', found the end of the text") }
    if !hasRoot { throw refusal("expected an element, found the end of the text") }
    return .end
  }

  /// Leaves out the rest of the element just opened, with all that it holds.
  mutating func skipElement() throws(XMLRefusal) {
    var depth = 1
    while depth > 0 {
      switch try next() {
      case .open: depth += 1
      case .close: depth -= 1
      case .text, .end: break
      }
    }
  }

  private mutating func skipOutside() throws(XMLRefusal) {
    skipBlanks()
    if position < bytes.count, bytes[position] != UInt8(ascii: "<") {
      throw refusal(
        hasRoot ? "expected the end of the text after the first element" : "expected an element",
        hint: hasRoot ? nil : "the text begins with '<'")
    }
  }

  private mutating func text() throws(XMLRefusal) -> Event {
    let start = position
    return .text(try decoded(until: UInt8(ascii: "<")), at: start)
  }

  private mutating func characterData() throws(XMLRefusal) -> Event {
    let start = position
    guard !path.isEmpty else { throw refusal("a CDATA section stands outside the first element") }
    position += 9
    let from = position
    try skip(past: "]]>", "the CDATA section", from: start)
    return .text(try plain(bytes[from..<(position - 3)], at: from), at: start)
  }

  private mutating func instruction() throws(XMLRefusal) {
    let start = position
    try skip(past: "?>", "the instruction")
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard text.hasPrefix("<?xml "), let range = text.firstRange(of: "encoding") else { return }
    let value = text[range.upperBound...].drop { "= \t\r\n\"'".contains($0) }
      .prefix { !"\"' ?".contains($0) }
    guard ["utf-8", "utf8", "us-ascii", "ascii"].contains(value.lowercased()) else {
      throw XMLRefusal(
        offset: start, length: 5, message: "expected the encoding UTF-8, found '\(value)'",
        hint: "save the text as UTF-8")
    }
  }

  private mutating func close() throws(XMLRefusal) -> Event {
    let start = position
    position += 2
    let name = self.name()
    skipBlanks()
    guard take(">") else { throw refusal("expected '>' after '</\(name.shortened)'") }
    guard let open = path.last, ExactText(open) == ExactText(name) else {
      throw XMLRefusal(
        offset: start, length: 2, message: "found '</\(name.shortened)>' where no such is open",
        hint: path.last.map { "expected '</\($0.shortened)>'" })
    }
    path.removeLast()
    return .close(name)
  }

  private mutating func open() throws(XMLRefusal) -> Event {
    let start = position
    guard !(hasRoot && path.isEmpty) else { throw refusal("expected the end of the text") }
    guard path.count < Self.deepest else {
      throw refusal("elements are nested deeper than \(Self.deepest) levels")
    }
    position += 1
    let name = self.name()
    guard !name.isEmpty else { throw refusal("expected the name of an element after '<'") }
    var tag = XMLTag(name: name, place: start)
    while true {
      let place = position
      skipBlanks()
      if take(">") { break }
      if starts("/>") {
        position += 2
        pendingClose = true
        break
      }
      guard position > place else { throw refusal("expected a blank, '>' or '/>'") }
      try attribute(&tag)
    }
    path.append(name)
    hasRoot = true
    return .open(tag)
  }

  private mutating func attribute(_ tag: inout XMLTag) throws(XMLRefusal) {
    let start = position
    let name = self.name()
    guard !name.isEmpty else {
      throw refusal("expected an attribute, '>' or '/>' in '<\(tag.name.shortened)'")
    }
    skipBlanks()
    guard take("=") else { throw refusal("expected '=' after '\(name.shortened)'") }
    skipBlanks()
    guard position < bytes.count, let quote = [0x22, 0x27].first(where: { $0 == bytes[position] })
    else { throw refusal("expected the value of '\(name.shortened)' in quotes") }
    position += 1
    let place = position
    let value = try decoded(until: quote)
    guard position < bytes.count, bytes[position] == quote else {
      throw refusal(
        "expected the quote that ends the value of '\(name.shortened)'",
        hint: "'<' is written '&lt;'")
    }
    position += 1
    guard tag.add(name, value, at: place) else {
      throw XMLRefusal(
        offset: start, length: name.count,
        message: "the attribute '\(name.shortened)' occurs twice",
        hint: "an element has each attribute once")
    }
  }
}
