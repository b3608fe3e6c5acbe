import PropertyGraph

/// A graph file under the knife: its sections, read and put together without the code that is tested.
struct GraphBytes {
  struct Section {
    var kind: UInt32
    var index: UInt32
    var bytes: [UInt8]
  }

  var sections: [Section] = []

  /// Everything that a snapshot encodes to.
  static func encoded(_ graph: GraphSnapshot, _ enclosures: [GraphEnclosure] = []) -> [UInt8] {
    var bytes: [UInt8] = []
    graph.encode(enclosing: enclosures) { part in
      for offset in part.byteOffsets { bytes.append(part.extracting(offset..<offset + 1).first) }
    }
    return bytes
  }

  /// Takes a whole file apart.
  init(_ bytes: [UInt8]) {
    let trailer = bytes.count - 40
    let table = Int(Self.number(bytes, trailer, 8))
    for index in 0..<Int(Self.number(bytes, trailer + 8, 4)) {
      let entry = table + index * 32
      let offset = Int(Self.number(bytes, entry + 8, 8))
      let length = Int(Self.number(bytes, entry + 16, 8))
      sections.append(
        Section(
          kind: UInt32(Self.number(bytes, entry, 4)),
          index: UInt32(Self.number(bytes, entry + 4, 4)),
          bytes: Array(bytes[offset..<offset + length])))
    }
  }

  /// The file, with checksums that fit.
  var file: [UInt8] {
    var bytes: [UInt8] = [0x89, 0x4C, 0x53, 0x4E, 0x0D, 0x0A, 0x1A, 0x0A, 1, 0, 0, 0, 0, 0, 0, 0]
    let header = bytes
    var table: [UInt8] = []
    for section in sections {
      table += Self.bytes(section.kind) + Self.bytes(section.index)
      table += Self.bytes(UInt64(bytes.count)) + Self.bytes(UInt64(section.bytes.count))
      table += Self.bytes(XXH64.hash(section.bytes.span.bytes))
      bytes += section.bytes
      while bytes.count % 8 != 0 { bytes.append(0) }
    }
    let start = bytes.count
    var tail = table + Self.bytes(UInt64(start)) + Self.bytes(UInt32(sections.count))
    tail += [0, 0, 0, 0] + Self.bytes(UInt64(start + table.count + 40))
    let checksum = XXH64.hash((header + tail).span.bytes)
    return bytes + tail + Self.bytes(checksum) + header.prefix(8).reversed()
  }

  static func number(_ bytes: [UInt8], _ position: Int, _ width: Int) -> UInt64 {
    (0..<width).reduce(0) { $0 | UInt64(bytes[position + $1]) << UInt64($1 * 8) }
  }

  static func bytes<N: FixedWidthInteger>(_ number: N) -> [UInt8] {
    (0..<N.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> N($0 * 8)) }
  }
}

extension RawSpan {
  /// The first byte.
  var first: UInt8 { unsafeLoad(as: UInt8.self) }
}
