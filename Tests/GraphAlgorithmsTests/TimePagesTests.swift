import GraphAlgorithms
import GraphSchema
import PropertyGraph
import Testing

/// A walk that is asked a second question looks up where pages of days lie; what it answers must not
/// depend on that, whatever way the days of a page are stored.
@Suite("days in pages of every kind")
struct TimePagesTests {
  private static let windows = [
    500...500, 0...999, 300...420, -5...40, 990...5_000, -20_000_000_000...(-8_000_000_000),
    8_000_000_000...20_000_000_000, 4_294_967_296 + 500...4_294_967_296 + 520, Int.min...Int.max,
  ]

  private static let names = TimeFilter.Names()

  /// What may be read as a span of days: all four bounds, two of them, and two that nobody bears.
  private static let columns = [
    TimeFilter.Columns.reserved, .interval(start: names.earliestStart, end: names.latestEnd),
    .interval(start: names.latestStart, end: "to"), .interval(start: "from", end: "to"),
  ]

  @Test("pages of every kind occur")
  func kinds() throws {
    let graph = try DatedStars(seed: 1).store.snapshot
    for (name, kind) in [
      (Self.names.earliestStart, \(starts: DayKind, ends: DayKind).starts),
      (Self.names.latestEnd, \.ends),
    ] {
      let key = try #require(graph.propertyKey(named: name))
      let counts = graph.integers(ofRelationships: key).barePages.map { Int($0.count) }
      let expected = DatedStars.pages.map { $0[keyPath: kind].bareCount }
      #expect(counts == Array(expected[..<counts.count]))
      #expect(counts.count > 20 && expected[counts.count...].allSatisfy { $0 == 0 })
    }
  }

  @Test("many questions to one walk are answered as one each to many", arguments: columns)
  func repeated(columns: TimeFilter.Columns) throws {
    let stars = try DatedStars(seed: 7)
    let graph = stars.store.snapshot
    let bounds = PlainBounds(columns, in: graph)
    var used = Walk(in: graph)
    for (number, window) in Self.windows.enumerated() {
      for mode in TimeFilter.Mode.allCases {
        let filter = TimeFilter(mode, window, reading: columns)
        let admitted = bounds.admitted(filter)
        used.time = filter
        for star in 0..<DatedStars.starCount {
          let found = used.reach(of: [NodeID(row: star)], hops: 1)
          let rows = stride(from: star, to: UInt32(DatedStars.count), by: Int(DatedStars.starCount))
          let expected = rows.filter { admitted[Int($0)] }
          #expect(
            found.nodes.dropFirst().sorted() == expected.map(DatedStars.end),
            "\(mode) in \(window), star \(star)")
          var rules = WalkRules()
          rules.time = filter
          #expect(reach(of: [NodeID(row: star)], hops: 1, in: graph, rules: rules) == found)
        }
      }
      // What is written meanwhile is another snapshot's.
      try stars.changeDays(number)
    }
  }

  @Test("a day of one page after the other", arguments: TimeFilter.Mode.allCases)
  func pairs(mode: TimeFilter.Mode) throws {
    let graph = try DatedStars(seed: 3).store.snapshot
    let bounds = PlainBounds(.reserved, in: graph)
    var rules = WalkRules()
    rules.time = TimeFilter(mode, 400...450)
    var walk = Walk(in: graph, rules: rules)
    let admitted = bounds.admitted(TimeFilter(mode, 400...450))
    // Both ends of each part of a page, and the rows around them.
    for place in [0, 1, 299, 300, 599, 600, 1_022, 1_023] {
      for row in stride(from: place, to: DatedStars.count, by: 1_024) {
        let star = NodeID(row: UInt32(row) % DatedStars.starCount)
        let end = DatedStars.end(UInt32(row))
        let hops = admitted[row] ? 1 : nil
        #expect(walk.distance(from: star, to: end).hops == hops, "row \(row)")
        #expect(walk.shortestPath(from: end, to: star).path?.hops == hops, "row \(row)")
      }
    }
  }
}

/// The bounds of all relationships, read one by one as values.
private struct PlainBounds {
  private let rows: [[Int?]]

  init(_ columns: TimeFilter.Columns, in graph: GraphSnapshot) {
    let names =
      switch columns {
      case .bounds(let names):
        [names.earliestStart, names.latestStart, names.earliestEnd, names.latestEnd]
      case .interval(let start, let end): [start, start, end, end]
      }
    rows = graph.relationships.map { relationship in
      names.map { name in
        switch graph.value(of: relationship, named: name) {
        case .integer(let day): Int(day)
        case .date(let date): Int(date.days)
        default: nil
        }
      }
    }
  }

  /// Whether a filter admits each.
  func admitted(_ filter: TimeFilter) -> [Bool] {
    rows.map {
      filter.admits(
        earliestStart: $0[0], latestStart: $0[1], earliestEnd: $0[2], latestEnd: $0[3])
    }
  }
}

extension DatedStars {
  /// Takes some days away, and adds or changes others, in a commit of its own.
  fileprivate func changeDays(_ number: Int) throws {
    let names = TimeFilter.Names()
    try store.write { graph in
      for page in 0..<UInt32(Self.pages.count) {
        let relationship = RelationshipID(row: page << 10 | UInt32(number))
        try graph.set(.null, for: names.earliestStart, of: relationship)
        try graph.set(.integer(1 << 40), for: names.latestEnd, of: relationship)
      }
    }
  }
}
