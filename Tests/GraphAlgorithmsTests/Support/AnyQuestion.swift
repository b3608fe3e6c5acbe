import GraphAlgorithms
import PropertyGraph

/// One question of each kind that a walk can be asked.
struct AnyQuestion: Sendable, CustomStringConvertible {
  /// An answer of whatever kind.
  struct Answer: Equatable, Sendable {
    /// Everything it holds, written out.
    let text: String
    let truncation: Truncation?
    /// Whether it holds nothing.
    let isEmpty: Bool

    init(_ answer: Any, _ truncation: Truncation?, isEmpty: Bool) {
      (text, self.truncation, self.isEmpty) = (String(describing: answer), truncation, isEmpty)
    }
  }

  let description: String
  /// Asks about two nodes, where it is about any.
  let ask: @Sendable (inout Walk, NodeID, NodeID) -> Answer

  /// All questions.
  static let all = near + paths + lightest + whole

  private static let near = [
    AnyQuestion(description: "reach") { walk, a, _ in
      let found = walk.reach(of: [a], hops: 3)
      return Answer(found, found.truncation, isEmpty: found.nodes.count <= 1)
    },
    AnyQuestion(description: "neighbourhood") { walk, a, _ in
      let found = walk.neighbourhood(of: [a], hops: 3)
      return Answer(found, found.truncation, isEmpty: found.relationships.isEmpty)
    },
    AnyQuestion(description: "common neighbours") {
      let found = $0.commonNeighbours(of: [$1, $2])
      return Answer(found, found.truncation, isEmpty: found.neighbours.isEmpty)
    },
    AnyQuestion(description: "subgraph") { walk, a, b in
      let found = walk.subgraph(of: [b, a] + (0..<9).map { NodeID(row: $0) })
      return Answer(found, found.truncation, isEmpty: found.relationships.isEmpty)
    },
  ]

  private static let paths = [
    AnyQuestion(description: "shortest path") {
      let found = $0.shortestPath(from: $1, to: $2)
      return Answer(found, found.truncation, isEmpty: found.path == nil)
    },
    AnyQuestion(description: "all shortest paths") {
      let found = $0.allShortestPaths(from: $1, to: $2)
      return Answer(found, found.truncation, isEmpty: found.paths.isEmpty)
    },
    AnyQuestion(description: "shortest simple paths") {
      let found = $0.kShortestPaths(from: $1, to: $2, count: 3)
      return Answer(found, found.truncation, isEmpty: found.paths.isEmpty)
    },
    AnyQuestion(description: "simple paths") {
      let found = $0.simplePaths(from: $1, to: $2, maxHops: 3)
      return Answer(found, found.truncation, isEmpty: found.paths.isEmpty)
    },
  ]

  private static let lightest = [
    AnyQuestion(description: "lightest paths") {
      guard let weights = try? $0.weights(of: "cost", missing: 1) else {
        return Answer("no weights", nil, isEmpty: true)
      }
      let found = $0.weightedKShortestPaths(from: $1, to: $2, count: 3, weights: weights)
      return Answer(found, found.truncation, isEmpty: found.paths.isEmpty)
    },
    AnyQuestion(description: "Louvain with weights") { walk, _, _ in
      guard let weights = try? walk.weights(of: "cost", missing: 1) else {
        return Answer("no weights", nil, isEmpty: true)
      }
      let found = walk.louvainCommunities(weights: weights)
      return Answer(found, found.truncation, isEmpty: found.communities.isEmpty)
    },
  ]

  /// The questions about the whole graph.
  static let whole = [
    AnyQuestion(description: "degrees") { walk, _, _ in
      let found = walk.degrees()
      return Answer(found, found.truncation, isEmpty: found.nodes.isEmpty)
    },
    AnyQuestion(description: "PageRank") { walk, _, _ in
      let found = walk.pageRank(iterations: 20, tolerance: 0)
      return Answer(found, found.truncation, isEmpty: found.scores.nodes.isEmpty)
    },
    AnyQuestion(description: "components") { walk, _, _ in
      let found = walk.connectedComponents()
      return Answer(found, found.truncation, isEmpty: found.count == 0)
    },
    AnyQuestion(description: "strong components") { walk, _, _ in
      let found = walk.stronglyConnectedComponents()
      return Answer(found, found.truncation, isEmpty: found.count == 0)
    },
    AnyQuestion(description: "betweenness") { walk, _, _ in
      let found = walk.betweenness(from: .spread(5))
      return Answer(found, found.truncation, isEmpty: found.nodes.isEmpty)
    },
    AnyQuestion(description: "betweenness, merged") { walk, a, b in
      let found = walk.betweenness(from: .given([a, b]), mergingParallels: true)
      return Answer(found, found.truncation, isEmpty: found.nodes.isEmpty)
    },
    AnyQuestion(description: "closeness") { walk, _, _ in
      let found = walk.closeness(of: .spread(70))
      return Answer(found, found.truncation, isEmpty: found.nodes.isEmpty)
    },
    AnyQuestion(description: "harmonic centrality") { walk, a, b in
      let found = walk.harmonicCentrality(of: .given([a, b]))
      return Answer(found, found.truncation, isEmpty: found.nodes.isEmpty)
    },
    AnyQuestion(description: "label propagation") { walk, _, _ in
      let found = walk.communities()
      return Answer(found, found.truncation, isEmpty: found.communities.isEmpty)
    },
    AnyQuestion(description: "Louvain") { walk, _, _ in
      let found = walk.louvainCommunities()
      return Answer(found, found.truncation, isEmpty: found.communities.isEmpty)
    },
    AnyQuestion(description: "clustering") { walk, _, _ in
      let found = walk.clustering()
      return Answer(found, found.truncation, isEmpty: found.triangles.nodes.isEmpty)
    },
    AnyQuestion(description: "core numbers") { walk, _, _ in
      let found = walk.coreNumbers()
      return Answer(found, found.truncation, isEmpty: found.nodes.isEmpty)
    },
  ]
}
