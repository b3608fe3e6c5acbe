/// Hashes bytes, eight at a time.
///
/// Each word is mixed with a number that the process draws, multiplied to 128 bits and folded; a file
/// cannot be made to collide by one who does not know that number.
///
/// Source: Wang Yi, "wyhash", the folded multiplication; T. Kaitchuck, "aHash", fallback algorithm.
enum TextHash {
  private static let secret: UInt64 = .random(in: .min ... .max)
  private static let factor: UInt64 = .random(in: .min ... .max) | 1

  /// A hash of bytes.
  static func hash(_ range: Range<Int>, _ text: Span<UInt8>) -> UInt32 {
    let factor = factor
    var state = secret ^ UInt64(range.count)
    for place in stride(from: range.lowerBound, to: range.upperBound, by: 8) {
      state = fold(state ^ word(text, place, range.upperBound &- place), factor)
    }
    return UInt32(truncatingIfNeeded: fold(state, secret | 1) >> 32)
  }

  @inline(__always)
  private static func fold(_ value: UInt64, _ factor: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: factor)
    return product.high ^ product.low
  }

  /// Up to eight bytes, the first lowest; the others are zero.
  @inline(__always)
  static func word(_ text: Span<UInt8>, _ place: Int, _ count: Int) -> UInt64 {
    if place &+ 8 <= text.count {
      let word = UInt64(
        littleEndian: text.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
      return count >= 8 ? word : word & (1 &<< UInt64(truncatingIfNeeded: 8 &* count) &- 1)
    }
    var word: UInt64 = 0
    for index in 0..<min(8, count) {
      word |= UInt64(text[place &+ index]) &<< UInt64(truncatingIfNeeded: 8 &* index)
    }
    return word
  }
}
