import GraphAlgorithms
import LiaisonTestSupport
import PropertyGraph
import Testing

@Suite("reach")
struct ReachTests {
  private func check(_ reach: Reach, against honest: [NodeID: Int], hops: Int) {
    #expect(Set(reach.nodes).count == reach.nodes.count, "a node comes once")
    #expect(Set(reach.nodes) == Set(honest.keys))
    for (place, count) in reach.counts.enumerated() {
      #expect(count == honest.values.count { $0 <= place })
      #expect(reach.nodes(at: place).allSatisfy { honest[$0] == place })
    }
    #expect(reach.counts.count <= hops + 1)
    #expect(reach.truncation == nil)
  }

  @Test("finds the nodes that steps lead to, under any rules", arguments: 0..<300 as Range<UInt64>)
  func rules(seed: UInt64) throws {
    let world = SmallWorld(seed: seed)
    let rules = WalkRules.random(for: world, seed: seed)
    let honest = HonestWalk(world: world, rules: rules)
    var walk = Walk(in: try world.makeGraph(), rules: rules)
    for (a, b) in world.pairs(4, seed: seed) {
      for hops in [0, 1, 2, 7] {
        let distances = honest.distances(from: [a, b], hops: hops)
        check(walk.reach(of: [a, b, a], hops: hops), against: distances, hops: hops)
      }
    }
  }

  @Test(
    "without rules it finds the same as with rules that allow all",
    arguments: 0..<200 as Range<UInt64>)
  func unrestricted(seed: UInt64) throws {
    let world = SmallWorld(seed: seed, density: 3)
    let honest = HonestWalk(world: world, rules: WalkRules())
    let graph = try world.makeGraph()
    var rules = WalkRules()
    rules.nodes = Bitmap(count: Int(graph.nodeBound), repeating: true)
    var free = Walk(in: graph)
    var ruled = Walk(in: graph, rules: rules)
    for (a, _) in world.pairs(6, seed: seed) {
      for hops in [-1, 0, 1, 2, 3, .max] {
        let reach = free.reach(of: [a], hops: hops)
        check(
          reach, against: honest.distances(from: [a], hops: max(hops, 0)),
          hops: min(max(hops, 0), 99))
        let other = ruled.reach(of: [a], hops: hops)
        #expect(Set(other.nodes) == Set(reach.nodes))
        #expect(other.counts == reach.counts)
      }
    }
  }

  @Test("agrees with the neighbourhood, limits included", arguments: 0..<200 as Range<UInt64>)
  func limits(seed: UInt64) throws {
    let world = SmallWorld(seed: seed, nodes: 1...9)
    let graph = try world.makeGraph()
    let (start, _) = world.pairs(1, seed: seed)[0]
    for rules in [WalkRules(), WalkRules.random(for: world, seed: seed)] {
      for limit in 0...5 {
        for limits in [
          WalkLimits(nodes: limit), WalkLimits(hops: limit), WalkLimits(results: limit),
          WalkLimits(deadline: .now),
        ] {
          var bound = rules
          bound.limits = limits
          let near = neighbourhood(of: [start], hops: 3, in: graph, rules: bound)
          let reach = reach(of: [start], hops: 3, in: graph, rules: bound)
          #expect(Set(reach.nodes) == Set(near.nodes), "\(limits)")
          #expect(reach.truncation == near.truncation, "\(limits)")
          #expect(reach.counts.last ?? 0 == reach.count)
        }
      }
    }
  }
}
