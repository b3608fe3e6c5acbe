import GraphSchema

/// 64 bits of a value that grow with its place in ``ValueOrder``, though not strictly.
///
/// ```
/// kind₃ │ number₆₁    the upper bits of the double, turned so that they compare as integers
/// kind₃ │ day₆₁
/// kind₃ │ bytes₅₆ length₅    the first seven bytes of a text, then its length, at most 8
/// ```
///
/// Two values with different fences are ordered by them. Equal fences leave the order open.
enum ValueFence {
  /// The bits of a kind.
  static func kind(_ kind: UInt64) -> UInt64 { kind << 61 }

  /// The fence of a value.
  static func of(_ value: Value) -> UInt64 {
    let kind = kind(ValueOrder.kind(of: value))
    switch value {
    case .boolean(let flag): return kind | (flag ? 1 : 0)
    case .integer(let number): return kind | bits(Double(number))
    case .double(let number): return kind | bits(number)
    case .date(let date): return kind | day(date.days)
    case .string(var text):
      text.makeContiguousUTF8()
      return kind | bits(text.utf8.span, from: 0)
    case .null, .list, .map: return kind
    }
  }

  /// The fence of a text from one of its bytes on.
  static func ofText(_ utf8: borrowing Span<UInt8>, from byte: Int) -> UInt64 {
    kind(2) | bits(utf8, from: byte)
  }

  private static func day(_ days: Int32) -> UInt64 { UInt64(Int64(days) - Int64(Int32.min)) }

  /// Rounding an integer to a double keeps the order, and so does leaving out the last three bits.
  private static func bits(_ number: Double) -> UInt64 {
    if number.isNaN { return 1 << 61 - 1 }
    let pattern = (number + 0).bitPattern  // -0.0 + 0 is 0.0
    return (pattern >> 63 == 1 ? ~pattern : pattern | 1 << 63) >> 3
  }

  private static func bits(_ utf8: borrowing Span<UInt8>, from byte: Int) -> UInt64 {
    let length = max(0, utf8.count - byte)
    var bits: UInt64 = 0
    for index in 0..<min(7, length) {
      bits |= UInt64(utf8[byte + index]) << UInt64(48 - 8 * index)
    }
    return bits << 5 | UInt64(min(8, length))
  }

  /// The bits that the fences of all texts with this beginning share.
  static func mask(ofPrefix length: Int) -> UInt64 {
    let bytes = UInt64(min(7, length))
    return bytes == 0 ? 7 << 61 : ~((1 << (5 + 8 * (7 - bytes))) - 1)
  }
}
