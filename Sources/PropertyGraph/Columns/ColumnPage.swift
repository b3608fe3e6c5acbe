import GraphSchema

/// One property of 256 neighbouring rows.
///
/// ```
/// presence: 256 bits         1 0 0 1 1 0 …        which rows bear the property
/// storage:  packed values    [ v0 , v3 , v4 , …]  one per set bit, in order of the rows
/// ```
///
/// A value's position is the number of set bits before its row, at most four population counts. So
/// a property that few rows bear costs 32 bytes a page and its values, wherever the rows are, and
/// rows can be handed out one after the other whatever their labels.
struct ColumnPage: Sendable {
  static let rowBits = 8
  static let rowCount = 256

  private(set) var presence = SIMD4<UInt64>()
  private(set) var storage = ColumnStorage.empty

  /// Whether a row bears the property.
  func isPresent(_ slot: Int) -> Bool { presence[slot >> 6] & (1 << UInt64(slot & 63)) != 0 }

  /// The number of rows before `slot` that bear the property.
  func rank(_ slot: Int) -> Int {
    var count = (presence[slot >> 6] & ((1 << UInt64(slot & 63)) - 1)).nonzeroBitCount
    for word in 0..<slot >> 6 { count += presence[word].nonzeroBitCount }
    return count
  }

  /// The value of a row; null when absent.
  func value(_ slot: Int, _ strings: StringStore) -> Value {
    isPresent(slot) ? storage.value(at: rank(slot), strings) : .null
  }

  /// The integer of a row, when there is one: a value of type integer.
  func integer(_ slot: Int) -> Int64? {
    guard isPresent(slot) else { return nil }
    switch storage {
    case .integers(let values): return values[rank(slot)]
    case .mixed(let values):
      guard case .integer(let value) = values[rank(slot)] else { return nil }
      return value
    default: return nil
    }
  }

  /// Sets the value of a row; null takes it out.
  mutating func set(_ value: Value, _ slot: Int, _ strings: inout StringStore) {
    let wasPresent = isPresent(slot)
    let position = rank(slot)
    let bit: UInt64 = 1 << UInt64(slot & 63)
    if value == .null {
      guard wasPresent else { return }
      presence[slot >> 6] &= ~bit
      storage.remove(at: position)
      if presence == SIMD4() { storage = .empty }
    } else {
      storage.put(value, at: position, replacing: wasPresent, &strings)
      presence[slot >> 6] |= bit
    }
  }

  /// The number of rows that bear the property.
  var count: Int { (0..<4).reduce(0) { $0 + presence[$1].nonzeroBitCount } }

  /// Traps when bits and values disagree.
  func checkInvariants() {
    precondition(count == storage.count, "a column page has one value per present row")
    if case .empty = storage { return }
    precondition(count > 0, "a column page without values forgets their type")
  }
}
