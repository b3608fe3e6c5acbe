import GraphAlgorithms
import PropertyGraph
import Testing

@Suite("ranks of a large graph are as exact as promised")
struct RankPrecisionTests {
  @Test(
    "roundings stay below the bound, and are gone when ranks have converged",
    arguments: [(1, 2e-7), (10, 2e-7), (300, 1e-12)])
  func precision(iterations: Int, bound: Double) throws {
    let graph = try LargeWorld.graph.get()
    var rules = WalkRules()
    rules.direction = .outgoing
    let found = pageRank(iterations: iterations, tolerance: 0, in: graph, rules: rules)
    #expect(found.scores.nodes.count > 4_096)
    let expected = Self.ranks(of: graph, iterations: found.iterations)
    for (node, rank) in zip(found.scores.nodes, found.scores.values) {
      let honest = expected[Int(node.row)]
      #expect(abs(rank - honest) <= bound * honest)
    }
  }

  /// The ranks in doubles, pushed along one relationship after the other.
  private static func ranks(of graph: GraphSnapshot, iterations: Int) -> [Double] {
    let nodes = Array(graph.nodes)
    let count = Double(nodes.count)
    var ranks = [Double](repeating: 0, count: Int(graph.nodeBound))
    for node in nodes { ranks[Int(node.row)] = 1 / count }
    for _ in 0..<iterations {
      var (next, resting) = ([Double](repeating: 0, count: ranks.count), 0.0)
      for node in nodes {
        let steps = graph.adjacent(to: node, .outgoing)
        let rank = ranks[Int(node.row)]
        if steps.isEmpty { resting += rank }
        for step in steps { next[Int(step.neighbour.row)] += 0.85 * rank / Double(steps.count) }
      }
      for node in nodes { next[Int(node.row)] += (0.15 + 0.85 * resting) / count }
      ranks = next
    }
    return ranks
  }
}
