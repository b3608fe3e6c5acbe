import GraphSchema

/// Decodes any `Decodable` from a value.
struct ValueDecoder: Decoder {
  let value: Value
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard case .map(let members) = value else { throw mismatch([String: Value].self, "a map") }
    return KeyedDecodingContainer(MemberDecoding(members: members, codingPath: codingPath))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard case .list(let elements) = value else { throw mismatch([Value].self, "a list") }
    return ElementDecoding(elements: elements, codingPath: codingPath)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer {
    SingleDecoding(value: value, codingPath: codingPath)
  }

  /// Decodes a value: bare when it is one that properties hold, else as the type decodes itself.
  func decode<Target: Decodable>(_ type: Target.Type) throws -> Target {
    switch type {
    case is Bool.Type:
      if case .boolean(let value) = value { return try cast(value) }
      throw mismatch(type, "true or false")
    case is String.Type:
      if case .string(let value) = value { return try cast(value) }
      throw mismatch(type, "a string")
    case is Double.Type: return try cast(try double(type))
    case is Float.Type: return try cast(Float(try double(type)))
    case is CalendarDate.Type:
      if case .date(let value) = value { return try cast(value) }
      throw mismatch(type, "a date")
    case let integer as any BinaryInteger.Type: return try cast(try number(integer))
    default:
      guard codingPath.count <= ValueCoding.nestingLimit else {
        throw corrupted("is nested more than \(ValueCoding.nestingLimit) levels deep")
      }
      return try Target(from: self)
    }
  }

  private func number<Number: BinaryInteger>(_ type: Number.Type) throws -> Number {
    guard case .integer(let integer) = value else { throw mismatch(type, "an integer") }
    guard let number = Number(exactly: integer) else {
      throw corrupted("\(integer) does not fit \(Number.self)")
    }
    return number
  }

  /// A double; an integer is taken for one when it is the same number.
  private func double(_ type: Any.Type) throws -> Double {
    switch value {
    case .double(let value): return value
    case .integer(let value):
      guard let double = Double(exactly: value) else { throw corrupted("\(value) is not a double") }
      return double
    default: throw mismatch(type, "a number")
    }
  }

  private func cast<Target>(_ value: some Any) throws -> Target {
    guard let target = value as? Target else { throw mismatch(Target.self, "\(Target.self)") }
    return target
  }

  private func mismatch(_ type: Any.Type, _ expected: String) -> DecodingError {
    let found = value.type.map { "a value of type \($0.rawValue)" } ?? "nothing"
    let text = "should be \(expected), but \(found) is recorded"
    return .typeMismatch(type, .init(codingPath: codingPath, debugDescription: text))
  }

  private func corrupted(_ text: String) -> DecodingError {
    .dataCorrupted(.init(codingPath: codingPath, debugDescription: text))
  }
}

/// The members of a map.
private struct MemberDecoding<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let members: [String: Value]
  let codingPath: [any CodingKey]
  var allKeys: [Key] { members.keys.sorted().compactMap { Key(stringValue: $0) } }

  private func decoder(_ key: any CodingKey) throws -> ValueDecoder {
    guard let value = members[key.stringValue] else {
      let context = DecodingError.Context(codingPath: codingPath, debugDescription: "")
      throw DecodingError.keyNotFound(key, context)
    }
    return ValueDecoder(value: value, codingPath: codingPath + [key])
  }

  func contains(_ key: Key) -> Bool { members[key.stringValue] != nil }

  func decodeNil(forKey key: Key) throws -> Bool { try decoder(key).value == .null }

  func decode<Target: Decodable>(_ type: Target.Type, forKey key: Key) throws -> Target {
    try decoder(key).decode(type)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try decoder(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try decoder(key).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder { try decoder(PathKey.parent) }

  func superDecoder(forKey key: Key) throws -> any Decoder { try decoder(key) }
}

/// The elements of a list.
private struct ElementDecoding: UnkeyedDecodingContainer {
  let elements: [Value]
  let codingPath: [any CodingKey]
  private(set) var currentIndex = 0
  var count: Int? { elements.count }
  var isAtEnd: Bool { currentIndex >= elements.count }

  init(elements: [Value], codingPath: [any CodingKey]) {
    self.elements = elements
    self.codingPath = codingPath
  }

  private func decoder() throws -> ValueDecoder {
    let path = codingPath + [PathKey(currentIndex)]
    guard !isAtEnd else {
      let text = "the list ends here"
      throw DecodingError.valueNotFound(Value.self, .init(codingPath: path, debugDescription: text))
    }
    return ValueDecoder(value: elements[currentIndex], codingPath: path)
  }

  mutating func decodeNil() throws -> Bool {
    guard try decoder().value == .null else { return false }
    currentIndex += 1
    return true
  }

  mutating func decode<Target: Decodable>(_ type: Target.Type) throws -> Target {
    let target = try decoder().decode(type)
    currentIndex += 1
    return target
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> {
    let container = try decoder().container(keyedBy: type)
    currentIndex += 1
    return container
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    let container = try decoder().unkeyedContainer()
    currentIndex += 1
    return container
  }

  mutating func superDecoder() throws -> any Decoder {
    let decoder = try decoder()
    currentIndex += 1
    return decoder
  }
}

/// One value.
private struct SingleDecoding: SingleValueDecodingContainer {
  let value: Value
  let codingPath: [any CodingKey]

  func decodeNil() -> Bool { value == .null }

  func decode<Target: Decodable>(_ type: Target.Type) throws -> Target {
    try ValueDecoder(value: value, codingPath: codingPath).decode(type)
  }
}
