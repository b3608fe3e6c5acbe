/// What is wrong with a text of XML, and at which byte.
struct XMLRefusal: Error {
  var offset: Int
  var length = 1
  var message: String
  var hint: String?
}

/// An opened element with its attributes.
struct XMLTag {
  let name: String
  let place: Int
  private var attributes: [ExactText: (value: String, place: Int)] = [:]

  init(name: String, place: Int) {
    self.name = name
    self.place = place
  }

  /// Adds an attribute; `false` when there is one of that name.
  mutating func add(_ name: String, _ value: String, at place: Int) -> Bool {
    attributes.updateValue((value, place), forKey: ExactText(name)) == nil
  }

  subscript(name: String) -> String? { attributes[ExactText(name)]?.value }

  /// Where the value of an attribute stands, or the element when it has none.
  func place(of name: String) -> Int { attributes[ExactText(name)]?.place ?? place }
}

extension XMLReader {
  func refusal(_ message: String, length: Int = 1, hint: String? = nil) -> XMLRefusal {
    XMLRefusal(offset: position, length: length, message: message, hint: hint)
  }

  func starts(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard position + count <= bytes.count else { return false }
    return text.withUTF8Buffer { $0.elementsEqual(bytes[position..<(position + count)]) }
  }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: scalar) else { return false }
    position += 1
    return true
  }

  mutating func skipBlanks() {
    while position < bytes.count, Self.isBlank(bytes[position]) { position += 1 }
  }

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

  mutating func skip(
    past mark: StaticString, _ what: String, from start: Int? = nil
  ) throws(XMLRefusal) {
    let start = start ?? position
    while position < bytes.count {
      if starts(mark) {
        position += mark.utf8CodeUnitCount
        return
      }
      position += 1
    }
    throw XMLRefusal(offset: start, message: "expected '\(mark)' to end \(what)")
  }

  /// A name: letters, digits, `_`, `:`, `.`, `-` and everything beyond ASCII.
  mutating func name() -> String {
    let start = position
    while position < bytes.count, Self.isName(bytes[position], first: position == start) {
      position += 1
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private static func isName(_ byte: UInt8, first: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"), UInt8(ascii: ":"), 0x80...:
      true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"): !first
    default: false
    }
  }

  /// The text up to a byte, or the end, with entities put in; blanks of attributes become spaces.
  mutating func decoded(until stop: UInt8) throws(XMLRefusal) -> String {
    var text: [UInt8] = []
    let isAttribute = stop != UInt8(ascii: "<")
    while position < bytes.count, bytes[position] != stop {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "&"): text += Array(String(try entity()).utf8)
      case UInt8(ascii: "<"): return String(decoding: text, as: UTF8.self)
      case 0x0D:
        text.append(isAttribute ? 0x20 : 0x0A)
        position += starts("\r\n") ? 2 : 1
      case 0x09, 0x0A:
        text.append(isAttribute ? 0x20 : byte)
        position += 1
      case ..<0x20: throw controlCharacter()
      default:
        text.append(byte)
        position += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The text of a CDATA section.
  func plain(_ part: ArraySlice<UInt8>, at start: Int) throws(XMLRefusal) -> String {
    if let bad = part.firstIndex(where: { $0 < 0x20 && !Self.isBlank($0) }) {
      throw XMLRefusal(
        offset: bad, message: "a control character stands in the text",
        hint: "XML has no way to write it")
    }
    return String(decoding: part, as: UTF8.self).replacing("\r\n", with: "\n")
  }

  private func controlCharacter() -> XMLRefusal {
    refusal("a control character stands in the text", hint: "XML has no way to write it")
  }

  private mutating func entity() throws(XMLRefusal) -> Unicode.Scalar {
    let start = position
    let body = bytes[(start + 1)...].prefix(16).prefix { $0 != UInt8(ascii: ";") }
    let end = body.endIndex
    guard end < bytes.count, bytes[end] == UInt8(ascii: ";") else {
      throw refusal("expected ';' to end an entity", hint: "'&' itself is written '&amp;'")
    }
    position = end + 1
    let name = String(decoding: body, as: UTF8.self)
    if let scalar = Self.entities[name] ?? Self.numeric(name) { return scalar }
    throw XMLRefusal(
      offset: start, length: name.count + 2, message: "unknown entity '&\(name);'",
      hint: "entities are &lt; &gt; &amp; &quot; &apos; and &#…; of a character that XML allows")
  }

  private static let entities: [String: Unicode.Scalar] = [
    "lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'",
  ]

  private static func numeric(_ name: String) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else { return nil }
    let isHex = name.hasPrefix("#x")
    let digits = name.dropFirst(isHex ? 2 : 1)
    guard digits.utf8.first != UInt8(ascii: "+"),
      let number = UInt32(digits, radix: isHex ? 16 : 10),
      let scalar = Unicode.Scalar(number), XMLText.isAllowed(scalar)
    else { return nil }
    return scalar
  }
}
