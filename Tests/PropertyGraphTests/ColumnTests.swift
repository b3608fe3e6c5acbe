import GraphSchema
import LiaisonTestSupport
import PropertyGraph
import Testing

@Suite("property columns")
struct ColumnTests {
  /// Values whose every bit must come back.
  static let awkward: [Value] = [
    .boolean(true), .boolean(false), 0, -1, .integer(.min), .integer(.max), 0.0, -0.0, 1e-308,
    .double(.infinity), .double(.leastNonzeroMagnitude), "", "a", "e\u{301}", "\u{e9}",
    .string(String(repeating: "x", count: 64)), .string(String(repeating: "é", count: 4_000)),
    "\u{0}\u{1F469}\u{200D}\u{1F680}", .list([]), .list([1, .null, "x"]), .map([:]),
    .map(["k": .list([.double(0.5)])]),
  ]

  @Test("every value comes back to the bit, in a page of its own and among others")
  func roundTrip() throws {
    let store = GraphStore()
    try store.write { graph in
      for value in Self.awkward {
        try graph.addNode(labels: [], properties: ["alone": .null, "mixed": value])
      }
      for (row, value) in Self.awkward.enumerated() {
        for _ in 0..<row { _ = graph.savepoint() }
        try graph.set(value, for: "own\(row)", of: NodeID(row: UInt32(row)))
      }
    }
    let graph = store.snapshot
    graph.checkInvariants()
    for (row, value) in Self.awkward.enumerated() {
      for name in ["mixed", "own\(row)"] {
        let read = graph.value(of: NodeID(row: UInt32(row)), named: name)
        #expect(read == value)
        if case .string(let text) = value, case .string(let back) = read {
          #expect(Array(text.utf8) == Array(back.utf8))
        }
        if case .double(let number) = value, case .double(let back) = read {
          #expect(number.bitPattern == back.bitPattern)
        }
      }
    }
  }

  @Test("setting zero for minus zero, or another spelling of a letter, is a change")
  func subtleChanges() throws {
    let store = GraphStore()
    try store.write { graph in
      try graph.addNode(labels: [], properties: ["d": -0.0, "s": "e\u{301}"])
    }
    let (_, changes) = try store.commit { graph in
      try graph.set(0.0, for: "d", of: NodeID(row: 0))
      try graph.set("\u{e9}", for: "s", of: NodeID(row: 0))
    }
    #expect(changes.changes.count == 2)
    guard case .string(let text) = store.snapshot.value(of: NodeID(row: 0), named: "s") else {
      Issue.record("no text")
      return
    }
    #expect(Array(text.utf8) == [0xC3, 0xA9])
  }

  @Test("not-a-number is kept and setting it again is no change")
  func notANumber() throws {
    let store = GraphStore()
    try store.write { graph in
      try graph.addNode(labels: [], properties: ["d": .double(.nan)])
    }
    let (_, changes) = try store.commit { graph in
      try graph.set(.double(.nan), for: "d", of: NodeID(row: 0))
    }
    #expect(changes.isEmpty)
    guard case .double(let number) = store.snapshot.value(of: NodeID(row: 0), named: "d") else {
      Issue.record("no number")
      return
    }
    #expect(number.isNaN)
  }

  @Test("sparse, dense and changing columns agree with a dictionary", arguments: UInt64(0)..<8)
  func againstDictionary(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let store = GraphStore()
    let rows = 1_100
    try store.write { graph in
      for _ in 0..<rows { try graph.addNode(labels: []) }
    }
    var expected: [Int: Value] = [:]
    let isUniform = seed.isMultiple(of: 2)
    for _ in 0..<4 {
      try store.write { graph in
        for _ in 0..<600 {
          let row = random.below(seed < 4 ? rows : 40)
          let value: Value =
            isUniform && random.below(3) > 0
            ? .integer(Int64(random.below(9))) : isUniform ? .null : .random(using: &random)
          try graph.set(value, for: "p", of: NodeID(row: UInt32(row)))
          expected[row] = value == .null ? nil : value
        }
      }
      let graph = store.snapshot
      graph.checkInvariants()
      let key = try #require(graph.propertyKey(named: "p"))
      let integers = graph.integers(ofNodes: key)
      for row in 0..<rows {
        let value = expected[row] ?? .null
        #expect(graph.value(of: NodeID(row: UInt32(row)), key) == value)
        let number: Int64? =
          switch value {
          case .integer(let number): number
          case .date(let date): Int64(date.days)
          default: nil
          }
        #expect(integers[UInt32(row)] == number)
        #expect(graph.withIntegers(ofNodes: [key]) { $0[0, UInt32(row)] } == number)
      }
    }
  }

  @Test("rows beyond a column are absent, and beyond the table too")
  func beyond() throws {
    let store = GraphStore()
    try store.write { graph in
      for row in 0..<600 { try graph.addNode(labels: [], properties: row == 3 ? ["p": 1] : [:]) }
    }
    let graph = store.snapshot
    let key = try #require(graph.propertyKey(named: "p"))
    #expect(graph.value(of: NodeID(row: 599), key) == .null)
    #expect(graph.value(of: NodeID(row: .max), key) == .null)
    #expect(graph.value(of: RelationshipID(row: 3), key) == .null)
    #expect(graph.integers(ofNodes: key)[.max] == nil)
    #expect(graph.integers(ofRelationships: key).isEmpty)
    #expect(graph.adjacent(to: NodeID(row: .max), .both).isEmpty)
    #expect(graph.labels(of: NodeID(row: .max)).isEmpty)
  }
}
