/// Numbers read out of bytes, little endian, wherever they stand.
///
/// The loads are unsafe in name only: every integer type is made of any bits, and a position outside
/// the bytes traps.
extension RawSpan {
  /// The byte at a position.
  @inline(__always)
  func byte(at position: Int) -> UInt8 {
    unsafe unsafeLoad(fromByteOffset: position, as: UInt8.self)
  }

  /// The two bytes from a position on.
  @inline(__always)
  func word16(at position: Int) -> UInt16 {
    UInt16(littleEndian: unsafe unsafeLoadUnaligned(fromByteOffset: position, as: UInt16.self))
  }

  /// The four bytes from a position on.
  @inline(__always)
  func word32(at position: Int) -> UInt32 {
    UInt32(littleEndian: unsafe unsafeLoadUnaligned(fromByteOffset: position, as: UInt32.self))
  }

  /// The eight bytes from a position on.
  @inline(__always)
  func word64(at position: Int) -> UInt64 {
    UInt64(littleEndian: unsafe unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self))
  }
}

extension RawSpan {
  /// A part of the bytes, one by one.
  @_lifetime(copy self)
  func bytesView(_ start: Int, _ count: Int) -> Span<UInt8> {
    unsafe extracting(start..<start + count)._unsafeView(as: UInt8.self)
  }

  /// Whether a part of the bytes is UTF-8.
  func isUTF8(_ start: Int, _ count: Int) -> Bool {
    (try? UTF8Span(validating: bytesView(start, count))) != nil
  }

  /// A part of the bytes as text; `nil` when it is not UTF-8.
  func text(_ start: Int, _ count: Int) -> String? {
    guard let utf8 = try? UTF8Span(validating: bytesView(start, count)) else { return nil }
    return String(copying: utf8)
  }

  /// A part of the bytes, copied.
  func copied(_ start: Int, _ count: Int) -> [UInt8] {
    let part = bytesView(start, count)
    return unsafe part.withUnsafeBufferPointer { unsafe Array($0) }
  }
}
