import GraphAlgorithms
import PropertyGraph
import Testing

@Suite("questions about a large graph")
struct ThreadsTests {
  @Test(
    "the answer is the same to the last bit for any number of threads", arguments: [true, false])
  func threads(narrow: Bool) throws {
    let graph = try LargeWorld.graph.get()
    var rules = LargeWorld.rules(narrow: narrow)
    rules.threads = 1
    let one = WholeAnswers(graph, rules)
    #expect(one.truncations.allSatisfy { $0 == nil })
    for threads in [2, 3, 99, -1, nil] {
      rules.threads = threads
      let several = WholeAnswers(graph, rules)
      #expect(several.ranks == one.ranks)
      #expect(several.weak == one.weak && several.strong == one.strong)
      #expect(several.between == one.between)
      #expect(several.near == one.near && several.harmonic == one.harmonic)
      #expect(several.clustering == one.clustering)
      #expect(several.cores == one.cores && several.degrees == one.degrees)
      #expect(several.labels == one.labels && several.modular == one.modular)
    }
  }

  @Test("a deadline in the past is said by every answer, and the next one is right")
  func past() throws {
    let graph = try LargeWorld.graph.get()
    var rules = LargeWorld.rules(narrow: false)
    let whole = WholeAnswers(graph, rules)
    rules.limits.deadline = .now - .seconds(1)
    let cut = WholeAnswers(graph, rules)
    #expect(cut.truncations.allSatisfy { $0 == .deadline })
    #expect(cut.weak.count == 0 && cut.strong.components.isEmpty)
    #expect(cut.between.nodes.isEmpty && cut.near.nodes.isEmpty)
    #expect(cut.modular.communities.isEmpty && cut.labels.communities.isEmpty)
    rules.limits.deadline = nil
    #expect(WholeAnswers(graph, rules) == whole)
  }

  @Test("a deadline that is near is met or said", arguments: [1, 200, 1_000, 5_000])
  func near(microseconds: Int) throws {
    let graph = try LargeWorld.graph.get()
    var rules = LargeWorld.rules(narrow: microseconds == 200)
    let whole = WholeAnswers(graph, rules)
    rules.threads = 2
    func soon() -> WalkRules {
      rules.limits.deadline = .now + .microseconds(microseconds)
      return rules
    }
    let weak = connectedComponents(in: graph, rules: soon())
    #expect(weak == whole.weak || weak.truncation == .deadline && weak.count == 0)
    let strong = stronglyConnectedComponents(in: graph, rules: soon())
    #expect(strong == whole.strong || strong.truncation == .deadline && strong.count == 0)
    let cores = coreNumbers(in: graph, rules: soon())
    #expect(cores == whole.cores || cores.truncation == .deadline && cores.nodes.isEmpty)
    let triangles = clustering(in: graph, rules: soon())
    #expect(triangles == whole.clustering || triangles.truncation == .deadline)
    let modular = louvainCommunities(in: graph, rules: soon())
    #expect(modular == whole.modular || modular.truncation == .deadline)
    let near = closeness(of: .spread(150), in: graph, rules: soon())
    #expect(near == whole.near || near.truncation == .deadline && near.sources < 150)
    for (node, score) in zip(near.nodes, near.scores) {
      #expect(whole.near.score(of: node) == score)
    }
  }

  @Test("what a deadline leaves of betweenness is that of the first sources")
  func firstSources() throws {
    let graph = try LargeWorld.graph.get()
    var rules = LargeWorld.rules(narrow: false)
    rules.limits.deadline = .now + .milliseconds(150)
    rules.threads = 2
    let given = (0..<400).map { NodeID(row: UInt32($0) * 20) }
    let cut = betweenness(from: .given(given), in: graph, rules: rules)
    #expect(cut.truncation == .deadline || cut.sources == given.count)
    rules.limits.deadline = nil
    let live = given.filter { graph.contains($0) }
    let again = betweenness(from: .given(Array(live.prefix(cut.sources))), in: graph, rules: rules)
    guard !cut.nodes.isEmpty else { return }
    for (node, score) in zip(cut.nodes, cut.scores).prefix(50) {
      // Blocks are cut otherwise, so that sums may differ in their last digits.
      #expect(abs((again.score(of: node) ?? -1) - score) <= 1e-9 * max(1, score))
    }
  }

  @Test("the highest numbers are those that sorting gives", arguments: [-1, 0, 1, 10, 99_999])
  func highest(count: Int) throws {
    let graph = try LargeWorld.graph.get()
    let scores = degrees(in: graph)
    let sorted = zip(scores.nodes, scores.values).sorted { a, b in
      a.1 != b.1 ? a.1 > b.1 : a.0 < b.0
    }
    let expected = sorted.prefix(max(0, count))
    #expect(scores.highest(count).map(\.node) == expected.map(\.0))
    #expect(scores.highest(count).map(\.value) == expected.map(\.1))
  }

  @Test("centralities of many nodes are ranked")
  func ranked() throws {
    let found = betweenness(from: .spread(9), in: try LargeWorld.graph.get())
    #expect(found.nodes.count > 2_048)
    for place in found.nodes.indices.dropFirst() {
      let (a, b) = (found.scores[place - 1], found.scores[place])
      #expect(a > b || (a == b && found.nodes[place - 1] < found.nodes[place]))
    }
  }

  @Test("a limit on visited nodes keeps the first sources")
  func visited() throws {
    let graph = try LargeWorld.graph.get()
    var rules = WalkRules()
    rules.threads = 1
    let all = closeness(of: .spread(100), in: graph, rules: rules)
    rules.limits.nodes = 100_000
    let (one, between) = (
      closeness(of: .spread(100), in: graph, rules: rules),
      betweenness(from: .spread(100), in: graph, rules: rules)
    )
    #expect(one.truncation == .nodes(100_000) && between.truncation == .nodes(100_000))
    #expect(one.sources == between.sources && one.sources > 0)
    #expect(one.sources < 100)
    for (node, score) in zip(one.nodes, one.scores) { #expect(all.score(of: node) == score) }
    rules.threads = 2
    #expect(closeness(of: .spread(100), in: graph, rules: rules) == one)
  }
}
