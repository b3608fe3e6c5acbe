import GraphAlgorithms
import PropertyGraph
import Testing

@Suite("all graphs of up to three nodes")
struct SmallGraphsWholeTests {
  /// Every directed graph with loops on so many nodes, a bit for each ordered pair.
  static func worlds(nodes count: Int) -> [SmallWorld] {
    (0..<(1 << (count * count))).map { bits in
      let edges = (0..<count * count).filter { bits >> $0 & 1 != 0 }.map {
        SmallWorld.Edge(source: $0 / count, target: $0 % count, type: "knows")
      }
      return SmallWorld(nodeCount: count, edges: edges)
    }
  }

  /// Each direction, without hubs and with each node in turn as a hub.
  static func rules(nodes count: Int) -> [WalkRules] {
    Direction.allCases.flatMap { direction in
      (-1..<count).map { hub in
        var rules = WalkRules()
        rules.direction = direction
        guard hub >= 0 else { return rules }
        var passThrough = Bitmap(count: count, repeating: true)
        passThrough[hub] = false
        rules.passThrough = passThrough
        return rules
      }
    }
  }

  @Test("every question has the honest answer", arguments: 1...3)
  func everyQuestion(nodes count: Int) throws {
    for world in Self.worlds(nodes: count) {
      let graph = try world.makeGraph()
      for rules in Self.rules(nodes: count) {
        let honest = HonestWalk(world: world, rules: rules)
        var walk = Walk(in: graph, rules: rules)
        for a in world.nodes {
          for b in world.nodes { Self.compare(&walk, honest, a, b) }
          Self.compare(&walk, honest, near: a)
        }
      }
    }
  }

  private static func compare(
    _ walk: inout Walk, _ honest: HonestWalk, _ a: NodeID, _ b: NodeID
  ) {
    let all = honest.paths(from: a, to: b)
    let distinct = HonestWalk.distinct(all)
    let shortest = all.filter { $0.hops == all[0].hops }
    #expect(walk.shortestPath(from: a, to: b).path == all.first)
    #expect(
      walk.allShortestPaths(from: a, to: b, distinctByNodes: false)
        == Paths(paths: shortest, truncation: nil))
    #expect(walk.simplePaths(from: a, to: b, maxHops: 2) == Paths(paths: distinct, truncation: nil))
    #expect(
      walk.kShortestPaths(from: a, to: b, count: 9, distinctByNodes: false)
        == Paths(paths: all, truncation: nil))
    for via in honest.world.nodes {
      let byWay = HonestWalk.distinct(honest.paths(from: a, to: b, exempt: [via]))
        .filter { $0.nodes.dropFirst().dropLast().contains(via) }
      #expect(
        walk.paths(from: a, to: b, via: [via], count: 9) == Paths(paths: byWay, truncation: nil))
    }
  }

  private static func compare(_ walk: inout Walk, _ honest: HonestWalk, near node: NodeID) {
    for hops in 0...2 {
      let expected = honest.distances(from: [node], hops: hops)
        .sorted { ($0.value, $0.key) < ($1.value, $1.key) }
      let found = walk.neighbourhood(of: [node], hops: hops)
      #expect(found.nodes == expected.map(\.key))
      #expect(found.distances == expected.map(\.value))
    }
  }
}
