import GraphSchema

extension ColumnPage {
  /// Whether the value of a row is what is asked for.
  @inline(__always)
  func matches(_ slot: Int, _ wanted: Value, _ strings: StringStore) -> Bool {
    guard let position = position(slot) else { return false }
    if case .texts(let numbers) = storage, case .string(let text) = wanted {
      return strings.withBytes(of: numbers[position]) { bytes in
        TextOrderKernel.areEqual(bytes, text)
      }
    }
    if case .shortIntegers(let integers) = storage, case .integer(let number) = wanted {
      return Int64(integers[position]) == number
    }
    return ValueOrder.order(storage.value(at: position, strings), wanted) == 0
  }

  /// Whether the value of a row is a text of these bytes.
  @inline(__always)
  func isText(_ slot: Int, _ utf8: Span<UInt8>, _ strings: StringStore) -> Bool {
    guard let position = position(slot) else { return false }
    if case .texts(let numbers) = storage {
      return strings.withBytes(of: numbers[position]) { TextKernel.areEqual($0, utf8) }
    }
    guard case .string(let text) = storage.value(at: position, strings) else { return false }
    return TextKernel.areEqual(text.utf8.span, utf8)
  }

  /// Negative, zero or positive, as the value of a row stands before, with or after a value.
  @inline(__always)
  func order(_ slot: Int, _ value: Value, _ strings: StringStore) -> Int {
    guard let position = position(slot) else { return ValueOrder.order(.null, value) }
    if case .shortIntegers(let integers) = storage, case .integer(let number) = value {
      return Self.order(Int64(integers[position]), number)
    }
    if case .dates(let days) = storage, case .date(let date) = value {
      return Self.order(Int64(days[position]), Int64(date.days))
    }
    if case .texts(let numbers) = storage, case .string(let text) = value {
      return strings.withBytes(of: numbers[position]) { bytes in
        TextOrderKernel.order(bytes, text)
      }
    }
    if case .integers(let integers) = storage, case .integer(let number) = value {
      return Self.order(integers[position], number)
    }
    return ValueOrder.order(storage.value(at: position, strings), value)
  }

  /// A row's value as kind and 64 bits, where it is a whole number, a date or a text with a number;
  /// the number of a text does not tell equal ones apart, but texts with one number are equal.
  @inline(__always)
  func quickKey(_ slot: Int) -> (kind: ValueType, bits: Int64)? {
    guard let position = position(slot) else { return nil }
    if case .shortIntegers(let values) = storage { return (.integer, Int64(values[position])) }
    if case .dates(let values) = storage { return (.date, Int64(values[position])) }
    if case .texts(let values) = storage { return (.string, Int64(values[position])) }
    if case .integers(let values) = storage { return (.integer, values[position]) }
    return nil
  }

  private static func order(_ a: Int64, _ b: Int64) -> Int { a == b ? 0 : (a < b ? -1 : 1) }
}
