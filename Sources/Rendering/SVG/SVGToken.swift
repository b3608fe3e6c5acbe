/// A piece of SVG text.
enum SVGToken: Equatable {
  /// A start tag; text is decoded.
  case open(String, [SVGAttribute], isEmpty: Bool)
  /// An end tag.
  case close(String)
  /// Text between tags, decoded.
  case text(String)
}

/// An attribute with its text decoded.
struct SVGAttribute: Equatable {
  let name: String
  var value: String
}

/// Cuts what Graphviz writes into tokens, and never fails on anything else.
///
/// Comments, declarations, processing instructions and CDATA are dropped; an ampersand that begins
/// no entity is an ampersand; a `<` that begins no tag is text.
struct SVGScanner {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next token; `nil` at the end.
  mutating func next() -> SVGToken? {
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else { return text() }
      if starts(with: "<!--") {
        skip(past: "-->")
      } else if starts(with: "<![CDATA[") {
        skip(past: "]]>")
      } else if starts(with: "<?") {
        skip(past: "?>")
      } else if starts(with: "<!") {
        skip(past: ">")
      } else if let tag = tag() {
        return tag
      } else {
        position += 1
        return .text("<")
      }
    }
    return nil
  }

  private func starts(with word: String) -> Bool {
    bytes[position...].prefix(word.utf8.count).elementsEqual(word.utf8)
  }

  private mutating func skip(past word: String) {
    let wanted = Array(word.utf8)
    while position + wanted.count <= bytes.count {
      if bytes[position..<(position + wanted.count)].elementsEqual(wanted) {
        position += wanted.count
        return
      }
      position += 1
    }
    position = bytes.count
  }

  private mutating func text() -> SVGToken {
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
    return .text(XMLText.decoded(bytes[start..<position]))
  }

  /// A tag; `nil`, with the position kept, when what stands here is none.
  private mutating func tag() -> SVGToken? {
    let start = position
    position += 1
    let isEnd = position < bytes.count && bytes[position] == UInt8(ascii: "/")
    if isEnd { position += 1 }
    let name = word()
    guard !name.isEmpty else {
      position = start
      return nil
    }
    var attributes: [SVGAttribute] = []
    while true {
      skipSpaces()
      guard position < bytes.count else { break }
      if bytes[position] == UInt8(ascii: ">") {
        position += 1
        break
      }
      if starts(with: "/>") {
        position += 2
        return .open(name, attributes, isEmpty: true)
      }
      if let attribute = attribute() {
        attributes.append(attribute)
      } else {
        position += 1
      }
    }
    return isEnd ? .close(name) : .open(name, attributes, isEmpty: false)
  }

  private mutating func attribute() -> SVGAttribute? {
    let name = word()
    guard !name.isEmpty else { return nil }
    skipSpaces()
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
      return SVGAttribute(name: name, value: "")
    }
    position += 1
    skipSpaces()
    guard position < bytes.count else { return SVGAttribute(name: name, value: "") }
    let quote = bytes[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return SVGAttribute(name: name, value: word())
    }
    position += 1
    let start = position
    while position < bytes.count, bytes[position] != quote { position += 1 }
    let value = XMLText.decoded(bytes[start..<position])
    position = min(position + 1, bytes.count)
    return SVGAttribute(name: name, value: value)
  }

  private mutating func word() -> String {
    let start = position
    while position < bytes.count, isWordByte(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: ":"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  private mutating func skipSpaces() {
    while position < bytes.count, bytes[position] <= UInt8(ascii: " ") { position += 1 }
  }
}
