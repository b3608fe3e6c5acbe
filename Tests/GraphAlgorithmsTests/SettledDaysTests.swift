import GraphAlgorithms
import GraphSchema
import LiaisonTestSupport
import PropertyGraph
import Testing

/// After many steps on the same days a walk asks those of all relationships at once, and a question about
/// the whole graph begins with it: no answer may depend on that.
@Suite("days that are asked once for all")
struct SettledDaysTests {
  private static let nodeCount = 1_500
  private static let linkCount = 6_000

  private struct Link {
    let source: Int
    let target: Int
    let from: Int?
    let to: Int?
  }

  private static func links(seed: UInt64) -> [Link] {
    var random = SplitMix64(seed: seed)
    return (0..<linkCount).map { _ in
      let start = random.below(50)
      return Link(
        source: random.below(nodeCount), target: random.below(nodeCount),
        from: random.below(5) == 0 ? nil : start,
        to: random.below(5) == 0 ? nil : start + random.below(20))
    }
  }

  private static func graph(_ links: [Link]) throws -> GraphSnapshot {
    let store = GraphStore()
    try store.write { graph in
      for _ in 0..<nodeCount { try graph.addNode(labels: ["N"]) }
      for link in links {
        let id = try graph.addRelationship(
          "t", from: NodeID(row: UInt32(link.source)), to: NodeID(row: UInt32(link.target)))
        if let from = link.from { try graph.set(.integer(Int64(from)), for: "from", of: id) }
        if let to = link.to { try graph.set(.integer(Int64(to)), for: "to", of: id) }
      }
    }
    return store.snapshot
  }

  /// The neighbours of each node by the links that are admitted, whichever way they point.
  private static func near(
    _ links: [Link], _ filter: TimeFilter, _ chosen: Bitmap?
  ) -> [[Int]] {
    var near = [[Int]](repeating: [], count: nodeCount)
    for (row, link) in links.enumerated() where chosen.map({ $0[row] }) ?? true {
      let isAdmitted = filter.admits(
        earliestStart: link.from, latestStart: link.from, earliestEnd: link.to, latestEnd: link.to)
      guard isAdmitted else { continue }
      near[link.source].append(link.target)
      near[link.target].append(link.source)
    }
    return near
  }

  /// The nodes within some hops, ascending.
  private static func reached(_ near: [[Int]], from start: Int, hops: Int) -> [Int] {
    var seen: Set = [start]
    var level = [start]
    for _ in 0..<hops {
      level = level.flatMap { near[$0] }.filter { seen.insert($0).inserted }
    }
    return seen.sorted()
  }

  private static func filter(_ mode: TimeFilter.Mode, _ window: ClosedRange<Int>) -> TimeFilter {
    TimeFilter(mode, window, reading: .interval(start: "from", end: "to"))
  }

  @Test(
    "a walk finds the same before and after it has settled the days, and on other days after that",
    arguments: TimeFilter.Mode.allCases, [false, true])
  func questions(mode: TimeFilter.Mode, isChosen: Bool) throws {
    let links = Self.links(seed: 9)
    let graph = try Self.graph(links)
    let chosen = isChosen ? Bitmap(relationshipsOf: graph) { $0.row % 4 != 1 } : nil
    var rules = WalkRules()
    rules.relationships = chosen
    rules.time = Self.filter(mode, 0...0)
    var walk = Walk(in: graph, rules: rules)
    for window in [10...12, 30...30, 0...100, 200...300, 10...12] {
      let filter = Self.filter(mode, window)
      walk.time = filter
      let near = Self.near(links, filter, chosen)
      for start in stride(from: 0, to: Self.nodeCount, by: 97) {
        for hops in [1, 2, 5] {
          let found = walk.reach(of: [NodeID(row: UInt32(start))], hops: hops)
          #expect(
            found.nodes.map { Int($0.row) }.sorted()
              == Self.reached(near, from: start, hops: hops),
            "\(window), \(hops) hops from \(start)")
        }
        let end = (start * 7 + 3) % Self.nodeCount
        let hops = (0...40).first {
          Self.reached(near, from: start, hops: $0).contains(end)
        }
        let distance = walk.distance(from: NodeID(row: UInt32(start)), to: NodeID(row: UInt32(end)))
        #expect(distance.hops == hops, "\(window), from \(start) to \(end)")
      }
    }
  }

  @Test(
    "questions about the whole graph count what holds on the days", arguments: [3...9, 40...41])
  func wholeGraph(window: ClosedRange<Int>) throws {
    let links = Self.links(seed: 10)
    let graph = try Self.graph(links)
    let filter = Self.filter(.certainly, window)
    let near = Self.near(links, filter, nil)
    var walk = Walk(in: graph)
    walk.time = filter
    let parts = walk.connectedComponents().components.map { $0.map { Int($0.row) } }
    #expect(parts.map(\.count).reduce(0, +) == Self.nodeCount)
    for part in parts {
      #expect(Self.reached(near, from: part[0], hops: Self.nodeCount) == part)
    }
    let degrees = walk.degrees()
    for (node, degree) in zip(degrees.nodes, degrees.values) {
      #expect(degree == near[Int(node.row)].count)
    }
    walk.time = nil
    let all = walk.degrees()
    #expect(all.values.reduce(0, +) == 2 * Self.linkCount)
  }

  @Test("a walk that has no time left settles nothing and says so")
  func noTime() throws {
    let graph = try Self.graph(Self.links(seed: 11))
    var rules = WalkRules()
    rules.time = Self.filter(.possibly, 10...12)
    rules.limits.deadline = .now
    var walk = Walk(in: graph, rules: rules)
    #expect(walk.connectedComponents().truncation == .deadline)
    #expect(walk.reach(of: [NodeID(row: 0)], hops: 5).truncation == .deadline)
  }
}
