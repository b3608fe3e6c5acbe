extension ColumnStorage {
  /// Adds the values of another page's storage at the end.
  ///
  /// Short integers become long ones where the others are long.
  ///
  /// - Returns: `false`, and nothing happens, when their types differ.
  mutating func append(_ others: ColumnStorage) -> Bool {
    switch (self, others) {
    case (_, .empty): break
    case (.empty, _): self = others
    case (.booleans(var values), .booleans(let more)):
      self = .empty
      values += more
      self = .booleans(values)
    case (.shortIntegers(var values), .shortIntegers(let more)):
      self = .empty
      values += more
      self = .shortIntegers(values)
    case (.shortIntegers(let values), .integers(let more)):
      self = .integers(values.map(Int64.init) + more)
    case (.integers(var values), .shortIntegers(let more)):
      self = .empty
      values += more.lazy.map(Int64.init)
      self = .integers(values)
    case (.integers(var values), .integers(let more)):
      self = .empty
      values += more
      self = .integers(values)
    case (.doubles(var values), .doubles(let more)):
      self = .empty
      values += more
      self = .doubles(values)
    case (.dates(var values), .dates(let more)):
      self = .empty
      values += more
      self = .dates(values)
    case (.texts(var values), .texts(let more)):
      self = .empty
      values += more
      self = .texts(values)
    default: return false
    }
    return true
  }
}
