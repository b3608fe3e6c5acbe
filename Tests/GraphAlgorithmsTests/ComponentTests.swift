import GraphAlgorithms
import GraphSchema
import LiaisonTestSupport
import PropertyGraph
import Testing

/// Components are found along a few relationships of each node first, and along all of those that the
/// greatest set does not hold yet.
///
/// So they are compared with a plain search on graphs where most nodes hang together, where none do, and
/// on all between.
@Suite("components of graphs that hang together more or less")
struct ComponentTests {
  private static let count = 3_000

  /// What a relationship joins in tests: its ends, whichever way it points.
  private typealias Link = (source: Int, target: Int, type: Int)

  private static func links(_ number: Int, seed: UInt64) -> [Link] {
    var random = SplitMix64(seed: seed)
    return (0..<number).map { index in
      // Every other one comes out of few nodes, so that many nodes have only incoming ones.
      let source = index % 2 == 0 ? random.below(count) : count - 1 - random.below(50)
      return (source, random.below(count), index % 3)
    }
  }

  private static func graph(_ links: [Link]) throws -> GraphSnapshot {
    let store = GraphStore()
    try store.write { graph in
      for _ in 0..<count { try graph.addNode(labels: ["N"]) }
      for link in links {
        try graph.addRelationship(
          "t\(link.type)", from: NodeID(row: UInt32(link.source)),
          to: NodeID(row: UInt32(link.target)))
      }
    }
    return store.snapshot
  }

  /// The components by a search from each node: the largest first, then by lowest row.
  private static func components(_ links: [Link], among admitted: Set<Int>) -> [[Int]] {
    var near = [[Int]](repeating: [], count: count)
    for link in links where admitted.contains(link.source) && admitted.contains(link.target) {
      near[link.source].append(link.target)
      near[link.target].append(link.source)
    }
    var seen = Set<Int>()
    var result: [[Int]] = []
    for start in admitted.sorted() where seen.insert(start).inserted {
      var members = [start]
      var place = 0
      while place < members.count {
        for other in near[members[place]] where seen.insert(other).inserted {
          members.append(other)
        }
        place += 1
      }
      result.append(members.sorted())
    }
    return result.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
  }

  @Test(
    "components are those of a plain search",
    arguments: [0, 10, 700, 1_500, 2_200, 3_000, 4_500, 9_000, 40_000])
  func agree(number: Int) throws {
    let links = Self.links(number, seed: UInt64(number) + 1)
    let found = connectedComponents(in: try Self.graph(links))
    let expected = Self.components(links, among: Set(0..<Self.count))
    #expect(found.components.map { $0.map { Int($0.row) } } == expected)
    #expect(found.truncation == nil)
  }

  @Test(
    "components under rules are those of a plain search over what is admitted",
    arguments: [700, 3_000, 9_000])
  func agreeUnderRules(number: Int) throws {
    let links = Self.links(number, seed: UInt64(number) + 2)
    let graph = try Self.graph(links)
    var rules = WalkRules()
    rules.avoid = Set((0..<UInt32(Self.count)).filter { $0 % 7 == 3 }.map { NodeID(row: $0) })
    rules.withoutTypes = Set(graph.relationshipTypes.filter { $0.rawValue == 1 })
    rules.direction = .incoming
    let found = connectedComponents(in: graph, rules: rules)
    let left = links.filter { $0.type != 1 }
    let expected = Self.components(left, among: Set((0..<Self.count).filter { $0 % 7 != 3 }))
    #expect(found.components.map { $0.map { Int($0.row) } } == expected)
  }

  @Test("two halves of equal size that no relationship joins are two components")
  func halves() throws {
    let half = Self.count / 2
    let links: [Link] = (1..<half).flatMap { row in
      [(row - 1, row, 0), (row + half, row + half - 1, 1)]
    }
    let found = connectedComponents(in: try Self.graph(links))
    #expect(
      found.components.map { $0.map { Int($0.row) } } == [Array(0..<half), Array(half..<2 * half)])
  }
}
