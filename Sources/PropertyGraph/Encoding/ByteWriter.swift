/// Bytes of one section as they grow: numbers little endian, texts with their length before them.
package struct ByteWriter {
  /// What was written.
  package private(set) var bytes: [UInt8] = []

  /// Nothing yet.
  package init() {}

  /// Writes a byte.
  package mutating func byte(_ value: UInt8) { bytes.append(value) }

  /// Writes two bytes.
  package mutating func word16(_ value: UInt16) { number(value) }

  /// Writes four bytes.
  package mutating func word32(_ value: UInt32) { number(value) }

  /// Writes eight bytes.
  package mutating func word64(_ value: UInt64) { number(value) }

  /// Writes how many things follow.
  package mutating func count(_ count: Int) { number(UInt32(count)) }

  /// Writes a text: the number of its UTF-8 bytes in four bytes, then these.
  package mutating func text(_ text: String) {
    count(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// Writes a text or the lack of one.
  package mutating func text(_ text: String?) {
    flag(text != nil)
    if let text { self.text(text) }
  }

  /// Writes a list of texts.
  package mutating func texts(_ texts: [String]) {
    count(texts.count)
    for text in texts { self.text(text) }
  }

  /// Writes yes or no in a byte.
  package mutating func flag(_ value: Bool) { bytes.append(value ? 1 : 0) }

  /// Writes bytes as they are.
  package mutating func raw(_ bytes: [UInt8]) { self.bytes += bytes }

  /// Writes bytes as they are.
  mutating func raw(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe self.bytes.append(contentsOf: $0) }
  }

  /// Writes zeros up to the next multiple of eight bytes.
  package mutating func align() {
    while bytes.count & 7 != 0 { bytes.append(0) }
  }

  private mutating func number<N: FixedWidthInteger & BitwiseCopyable>(_ value: N) {
    let start = bytes.count
    reserve(MemoryLayout<N>.size)
    store(value, at: start)
  }

  /// Adds zeros at the end, to be written over.
  mutating func reserve(_ count: Int) {
    bytes.append(contentsOf: repeatElement(0, count: count))
  }

  /// Writes a number over bytes that are there.
  @inline(__always)
  mutating func store<N: FixedWidthInteger & BitwiseCopyable>(_ value: N, at position: Int) {
    var span = bytes.mutableSpan
    var raw = span.mutableBytes
    raw.storeBytes(of: value.littleEndian, toByteOffset: position, as: N.self)
  }
}
