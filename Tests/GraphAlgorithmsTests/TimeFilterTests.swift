import GraphAlgorithms
import PropertyGraph
import Testing

@Suite("time filter")
struct TimeFilterTests {
  struct Case: Sendable {
    let bounds: [Int?]
    let window: ClosedRange<Int>
    let certainly: Bool
    let possibly: Bool
  }

  @Test(
    "bounds are read in both modes",
    arguments: [
      Case(bounds: [1, 1, 5, 5], window: 5...9, certainly: true, possibly: true),
      Case(bounds: [1, 1, 5, 5], window: 6...9, certainly: false, possibly: false),
      Case(bounds: [1, 3, 5, 7], window: 6...6, certainly: false, possibly: true),
      Case(bounds: [1, 3, 5, 7], window: 2...2, certainly: false, possibly: true),
      Case(bounds: [1, 3, 5, 7], window: 4...4, certainly: true, possibly: true),
      // Undated: anything is possible, nothing certain.
      Case(bounds: [nil, nil, nil, nil], window: 1...9, certainly: false, possibly: true),
      // Still open: it has begun, and may have ended.
      Case(bounds: [1, 1, nil, nil], window: 4...4, certainly: false, possibly: true),
      Case(bounds: [1, 1, nil, nil], window: 0...4, certainly: true, possibly: true),
      Case(bounds: [1, 1, nil, nil], window: -3...0, certainly: false, possibly: false),
      // Over, but begun at an unknown time: it began no later than it ended.
      Case(bounds: [nil, nil, 5, 5], window: 0...9, certainly: true, possibly: true),
      Case(bounds: [nil, nil, 5, 5], window: 4...4, certainly: false, possibly: true),
      Case(bounds: [nil, nil, 5, 5], window: 6...9, certainly: false, possibly: false),
    ])
  func modes(example: Case) {
    for (mode, expected) in [
      (TimeFilter.Mode.certainly, example.certainly), (.possibly, example.possibly),
    ] {
      let found = TimeFilter(mode, example.window).admits(
        earliestStart: example.bounds[0], latestStart: example.bounds[1],
        earliestEnd: example.bounds[2], latestEnd: example.bounds[3])
      #expect(found == expected)
    }
  }

  @Test("the bitmap of a snapshot is what the bounds say", arguments: 0..<100 as Range<UInt64>)
  func bitmap(seed: UInt64) throws {
    let world = SmallWorld(seed: seed, nodes: 2...8, density: 4)
    let graph = try world.makeGraph()
    for mode in TimeFilter.Mode.allCases {
      let filter = TimeFilter(mode, 2...3)
      let admitted = filter.admitted(in: graph)
      admitted.checkInvariants()
      let expected = world.relationships.filter { HonestWalk.holds($0.edge.bounds, filter) }
      #expect(graph.relationships.filter { admitted[Int($0.row)] } == expected.map(\.id))
      #expect(admitted.population == expected.count)
    }
  }

  @Test("what is certain is possible", arguments: 0..<100 as Range<UInt64>)
  func certainIsPossible(seed: UInt64) throws {
    let graph = try SmallWorld(seed: seed, density: 4).makeGraph()
    var certain = TimeFilter(.certainly, 1...4).admitted(in: graph)
    let count = certain.population
    certain.formIntersection(TimeFilter(.possibly, 1...4).admitted(in: graph))
    #expect(certain.population == count)
  }
}
