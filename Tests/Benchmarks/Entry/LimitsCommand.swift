internal import ArgumentParser
internal import GraphAlgorithms
internal import LiaisonTestSupport
internal import PropertyGraph

/// By how much walks overrun their deadline.
struct LimitsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "limits",
    abstract: "Measure how long after it is cancelled a walk comes back, beside a great hub.")

  @Option(help: "The number of relationships.")
  var relationships = 1_000_000

  @Option(help: "The number of relationships of the hub.")
  var hub = 500_000

  @Option(help: "The number of walks of each kind.")
  var walks = 200

  @Flag(help: "Print Markdown.")
  var markdown = false

  func run() throws {
    warnOfLoad()
    let network = PolicyNetwork(nodes: relationships / 5, relationships: relationships)
    note("filling")
    let store = try CommitsCommand.store(network)
    let centre = try addHub(store, network)
    let graph = store.snapshot
    var grid = Grid(
      "Walks after they were cancelled", ["work", "walks", "cut short", "median", "p99", "longest"])
    for kind in DeadlineBench.kinds(centre) {
      note(kind.name)
      let bench = DeadlineBench(graph, kind, walks: walks)
      grid.add(
        kind.name, "\(walks)", "\(bench.cut)", bench.figures.map { Amount.time($0.median) } ?? "–",
        bench.figures.map { Amount.time($0.p99) } ?? "–", Amount.time(bench.longest))
    }
    grid.remarks.append(
      "Processor time of the walking thread from the moment it is cancelled to the answer, so that others "
        + "who use the machine do not count; a deadline is looked at in the same places.")
    print(grid.text(markdown ? .markdown : .aligned))
  }

  /// A node with very many relationships, to officials and documents in turn.
  private func addHub(_ store: GraphStore, _ network: PolicyNetwork) throws -> NodeID {
    try store.write { graph throws(GraphError) in
      let centre = try graph.addNode(labels: ["Organization"])
      for number in 0..<hub {
        let other = NodeID(row: UInt32(number % network.nodeCount))
        try graph.addRelationship("MENTIONS", from: centre, to: other)
      }
      return centre
    }
  }
}

/// One kind of walk, cancelled after different times.
struct DeadlineBench {
  struct Kind {
    let name: String
    /// Runs the walk; whether it says that the deadline cut it short.
    let run: (inout SplitMix64, GraphSnapshot, WalkRules) -> Bool
  }

  private(set) var cut = 0
  private(set) var longest = 0.0
  let figures: Figures?

  init(_ graph: GraphSnapshot, _ kind: Kind, walks: Int) {
    var random = SplitMix64(seed: 8)
    let clock = ContinuousClock()
    let worker = ThreadClock.ofThisThread
    // As long as the walk takes when nothing stops it, to have deadlines in its middle.
    var calibration = SplitMix64(seed: 8)
    var whole = Duration.zero
    for _ in 0..<5 {
      let took = clock.measure { _ = kind.run(&calibration, graph, WalkRules()) }
      whole = max(whole, took)
    }
    whole = min(whole, .milliseconds(50))
    var overruns: [Double] = []
    for number in 0..<walks {
      var rules = WalkRules()
      let stop = Cancellation()
      rules.limits.cancellation = stop
      let bell = Bell(after: whole * (0.05 + 0.9 * Double(number % 10) / 10), worker, stop)
      let isCut = kind.run(&random, graph, rules)
      let end = worker.microseconds
      guard let rung = bell.wait(), isCut else { continue }
      cut += 1
      overruns.append(max(0, end - rung))
    }
    figures = Figures(overruns)
    longest = overruns.max() ?? 0
  }

  /// The kinds of walks.
  static func kinds(_ hub: NodeID) -> [Kind] {
    func node(_ random: inout SplitMix64, _ graph: GraphSnapshot) -> NodeID {
      NodeID(row: UInt32(random.below(Int(graph.nodeBound))))
    }
    func filtered(_ rules: WalkRules) -> WalkRules {
      var rules = rules
      rules.time = TimeFilter(.possibly, 2_000...2_000)
      return rules
    }
    return [
      Kind(name: "reach, 6 hops") { random, graph, rules in
        reach(of: [node(&random, graph)], hops: 6, in: graph, rules: rules).truncation.isCut
      },
      Kind(name: "reach from the hub, 3 hops") { _, graph, rules in
        reach(of: [hub], hops: 3, in: graph, rules: rules).truncation.isCut
      },
      Kind(name: "neighbourhood of the hub, 2 hops") { _, graph, rules in
        neighbourhood(of: [hub], hops: 2, in: graph, rules: rules).truncation.isCut
      },
      Kind(name: "shortest path from the hub, dated") { random, graph, rules in
        shortestPath(from: hub, to: node(&random, graph), in: graph, rules: filtered(rules))
          .truncation.isCut
      },
      Kind(name: "all shortest paths") { random, graph, rules in
        allShortestPaths(
          from: node(&random, graph), to: node(&random, graph), in: graph, rules: rules
        ).truncation.isCut
      },
      Kind(name: "50 shortest simple paths") { random, graph, rules in
        kShortestPaths(
          from: node(&random, graph), to: node(&random, graph), count: 50, in: graph, rules: rules
        ).truncation.isCut
      },
      Kind(name: "components") { _, graph, rules in
        connectedComponents(in: graph, rules: rules).truncation.isCut
      },
      Kind(name: "PageRank") { _, graph, rules in
        pageRank(in: graph, rules: rules).truncation.isCut
      },
      Kind(name: "betweenness, 8 sources") { _, graph, rules in
        betweenness(from: .spread(8), in: graph, rules: rules).truncation.isCut
      },
    ]
  }
}
