/// Reading bytes of texts by words instead of one by one.
///
/// Pointers, because a hasher takes no span, and because comparing through spans checks every index:
/// for texts of 20 bytes that costs more than the comparison.
enum TextKernel {
  /// A hash of the bytes, seeded anew in each process.
  static func hash(_ bytes: Span<UInt8>) -> UInt32 {
    unsafe bytes.withUnsafeBytes { bytes in
      var hasher = Hasher()
      unsafe hasher.combine(bytes: bytes)
      return UInt32(truncatingIfNeeded: hasher.finalize())
    }
  }

  /// Whether two ranges of bytes are the same.
  static func areEqual(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Bool {
    guard a.count == b.count else { return false }
    return unsafe a.withUnsafeBytes { a in
      unsafe b.withUnsafeBytes { b in unsafe areEqual(a, b) }
    }
  }

  private static func areEqual(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Bool {
    let count = a.count
    var next = 0
    while next + 8 <= count {
      let x = unsafe a.loadUnaligned(fromByteOffset: next, as: UInt64.self)
      let y = unsafe b.loadUnaligned(fromByteOffset: next, as: UInt64.self)
      if x != y { return false }
      next += 8
    }
    while next < count {
      if unsafe a[next] != b[next] { return false }
      next += 1
    }
    return true
  }

  /// A number that differs for most different texts, for a few cycles.
  ///
  /// It is a product of their length and of their first and last eight bytes, so anyone can find
  /// texts for which it is the same.
  static func sketch(_ bytes: Span<UInt8>) -> UInt64 {
    unsafe bytes.withUnsafeBytes { bytes in
      let count = bytes.count
      var (head, tail): (UInt64, UInt64) = (0, 0)
      if count >= 8 {
        head = unsafe bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
        tail = unsafe bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
      } else {
        for index in 0..<count { head = unsafe head << 8 | UInt64(bytes[index]) }
      }
      let mixed = (head ^ UInt64(count) &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
      return (mixed ^ mixed >> 32 ^ tail) &* 0x9E37_79B9_7F4A_7C15
    }
  }

  /// Whether the bytes are UTF-8; asked for texts that are new only.
  static func isUTF8(_ bytes: Span<UInt8>) -> Bool {
    var isASCII = true
    for index in bytes.indices where bytes[index] >= 0x80 {
      isASCII = false
      break
    }
    if isASCII { return true }
    do {
      _ = try UTF8Span(validating: bytes)
      return true
    } catch {
      return false
    }
  }

  /// Adds bytes at the end of an array.
  static func append(_ bytes: Span<UInt8>, to page: inout [UInt8]) {
    unsafe bytes.withUnsafeBufferPointer { unsafe page.append(contentsOf: $0) }
  }

  /// The bytes as text; what is not UTF-8 is repaired.
  static func text(_ bytes: Span<UInt8>) -> String {
    unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }
}
