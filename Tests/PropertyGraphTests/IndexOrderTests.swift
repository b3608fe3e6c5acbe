import GraphSchema
import LiaisonTestSupport
import PropertyGraph
import Testing

@Suite("what an index holds for equal, and in which order")
struct IndexOrderTests {
  /// Values in the order of an index; those of one line are equal.
  static let lines: [[Value]] = [
    [.map([:])], [.map(["a": 1]), .map(["a": 1.0])],
    [.list([])], [.list([1]), .list([1.0])], [.list([1, .null])], [.list([2])],
    ["", ""], ["\0"], ["Z"], ["a"], ["a\0"], ["abcdefg"], ["abcdefg\0"], ["abcdefgh"],
    ["abcdefghi"], ["e\u{301}"], ["é"], ["ﬀ"], ["𝒜"],
    [false, false], [true],
    [.double(-.infinity)], [.integer(.min), .double(-0x1p63)],
    [.integer(-9_007_199_254_740_993)], [-1.5], [.integer(-1), .double(-1)],
    [.integer(0), .double(0), .double(-0.0)], [.double(.leastNonzeroMagnitude)],
    [.integer(1), .double(1)],
    [1.0000000000000002], [.integer(9_007_199_254_740_992), .double(9_007_199_254_740_992)],
    [.integer(9_007_199_254_740_993)], [.integer(.max)], [.double(0x1p63)], [.double(.infinity)],
    [.double(.nan), .double(.nan)],
    [date(-400_000)], [date(0), date(0)], [date(1)],
  ]

  static func date(_ days: Int) -> Value { CalendarDate(days: days).map(Value.date) ?? .null }

  /// A graph with the values in a mixed order, in columns of one type a page and in mixed pages.
  static func store(
    _ kinds: [PropertyIndex.Kind], stride: Int, early: Bool
  ) throws -> (store: GraphStore, rows: [[UInt32]]) {
    let store = GraphStore()
    var rows = lines.map { _ in [UInt32]() }
    try store.write { graph in
      if early {
        for kind in kinds { try graph.createIndex(on: .node("N"), property: "p", kind: kind) }
      }
      let flat = lines.indices.flatMap { line in lines[line].map { (line, $0) } }
      var order = Array(flat.indices)
      var random = SplitMix64(seed: UInt64(stride))
      order.shuffle(using: &random)
      for position in order {
        let (line, value) = flat[position]
        let node = try graph.addNode(labels: ["N"], properties: ["p": value])
        rows[line].append(node.row)
        for _ in 1..<stride { try graph.addNode(labels: ["N"]) }
      }
      if !early {
        for kind in kinds { try graph.createIndex(on: .node("N"), property: "p", kind: kind) }
      }
    }
    store.snapshot.checkInvariants()
    return (store, rows)
  }

  static let kinds: [[PropertyIndex.Kind]] = [[], [.hash], [.ordered], [.hash, .ordered]]

  @Test(
    "values stand in the order of the table, whether read from an index or scanned",
    arguments: kinds, [(1, true), (1, false), (300, true), (300, false)])
  func order(kinds: [PropertyIndex.Kind], place: (stride: Int, early: Bool)) throws {
    let (store, rows) = try Self.store(kinds, stride: place.stride, early: place.early)
    let graph = store.snapshot
    let label = try #require(graph.label(named: "N"))
    let key = try #require(graph.propertyKey(named: "p"))
    let all = graph.nodes(withLabel: label, where: key, in: .everything)
    #expect(all.map(\.row) == rows.flatMap(\.self))
    let down = graph.nodes(withLabel: label, where: key, in: .everything, descending: true)
    #expect(down.map(\.row) == rows.reversed().flatMap(\.self))
    for (line, values) in Self.lines.enumerated() {
      for value in values {
        let matches = Self.canMatch(value) ? rows[line] : []
        #expect(
          graph.nodes(withLabel: label, where: key, is: value).map(\.row) == matches, "\(value)")
        #expect(graph.node(withLabel: label, where: key, is: value)?.row == matches.first)
        #expect(
          graph.nodes(withLabel: label, where: key, in: .equal(to: value)).map(\.row) == matches)
      }
    }
  }

  @Test("ranges hold the values of their kind between their bounds", arguments: kinds)
  func ranges(kinds: [PropertyIndex.Kind]) throws {
    let (store, rows) = try Self.store(kinds, stride: 7, early: true)
    let graph = store.snapshot
    let label = try #require(graph.label(named: "N"))
    let key = try #require(graph.propertyKey(named: "p"))
    func found(_ range: ValueRange) -> [UInt32] {
      let up = graph.nodes(withLabel: label, where: key, in: range)
      #expect(up.count == Array(up).count)
      for (line, values) in Self.lines.enumerated() {
        #expect(
          values.allSatisfy { range.contains($0) == up.contains { rows[line].contains($0.row) } })
      }
      return up.map(\.row)
    }
    let kindOf = Self.lines.map { Self.kind($0[0]) }
    for (a, first) in Self.lines.enumerated() where Self.canMatch(first[0]) {
      func expected(_ isIn: (Int) -> Bool) -> [UInt32] {
        Self.lines.indices.filter {
          kindOf[$0] == kindOf[a] && isIn($0) && !Self.isNaN(Self.lines[$0][0])
        }.flatMap { rows[$0] }
      }
      let lower = first[0]
      #expect(found(.from(lower)) == expected { $0 >= a })
      #expect(found(.above(lower)) == expected { $0 > a })
      #expect(found(.through(lower)) == expected { $0 <= a })
      #expect(found(.below(lower)) == expected { $0 < a })
      for (b, last) in Self.lines.enumerated() where Self.canMatch(last[0]) {
        let upper = last[0]
        #expect(
          found(.from(lower, through: upper))
            == expected { a <= $0 && $0 <= b && kindOf[a] == kindOf[b] })
        #expect(
          found(.from(lower, below: upper))
            == expected { a <= $0 && $0 < b && kindOf[a] == kindOf[b] })
        #expect(
          found(.above(lower, below: upper))
            == expected { a < $0 && $0 < b && kindOf[a] == kindOf[b] })
        #expect(
          found(.above(lower, through: upper))
            == expected { a < $0 && $0 <= b && kindOf[a] == kindOf[b] })
      }
    }
    for nothing: ValueRange in [
      .from(.null), .equal(to: .double(.nan)), .through(.null), .from(1, through: .double(.nan)),
      .from("a", through: 1), .equal(to: .list([.null])),
    ] {
      #expect(found(nothing) == [])
    }
    for prefix in ["", "a", "abcdefg", "abcdefgh", "e", "é", "\0", "x", "ab"] {
      let texts = Self.lines.indices.filter {
        guard case .string(let text) = Self.lines[$0][0] else { return false }
        return text.utf8.starts(with: prefix.utf8)
      }
      #expect(found(.prefix(prefix)) == texts.flatMap { rows[$0] }, "\(prefix)")
    }
  }

  static func canMatch(_ value: Value) -> Bool { value != .list([1, .null]) && !isNaN(value) }

  static func isNaN(_ value: Value) -> Bool {
    if case .double(let number) = value { number.isNaN } else { false }
  }

  static func kind(_ value: Value) -> String {
    switch value.type {
    case .integer?, .double?: "number"
    default: value.type?.rawValue ?? "null"
    }
  }
}
