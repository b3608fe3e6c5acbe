import Report

/// A value inside a JSON text with the way to it, so that every refusal names its place.
struct JSONPath {
  let value: JSONDocument
  let path: String

  init(_ value: JSONDocument, at path: String = "$") {
    self.value = value
    self.path = path
  }

  /// The member of a name, if there is one.
  func optional(_ name: String) -> JSONPath? {
    value[name].map { JSONPath($0, at: "\(path).\(name)") }
  }

  /// The member of a name.
  func member(_ name: String) throws(LiaisonError) -> JSONPath {
    guard let member = optional(name) else { throw refusal("has no '\(name)'") }
    return member
  }

  var text: String {
    get throws(LiaisonError) {
      guard case .string(let text) = value else { throw refusal("is not a text") }
      return text
    }
  }

  var number: Int {
    get throws(LiaisonError) {
      guard case .integer(let number) = value, let number = Int(exactly: number) else {
        throw refusal("is not a whole number")
      }
      return number
    }
  }

  var flag: Bool {
    get throws(LiaisonError) {
      guard case .boolean(let flag) = value else { throw refusal("is not true or false") }
      return flag
    }
  }

  var items: [JSONPath] {
    get throws(LiaisonError) {
      guard case .array(let items) = value else { throw refusal("is not a list") }
      return items.enumerated().map { JSONPath($1, at: "\(path)[\($0)]") }
    }
  }

  var members: [(name: String, value: JSONPath)] {
    get throws(LiaisonError) {
      guard case .object(let members) = value else { throw refusal("is not an object") }
      return members.map { ($0.name, JSONPath($0.value, at: "\(path).\($0.name)")) }
    }
  }

  var texts: [String] {
    get throws(LiaisonError) {
      var texts: [String] = []
      for item in try items { texts.append(try item.text) }
      return texts
    }
  }

  /// One of a few words.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ type: Choice.Type
  ) throws(LiaisonError) -> Choice where Choice.RawValue == String {
    let word = try text
    guard let choice = Choice(rawValue: word) else {
      let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw refusal("is '\(word)', not one of \(words)")
    }
    return choice
  }

  func refusal(_ what: String) -> LiaisonError {
    .coding("not a dossier in JSON: \(path) \(what)")
  }
}
