/// Compares texts eight bytes at a time.
///
/// Pointers, because spans check every index: for texts of 20 bytes that costs more than the
/// comparison.
enum TextOrderKernel {
  /// Whether bytes are those of a text.
  static func areEqual(_ bytes: Span<UInt8>, _ text: String) -> Bool {
    guard bytes.count == text.utf8.count else { return false }
    return order(bytes, text) == 0
  }

  /// Negative, zero or positive, as bytes stand before, with or after those of a text.
  static func order(_ bytes: Span<UInt8>, _ text: String) -> Int {
    var text = text
    return text.withUTF8 { other in
      unsafe bytes.withUnsafeBytes { unsafe order($0, UnsafeRawBufferPointer(other)) }
    }
  }

  /// Orders bytes; a beginning stands before what it is a beginning of.
  static func order(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Int {
    unsafe a.withUnsafeBytes { a in unsafe b.withUnsafeBytes { unsafe order(a, $0) } }
  }

  private static func order(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Int {
    let length = min(a.count, b.count)
    var next = 0
    while next + 8 <= length {
      let x = unsafe a.loadUnaligned(fromByteOffset: next, as: UInt64.self)
      let y = unsafe b.loadUnaligned(fromByteOffset: next, as: UInt64.self)
      if x != y { return UInt64(bigEndian: x) < UInt64(bigEndian: y) ? -1 : 1 }
      next += 8
    }
    while next < length {
      let (x, y) = unsafe (a[next], b[next])
      if x != y { return x < y ? -1 : 1 }
      next += 1
    }
    return a.count == b.count ? 0 : (a.count < b.count ? -1 : 1)
  }
}
