extension DOTLexer {
  /// A quoted string, and those joined to it by `+`.
  mutating func quotedString() -> DOTToken {
    let start = position
    var content: [UInt8] = []
    guard appendQuoted(to: &content) else { return DOTToken(kind: .end, bytes: endOfText) }
    var end = position
    while true {
      skipTrivia()
      guard peek() == UInt8(ascii: "+") else { break }
      let plus = position
      position += 1
      skipTrivia()
      guard peek() == UInt8(ascii: "\"") else {
        report(
          "'+' joins two quoted strings", plus..<(plus + 1),
          hint: "write the next part in quotation marks")
        end = position
        break
      }
      guard appendQuoted(to: &content) else { return DOTToken(kind: .end, bytes: endOfText) }
      end = position
    }
    position = end
    return DOTToken(kind: .quoted(String(decoding: content, as: UTF8.self)), bytes: start..<end)
  }

  /// Reads one quoted string; `false` when its end is missing.
  ///
  /// `\"` is a quotation mark, `\\` stays as it is, a backslash and a line break vanish.
  private mutating func appendQuoted(to content: inout [UInt8]) -> Bool {
    let start = position
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        position += 1
        return true
      }
      guard byte == UInt8(ascii: "\\") else {
        content.append(byte)
        position += 1
        continue
      }
      switch peek(1) {
      case UInt8(ascii: "\""): content.append(UInt8(ascii: "\""))
      case UInt8(ascii: "\\"): content += [byte, byte]
      case UInt8(ascii: "\n"): break
      case UInt8(ascii: "\r") where peek(2) == UInt8(ascii: "\n"): position += 1
      default:
        content.append(byte)
        position -= 1
      }
      position += 2
    }
    position = bytes.count
    isCutShort = true
    report(
      "this quotation mark is never closed", start..<(start + 1),
      hint: "a quotation mark inside a string is written \\\"")
    return false
  }

  /// An HTML-like string: everything up to the bracket that balances the first.
  mutating func markupString() -> DOTToken {
    let start = position
    var depth = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "<"), isComment(at: position) {
        position = end(of: Array("-->".utf8), from: position + 4) ?? bytes.count
        continue
      }
      position += 1
      if byte == UInt8(ascii: "<") { depth += 1 }
      if byte == UInt8(ascii: ">") { depth -= 1 }
      if depth == 0 {
        let content = string((start + 1)..<(position - 1))
        return DOTToken(kind: .markup(content), bytes: start..<position)
      }
    }
    isCutShort = true
    report("this '<' has no '>' to close it", start..<(start + 1))
    return DOTToken(kind: .end, bytes: endOfText)
  }

  private func isComment(at place: Int) -> Bool {
    bytes[place...].prefix(4).elementsEqual("<!--".utf8)
  }

  /// The place after the next occurrence of some bytes.
  private func end(of wanted: [UInt8], from start: Int) -> Int? {
    var place = start
    while place + wanted.count <= bytes.count {
      if bytes[place..<(place + wanted.count)].elementsEqual(wanted) { return place + wanted.count }
      place += 1
    }
    return nil
  }

  /// Skips spaces, comments and `#` lines.
  mutating func skipTrivia() {
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        position += 1
      case UInt8(ascii: "#") where position == start || bytes[position - 1] == UInt8(ascii: "\n"):
        skipLine()
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"): skipLine()
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"):
        guard let end = end(of: Array("*/".utf8), from: position + 2) else {
          report(
            "this comment is never closed", position..<(position + 2), hint: "close it with */")
          position = bytes.count
          isCutShort = true
          return
        }
        position = end
      default: return
      }
    }
  }

  private mutating func skipLine() {
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
  }
}
