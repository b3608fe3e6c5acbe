package import Diagnostics

extension JSONDocument {
  /// The deepest nesting of arrays and objects that is read.
  package static let deepest = 200

  /// Reads a JSON text strictly as RFC 8259 has it.
  ///
  /// Beyond the grammar, refused are: two members of one name, integers of more than 64 bits, numbers
  /// too large for a double, half surrogate pairs, and nesting deeper than ``deepest``.
  ///
  /// - Parameter name: what diagnostics call the text, usually a path.
  /// - Returns: the document, or the first thing that is wrong, with its line and column.
  /// - Complexity: O(*n*) in the length of the text.
  package static func read(_ text: String, name: String) -> Result<JSONDocument, Diagnostic> {
    var reader = JSONReader(bytes: Array(text.utf8))
    do {
      return .success(try reader.document())
    } catch {
      return .failure(error.diagnostic(in: text, name: name))
    }
  }
}

/// What is wrong, and at which byte.
private struct JSONRefusal: Error {
  var offset: Int
  var length = 1
  var message: String
  var hint: String?

  func diagnostic(in text: String, name: String) -> Diagnostic {
    let before = String(decoding: text.utf8.prefix(offset), as: UTF8.self)
    let lines = before.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let column = (lines.last?.count ?? 0) + 1
    let span = SourceText(name: name, text: text)
      .span(line: lines.count, column: column, length: length)
    return .error(message, at: span, hint: hint)
  }
}

private struct JSONReader {
  let bytes: [UInt8]
  private var position = 0
  private var depth = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  mutating func document() throws(JSONRefusal) -> JSONDocument {
    let document = try value()
    skipBlanks()
    if position < bytes.count {
      throw refusal("expected the end of the text after the first value")
    }
    return document
  }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private func refusal(_ message: String, hint: String? = nil) -> JSONRefusal {
    JSONRefusal(offset: min(position, bytes.count), message: message, hint: hint)
  }

  private mutating func skipBlanks() {
    while let byte = peek, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
  }

  private mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: byte) else { return false }
    position += 1
    return true
  }

  private mutating func value() throws(JSONRefusal) -> JSONDocument {
    skipBlanks()
    guard let byte = peek else { throw refusal("expected a value, found the end of the text") }
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["): return try nested(byte)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    case UInt8(ascii: "'"):
      throw refusal("expected a value", hint: "texts stand in double quotes")
    default: return try literal()
    }
  }

  private mutating func nested(_ open: UInt8) throws(JSONRefusal) -> JSONDocument {
    guard depth < JSONDocument.deepest else {
      throw refusal("arrays and objects are nested deeper than \(JSONDocument.deepest) levels")
    }
    depth += 1
    position += 1
    let document = open == UInt8(ascii: "{") ? try object() : try array()
    depth -= 1
    return document
  }

  private mutating func literal() throws(JSONRefusal) -> JSONDocument {
    let words: [(String, JSONDocument)] = [
      ("null", .null), ("true", .boolean(true)), ("false", .boolean(false)),
    ]
    for (word, document) in words where bytes[position...].starts(with: word.utf8) {
      position += word.utf8.count
      return document
    }
    throw refusal(
      "expected a value", hint: "a value is a text in double quotes, a number, true, false or null")
  }
}

// MARK: - Arrays and objects

extension JSONReader {
  private mutating func array() throws(JSONRefusal) -> JSONDocument {
    var values: [JSONDocument] = []
    skipBlanks()
    if take("]") { return .array(values) }
    while true {
      values.append(try value())
      skipBlanks()
      if take("]") { return .array(values) }
      guard take(",") else { throw refusal("expected ',' or ']' in an array") }
    }
  }

  private mutating func object() throws(JSONRefusal) -> JSONDocument {
    var members: [JSONDocument.Member] = []
    var names: Set<String> = []
    skipBlanks()
    if take("}") { return .object(members) }
    while true {
      skipBlanks()
      let start = position
      guard peek == UInt8(ascii: "\"") else {
        throw refusal("expected a name in double quotes in an object")
      }
      let name = try string()
      guard names.insert(name).inserted else {
        throw JSONRefusal(
          offset: start, length: name.count + 2, message: "the name '\(name)' occurs twice",
          hint: "an object has each name once")
      }
      skipBlanks()
      guard take(":") else { throw refusal("expected ':' after the name '\(name)'") }
      members.append(JSONDocument.Member(name, try value()))
      skipBlanks()
      if take("}") { return .object(members) }
      guard take(",") else { throw refusal("expected ',' or '}' in an object") }
    }
  }
}

// MARK: - Numbers

extension JSONReader {
  private mutating func number() throws(JSONRefusal) -> JSONDocument {
    let start = position
    _ = take("-")
    if take("0") {
      if digits() > 0 {
        throw refusal("a number does not begin with '0'", hint: "leave out the leading zeros")
      }
    } else if digits() == 0 {
      throw refusal("expected a digit")
    }
    var isInteger = true
    if take(".") {
      isInteger = false
      if digits() == 0 { throw refusal("expected a digit after the decimal point") }
    }
    if take("e") || take("E") {
      isInteger = false
      _ = take("+") || take("-")
      if digits() == 0 { throw refusal("expected a digit in the exponent") }
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if isInteger {
      if let integer = Int64(text) { return .integer(integer) }
    } else if let number = Double(text), number.isFinite {
      return .number(number)
    }
    throw JSONRefusal(
      offset: start, length: text.count, message: "the number is too large",
      hint: "integers have 64 bits, other numbers reach 1.8e308; write it as a text")
  }

  private mutating func digits() -> Int {
    let start = position
    while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
    return position - start
  }
}

// MARK: - Texts

extension JSONReader {
  private mutating func string() throws(JSONRefusal) -> String {
    let start = position
    position += 1
    var text: [UInt8] = []
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        text += Array(String(try escape()).utf8)
      case 0..<0x20:
        throw refusal(
          "a control character stands in a text", hint: "write it as an escape, such as \\n")
      default:
        text.append(byte)
        position += 1
      }
    }
    throw JSONRefusal(offset: start, message: "the text has no closing double quote")
  }

  private mutating func escape() throws(JSONRefusal) -> Unicode.Scalar {
    let start = position
    position += 1
    guard let byte = peek else { throw refusal("expected an escape, found the end of the text") }
    position += 1
    switch byte {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicodeEscape(from: start)
    default:
      throw JSONRefusal(
        offset: start, length: 2, message: "unknown escape",
        hint: "escapes are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\uXXXX")
    }
  }

  /// The scalar of `\uXXXX`, or of two of them that make a surrogate pair.
  private mutating func unicodeEscape(from start: Int) throws(JSONRefusal) -> Unicode.Scalar {
    let first = try hexDigits()
    if let scalar = Unicode.Scalar(first) { return scalar }
    if (0xD800...0xDBFF).contains(first), take("\\"), take("u") {
      let second = try hexDigits()
      if (0xDC00...0xDFFF).contains(second),
        let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      {
        return scalar
      }
    }
    throw JSONRefusal(
      offset: start, length: 6, message: "half of a surrogate pair stands alone",
      hint: "write the character itself")
  }

  private mutating func hexDigits() throws(JSONRefusal) -> UInt32 {
    let digits = bytes[position..<min(position + 4, bytes.count)]
    guard digits.count == 4, digits.allSatisfy(Self.isHexDigit),
      let number = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw refusal("expected four hexadecimal digits after '\\u'") }
    position += 4
    return number
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }
}
