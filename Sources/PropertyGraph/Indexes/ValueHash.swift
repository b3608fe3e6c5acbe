import GraphSchema

/// Hashes of values: equal ones, in the sense of ``ValueOrder``, have equal hashes.
struct ValueHash: Sendable {
  /// What makes the hashes of this process differ from those of others.
  let seed: UInt64
  /// The bits that are used; fewer than all only to try what happens when hashes meet.
  let mask: UInt32

  init(seed: UInt64, mask: UInt32 = .max) {
    self.seed = seed
    self.mask = mask
  }

  /// The hashes of this process.
  static let ofProcess = ValueHash(seed: UInt64.random(in: .min ... .max))

  /// The hash of a value; `nil` when nothing can be equal to it.
  func hash(_ value: Value) -> UInt32? {
    switch value {
    case .string(var text):
      text.makeContiguousUTF8()
      return hash(text: text.utf8.span)
    case .integer(let number): return hash(integer: number)
    case .date(let date): return hash(date: date.days)
    default: return wide(value).map(narrow)
    }
  }

  /// The hash of a row's value; `nil` when nothing can be equal to it.
  func hash(_ row: UInt32, _ column: IndexedColumn) -> UInt32? {
    if let number = column.textNumber(row) {
      return column.withBytes(of: number) { hash(text: $0) }
    }
    return hash(column.value(row))
  }

  /// The hash of a text.
  func hash(text: borrowing Span<UInt8>) -> UInt32 { narrow(TextHashKernel.hash(text, seed)) }

  /// The hash of an integer, which is that of the equal double.
  func hash(integer: Int64) -> UInt32 { narrow(wide(UInt64(bitPattern: integer), tag: 1)) }

  /// The hash of a date.
  func hash(date: Int32) -> UInt32 {
    narrow(wide(UInt64(bitPattern: Int64(date)), tag: 2))
  }

  private func narrow(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) & mask }

  private func wide(_ bits: UInt64, tag: UInt64) -> UInt64 {
    TextHashKernel.mix(
      bits ^ seed, (0x9E37_79B9_7F4A_7C15 &+ tag &* 0xD1B5_4A32_D192_ED02) | 1)
  }

  private func wide(_ value: Value) -> UInt64? {
    switch value {
    case .null: return nil
    case .boolean(let flag): return wide(flag ? 1 : 0, tag: 3)
    case .integer(let number): return wide(UInt64(bitPattern: number), tag: 1)
    case .double(let number):
      if number.isNaN { return nil }
      if let whole = Int64(exactly: number) { return wide(.integer(whole)) }
      return wide(number.bitPattern, tag: 4)
    case .string(var text):
      text.makeContiguousUTF8()
      return TextHashKernel.hash(text.utf8.span, seed)
    case .date(let date): return wide(UInt64(bitPattern: Int64(date.days)), tag: 2)
    case .list(let values):
      var hash = wide(UInt64(values.count), tag: 5)
      for value in values {
        guard let part = wide(value) else { return nil }
        hash = TextHashKernel.mix(hash ^ part, 0xE703_7ED1_A0B4_28DB)
      }
      return hash
    case .map(let entries): return wide(entries)
    }
  }

  /// The entries of a map have no order, so their hashes are added.
  private func wide(_ entries: [String: Value]) -> UInt64? {
    var hash = wide(UInt64(entries.count), tag: 6)
    for (key, value) in entries {
      guard let name = wide(.string(key)), let part = wide(value) else { return nil }
      hash &+= TextHashKernel.mix(name, part | 1)
    }
    return hash
  }
}
