import GraphSchema
import LiaisonTestSupport
import PropertyGraph
import Testing

@Suite("damaged and hostile graph files")
struct GraphFileDamageTests {
  /// What decoding comes to; whatever is accepted must hold together.
  @discardableResult
  private static func decode(_ bytes: [UInt8]) -> GraphFileError? {
    do throws(GraphFileError) {
      let graph = try GraphSnapshot.decode(bytes.span.bytes).snapshot
      graph.checkInvariants()
      // Reading it does not trap either.
      for node in graph.nodes { _ = graph.properties(of: node) }
      for annotation in graph.annotations { _ = graph.target(of: annotation) }
      return nil
    } catch {
      return error
    }
  }

  private static func small() throws -> [UInt8] {
    GraphBytes.encoded(
      try RandomGraph.make(steps: 30).0.snapshot, [GraphEnclosure(kind: 256, bytes: [1, 2, 3])])
  }

  @Test("a file with any bit pattern flipped in any byte is refused")
  func flips() throws {
    let whole = try Self.small()
    #expect(Self.decode(whole) == nil)
    for position in whole.indices {
      for mask in [UInt8(1), 0x80] {
        var bytes = whole
        bytes[position] ^= mask
        #expect(Self.decode(bytes) != nil, "byte \(position) ^ \(mask) was not noticed")
      }
    }
  }

  @Test("a file cut at any length is refused, and so is one with bytes too many")
  func cuts() throws {
    let whole = try Self.small()
    for length in whole.indices {
      let error = Self.decode(Array(whole[..<length]))
      #expect(error == (length == 0 ? .foreign : .truncated), "cut at \(length)")
    }
    #expect(Self.decode(whole + [0]) != nil)
    #expect(Self.decode(whole + whole) != nil)
  }

  @Test("what is no graph file is called so, and a newer version says what it needs")
  func foreign() throws {
    let foreign = "PK\u{3}\u{4} and so on, for more than forty bytes of it"
    #expect(Self.decode(Array(foreign.utf8)) == .foreign)
    var newer = try Self.small()
    newer[8] = 7
    #expect(Self.decode(newer) == .newer(version: 7, readable: 1))
    #expect(GraphFileError.newer(version: 7, readable: 1).description.contains("version 7"))
  }

  @Test(
    "contents changed at random under right checksums are refused or hold together",
    arguments: UInt64(0)..<60)
  func mutations(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let typed = seed % 3 == 0
    let graph =
      typed
      ? try TypedModeTests.store().0.snapshot
      : try RandomGraph.make(steps: 60, using: &random).0.snapshot
    let whole = GraphBytes(GraphBytes.encoded(graph))
    for _ in 0..<30 {
      var damaged = whole
      for _ in 0...random.below(3) { damaged.mutate(&random) }
      Self.decode(damaged.file)
    }
  }

  @Test("every single byte changed under right checksums is refused or holds together")
  func everyByte() throws {
    let whole = GraphBytes(try Self.small())
    for section in whole.sections.indices {
      for position in whole.sections[section].bytes.indices {
        for value in [UInt8(1), 0xFF] {
          var damaged = whole
          damaged.sections[section].bytes[position] = value
          Self.decode(damaged.file)
        }
      }
    }
  }

  @Test("counts that the file is too short for are refused before memory is asked for")
  func counts() throws {
    let whole = GraphBytes(try Self.small())
    for place in 1...5 {
      for count in [UInt64(1) << 31, UInt64(UInt32.max) - 1, .max] {
        var damaged = whole
        damaged.sections[0].bytes.replaceSubrange(
          place * 8..<place * 8 + 8, with: GraphBytes.bytes(count))
        #expect(Self.decode(damaged.file) != nil)
      }
    }
  }
}

extension GraphBytes {
  /// Changes something.
  fileprivate mutating func mutate(_ random: inout SplitMix64) {
    let section = random.below(sections.count)
    let count = sections[section].bytes.count
    switch random.below(10) {
    case 0: sections.remove(at: section)
    case 1: sections.append(sections[section])
    case 2: sections[section].index = UInt32(random.below(5))
    case 3: sections.swapAt(section, random.below(sections.count))
    case 4: sections[section].bytes = Array(sections[section].bytes.prefix(random.below(count)))
    case 5: sections[section].bytes += [UInt8](repeating: 0, count: 8)
    case 6 where count >= 8:
      let place = random.below(count / 8) * 8
      let number = [UInt64(0), 1, 255, 65_535, UInt64(UInt32.max), .max][random.below(6)]
      sections[section].bytes.replaceSubrange(place..<place + 8, with: Self.bytes(number))
    default:
      guard count > 0 else { return }
      sections[section].bytes[random.below(count)] = UInt8(random.below(256))
    }
  }
}
