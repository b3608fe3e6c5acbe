/// The loops over the values of a block: bounds are checked once a block, not once a value.
extension RawSpan {
  /// Appends the values of a block that begin at a position, and gives the largest distance from the
  /// base.
  ///
  /// - Precondition: `count` values of `width` 1, 2, 4 or 8 bytes stand there.
  func append<N: FixedWidthInteger & BitwiseCopyable>(
    _ block: IntegerBlock, from start: Int, to out: inout OutputSpan<N>
  ) -> UInt64 {
    let part = extracting(start..<start + block.count * block.width)
    return switch block.width {
    case 1: part.append(UInt8.self, block.count, over: block.base, to: &out)
    case 2: part.append(UInt16.self, block.count, over: block.base, to: &out)
    case 4: part.append(UInt32.self, block.count, over: block.base, to: &out)
    default: part.append(UInt64.self, block.count, over: block.base, to: &out)
    }
  }

  @inline(__always)
  private func append<
    W: FixedWidthInteger & UnsignedInteger & BitwiseCopyable,
    N: FixedWidthInteger & BitwiseCopyable
  >(_ width: W.Type, _ count: Int, over base: Int64, to out: inout OutputSpan<N>) -> UInt64 {
    var most: W = 0
    let base = N(truncatingIfNeeded: base)
    unsafe out.withUnsafeMutableBufferPointer { buffer, initialized in
      for index in 0..<count {
        let word = W(
          littleEndian: unsafe unsafeLoadUnaligned(
            fromUncheckedByteOffset: index &* MemoryLayout<W>.size, as: W.self))
        most = max(most, word)
        unsafe buffer[initialized &+ index] = base &+ N(truncatingIfNeeded: word)
      }
      initialized += count
    }
    return UInt64(most)
  }
}

extension ByteWriter {
  /// Writes the distances of values from their base over bytes that are there.
  @inline(__always)
  mutating func store<W: FixedWidthInteger & BitwiseCopyable>(
    _ values: Span<Int64>, over base: Int64, at start: Int, as width: W.Type
  ) {
    for index in values.indices {
      store(
        W(truncatingIfNeeded: values[index] &- base), at: start + index * MemoryLayout<W>.size)
    }
  }
}
