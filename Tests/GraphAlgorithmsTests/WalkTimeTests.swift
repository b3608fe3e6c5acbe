import GraphAlgorithms
import PropertyGraph
import Testing

@Suite("another day for each question")
struct WalkTimeTests {
  @Test("a day set for a question is a bitmap made for it", arguments: 0..<150 as Range<UInt64>)
  func perQuestion(seed: UInt64) throws {
    let world = SmallWorld(seed: seed, nodes: 2...9, density: 3)
    var rules = WalkRules.random(for: world, seed: seed)
    let graph = try world.makeGraph()
    rules.time = nil
    var walk = Walk(in: graph, rules: rules)
    for (day, (a, b)) in world.pairs(7, seed: seed).enumerated() {
      for mode in TimeFilter.Mode.allCases {
        let filter = TimeFilter(mode, day...min(day + 1, 6))
        var bitmap = filter.admitted(in: graph)
        if let relationships = rules.relationships { bitmap.formIntersection(relationships) }
        var fixed = rules
        fixed.relationships = bitmap
        var other = Walk(in: graph, rules: fixed)
        walk.time = filter
        #expect(walk.time == filter)
        #expect(walk.shortestPath(from: a, to: b) == other.shortestPath(from: a, to: b))
        #expect(walk.distance(from: a, to: b) == other.distance(from: a, to: b))
        #expect(walk.countShortestPaths(from: a, to: b) == other.countShortestPaths(from: a, to: b))
        #expect(walk.neighbourhood(of: [a], hops: 2) == other.neighbourhood(of: [a], hops: 2))
        #expect(
          walk.kShortestPaths(from: a, to: b, count: 4)
            == other.kShortestPaths(from: a, to: b, count: 4))
        #expect(
          walk.simplePaths(from: a, to: b, maxHops: 4)
            == other.simplePaths(from: a, to: b, maxHops: 4))
      }
    }
    walk.time = nil
    var free = Walk(in: graph, rules: rules)
    for (a, b) in world.pairs(3, seed: seed) {
      #expect(walk.shortestPath(from: a, to: b) == free.shortestPath(from: a, to: b))
    }
  }

  @Test("two columns are read as a start and an end", arguments: 0..<100 as Range<UInt64>)
  func interval(seed: UInt64) throws {
    let world = SmallWorld(seed: seed, nodes: 2...8, density: 4)
    let graph = try world.makeGraph()
    let columns = TimeFilter.Columns.interval(start: "earliest_start", end: "latest_end")
    for mode in TimeFilter.Mode.allCases {
      for day in 0...6 {
        let filter = TimeFilter(mode, day...min(day + 1, 6), reading: columns)
        let admitted = filter.admitted(in: graph)
        for (id, edge) in world.relationships {
          let (start, end) = (edge.bounds.earliestStart, edge.bounds.latestEnd)
          let expected = filter.admits(
            earliestStart: start, latestStart: start, earliestEnd: end, latestEnd: end)
          #expect(admitted[Int(id.row)] == expected)
        }
      }
    }
  }

  @Test("columns that no relationship has are unknown bounds")
  func missingColumns() throws {
    let graph = try SmallWorld(seed: 3, nodes: 5...5, density: 4).makeGraph()
    let columns = TimeFilter.Columns.interval(start: "from", end: "to")
    let possibly = TimeFilter(.possibly, 1...2, reading: columns).admitted(in: graph)
    #expect(possibly.population == graph.relationshipCount)
    #expect(TimeFilter(.certainly, 1...2, reading: columns).admitted(in: graph).population == 0)
  }
}
