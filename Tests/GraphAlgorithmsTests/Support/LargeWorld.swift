import GraphAlgorithms
import GraphSchema
import LiaisonTestSupport
import PropertyGraph

/// A graph that is cut into many pieces: random, with a hub, parallels, loops and removed nodes.
enum LargeWorld {
  static let nodeCount: UInt32 = 9_000

  /// Made once; snapshots do not change.
  static let graph = Result { try make(seed: 11) }

  static func make(seed: UInt64) throws -> GraphSnapshot {
    var generator = SplitMix64(seed: seed)
    let store = GraphStore()
    try store.write { (graph) throws(GraphError) in
      for _ in 0..<nodeCount { _ = try graph.addNode(labels: ["Node"]) }
      for index in 0..<30_000 {
        let source = index % 10 == 0 ? 4_321 : generator.below(Int(nodeCount))
        // Squared, so that a few nodes have many; the last rows are left apart.
        let part = Double(generator.below(1_000_000)) / 1_000_000
        let target = UInt32(part * part * Double(nodeCount - 100))
        let link = try graph.addRelationship(
          SmallWorld.types[index % 3], from: NodeID(row: UInt32(source)), to: NodeID(row: target),
          properties: [:])
        try graph.set(.double(Double(generator.below(100)) / 10), for: "cost", of: link)
      }
      for row in stride(from: UInt32(7), to: nodeCount, by: 500) {
        try graph.remove(NodeID(row: row), detaching: true)
      }
    }
    return store.snapshot
  }

  /// Rules that narrow in every way, and rules that do not.
  static func rules(narrow: Bool) -> WalkRules {
    var rules = WalkRules()
    guard narrow else { return rules }
    rules.direction = .outgoing
    rules.directions = [RelationshipTypeID(rawValue: 1): .both]
    rules.avoid = [NodeID(row: 17)]
    rules.passThrough = bitmap { $0 % 11 != 0 }
    rules.nodes = bitmap { $0 % 13 != 0 }
    return rules
  }

  private static func bitmap(_ isIn: (Int) -> Bool) -> Bitmap {
    var result = Bitmap(count: Int(nodeCount), repeating: false)
    for row in 0..<Int(nodeCount) where isIn(row) { result[row] = true }
    return result
  }
}

/// The answers of all questions about a whole graph under the same rules.
struct WholeAnswers: Equatable {
  let ranks: PageRank
  let weak: Components
  let strong: Components
  let between: PathCentrality
  let near: PathCentrality
  let harmonic: PathCentrality
  let clustering: Clustering
  let cores: Scores<Int>
  let degrees: [Scores<Int>]
  let labels: Communities
  let modular: ModularCommunities

  init(_ graph: GraphSnapshot, _ rules: WalkRules) {
    var walk = Walk(in: graph, rules: rules)
    ranks = walk.pageRank(iterations: 10, tolerance: 0)
    weak = walk.connectedComponents()
    strong = walk.stronglyConnectedComponents()
    between = walk.betweenness(from: .spread(40))
    near = walk.closeness(of: .spread(150))
    harmonic = walk.harmonicCentrality(of: .spread(70))
    clustering = walk.clustering()
    cores = walk.coreNumbers()
    degrees = Direction.allCases.map { walk.degrees($0) }
    labels = walk.communities(seed: 3, rounds: 6)
    modular = walk.louvainCommunities()
  }

  /// Why each of the answers was cut short.
  var truncations: [Truncation?] {
    [
      ranks.truncation, weak.truncation, strong.truncation, between.truncation, near.truncation,
      harmonic.truncation, clustering.truncation, cores.truncation, labels.truncation,
      modular.truncation,
    ] + degrees.map(\.truncation)
  }
}
