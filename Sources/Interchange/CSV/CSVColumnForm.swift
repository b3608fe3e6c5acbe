internal import GraphSchema
internal import Report

/// How the values of one property of one file are written.
enum CSVColumnForm: Hashable {
  case plain(CSVType)
  case list(CSVType)
  /// Lists and maps that no column of CSV holds.
  case json
  /// Values of several types, as people read them.
  case description

  /// What stands in the header after the name.
  var header: String {
    switch self {
    case .plain(let type): type.rawValue
    case .list(let type): type.rawValue + "[]"
    case .json, .description: CSVType.string.rawValue
    }
  }

  /// A value as the text of a cell.
  func text(_ value: Value, separator: Character) -> String {
    switch (self, value) {
    case (.list, .list(let elements)):
      elements.map(\.description).joined(separator: String(separator))
    case (.json, _), (.description, .list), (.description, .map): value.json.text()
    default: value.description
    }
  }
}

/// What is known of the values of one property of one file.
struct CSVColumnFacts {
  private var types: Set<ValueType> = []
  private var elements: Set<ValueType?> = []
  /// Whether a number is not finite, a day before the year 0, or an integer no double.
  private var hasOddValue = false
  private var hasOddElement = false
  private var roundsIntegers = false

  /// Looks at a value.
  mutating func add(_ value: Value, separator: Character) {
    guard let type = value.type else { return }
    types.insert(type)
    if case .integer(let number) = value, Double(exactly: number) == nil { roundsIntegers = true }
    guard case .list(let values) = value else {
      hasOddValue = hasOddValue || Self.isOdd(value)
      return
    }
    // A list of one empty text would come back as a list of nothing.
    if values == [.string("")] { hasOddElement = true }
    for element in values {
      elements.insert(element.type)
      hasOddElement = hasOddElement || Self.isOdd(element) || element.holds(separator)
    }
  }

  private static func isOdd(_ value: Value) -> Bool {
    switch value {
    case .double(let number): !number.isFinite
    case .date(let date): date.components.year < 0
    default: false
    }
  }

  /// The form that holds all values, or the nearest.
  var form: CSVColumnForm {
    if types == [.list] { return listForm }
    if types == [.map] { return .json }
    if types == [.integer, .double], !roundsIntegers, !hasOddValue { return .plain(.double) }
    guard types.count == 1, !hasOddValue, let type = types.first.flatMap(CSVType.init) else {
      return .description
    }
    return .plain(type)
  }

  private var listForm: CSVColumnForm {
    guard elements.count <= 1, !hasOddElement else { return .json }
    guard let element = elements.first else { return .list(.string) }
    return element.flatMap(CSVType.init).map(CSVColumnForm.list) ?? .json
  }

  /// What a reader of the file cannot know of the values, if anything.
  var loss: String? {
    switch form {
    case .json where types == [.map]: "maps are texts of JSON"
    case .json: "lists that no column holds are texts of JSON"
    case .description where types.count == 1:
      "numbers that are not finite and days before the year 0 make texts of their column"
    case .description: "values of several types are texts"
    case .plain(.double) where types.count > 1: "integers among other numbers are written as such"
    case .plain, .list: nil
    }
  }
}

extension CSVType {
  /// The type of a column of values of a type; `nil` when there is none.
  fileprivate init?(_ type: ValueType) {
    switch type {
    case .boolean: self = .boolean
    case .integer: self = .integer
    case .double: self = .double
    case .string: self = .string
    case .date: self = .date
    case .list, .map: return nil
    }
  }
}

extension Value {
  /// Whether a text holds a character.
  func holds(_ character: Character) -> Bool {
    guard case .string(let text) = self else { return false }
    return text.unicodeScalars.contains { Character($0) == character }
  }
}
