import GraphSchema

/// The values of one column page, without gaps, in an array of their own type.
enum ColumnStorage: Sendable {
  case empty
  case booleans([Bool])
  case integers([Int64])
  case doubles([Double])
  /// Days since 1970-01-01.
  case dates([Int32])
  /// Numbers of texts in the ``StringStore``.
  case texts([UInt32])
  /// Values that differ in type, and lists and maps.
  case mixed([Value])

  /// The number of values.
  var count: Int {
    switch self {
    case .empty: 0
    case .booleans(let values): values.count
    case .integers(let values): values.count
    case .doubles(let values): values.count
    case .dates(let values): values.count
    case .texts(let values): values.count
    case .mixed(let values): values.count
    }
  }

  /// The value at a position.
  func value(at position: Int, _ strings: StringStore) -> Value {
    switch self {
    case .empty: .null
    case .booleans(let values): .boolean(values[position])
    case .integers(let values): .integer(values[position])
    case .doubles(let values): .double(values[position])
    case .dates(let values): CalendarDate(days: Int(values[position])).map(Value.date) ?? .null
    case .texts(let values): .string(strings[values[position]])
    case .mixed(let values): values[position]
    }
  }

  /// Puts a value in at a position, or in place of the value there.
  ///
  /// Values of another type than those present turn the page into a mixed one; it stays so.
  mutating func put(
    _ value: Value, at position: Int, replacing: Bool, _ strings: inout StringStore
  ) {
    // Each branch empties `self` first, so that its array has one owner and is edited in place.
    switch (self, value) {
    case (.booleans(var values), .boolean(let new)):
      self = .empty
      values.put(new, at: position, replacing: replacing)
      self = .booleans(values)
    case (.integers(var values), .integer(let new)):
      self = .empty
      values.put(new, at: position, replacing: replacing)
      self = .integers(values)
    case (.doubles(var values), .double(let new)):
      self = .empty
      values.put(new, at: position, replacing: replacing)
      self = .doubles(values)
    case (.dates(var values), .date(let new)):
      self = .empty
      values.put(new.days, at: position, replacing: replacing)
      self = .dates(values)
    case (.texts(var values), .string(let new)):
      guard let number = strings.intern(new) else {
        return putMixed(value, at: position, replacing: replacing, strings)
      }
      self = .empty
      values.put(number, at: position, replacing: replacing)
      self = .texts(values)
    case (.empty, _):
      self = Self.start(for: value)
      put(value, at: position, replacing: replacing, &strings)
    default:
      putMixed(value, at: position, replacing: replacing, strings)
    }
  }

  /// Takes the value at a position out.
  mutating func remove(at position: Int) {
    switch self {
    case .empty: break
    case .booleans(var values):
      self = .empty
      values.remove(at: position)
      self = .booleans(values)
    case .integers(var values):
      self = .empty
      values.remove(at: position)
      self = .integers(values)
    case .doubles(var values):
      self = .empty
      values.remove(at: position)
      self = .doubles(values)
    case .dates(var values):
      self = .empty
      values.remove(at: position)
      self = .dates(values)
    case .texts(var values):
      self = .empty
      values.remove(at: position)
      self = .texts(values)
    case .mixed(var values):
      self = .empty
      values.remove(at: position)
      self = .mixed(values)
    }
  }

  private static func start(for value: Value) -> ColumnStorage {
    switch value {
    case .boolean: .booleans([])
    case .integer: .integers([])
    case .double: .doubles([])
    case .date: .dates([])
    case .string: .texts([])
    case .null, .list, .map: .mixed([])
    }
  }

  private mutating func putMixed(
    _ value: Value, at position: Int, replacing: Bool, _ strings: StringStore
  ) {
    var values: [Value]
    if case .mixed(let present) = self {
      values = present
    } else {
      values = (0..<count).map { self.value(at: $0, strings) }
    }
    self = .empty
    values.put(value, at: position, replacing: replacing)
    self = .mixed(values)
  }
}

extension Array {
  /// Replaces the element at a position, or puts one in before it.
  fileprivate mutating func put(_ element: Element, at position: Int, replacing: Bool) {
    if replacing { self[position] = element } else { insert(element, at: position) }
  }
}
