import GraphSchema

/// The order in which an index holds values, and when it takes two for equal.
///
/// By kind, as `Value.order(_:_:)`: maps, lists, texts, booleans, numbers, dates. Within a kind:
/// integers and doubles together as numbers, exactly, with NaN behind them; texts by their UTF-8
/// bytes, which is the order of code points; dates by day; false before true; lists and maps by
/// their parts. So "é" in one code point and in two are different texts, in the index and in a scan.
enum ValueOrder {
  /// Negative, zero or positive, as `a` stands before, with or after `b`.
  static func order(_ a: Value, _ b: Value) -> Int {
    switch (a, b) {
    case (.string(let x), .string(let y)): order(x, y)
    case (.list(let x), .list(let y)): order(x, y)
    case (.map(let x), .map(let y)): order(x, y)
    default: Value.order(a, b)
    }
  }

  /// Whether a stored value is what is asked for: null and NaN never are, and so is nothing that
  /// contains them.
  static func matches(_ stored: Value, _ wanted: Value) -> Bool {
    canMatch(wanted) && order(stored, wanted) == 0
  }

  /// Whether anything can be equal to a value.
  static func canMatch(_ value: Value) -> Bool {
    switch value {
    case .null: false
    case .double(let number): !number.isNaN
    case .list(let values): values.allSatisfy(canMatch)
    case .map(let entries): entries.values.allSatisfy(canMatch)
    default: true
    }
  }

  /// The number of a value's kind in the order of kinds.
  static func kind(of value: Value) -> UInt64 {
    switch value {
    case .map: 0
    case .list: 1
    case .string: 2
    case .boolean: 3
    case .integer, .double: 4
    case .date: 5
    case .null: 6
    }
  }

  /// Orders texts by their bytes.
  static func order(_ a: String, _ b: String) -> Int {
    var a = a
    a.makeContiguousUTF8()
    return TextOrderKernel.order(a.utf8.span, b)
  }

  private static func order(_ x: [Value], _ y: [Value]) -> Int {
    for (left, right) in zip(x, y) {
      let result = order(left, right)
      if result != 0 { return result }
    }
    return x.count == y.count ? 0 : (x.count < y.count ? -1 : 1)
  }

  private static func order(_ x: [String: Value], _ y: [String: Value]) -> Int {
    let keysX = x.keys.sorted { order($0, $1) < 0 }
    let keysY = y.keys.sorted { order($0, $1) < 0 }
    for (keyX, keyY) in zip(keysX, keysY) {
      let result = order(keyX, keyY)
      if result != 0 { return result }
      let values = order(x[keyX] ?? .null, y[keyY] ?? .null)
      if values != 0 { return values }
    }
    return keysX.count == keysY.count ? 0 : (keysX.count < keysY.count ? -1 : 1)
  }
}
