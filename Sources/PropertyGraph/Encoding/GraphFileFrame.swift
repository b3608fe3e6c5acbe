/// What stands around the sections of a graph file: the header before them, the table and the trailer
/// behind them.
struct GraphFileFrame {
  private var entries: [GraphFile.Entry] = []
  /// Where the next section begins.
  private var offset = GraphFile.headerLength

  /// The first bytes of every file.
  static var header: [UInt8] {
    var writer = ByteWriter()
    for byte in GraphFile.magic { writer.byte(byte) }
    writer.word32(GraphFile.version)
    writer.word32(0)
    return writer.bytes
  }

  /// Takes note of a section and gives the bytes that stand for it: itself and the gap behind it.
  mutating func framed(_ kind: UInt32, index: UInt32 = 0, _ section: ByteWriter) -> [UInt8] {
    var section = section
    let length = section.bytes.count
    entries.append(
      GraphFile.Entry(
        kind: kind, index: index, offset: offset, length: length,
        checksum: XXH64.hash(section.bytes.span.bytes)))
    section.align()
    offset += section.bytes.count
    return section.bytes
  }

  /// The table and the trailer.
  var ending: [UInt8] {
    var writer = ByteWriter()
    for entry in entries {
      writer.word32(entry.kind)
      writer.word32(entry.index)
      writer.word64(UInt64(entry.offset))
      writer.word64(UInt64(entry.length))
      writer.word64(entry.checksum)
    }
    writer.word64(UInt64(offset))
    writer.word32(UInt32(entries.count))
    writer.word32(0)
    writer.word64(UInt64(offset + writer.bytes.count + 24))
    writer.word64(Self.checksum(of: writer.bytes))
    for byte in GraphFile.magic.reversed() { writer.byte(byte) }
    return writer.bytes
  }

  /// The checksum of the header and of what stands between the sections and the checksum itself.
  static func checksum(of tail: [UInt8]) -> UInt64 {
    XXH64.hash((header + tail).span.bytes)
  }
}

extension GraphFile {
  /// The table of a file, after looking at everything that stands around the sections.
  ///
  /// - Throws: ``GraphFileError``.
  static func table(of bytes: RawSpan) throws(GraphFileError) -> [Entry] {
    try checkHeader(bytes)
    let trailer = bytes.byteCount - trailerLength
    guard trailer >= headerLength, hasEndMark(bytes) else { throw .truncated }
    let start = bytes.word64(at: trailer)
    let count = Int(bytes.word32(at: trailer + 8))
    guard bytes.word64(at: trailer + 16) == UInt64(bytes.byteCount) else { throw .truncated }
    guard start >= headerLength, start <= trailer, Int(start) + count * entryLength == trailer
    else { throw damaged("table", "it does not stand where the trailer says") }
    let tail = (Int(start)..<trailer + 24).map { bytes.byte(at: $0) }
    guard GraphFileFrame.checksum(of: tail) == bytes.word64(at: trailer + 24) else {
      throw damaged("table", "its checksum is wrong")
    }
    var entries: [Entry] = []
    var end = headerLength
    for index in 0..<count {
      let entry = try entry(bytes, at: Int(start) + index * entryLength, from: end, to: Int(start))
      entries.append(entry)
      end = try endOfGap(bytes, behind: entry, to: Int(start))
    }
    guard end == Int(start) else { throw damaged("table", "bytes before it belong to no section") }
    return entries
  }

  private static func checkHeader(_ bytes: RawSpan) throws(GraphFileError) {
    let length = min(bytes.byteCount, magic.count)
    guard length > 0, (0..<length).allSatisfy({ bytes.byte(at: $0) == magic[$0] }) else {
      throw .foreign
    }
    guard bytes.byteCount >= headerLength else { throw .truncated }
    let found = bytes.word32(at: 8)
    if found > version { throw .newer(version: Int(found), readable: Int(version)) }
    guard found == version, bytes.word32(at: 12) == 0 else {
      throw damaged("header", "it names no version of the format")
    }
  }

  private static func hasEndMark(_ bytes: RawSpan) -> Bool {
    let mark = Array(magic.reversed())
    let start = bytes.byteCount - mark.count
    return mark.indices.allSatisfy { bytes.byte(at: start + $0) == mark[$0] }
  }

  private static func entry(
    _ bytes: RawSpan, at position: Int, from start: Int, to end: Int
  ) throws(GraphFileError) -> Entry {
    let offset = bytes.word64(at: position + 8)
    let length = bytes.word64(at: position + 16)
    guard offset == UInt64(start), length <= UInt64(end - start) else {
      throw damaged("table", "a section does not begin where the one before it ends")
    }
    return Entry(
      kind: bytes.word32(at: position), index: bytes.word32(at: position + 4), offset: start,
      length: Int(length), checksum: bytes.word64(at: position + 24))
  }

  private static func endOfGap(
    _ bytes: RawSpan, behind entry: Entry, to end: Int
  ) throws(GraphFileError) -> Int {
    var position = entry.offset + entry.length
    while position & 7 != 0 {
      guard position < end, bytes.byte(at: position) == 0 else {
        throw damaged(entry.name, "the gap behind it is not filled with zeros")
      }
      position += 1
    }
    return position
  }

  private static func damaged(_ part: String, _ reason: String) -> GraphFileError {
    .corrupt(part: part, reason: reason)
  }
}

extension RawSpan {
  /// The bytes of a section, whose checksum is looked at first.
  @_lifetime(copy self)
  func section(_ entry: GraphFile.Entry) throws(GraphFileError) -> ByteReader {
    let part = extracting(entry.offset..<entry.offset + entry.length)
    guard XXH64.hash(part) == entry.checksum else {
      throw .corrupt(part: entry.name, reason: "its checksum is wrong")
    }
    return ByteReader(part, part: entry.name)
  }
}
