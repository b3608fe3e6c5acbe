internal import GraphAlgorithms
internal import PropertyGraph

extension Row {
  static let paths = [
    Row(work: "shortest path", query: "q5", goal: 1.2, measure: shortest),
    Row(work: "shortest path, 3 types and a date", query: "q6", goal: 2, measure: dated),
    Row(work: "the same, rules made ready per date", query: "q6", goal: 2, measure: prepared),
    Row(work: "all shortest paths, count", query: "q7", goal: 1.5, measure: countAll),
    Row(work: "first 1,000 of them, per path", query: nil, goal: nil, measure: enumerate),
    Row(work: "5 shortest simple paths", query: "q13", goal: 1.5, measure: fiveShortest),
  ]

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

  /// The whole question, rules and scratch included.
  private static let dated: @Sendable (World) -> Measured? = { world in
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

  /// With a walk kept for each date, as a program that asks many questions would.
  private static let prepared: @Sendable (World) -> Measured? = { world in
    let numbers = world.numbers("q6")
    let ends = world.ends("q6")
    var times: [Double] = []
    var answers = [Answer](repeating: .list([]), count: ends.count)
    for year in Set(numbers.map { $0[2] }).sorted() {
      let chosen = numbers.indices.filter { numbers[$0][2] == year }
      var walk = Walk(in: world.graph, rules: Row.rules(world, year: year))
      var taken: [Double] = []
      for pass in 0...4 {
        for (place, index) in chosen.enumerated() {
          let (hops, took) = Clock.time {
            walk.shortestPath(from: ends[index].from, to: ends[index].to).path?.hops ?? -1
          }
          if pass == 0 {
            taken.append(.infinity)
            answers[index] = Answer(hops)
          } else {
            taken[place] = min(taken[place], took)
          }
        }
      }
      times += taken
    }
    return Figures(times).map { Measured(figures: $0, answers: answers) }
  }

  private static let countAll: @Sendable (World) -> Measured? = { world in
    let ends = world.ends("q7")
    var walk = Walk(in: world.graph)
    return Measured(ends.count) {
      walk.allShortestPaths(from: ends[$0].from, to: ends[$0].to, distinctByNodes: false)
        .paths.count
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
