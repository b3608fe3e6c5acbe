internal import GraphSchema
internal import Report

/// The columns of a format that gives each property one simple type for all nodes or all
/// relationships, and what is lost thereby.
struct AttributeColumns {
  /// The types there are; dates, lists and maps become texts.
  enum Kind: Hashable {
    case boolean
    case integer
    case double
    case text
  }

  /// The type of each property.
  private(set) var kinds: [String: Kind] = [:]
  private var found: [String: Set<ValueType>] = [:]
  private var roundsIntegers: Set<String> = []

  /// The names of all properties, in order.
  var names: [String] { kinds.keys.sorted() }

  /// Looks at the properties of an element.
  mutating func add(_ properties: [(key: String, value: Value)]) {
    for (key, value) in properties {
      guard let type = value.type else { continue }
      found[key, default: []].insert(type)
      if case .integer(let number) = value, Double(exactly: number) == nil {
        roundsIntegers.insert(key)
      }
    }
  }

  /// Decides on the types, once everything has been looked at.
  mutating func settle() {
    for (key, types) in found {
      kinds[key] =
        switch types {
        case [.boolean]: .boolean
        case [.integer]: .integer
        case [.double]: .double
        case [.integer, .double]: roundsIntegers.contains(key) ? .text : .double
        default: .text
        }
    }
  }

  /// What the columns cannot hold.
  ///
  /// - Parameter whose: `nodes` or `relationships`.
  func remarks(_ whose: String) -> [String] {
    let told: [(ValueType, String)] = [
      (.date, "dates are texts such as 2007-12-11"), (.list, "lists are texts of JSON"),
      (.map, "maps are texts of JSON"),
    ]
    var remarks = told.compactMap { type, words in
      list(found.filter { $0.value.contains(type) }.keys).map { "of \(whose), \(words): \($0)" }
    }
    let mixed = found.filter { $0.value.count > 1 }.keys
    if let names = list(mixed.filter { kinds[$0] == .double }) {
      remarks.append("of \(whose), integers among other numbers are written as such: \(names)")
    }
    if let names = list(mixed.filter { kinds[$0] == .text }) {
      remarks.append("of \(whose), values of several types are texts: \(names)")
    }
    return remarks
  }

  private func list(_ names: some Collection<String>) -> String? {
    guard !names.isEmpty else { return nil }
    let shown = names.sorted().prefix(5).map { "'\($0.shortened)'" }.joined(separator: ", ")
    return names.count > 5 ? "\(shown) and \(names.count - 5) more" : shown
  }

  /// A value as text; the infinities and NaN as XML Schema spells them.
  static func text(_ value: Value) -> String {
    switch value {
    case .double(let number) where number.isNaN: "NaN"
    case .double(let number) where number.isInfinite: number < 0 ? "-INF" : "INF"
    case .list, .map: value.json.text()
    default: value.description
    }
  }

  /// A value of a text; `nil` when the text is no such value.
  static func value(_ text: String, _ kind: Kind) -> Value? {
    if kind == .text { return .string(text) }
    let word = String(text.drop(while: \.isWhitespace)).trimmedEnd
    switch kind {
    case .boolean:
      switch word.lowercased() {
      case "true", "1": return .boolean(true)
      case "false", "0": return .boolean(false)
      default: return nil
      }
    case .integer: return Int64(word).map { .integer($0) }
    default: return number(word).map { .double($0) }
    }
  }

  private static func number(_ word: String) -> Double? {
    switch word.lowercased() {
    case "inf", "+inf", "infinity", "+infinity": return .infinity
    case "-inf", "-infinity": return -.infinity
    case "nan": return .nan
    default:
      guard word.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }),
        let number = Double(word), number.isFinite
      else { return nil }
      return number
    }
  }
}

extension String {
  /// The text without white space at its end.
  var trimmedEnd: String {
    var text = self[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

extension Value {
  /// The value as JSON; dates become texts.
  var json: JSONDocument {
    switch self {
    case .null: .null
    case .boolean(let value): .boolean(value)
    case .integer(let value): .integer(value)
    case .double(let value): .number(value)
    case .string(let value): .string(value)
    case .list(let values): .array(values.map(\.json))
    case .map(let values):
      .object(values.sorted { $0.key < $1.key }.map { .init($0.key, $0.value.json) })
    case .date(let date): .string(date.description)
    }
  }
}
