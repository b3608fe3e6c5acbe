import GraphSchema

/// Encodes any `Encodable` into a slot.
struct ValueEncoder: Encoder {
  let slot: ValueSlot
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    slot.beginMembers()
    return KeyedEncodingContainer(MemberEncoding(slot: slot, codingPath: codingPath))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    slot.beginElements()
    return ElementEncoding(slot: slot, codingPath: codingPath)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    SingleEncoding(slot: slot, codingPath: codingPath)
  }

  /// Encodes a value: bare when it is one that properties hold, else as it encodes itself.
  func encode(_ value: some Encodable) throws {
    switch value {
    case let value as Bool: slot.set(.boolean(value))
    case let value as String: slot.set(.string(value))
    case let value as Double: slot.set(.double(value))
    case let value as Float: slot.set(.double(Double(value)))
    case let value as CalendarDate: slot.set(.date(value))
    case let value as any BinaryInteger: slot.set(.integer(try integer(value)))
    default:
      guard codingPath.count <= ValueCoding.nestingLimit else {
        throw refusal(value, "is nested more than \(ValueCoding.nestingLimit) levels deep")
      }
      try value.encode(to: self)
    }
  }

  private func integer(_ value: some BinaryInteger) throws -> Int64 {
    guard let integer = Int64(exactly: value) else {
      throw refusal(value, "\(value) does not fit an integer of 64 bits")
    }
    return integer
  }

  private func refusal(_ value: Any, _ reason: String) -> EncodingError {
    .invalidValue(value, .init(codingPath: codingPath, debugDescription: reason))
  }
}

/// The members of a map.
private struct MemberEncoding<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let slot: ValueSlot
  let codingPath: [any CodingKey]

  private func encoder(_ key: any CodingKey) -> ValueEncoder {
    ValueEncoder(slot: slot.member(key.stringValue), codingPath: codingPath + [key])
  }

  mutating func encodeNil(forKey key: Key) { slot.member(key.stringValue).set(.null) }

  mutating func encode(_ value: some Encodable, forKey key: Key) throws {
    try encoder(key).encode(value)
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    encoder(key).container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    encoder(key).unkeyedContainer()
  }

  mutating func superEncoder() -> any Encoder { encoder(PathKey.parent) }

  mutating func superEncoder(forKey key: Key) -> any Encoder { encoder(key) }
}

/// The elements of a list.
private struct ElementEncoding: UnkeyedEncodingContainer {
  let slot: ValueSlot
  let codingPath: [any CodingKey]
  var count: Int { slot.elementCount }

  private func encoder() -> ValueEncoder {
    let key = PathKey(count)
    return ValueEncoder(slot: slot.append(), codingPath: codingPath + [key])
  }

  mutating func encodeNil() { slot.append().set(.null) }

  mutating func encode(_ value: some Encodable) throws { try encoder().encode(value) }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) -> KeyedEncodingContainer<Nested> {
    encoder().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    encoder().unkeyedContainer()
  }

  mutating func superEncoder() -> any Encoder { encoder() }
}

/// One value.
private struct SingleEncoding: SingleValueEncodingContainer {
  let slot: ValueSlot
  let codingPath: [any CodingKey]

  mutating func encodeNil() { slot.set(.null) }

  mutating func encode(_ value: some Encodable) throws {
    try ValueEncoder(slot: slot, codingPath: codingPath).encode(value)
  }
}
