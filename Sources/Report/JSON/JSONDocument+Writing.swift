extension JSONDocument {
  /// The document as text, on one line or indented by two blanks; the same bytes each time.
  ///
  /// Control characters, line separators and characters that turn the direction of writing are
  /// written as `\uXXXX`, so that the text is harmless on a terminal. Numbers are the shortest that
  /// read back the same; NaN and the infinities, which JSON lacks, become texts.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  package func text(indented: Bool = false) -> String {
    var writer = JSONWriter(isIndented: indented)
    writer.write(self)
    return writer.text
  }
}

private struct JSONWriter {
  let isIndented: Bool
  var text = ""
  private var depth = 0

  init(isIndented: Bool) { self.isIndented = isIndented }

  mutating func write(_ document: JSONDocument) {
    switch document {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .number(let value): write(value)
    case .string(let value): write(value)
    case .array(let values):
      enclose("[", "]", values) { $0.write($1) }
    case .object(let members):
      enclose("{", "}", members) { writer, member in
        writer.write(member.name)
        writer.text += writer.isIndented ? ": " : ":"
        writer.write(member.value)
      }
    }
  }

  private mutating func enclose<Element>(
    _ open: String, _ close: String, _ elements: [Element],
    _ body: (inout JSONWriter, Element) -> Void
  ) {
    text += open
    depth += 1
    for (index, element) in elements.enumerated() {
      if index > 0 { text += "," }
      newLine()
      body(&self, element)
    }
    depth -= 1
    if !elements.isEmpty { newLine() }
    text += close
  }

  private mutating func newLine() {
    if isIndented { text += "\n" + String(repeating: "  ", count: depth) }
  }

  private mutating func write(_ number: Double) {
    if number.isFinite {
      text += number.description
    } else if number.isNaN {
      text += "\"NaN\""
    } else {
      text += number < 0 ? "\"-Infinity\"" : "\"Infinity\""
    }
  }

  private mutating func write(_ string: String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      default:
        if isUnsafe(scalar) {
          let digits = String(scalar.value, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    text += "\""
  }
}
