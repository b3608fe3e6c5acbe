internal import GraphAlgorithms
internal import LiaisonTestSupport
internal import PropertyGraph

/// One kind of walk, to be stopped at different times.
struct StopKind: Sendable {
  /// What a walk is asked about.
  struct Question {
    let graph: GraphSnapshot
    let hub: NodeID
    /// Every node.
    let nodes: [NodeID]
    var rules: WalkRules
    /// Any two nodes, the same ones in every run.
    let (a, b): (NodeID, NodeID)
  }

  let name: String
  /// Runs the walk; why it was cut short, if it was.
  let run: @Sendable (Question) -> Truncation?

  /// Every algorithm of the room.
  static let all: [StopKind] = near + between + lightest + central + grouped

  private static let near = [
    StopKind(name: "reach, 6 hops") {
      reach(of: [$0.a], hops: 6, in: $0.graph, rules: $0.rules).truncation
    },
    StopKind(name: "reach from the hub, 3 hops") {
      reach(of: [$0.hub], hops: 3, in: $0.graph, rules: $0.rules).truncation
    },
    StopKind(name: "count of the reach, 6 hops") {
      var walk = Walk(in: $0.graph, rules: $0.rules)
      return walk.countReach(of: $0.a, hops: 6).truncation
    },
    StopKind(name: "neighbourhood of the hub, 2 hops") {
      neighbourhood(of: [$0.hub], hops: 2, in: $0.graph, rules: $0.rules).truncation
    },
    StopKind(name: "common neighbours of the hub") {
      commonNeighbours(of: [$0.hub, $0.a], in: $0.graph, rules: $0.rules).truncation
    },
    StopKind(name: "subgraph of all") {
      subgraph(of: $0.nodes, in: $0.graph, rules: $0.rules).truncation
    },
  ]

  private static let between = [
    StopKind(name: "shortest path from the hub, dated") {
      var rules = $0.rules
      rules.time = TimeFilter(.possibly, 2_000...2_000)
      return shortestPath(from: $0.hub, to: $0.b, in: $0.graph, rules: rules).truncation
    },
    StopKind(name: "count of shortest paths from the hub") {
      countShortestPaths(from: $0.hub, to: $0.b, in: $0.graph, rules: $0.rules).truncation
    },
    StopKind(name: "all shortest paths") {
      allShortestPaths(from: $0.a, to: $0.b, in: $0.graph, rules: $0.rules).truncation
    },
    StopKind(name: "50 shortest simple paths") {
      kShortestPaths(from: $0.a, to: $0.b, count: 50, in: $0.graph, rules: $0.rules).truncation
    },
    StopKind(name: "simple paths, 4 hops") {
      simplePaths(from: $0.a, to: $0.b, maxHops: 4, in: $0.graph, rules: $0.rules).truncation
    },
    StopKind(name: "paths by way of the hub") {
      paths(from: $0.a, to: $0.b, via: [$0.hub], in: $0.graph, rules: $0.rules).truncation
    },
  ]

  private static let lightest = [
    StopKind(name: "lightest path from the hub") {
      lightest($0, from: $0.hub, 1)
    },
    StopKind(name: "10 lightest paths") { lightest($0, from: $0.a, 10) },
  ]

  private static func lightest(_ question: Question, from: NodeID, _ count: Int) -> Truncation? {
    var walk = Walk(in: question.graph, rules: question.rules)
    guard let weights = try? walk.weights(of: PolicyNetwork.startProperty, missing: 1) else {
      return nil
    }
    return walk.weightedKShortestPaths(
      from: from, to: question.b, count: count, weights: weights
    ).truncation
  }

  private static let central = [
    StopKind(name: "degrees") { degrees(in: $0.graph, rules: $0.rules).truncation },
    StopKind(name: "PageRank") { pageRank(in: $0.graph, rules: $0.rules).truncation },
    StopKind(name: "PageRank as they point, some nodes") {
      var rules = $0.rules
      rules.direction = .outgoing
      rules.avoid = [$0.a]
      return pageRank(iterations: 20, tolerance: 0, in: $0.graph, rules: rules).truncation
    },
    StopKind(name: "betweenness, 8 sources") {
      betweenness(from: .spread(8), in: $0.graph, rules: $0.rules).truncation
    },
    StopKind(name: "betweenness as they point, merged") {
      var rules = $0.rules
      rules.direction = .outgoing
      return betweenness(
        from: .spread(64), mergingParallels: true, in: $0.graph, rules: rules
      ).truncation
    },
    StopKind(name: "betweenness, exact") {
      betweenness(in: $0.graph, rules: $0.rules).truncation
    },
    StopKind(name: "closeness, 128 sources") {
      closeness(of: .spread(128), in: $0.graph, rules: $0.rules).truncation
    },
    StopKind(name: "harmonic centrality, exact") {
      harmonicCentrality(in: $0.graph, rules: $0.rules).truncation
    },
  ]

  private static let grouped = [
    StopKind(name: "components") {
      connectedComponents(in: $0.graph, rules: $0.rules).truncation
    },
    StopKind(name: "components, few joined") {
      var rules = $0.rules
      rules.onlyTypes = []
      return connectedComponents(in: $0.graph, rules: rules).truncation
    },
    StopKind(name: "strong components") {
      var rules = $0.rules
      rules.direction = .outgoing
      return stronglyConnectedComponents(in: $0.graph, rules: rules).truncation
    },
    StopKind(name: "label propagation") {
      communities(in: $0.graph, rules: $0.rules).truncation
    },
    StopKind(name: "Louvain") {
      louvainCommunities(in: $0.graph, rules: $0.rules).truncation
    },
    StopKind(name: "triangles and clustering") {
      clustering(in: $0.graph, rules: $0.rules).truncation
    },
    StopKind(name: "core numbers") { coreNumbers(in: $0.graph, rules: $0.rules).truncation },
  ]
}
