/// Up to 1,024 integers, as narrow as they can stand beside the smallest of them.
///
/// ```
///  0  base      i64     the smallest value
///  8  count     u16     how many values follow, at most 1,024
/// 10  width     u8      1, 2, 4 or 8 bytes a value
/// 11  kind      u8      what they are, see ColumnBlock; 1 in plain arrays
/// 12  presence  u8      see ColumnBlock; 0 in plain arrays
/// 13  zeros
/// 16  values    count × width bytes: value − base, unsigned; zeros up to a multiple of 8
/// ```
///
/// An array of integers is a row of blocks, all but the last of which hold 1,024. Every value takes a
/// byte at least, so that what is allocated for a file is never out of proportion to it. (The frame of
/// reference of J. Goldstein, R. Ramakrishnan, U. Shaft, *Compressing relations and indexes*, 1998.)
struct IntegerBlock {
  static let length = 1_024
  static let headerLength = 16

  /// The smallest value, or what a kind of block keeps in its place.
  var base: Int64 = 0
  var count = 0
  var width = 0
  var kind: UInt8 = 1
  var presence: UInt8 = 0
}

extension ByteWriter {
  /// Writes the head of a block.
  mutating func head(_ block: IntegerBlock) {
    let start = bytes.count
    reserve(IntegerBlock.headerLength)
    store(block.base, at: start)
    store(UInt16(block.count), at: start + 8)
    store(UInt8(block.width), at: start + 10)
    store(block.kind, at: start + 11)
    store(block.presence, at: start + 12)
  }

  /// Writes one block of integers.
  ///
  /// - Precondition: there are at most 1,024.
  mutating func block(_ values: Span<Int64>, kind: UInt8 = 1, presence: [UInt64] = []) {
    var (least, most) = (Int64.max, Int64.min)
    for index in values.indices {
      least = min(least, values[index])
      most = max(most, values[index])
    }
    if values.isEmpty { (least, most) = (0, 0) }
    let range = UInt64(bitPattern: most &- least)
    let width = range <= 0xFF ? 1 : range <= 0xFFFF ? 2 : range <= 0xFFFF_FFFF ? 4 : 8
    head(
      IntegerBlock(
        base: least, count: values.count, width: width, kind: kind,
        presence: presence.isEmpty ? 0 : 1))
    for word in presence { word64(word) }
    let start = bytes.count
    reserve(values.count * width)
    switch width {
    case 1: store(values, over: least, at: start, as: UInt8.self)
    case 2: store(values, over: least, at: start, as: UInt16.self)
    case 4: store(values, over: least, at: start, as: UInt32.self)
    default: store(values, over: least, at: start, as: UInt64.self)
    }
    align()
  }

  /// Writes an array of integers, block after block.
  ///
  /// - Parameter value: gives the integer at a position.
  mutating func integers(_ count: Int, _ value: (Int) -> Int64) {
    var start = 0
    while start < count {
      let length = min(IntegerBlock.length, count - start)
      let values = [Int64](capacity: length) { out in
        for index in start..<start + length { out.append(value(index)) }
      }
      block(values.span)
      start += length
    }
  }
}

extension ByteReader {
  /// Reads the head of a block.
  mutating func head() throws(GraphFileError) -> IntegerBlock {
    let start = try take(IntegerBlock.headerLength)
    let block = IntegerBlock(
      base: Int64(bitPattern: bytes.word64(at: start)), count: Int(bytes.word16(at: start + 8)),
      width: Int(bytes.byte(at: start + 10)), kind: bytes.byte(at: start + 11),
      presence: bytes.byte(at: start + 12))
    guard block.count <= IntegerBlock.length else {
      throw corrupt("a block announces \(block.count) values, more than 1,024")
    }
    guard bytes.word32(at: start + 12) >> 8 == 0 else {
      throw corrupt("a gap is not filled with zeros")
    }
    return block
  }

  /// Reads the values of a block whose head was read, all of them within bounds.
  mutating func values<N: FixedWidthInteger & BitwiseCopyable>(
    _ block: IntegerBlock, in bounds: ClosedRange<Int64>, as type: N.Type = N.self
  ) throws(GraphFileError) -> [N] {
    guard [1, 2, 4, 8].contains(block.width) else {
      throw corrupt("a block has values of \(block.width) bytes")
    }
    let start = try take(block.count * block.width)
    try align()
    var most: UInt64 = 0
    let values = [N](capacity: block.count) { out in
      most = bytes.append(block, from: start, to: &out)
    }
    guard
      block.count == 0
        || bounds.contains(block.base)
          && most <= UInt64(bitPattern: bounds.upperBound &- block.base)
    else { throw corrupt("a number lies outside \(bounds.lowerBound)…\(bounds.upperBound)") }
    return values
  }

  /// Reads a block of so many plain integers.
  mutating func block<N: FixedWidthInteger & BitwiseCopyable>(
    _ count: Int, in bounds: ClosedRange<Int64>, as type: N.Type
  ) throws(GraphFileError) -> [N] {
    let block = try head()
    guard block.count == count, block.kind == 1, block.presence == 0 else {
      throw corrupt("a block has another length or kind than its place asks for")
    }
    return try values(block, in: bounds)
  }

  /// Reads an array of integers, block after block, and hands over each block.
  mutating func integers<N: FixedWidthInteger & BitwiseCopyable>(
    _ count: Int, in bounds: ClosedRange<Int64>, as type: N.Type, _ body: ([N]) -> Void
  ) throws(GraphFileError) {
    var left = count
    while left > 0 {
      let values = try block(min(left, IntegerBlock.length), in: bounds, as: N.self)
      body(values)
      left -= values.count
    }
  }
}
