import GraphSchema

extension ColumnStorage {
  /// Puts a value in at a position, or in place of the value there.
  ///
  /// An integer beyond 32 bits turns short integers into long ones; a value of another type than
  /// those present turns the page into a mixed one. It stays so.
  ///
  /// - Complexity: O(1) at the end and in place of another value; otherwise what follows moves.
  mutating func put(
    _ value: Value, at position: Int, replacing: Bool, _ strings: inout StringStore
  ) {
    // Each branch empties `self` first, so that its array has one owner and is edited in place.
    switch value {
    case .boolean(let new):
      guard case .booleans(var values) = self else { break }
      self = .empty
      values.put(new, at: position, replacing: replacing)
      self = .booleans(values)
      return
    case .integer(let new):
      if put(new, at: position, replacing: replacing) { return }
    case .double(let new):
      guard case .doubles(var values) = self else { break }
      self = .empty
      values.put(new, at: position, replacing: replacing)
      self = .doubles(values)
      return
    case .date(let new):
      guard case .dates(var values) = self else { break }
      self = .empty
      values.put(new.days, at: position, replacing: replacing)
      self = .dates(values)
      return
    case .string(let new):
      guard case .texts(var values) = self, let number = strings.intern(new) else { break }
      self = .empty
      values.put(number, at: position, replacing: replacing)
      self = .texts(values)
      return
    case .null, .list, .map: break
    }
    if case .empty = self {
      putFirst(value, &strings)
    } else {
      putMixed(value, at: position, replacing: replacing, strings)
    }
  }

  private mutating func put(_ new: Int64, at position: Int, replacing: Bool) -> Bool {
    switch self {
    case .shortIntegers(var values):
      self = .empty
      if let short = Int32(exactly: new) {
        values.put(short, at: position, replacing: replacing)
        self = .shortIntegers(values)
      } else {
        var long = values.map(Int64.init)
        long.put(new, at: position, replacing: replacing)
        self = .integers(long)
      }
    case .integers(var values):
      self = .empty
      values.put(new, at: position, replacing: replacing)
      self = .integers(values)
    default: return false
    }
    return true
  }

  private mutating func putFirst(_ value: Value, _ strings: inout StringStore) {
    switch value {
    case .boolean(let value): self = .booleans([value])
    case .integer(let value):
      if let short = Int32(exactly: value) {
        self = .shortIntegers([short])
      } else {
        self = .integers([value])
      }
    case .double(let value): self = .doubles([value])
    case .date(let date): self = .dates([date.days])
    case .string(let text):
      if let number = strings.intern(text) {
        self = .texts([number])
      } else {
        self = .mixed([value])
      }
    case .null, .list, .map: self = .mixed([value])
    }
  }

  private mutating func putMixed(
    _ value: Value, at position: Int, replacing: Bool, _ strings: StringStore
  ) {
    if case .mixed(var values) = self {
      self = .empty
      values.put(value, at: position, replacing: replacing)
      self = .mixed(values)
    } else {
      var values = (0..<count).map { self.value(at: $0, strings) }
      values.put(value, at: position, replacing: replacing)
      self = .mixed(values)
    }
  }
}

extension Array {
  /// Replaces the element at a position, or puts one in before it.
  fileprivate mutating func put(_ element: Element, at position: Int, replacing: Bool) {
    if replacing {
      self[position] = element
    } else if position == count {
      reserve(count + 1, within: ColumnPage.rowCount)
      append(element)
    } else {
      insert(element, at: position)
    }
  }
}
