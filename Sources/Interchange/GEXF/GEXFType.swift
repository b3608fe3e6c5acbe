internal import GraphSchema

/// The type of an attribute, as GEXF names it.
struct GEXFType {
  /// The type of a value, or of the elements of a list.
  let kind: AttributeColumns.Kind
  /// Whether values are lists.
  let isList: Bool
  /// The name, for messages.
  let name: String

  private static let kinds: [String: AttributeColumns.Kind] = [
    "boolean": .boolean, "integer": .integer, "int": .integer, "long": .integer,
    "short": .integer, "byte": .integer, "biginteger": .integer, "float": .double,
    "double": .double, "bigdecimal": .double, "string": .text, "anyuri": .text, "char": .text,
  ]

  /// The names that the schema knows.
  static let names = [
    "boolean", "integer", "long", "short", "byte", "biginteger", "float", "double", "bigdecimal",
    "string", "anyURI", "char", "liststring",
  ]

  /// The type of a name in letters of either case; `nil` when there is none.
  init?(_ name: String) {
    let word = name.lowercased()
    isList = word.hasPrefix("list")
    let element = isList ? String(word.dropFirst("list".count)) : word
    guard let kind = Self.kinds[element] else { return nil }
    self.kind = kind
    self.name = name
  }

  /// Texts, which need no declaration.
  static let text = GEXFType(kind: .text, isList: false, name: "string")

  private init(kind: AttributeColumns.Kind, isList: Bool, name: String) {
    (self.kind, self.isList, self.name) = (kind, isList, name)
  }

  /// The value of a text; `nil` when the text is no such value.
  func value(_ text: String) -> Value? {
    guard isList else { return AttributeColumns.value(text, kind) }
    var values: [Value] = []
    for part in Self.parts(text) {
      guard let value = AttributeColumns.value(part, kind) else { return nil }
      values.append(value)
    }
    return .list(values)
  }

  /// The elements of a list: `[a, b]` as Gephi writes it, or with `|`, `;` or `,` between them.
  private static func parts(_ text: String) -> [String] {
    var body = text[...]
    if body.hasPrefix("["), body.hasSuffix("]") { body = body.dropFirst().dropLast() }
    let mark: Character = ["|", ";", ","].first { body.contains($0) } ?? ","
    if body.allSatisfy(\.isWhitespace) { return [] }
    return body.split(separator: mark, omittingEmptySubsequences: false).map { part in
      var word = part.drop(while: \.isWhitespace)
      while word.last?.isWhitespace == true { word.removeLast() }
      if word.count >= 2, word.first == "\"", word.last == "\"" {
        word = word.dropFirst().dropLast()
      }
      return String(word)
    }
  }
}

/// The moments of a dynamic graph, as its `timeformat` says they are written.
enum GEXFTime: String, CaseIterable {
  case date, dateTime, integer, double, string

  /// The value of a moment; a text when it is not written as the format says.
  func value(_ text: String) -> Value {
    let value: Value? =
      switch self {
      case .date: CalendarDate(text).map { .date($0) }
      case .integer: AttributeColumns.value(text, .integer)
      case .double: AttributeColumns.value(text, .integer) ?? AttributeColumns.value(text, .double)
      case .dateTime, .string: nil
      }
    return value ?? CalendarDate(text).map { .date($0) } ?? .string(text)
  }
}
