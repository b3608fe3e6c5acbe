/// Hashes bytes eight at a time by multiplication to 128 bits, both halves combined.
///
/// The scheme of wyhash (Wang Yi, 2019) in its plainest form. The seed is secret and differs from
/// process to process, so that nobody can prepare texts that meet.
enum TextHashKernel {
  /// The product of two numbers, its upper half turned into the lower one.
  @inline(__always)
  static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
  }

  /// The hash of some bytes.
  static func hash(_ utf8: borrowing Span<UInt8>, _ seed: UInt64) -> UInt64 {
    let bytes = utf8.bytes
    let count = bytes.byteCount
    var state = seed ^ 0xA076_1D64_78BD_642F
    var next = 0
    while next + 8 <= count {
      // Within the span, as the condition says.
      let word = unsafe bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: next, as: UInt64.self)
      state = mix(UInt64(littleEndian: word) ^ state, 0xE703_7ED1_A0B4_28DB ^ seed)
      next += 8
    }
    var tail: UInt64 = 0
    var shift: UInt64 = 0
    while next < count {
      tail |= UInt64(utf8[next]) << shift
      shift += 8
      next += 1
    }
    state = mix(tail ^ state, 0x8EBC_6AF0_9C88_C6E3 ^ seed)
    return mix(state ^ UInt64(count), 0x5899_65CC_7537_4CC3)
  }
}
