import GraphSchema
import LiaisonTestSupport
import PropertyGraph
import Testing

@Suite("texts by number and by bytes")
struct TextColumnTests {
  /// The bytes of a row's text.
  private static func bytes(_ texts: TextColumn, _ row: UInt32) -> [UInt8]? {
    texts.number(ofRow: row).map { number in
      texts.withBytes(of: number) { bytes in bytes.indices.map { bytes[$0] } }
    }
  }

  @Test("texts of any length come back, beside texts longer than a page of the arena")
  func lengths() throws {
    var random = SplitMix64(seed: 3)
    let lengths = (0..<900).map { $0 % 90 } + [16_383, 0, 16_384, 16_385, 1, 40_000, 0, 0, 16_320]
    let texts = lengths.map { length in
      String(decoding: (0..<length).map { _ in UInt8(97 + random.below(26)) }, as: UTF8.self)
    }
    let store = GraphStore()
    for start in stride(from: 0, to: texts.count, by: 100) {
      try store.write { graph in
        for text in texts[start..<min(start + 100, texts.count)] {
          try graph.addNode(labels: [], properties: ["text": .string(text)])
        }
      }
    }
    let graph = store.snapshot
    graph.checkInvariants()
    let key = try #require(graph.propertyKey(named: "text"))
    let column = graph.texts(ofNodes: key)
    for (row, text) in texts.enumerated() {
      #expect(graph.value(of: NodeID(row: UInt32(row)), key) == .string(text))
      #expect(Self.bytes(column, UInt32(row)) == Array(text.utf8))
    }
  }

  @Test("a short text has one number, which is found without storing the text")
  func numbers() throws {
    let store = GraphStore()
    let long = String(repeating: "x", count: 65)
    try store.write { graph in
      for text in ["AT", "BE", "AT", long, long, ""] {
        try graph.addNode(labels: [], properties: ["c": .string(text)])
      }
      try graph.addNode(labels: [])
    }
    let graph = store.snapshot
    let texts = graph.texts(ofNodes: try #require(graph.propertyKey(named: "c")))
    let numbers = (0..<8).map { texts.number(ofRow: UInt32($0)) }
    #expect(numbers[0] != nil && numbers[0] == numbers[2] && numbers[0] != numbers[1])
    #expect(numbers[3] != numbers[4])
    #expect(numbers[6] == nil && numbers[7] == nil)
    #expect(texts.number(of: "AT") == numbers[0])
    #expect(texts.number(of: "BE".utf8.span) == numbers[1])
    #expect(texts.number(of: "") == numbers[5])
    #expect(texts.number(of: long) == nil)
    #expect(texts.number(of: "CH") == nil)
  }

  @Test("rows that share a page with another type have no number, and say so")
  func mixed() throws {
    let store = GraphStore()
    try store.write { graph in
      try graph.addNode(labels: [], properties: ["c": "AT"])
      try graph.addNode(labels: [], properties: ["c": 1])
    }
    let graph = store.snapshot
    let texts = graph.texts(ofNodes: try #require(graph.propertyKey(named: "c")))
    #expect(texts.number(ofRow: 0) == nil)
    #expect(!texts.hasNumbers(0))
    #expect(texts.hasNumbers(5_000))
  }
}

@Suite("pages of a column")
struct ColumnPageTests {
  @Test("a walk tests a column of dates while it reads steps")
  func columnsBesideSteps() throws {
    let store = GraphStore()
    let ada = try store.write { graph in
      let ada = try graph.addNode(labels: [])
      for day in 0..<1_500 {
        try graph.addRelationship(
          "t", from: ada, to: ada,
          properties: day % 3 == 0
            ? [:] : ["start": CalendarDate(days: day).map(Value.date) ?? .null])
      }
      return ada
    }
    let graph = store.snapshot
    let start = try #require(graph.propertyKey(named: "start"))
    let early = graph.withAdjacency { view in
      graph.withIntegers(ofRelationships: [start]) { columns in
        let links = view.outgoing(of: ada.row).relationships
        var count = 0
        for index in links.indices {
          if let day = columns[0, links[index].row], day < 30 { count += 1 }
        }
        return count
      }
    }
    #expect(early == 20)
  }

  @Test("integers grow from 32 to 64 bits, and back is still read rightly")
  func promotion() throws {
    let store = GraphStore()
    let numbers: [Int64] = [0, -1, Int64(Int32.max), Int64(Int32.min), 7]
    try store.write { graph in
      for number in numbers {
        try graph.addNode(labels: [], properties: ["n": .integer(number)])
      }
    }
    let before = store.snapshot
    try store.write { graph in
      try graph.set(.integer(Int64(Int32.max) + 1), for: "n", of: NodeID(row: 1))
      try graph.addNode(labels: [], properties: ["n": .integer(.min)])
    }
    let key = try #require(before.propertyKey(named: "n"))
    let after = store.snapshot
    after.checkInvariants()
    #expect((0..<6).map { before.integers(ofNodes: key)[$0] } == numbers + [nil])
    #expect(
      (0..<6).map { after.integers(ofNodes: key)[$0] } == [
        0, 2_147_483_648, 2_147_483_647, -2_147_483_648, 7, .min,
      ])
  }

  @Test("a page loses and regains its bits as rows leave and come", arguments: UInt64(0)..<6)
  func bits(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let store = GraphStore()
    let rows = 2_100
    try store.write { graph in
      for row in 0..<rows {
        try graph.addNode(labels: [], properties: ["n": .integer(Int64(row))])
      }
    }
    var present = Set(0..<rows)
    for _ in 0..<20 {
      try store.write { graph in
        for _ in 0..<100 {
          // Near the ends of a page, where a page without bits can begin and end.
          let near = [0, 1_023, 1_024, 2_047, rows - 1][random.below(5)]
          let row = max(0, min(rows - 1, near + random.below(40) - 20))
          let sets = random.below(2) == 0
          try graph.set(sets ? .integer(Int64(row)) : .null, for: "n", of: NodeID(row: UInt32(row)))
          if sets { present.insert(row) } else { present.remove(row) }
        }
      }
      store.snapshot.checkInvariants()
      let integers = store.snapshot.integers(
        ofNodes: try #require(store.snapshot.propertyKey(named: "n")))
      #expect(
        (0..<rows).filter { integers[UInt32($0)] == Int64($0) } == present.sorted())
    }
    try store.write { graph in
      for row in 0..<rows { try graph.set(1, for: "n", of: NodeID(row: UInt32(row))) }
    }
    store.snapshot.checkInvariants()
  }
}
