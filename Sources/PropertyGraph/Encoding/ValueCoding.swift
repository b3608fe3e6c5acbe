package import GraphSchema

/// Values as bytes: a tag, then the content.
///
/// ```
/// 0 null     1 false    2 true    3 integer i64   4 double, the bits as u64
/// 5 text     u32 bytes            6 list          u32 values
/// 7 map      u32 (text value)     8 date          i32 days since 1970-01-01
/// ```
///
/// Nothing is aligned. The entries of a map are sorted by their names.
extension ByteWriter {
  /// Writes a value.
  package mutating func value(_ value: Value) {
    switch value {
    case .null: byte(0)
    case .boolean(let value): byte(value ? 2 : 1)
    case .integer(let value):
      byte(3)
      word64(UInt64(bitPattern: value))
    case .double(let value):
      byte(4)
      word64(value.bitPattern)
    case .string(let value):
      byte(5)
      text(value)
    case .list(let values):
      byte(6)
      count(values.count)
      for value in values { self.value(value) }
    case .map(let entries):
      byte(7)
      count(entries.count)
      for (key, value) in entries.sorted(by: { $0.key < $1.key }) {
        text(key)
        self.value(value)
      }
    case .date(let value):
      byte(8)
      word32(UInt32(bitPattern: value.days))
    }
  }
}

extension ByteReader {
  /// Reads a value that is nested at most as deeply as a property may be.
  package mutating func value() throws(GraphFileError) -> Value {
    try value(depth: GraphTransaction.nestingLimit)
  }

  private mutating func value(depth: Int) throws(GraphFileError) -> Value {
    switch try byte() {
    case 0: return .null
    case 1: return .boolean(false)
    case 2: return .boolean(true)
    case 3: return .integer(Int64(bitPattern: try word64()))
    case 4: return .double(Double(bitPattern: try word64()))
    case 5: return .string(try text())
    case 6: return try list(depth: depth - 1)
    case 7: return try map(depth: depth - 1)
    case 8:
      guard let date = CalendarDate(days: Int(Int32(bitPattern: try word32()))) else {
        throw corrupt("a date lies outside the years -9999 to 9999")
      }
      return .date(date)
    case let tag: throw corrupt("a value has the unknown tag \(tag)")
    }
  }

  private mutating func list(depth: Int) throws(GraphFileError) -> Value {
    guard depth >= 0 else { throw corrupt("a value is nested too deeply") }
    var values: [Value] = []
    for _ in 0..<(try count()) { values.append(try value(depth: depth)) }
    return .list(values)
  }

  private mutating func map(depth: Int) throws(GraphFileError) -> Value {
    guard depth >= 0 else { throw corrupt("a value is nested too deeply") }
    var entries: [String: Value] = [:]
    for _ in 0..<(try count(ofAtLeast: 5)) {
      let key = try text()
      guard entries.updateValue(try value(depth: depth), forKey: key) == nil else {
        throw corrupt("a map names '\(key)' twice")
      }
    }
    return .map(entries)
  }
}
