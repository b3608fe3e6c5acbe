internal import GraphAlgorithms
internal import PropertyGraph

extension Row {
  static let whole = [
    Row(work: "PageRank, 20 iterations", query: "q14p", goal: 1.2, measure: pageRank),
    Row(work: "weakly connected components", query: "q14w", goal: 1.5, measure: components),
    Row(work: "betweenness, 32 sources", query: "q14b", goal: 1.2, measure: betweenness),
  ]

  private static let pageRank: @Sendable (World) -> Measured? = { world in
    var rules = WalkRules()
    rules.direction = .outgoing
    var walk = Walk(in: world.graph, rules: rules)
    return Measured(1) { _ in
      walk.pageRank(iterations: 20, tolerance: 0)
    } answer: { _, ranking in
      .list(ranking.scores.highest(10).map { Answer($0.node.row) })
    }
  }

  private static let components: @Sendable (World) -> Measured? = { world in
    var walk = Walk(in: world.graph)
    return Measured(1) { _ in
      walk.connectedComponents()
    } answer: {
      Answer($1.components.count)
    }
  }

  private static let betweenness: @Sendable (World) -> Measured? = { world in
    let sources = world.betweennessSources
    var walk = Walk(in: world.graph)
    return Measured(1, passes: 1) { _ in
      walk.betweenness(from: .given(sources))
    } answer: { _, found in
      guard let first = found.nodes.first, let score = found.scores.first else { return .list([]) }
      return .list([Answer(first.row), .number(score)])
    }
  }
}
