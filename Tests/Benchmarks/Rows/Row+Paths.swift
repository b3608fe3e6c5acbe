internal import GraphAlgorithms
internal import PropertyGraph

extension Row {
  static let paths = [
    Row(work: "shortest path, length", query: "q5", goal: 1.2, measure: length),
    Row(work: "shortest path, its nodes", query: "q5", goal: nil, measure: shortest),
    Row(work: "length, 3 types and a date", query: "q6", goal: 2, measure: dated),
    Row(work: "the same, path and fresh rules", query: "q6", goal: nil, measure: fresh),
    Row(work: "all shortest paths, count", query: "q7", goal: 1.5, measure: countAll),
    Row(work: "first 1,000 of them, per path", query: nil, goal: nil, measure: enumerate),
    Row(work: "5 shortest simple paths", query: "q13", goal: 1.5, measure: fiveShortest),
  ]

  /// What the C program answers: the number of hops.
  private static let length: @Sendable (World) -> Measured? = { world in
    let ends = world.ends("q5")
    var walk = Walk(in: world.graph)
    return Measured(ends.count) {
      walk.distance(from: ends[$0].from, to: ends[$0].to).hops ?? -1
    } answer: {
      Answer($1)
    }
  }

  /// The first shortest path with its nodes and relationships.
  private static let shortest: @Sendable (World) -> Measured? = { world in
    let ends = world.ends("q5")
    var walk = Walk(in: world.graph)
    return Measured(ends.count) {
      walk.shortestPath(from: ends[$0].from, to: ends[$0].to).path?.hops ?? -1
    } answer: {
      Answer($1)
    }
  }

  /// The rules of the query with a date.
  static func rules(_ world: World, year: Int) -> WalkRules {
    var rules = WalkRules()
    rules.onlyTypes = world.typesOfOffice
    rules.time = TimeFilter(.possibly, year...year)
    return rules
  }

  /// One walk over the three types, turned to another year for each question.
  private static let dated: @Sendable (World) -> Measured? = { world in
    let (ends, numbers) = (world.ends("q6"), world.numbers("q6"))
    var walk = Walk(in: world.graph, rules: rules(world, year: 2_000))
    return Measured(ends.count) { number -> Int in
      let year = numbers[number][2]
      walk.time?.window = year...year
      return walk.distance(from: ends[number].from, to: ends[number].to).hops ?? -1
    } answer: {
      Answer($1)
    }
  }

  /// The whole question at once, rules and scratch included, with the path as the answer.
  private static let fresh: @Sendable (World) -> Measured? = { world in
    let (ends, numbers) = (world.ends("q6"), world.numbers("q6"))
    let rules = numbers.map { Row.rules(world, year: $0[2]) }
    let graph = world.graph
    return Measured(ends.count) { number in
      shortestPath(from: ends[number].from, to: ends[number].to, in: graph, rules: rules[number])
        .path?.hops ?? -1
    } answer: {
      Answer($1)
    }
  }

  private static let countAll: @Sendable (World) -> Measured? = { world in
    let ends = world.ends("q7")
    var walk = Walk(in: world.graph)
    return Measured(ends.count) {
      walk.countShortestPaths(from: ends[$0].from, to: ends[$0].to, distinctByNodes: false).count
    } answer: {
      Answer($1)
    }
  }

  /// Microseconds a path, over those pairs that have more than a hundred paths.
  private static let enumerate: @Sendable (World) -> Measured? = { world in
    var rules = WalkRules()
    rules.limits.results = 1_000
    var walk = Walk(in: world.graph, rules: rules)
    var times: [Double] = []
    for ends in world.ends("q7") {
      var best = Double.infinity
      var count = 0
      for _ in 0..<4 {
        let (paths, took) = Clock.time {
          walk.allShortestPaths(from: ends.from, to: ends.to, distinctByNodes: false).paths
        }
        count = paths.count
        best = min(best, took)
      }
      if count > 100 { times.append(best / Double(count)) }
    }
    return Figures(times).map { Measured(figures: $0, answers: []) }
  }

  private static let fiveShortest: @Sendable (World) -> Measured? = { world in
    let ends = world.ends("q13")
    var walk = Walk(in: world.graph)
    return Measured(ends.count) {
      walk.kShortestPaths(from: ends[$0].from, to: ends[$0].to, count: 5).paths.map(\.hops)
    } answer: {
      .list($1.map { Answer($0) })
    }
  }
}

extension Measured {
  init(figures: Figures, answers: [Answer]) {
    self.figures = figures
    self.answers = answers
  }
}
