internal import GraphAlgorithms
internal import PropertyGraph

extension Row {
  static let whole = [
    Row(work: "PageRank, 20 iterations", query: "q14p", goal: 1.2) { pageRank($0, threads: 1) },
    Row(work: "PageRank, two threads", query: "q14p", goal: nil) { pageRank($0, threads: 2) },
    Row(work: "components", query: "q14w", goal: 1.5) { components($0, threads: 1) },
    Row(work: "components, two threads", query: "q14w", goal: nil) { components($0, threads: 2) },
    Row(work: "betweenness, 32 sources", query: "q14b", goal: 1.2) { betweenness($0, threads: 1) },
    Row(work: "betweenness, two threads", query: "q14b", goal: nil) { betweenness($0, threads: 2) },
  ]

  private static func rules(threads: Int) -> WalkRules {
    var rules = WalkRules()
    rules.threads = threads
    return rules
  }

  private static func pageRank(_ world: World, threads: Int) -> Measured? {
    var rules = rules(threads: threads)
    rules.direction = .outgoing
    var walk = Walk(in: world.graph, rules: rules)
    return Measured(1) { _ in
      walk.pageRank(iterations: 20, tolerance: 0)
    } answer: { _, ranking in
      .list(ranking.scores.highest(10).map { Answer($0.node.row) })
    }
  }

  private static func components(_ world: World, threads: Int) -> Measured? {
    var walk = Walk(in: world.graph, rules: rules(threads: threads))
    return Measured(1) { _ in
      walk.connectedComponents()
    } answer: {
      Answer($1.count)
    }
  }

  private static func betweenness(_ world: World, threads: Int) -> Measured? {
    let sources = world.betweennessSources
    var walk = Walk(in: world.graph, rules: rules(threads: threads))
    return Measured(1, passes: 1) { _ in
      walk.betweenness(from: .given(sources))
    } answer: { _, found in
      guard let first = found.nodes.first, let score = found.scores.first else { return .list([]) }
      return .list([Answer(first.row), .number(score)])
    }
  }
}
