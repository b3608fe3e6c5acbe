import GraphAlgorithms
import PropertyGraph
import Testing

@Suite("questions about the whole graph have the answers of networkx")
struct NetworkXAgreesTests {
  /// Prints a line for each question: its name and its numbers.
  private static let questions = """
    import networkx as x
    g = x.MultiDiGraph()
    g.add_nodes_from(range(count))
    g.add_edges_from(edges)
    u = x.Graph(g)
    u.remove_edges_from(list(x.selfloop_edges(u)))
    def say(name, values): print(name, *values)
    def rows(d): return [d[n] for n in range(count)]
    say("pagerank", rows(x.pagerank(g, tol=1e-13, max_iter=1000)))
    say("weak", sorted((len(c) for c in x.weakly_connected_components(g)), reverse=True))
    say("strong", sorted((len(c) for c in x.strongly_connected_components(g)), reverse=True))
    say("betweenness", [2 * b for b in rows(x.betweenness_centrality(u, normalized=False))])
    say("directed", rows(x.betweenness_centrality(x.DiGraph(g), normalized=False)))
    say("closeness", rows(x.closeness_centrality(u)))
    say("harmonic", rows(x.harmonic_centrality(u)))
    say("triangles", rows(x.triangles(u)))
    say("clustering", rows(x.clustering(u)))
    say("cores", rows(x.core_number(u)))
    parts = [x.community.louvain_communities(u, seed=s) for s in range(5)]
    say("modularity", [max(x.community.modularity(u, p) for p in parts)])
    """

  private static func answers(_ world: SmallWorld) throws -> [Substring: [Double]]? {
    guard let python = Python.withNetworkX else { return nil }
    let edges = world.edges.compactMap { $0 }.map { "(\($0.source), \($0.target))" }
    let program = """
      count = \(world.nodeCount)
      edges = [\(edges.joined(separator: ", "))]
      \(questions)
      """
    var result: [Substring: [Double]] = [:]
    for line in try Python.run(python, program).split(separator: "\n") {
      let words = line.split(separator: " ")
      result[words[0]] = words.dropFirst().compactMap { Double($0) }
    }
    return result
  }

  /// Thin worlds fall apart, dense ones have many triangles; loops and parallels are in all.
  private static func world(_ nodes: Int, _ edges: Int) -> SmallWorld {
    var state = UInt64(nodes * edges)
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    return SmallWorld(
      nodeCount: nodes,
      edges: (0..<edges).map { _ in
        SmallWorld.Edge(
          source: next(nodes), target: next(nodes) * next(nodes) / nodes, type: "knows")
      })
  }

  @Test("random graphs", arguments: [(40, 30), (60, 90), (80, 400), (200, 600)])
  func agree(nodes: Int, edges: Int) throws {
    let world = Self.world(nodes, edges)
    guard let expected = try Self.answers(world) else { return }
    let graph = try world.makeGraph()
    var outgoing = WalkRules()
    outgoing.direction = .outgoing
    let rows = graph.nodes.map { $0 }
    func check(_ name: Substring, _ found: [Double]) {
      #expect(found.count == expected[name]?.count)
      for (a, b) in zip(found, expected[name] ?? []) {
        #expect(abs(a - b) <= 1e-9 * max(1, abs(b)), "\(name)")
      }
    }
    func byRow(_ found: PathCentrality) -> [Double] { rows.map { found.score(of: $0) ?? -1 } }
    check(
      "pagerank",
      pageRank(iterations: 1_000, tolerance: 1e-14, in: graph, rules: outgoing).scores.values)
    check("weak", connectedComponents(in: graph).components.map { Double($0.count) })
    check(
      "strong",
      stronglyConnectedComponents(in: graph, rules: outgoing).components.map { Double($0.count) })
    check("betweenness", byRow(betweenness(mergingParallels: true, in: graph)))
    check("directed", byRow(betweenness(mergingParallels: true, in: graph, rules: outgoing)))
    check("closeness", byRow(closeness(in: graph)))
    check("harmonic", byRow(harmonicCentrality(in: graph)))
    check("triangles", clustering(in: graph).triangles.values.map(Double.init))
    check("clustering", clustering(in: graph).coefficients.values)
    check("cores", coreNumbers(in: graph).values.map(Double.init))
    try checkModularity(world, best: expected["modularity"]?.first ?? 1)
  }

  /// networkx looked at the simple graph, and of five runs kept the best.
  private func checkModularity(_ world: SmallWorld, best: Double) throws {
    var seen: Set<[Int]> = []
    let simple = world.edges.compactMap { $0 }.filter { edge in
      edge.source != edge.target && seen.insert([edge.source, edge.target].sorted()).inserted
    }
    let graph = try SmallWorld(nodeCount: world.nodeCount, edges: simple).makeGraph()
    #expect(louvainCommunities(in: graph).modularity > best - 0.03)
  }
}
