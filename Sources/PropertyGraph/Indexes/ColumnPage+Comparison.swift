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

  /// Negative, zero or positive, as the value of a row stands before, with or after a value.
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

  private static func order(_ a: Int64, _ b: Int64) -> Int { a == b ? 0 : (a < b ? -1 : 1) }
}
